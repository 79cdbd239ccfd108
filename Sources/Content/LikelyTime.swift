import Model
import Text

/// What a text that is not a time of day was most likely meant to be: `9:30`, `9.30`, `9h30`, `１０：００`, `2:15 pm`, `9am`,
/// `上午10：00`, `下午3点半`.
///
/// `1400` might be a year and `9` an hour or a count; there is no suggestion for them.
func likelyTime(_ text: String) -> String? {
    var words = text.plainWidth.lowercased().filter { $0 != " " }
    let isAfternoon = words.take(["下午", "晚上"]) || words.takeLast(["p.m.", "pm"])
    let isMorning = !isAfternoon && (words.take(["上午", "早上"]) || words.takeLast(["a.m.", "am"]))
    // `3点整`, `3点半`, `三点`
    if words.takeLast(["半"]), words.hasSuffix("点") { words += "30" }
    let isHour = words.takeLast(["uhr", "点钟", "点整", "o'clock"]) || isMorning || isAfternoon
    _ = words.takeLast(["分"])
    let isWhole = words.last.map { "h时点".contains($0) } ?? false
    var parts = words.split(whereSeparator: { ".:h时点".contains($0) })
    if parts.count == 1, isHour || isWhole { parts.append("00") }
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
        (1...2).contains(parts[0].count), parts.dropFirst().allSatisfy({ $0.count == 2 }),
        parts.count == 2 || parts[2] == "00", var hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    if isAfternoon || isMorning {
        guard (1...12).contains(hour) else { return nil }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    let time = (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    return ClockTime(time) == nil ? nil : time
}

/// A date with a time behind it, as programs write them: `2026-12-01T10:00`, `2026/12/1 10:00:00`, `2026年12月1日 10:00`. The time
/// is nil where it is not one of a day's minutes at its place: with seconds, or in a zone of its own.
func dateAndTime(_ text: String) -> (date: String, time: String?)? {
    let text = text.plainWidth
    guard text.utf8.count <= 64, let mark = text.firstIndex(where: { "Tt 日".contains($0) }) else { return nil }
    let isSign = text[mark] == "日"
    let before = isSign ? text[...mark] : text[..<mark]
    let after = text[text.index(after: mark)...].drop { $0 == " " }
    guard let date = Day(before)?.description ?? likelyDate(String(before)) else { return nil }
    if let time = likelyTime(String(after)) { return (date, time) }
    // What follows the minutes: `:30.5`, `Z`, `+01:00`.
    let minutes = after.prefix(5)
    let rest = after.dropFirst(5)
    guard ClockTime(String(minutes)) != nil, let sign = rest.first, ":Z+- ".contains(sign) else { return nil }
    return (date, nil)
}

extension String {
    /// Takes the first of some words off the front, if one stands there.
    fileprivate mutating func take(_ words: [String]) -> Bool {
        guard let word = words.first(where: hasPrefix) else { return false }
        removeFirst(word.count)
        return true
    }

    /// Takes the first of some words off the end, if one stands there.
    fileprivate mutating func takeLast(_ words: [String]) -> Bool {
        guard let word = words.first(where: hasSuffix) else { return false }
        removeLast(word.count)
        return true
    }
}
