extension BreakageKind {
    private static let wrong = ["does not end the front matter", "does not begin the front matter", "never closed"]
    private static let second = ["the fields end at this `---`", "a second `---`"]

    /// What happens to the lines of hyphens around the fields of a record.
    static let fences: [BreakageKind] = [
        BreakageKind("a line of hyphens between the fields", second) { line, record in
            guard !record.isSettings, record.previous(before: line) != nil, line.indent == 0, !line.isItem else {
                return nil
            }
            return Change(lines: ["---", line.text])
        },
        first("two lines of hyphens before the fields", second) { ["---", $0] },
        BreakageKind("no line of hyphens behind the fields", wrong) { line, record in
            guard record.closingLine == line.number + 1 else { return nil }
            return Change(lines: [line.text], below: 2, replaced: 2, isFirstRight: true)
        },
        BreakageKind("no line of hyphens behind the fields, and one in the text", wrong) { line, record in
            guard record.closingLine == line.number + 1 else { return nil }
            return Change(
                lines: [line.text, "", "Ruth called back.", "", "---"], below: 2, replaced: 2, isFirstRight: true)
        },
        last("two hyphens behind the fields", wrong) { $0 + ["--"] },
        last("four hyphens behind the fields", wrong) { $0 + ["----"] },
        last("dashes behind the fields", wrong) { $0 + ["———"] },
        last("one long dash behind the fields", wrong) { $0 + ["—-"] },
        last("full-width hyphens behind the fields", wrong) { $0 + ["－－－"] },
        last("hyphens parted by blanks behind the fields", wrong) { $0 + ["- - -"] },
        last("equals signs behind the fields", wrong) { $0 + ["==="] },
        last("stars behind the fields", wrong) { $0 + ["***"] },
        last("dots behind the fields", wrong) { $0 + ["..."] },
        last("an indented line of hyphens behind the fields", wrong) { $0 + [" ---"] },
        last("text behind the hyphens", wrong) { $0 + ["--- end"] },
    ]

    private static func first(
        _ name: String, _ says: [String], _ change: @escaping @Sendable (String) -> [String]
    ) -> BreakageKind {
        BreakageKind(name, says) { line, record in
            guard !record.isSettings, record.previous(before: line) == nil else { return nil }
            return Change(lines: change(line.text), above: 1)
        }
    }

    /// The last line of the fields with something in the place of the line of hyphens below it.
    private static func last(
        _ name: String, _ says: [String], _ change: @escaping @Sendable ([String]) -> [String]
    ) -> BreakageKind {
        BreakageKind(name, says) { line, record in
            guard record.closingLine == line.number + 1 else { return nil }
            return Change(lines: change([line.text]), below: 2, replaced: 2)
        }
    }
}
