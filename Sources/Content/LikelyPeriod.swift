import Model
import Text

/// What a text that is not a month was most likely meant to be: `2026/11`, `2026.11`, `11/2026`, `2026年11月`, and `Oct-26` or
/// `Oct 2026`, which spreadsheets make of a month.
func likelyMonth(_ text: String) -> String? {
    let text = text.plainWidth
    // Spreadsheets keep a month as its first day, and some books as its last.
    if let day = Day(text), (day + -1).month != day.month || (day + 1).month != day.month {
        return String(text.prefix(7))
    }
    func month(_ year: Int, _ month: Int) -> String? {
        guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
        return "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
    }
    let parts = text.split { "-/. 年月".contains($0) }
    guard parts.count == 2 else { return nil }
    if parts[0].count >= 3, parts[0].allSatisfy(\.isLetter), let number = months[parts[0].lowercased().prefix(3)],
        let year = Int(parts[1]), parts[1].count == 2 || parts[1].count == 4
    {
        return month(parts[1].count == 2 ? 2000 + year : year, number)
    }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || "-/. 年月".contains($0) }), let first = Int(parts[0]),
        let second = Int(parts[1])
    else { return nil }
    if parts[0].count == 4, parts[1].count <= 2 { return month(first, second) }
    if parts[1].count == 4, parts[0].count <= 2, !text.contains("年") { return month(second, first) }
    return nil
}

/// What a text that is no period was most likely meant to be: a day, a month, or a quarter such as `2026Q3` or `Q3 2026`.
func likelyPeriod(_ text: String) -> String? {
    if let date = likelyDate(text) ?? likelyMonth(text) { return date }
    // `2026Q3` is two parts without anything between them.
    let spaced = text.plainWidth.uppercased().replacing("Q", with: " Q")
    let parts = spaced.split { "-/. ".contains($0) }.map(String.init)
    guard parts.count == 2, let year = parts.first(where: isYearNumber),
        let quarter = parts.first(where: { ["Q1", "Q2", "Q3", "Q4"].contains($0) })
    else { return nil }
    return "\(year)-\(quarter)"
}

/// A year as it is the name of a field: `2026年`, `2026财年`, `FY 2026`.
func likelyYear(_ text: String) -> String? {
    let words = text.plainWidth.uppercased().filter { $0 != " " }
    let digits = words.filter { $0.isASCII && $0.isNumber }
    guard isYearNumber(digits), ["", "年", "年度", "财年", "FY"].contains(words.replacing(digits, with: "")) else {
        return nil
    }
    return words.hasPrefix("FY") || words.hasSuffix("财年") ? "FY" + digits : digits
}

/// Whether a text is the number of a year that can be read: `0226` is none, whatever was meant.
private func isYearNumber(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text).map { (1000...9998).contains($0) } ?? false
}

/// By the first three letters of their names in English and German.
private let months: [Substring: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "mär": 3, "apr": 4, "may": 5, "mai": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12,
]
