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
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || "-/. 年月日号".contains($0) }) else { return namedDate(text) }
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

/// A day whose month is named in English or German: `8 Nov 2026`, `November 8th, 2026`, `8. Dezember 2026`.
private func namedDate(_ text: String) -> String? {
    let parts = text.lowercased().split { " ,.-/".contains($0) }
    guard text.utf8.count <= 40, parts.count == 3, parts[2].utf8.count == 4, let year = Int(parts[2]) else {
        return nil
    }
    let place = parts[0].first.map(\.isNumber) ?? false ? 0 : 1
    let digits = parts[place].prefix { $0.isASCII && $0.isNumber }
    let name = parts[1 - place]
    let months = namesOfMonths.indices.filter { month in
        namesOfMonths[month].contains { $0 == name || name.count >= 3 && $0.hasPrefix(name) }
    }
    guard months.count == 1, (1...2).contains(digits.count), let day = Int(digits),
        ["", "st", "nd", "rd", "th"].contains(parts[place].dropFirst(digits.count))
    else { return nil }
    return Day(year: year, month: months[0] + 1, day: day)?.description
}

private let namesOfMonths = [
    ["january", "januar"], ["february", "februar"], ["march", "märz", "maerz", "mrz"], ["april"], ["may", "mai"],
    ["june", "juni"], ["july", "juli"], ["august"], ["september"], ["october", "oktober"], ["november"],
    ["december", "dezember"],
]

/// The two days that a text such as `08/11/2026` can mean, day before month and month before day; nil if it means one, or none.
func daysMeant(_ text: String) -> [String]? {
    let parts = text.plainWidth.split(separator: "/").map { Int($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2], year > 999,
        first != second,
        let one = Day(year: year, month: second, day: first), let other = Day(year: year, month: first, day: second)
    else { return nil }
    return [one.description, other.description]
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

/// What to say of a date that can be read in two ways.
func waysToReadDate(_ text: String) -> Statement? {
    daysMeant(text).flatMap { Statement.either($0.map { .text($0) }) }.map { .writeNumber(numbers: .statement($0)) }
}
