import Model

/// What a text that is not a month was most likely meant to be: `2026/11`, `2026.11`, `11/2026`, `2026年11月`, and `Oct-26` or
/// `Oct 2026`, which spreadsheets make of a month.
func likelyMonth(_ text: String) -> String? {
    let text = text.plainWidth
    func month(_ year: Int, _ month: Int) -> String? {
        guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
        return "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
    }
    let parts = text.split { "-/. 年月".contains($0) }
    guard parts.count == 2 else { return nil }
    if let index = months.firstIndex(where: { parts[0].lowercased().prefix(3) == $0 }), parts[0].count >= 3,
        parts[0].allSatisfy(\.isLetter), let year = Int(parts[1]), parts[1].count == 2 || parts[1].count == 4
    {
        return month(parts[1].count == 2 ? 2000 + year : year, index + 1)
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
    guard parts.count == 2, let year = parts.first(where: { $0.count == 4 && Int($0) != nil }),
        let quarter = parts.first(where: { ["Q1", "Q2", "Q3", "Q4"].contains($0) })
    else { return nil }
    return "\(year)-\(quarter)"
}

private let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
