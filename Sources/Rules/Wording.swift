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
        wordedDecimal(units, places: currency.places) + " " + currency.code
    }
}

extension FaceAmount {
    /// The amount with its currency: "1,234.50 USD".
    func worded(in currency: Currency) -> String { Money(units: units).worded(in: currency) }
}

extension Share {
    /// The share in per cent with one place: "41.3 %".
    var worded: String { worded(places: 1) }

    /// The share in per cent with as many places as it takes to tell it from a limit: "29.9997 %" beside "30 %".
    func worded(toTellFrom limit: Percentage) -> String {
        worded(places: places(toTellFrom: limit))
    }

    /// How many places it takes to tell the share, in per cent, from a limit: 1 to 9.
    func places(toTellFrom limit: Percentage) -> Int {
        (1...9).first { rounded(places: $0 + 2) != Share(limit).rounded(places: $0 + 2) } ?? 9
    }

    /// How many places it takes to tell a length of time from a limit, both in days: 1 to 9.
    func places(toTellFrom days: Int) -> Int {
        guard let limit = Share(days, of: 1) else { return 1 }
        return (1...9).first { rounded(places: $0) != limit.rounded(places: $0) } ?? 9
    }

    private func worded(places: Int) -> String {
        wordedDecimal(rounded(places: places + 2), places: places) + " %"
    }
}

extension Percentage {
    /// The percentage without zeros behind the point that say nothing: "30 %", "12.5 %".
    var worded: String {
        let units = places == 0 ? hundredths / 100 : places == 1 ? hundredths / 10 : hundredths
        return wordedDecimal(Int128(units), places: places) + " %"
    }

    /// How many places behind the point say something.
    var places: Int { hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2 }
}

/// A number of units of 10^−`places`, with a point: "-1234.50" for −123,450 at two places.
func wordedDecimal(_ units: Int128, places: Int) -> String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let fraction = places == 0 ? "" : "." + padded.suffix(places)
    return (units < 0 ? "-" : "") + grouped(String(padded.dropLast(places))) + fraction
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
