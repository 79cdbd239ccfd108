import Findings
import Model
import Text

/// What a text that is not a date was most likely meant to be: `2026/3/14`, `14.3.2026`, `20260314`, `2026年3月14日`.
///
/// `03/04/2026` has two readings, so there is no suggestion for it; nor for `before 2026/3/14`, which says more than a date.
func likelyDate(_ text: String) -> String? {
    var text = text.plainWidth
    // What behind a date ends a clause does not belong to it.
    if let last = text.last, ",;。、".contains(last) { text.removeLast() }
    if let day = Day(text) { return day.description }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || "-/. 年月日号".contains($0) }) else { return nil }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.map { Array($0.utf8) }
    let values = numbers.compactMap { Int(String(decoding: $0.prefix(9), as: UTF8.self)) }
    guard values.count == numbers.count else { return nil }
    if values.count == 3, numbers[0].count == 4 {
        return Day(year: values[0], month: values[1], day: values[2])?.description
    }
    if values.count == 3, numbers[2].count == 4, text.contains(".") || values[0] > 12 {
        return Day(year: values[2], month: values[1], day: values[0])?.description
    }
    if values.count == 1, numbers[0].count == 8 {
        return Day(year: values[0] / 10_000, month: values[0] / 100 % 100, day: values[0] % 100)?.description
    }
    return nil
}

/// Why a text in the form of a date is not one, if that is what is wrong with it.
func whyNoDate(_ text: String) -> Statement? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let isMonth = parts.count == 2 && text.utf8.count == 7
    guard isMonth || parts.count == 3 && text.utf8.count == 10, (1...9999).contains(parts[0]) else { return nil }
    guard (1...12).contains(parts[1]) else { return .onlyTwelveMonths }
    guard !isMonth, Day(text) == nil else { return nil }
    return .noSuchDay(
        day: parts[2], month: monthNames[parts[1] - 1], year: parts[0],
        length: Month(year: parts[0], month: parts[1]).length)
}

private let monthNames: [Statement] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october, .november, .december,
]
