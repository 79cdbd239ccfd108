import Analysis
import Model

// Figures in the words of a message. Messages are English and the same on every machine.

/// A number with its noun: "1 day", "2 days".
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}

/// Words as a list: "a", "a and b", "a, b and c".
func listed(_ words: [String], by conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// The first few words of a list, and how many more there are.
func listed(_ words: [String], atMost limit: Int) -> String {
    guard words.count > limit else { return listed(words) }
    return words.prefix(limit).joined(separator: ", ") + " and \(words.count - limit) more"
}

/// A tier with its article: "an A account", "a C account".
func accountOf(_ tier: Tier) -> String {
    tier == .a ? "an A account" : "a \(tier.rawValue) account"
}

extension Money {
    /// The amount with its currency: "1,234.50 EUR".
    func worded(in currency: Currency) -> String {
        let digits = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, currency.places + 1 - digits.count)) + digits
        let whole = grouped(String(padded.dropLast(currency.places)))
        let fraction = currency.places == 0 ? "" : "." + padded.suffix(currency.places)
        return (units < 0 ? "-" : "") + whole + fraction + " " + currency.code
    }
}

extension Share {
    /// The share in per cent with one place: "41.3 %".
    var worded: String {
        let tenths = rounded(places: 3)
        let digits = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return "\(tenths < 0 ? "-" : "")\(digits.quotient).\(digits.remainder) %"
    }
}

extension Percentage {
    /// The percentage without zeros behind the point that say nothing: "30 %", "12.5 %".
    var worded: String {
        let digits = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let fraction = digits.remainder
        let places =
            fraction == 0
            ? "" : fraction % 10 == 0 ? ".\(fraction / 10)" : fraction < 10 ? ".0\(fraction)" : ".\(fraction)"
        return "\(hundredths < 0 ? "-" : "")\(digits.quotient)\(places) %"
    }
}

/// Digits with a comma after every three.
private func grouped(_ digits: String) -> String {
    var result = ""
    for (position, digit) in digits.enumerated() {
        if position > 0, (digits.count - position) % 3 == 0 { result.append(",") }
        result.append(digit)
    }
    return result
}
