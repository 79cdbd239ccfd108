import Foundation
import TestSupport
import Testing

/// One mutated site, put to the real `dossier`: nothing may crash or hang, findings lie in their files, `check` and `build`
/// agree, and `--fix` keeps what it may not touch.
struct Trial {
    /// The longest that a command may work, in seconds of all its threads; nil where others work at the same time.
    var limit: Double?
    let site: MutatedSite
    private let yaml: YAMLReader
    private(set) var problems: [String] = []
    private(set) var hasFixes = false
    /// The findings whose fixes were made in the last turn, with how often each.
    private var fixedFindings: [[String]: Int] = [:]
    /// The same, with the place of each after the turn.
    private var fixedPlaces: [(finding: [String], place: MutatedText.Position)] = []
    private(set) var isBuilt = false
    /// The longest that one of its commands has worked, in seconds.
    private(set) var longest = 0.0

    init(_ site: MutatedSite, _ yaml: YAMLReader, limit: Double?) {
        self.site = site
        self.yaml = yaml
        self.limit = limit
    }

    mutating func run() throws {
        guard let findings = try check() else { return }
        try compareBuild(findings)
        let state = try site.state()
        let fixed = try makeFixesByHand(findings)
        let expected = try site.state()
        if fixed > 0 { try site.restore(state) }
        hasFixes = fixed > 0
        guard let fixing = try command("check", "--fix", "--format", "json") else { return }
        let counted = fixed == 1 ? "Fixed 1 problem.\n" : "Fixed \(fixed) problems.\n"
        if !fixing.errors.hasSuffix(counted) { problems.append("not “\(counted)”, but “\(fixing.errors)”") }
        let after = try site.state()
        for path in Set(expected.keys).union(after.keys).sorted() where expected[path] != after[path] {
            let isThere = (expected[path] != nil, after[path] != nil)
            problems.append("after --fix, \(path) is not what its fixes make of it \(isThere)")
        }
    }

    // MARK: - Commands

    /// Runs a command that may only find errors, or none.
    private mutating func command(_ arguments: String...) throws -> Command? {
        let start = Self.seconds
        let command = try Command.run(Command.dossier, arguments + ["--language", "en"], in: site.scratch.site)
        let seconds = Self.seconds - start
        longest = max(longest, seconds)
        if let limit, seconds > limit { problems.append("\(arguments) worked for \(seconds) s") }
        guard command.status < 2 else {
            problems.append("\(arguments) ended with \(command.status): \(command.errors.suffix(400))")
            return nil
        }
        return command
    }

    /// What all programs that have been run so far have worked.
    private static var seconds: Double {
        var usage = rusage()
        getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        let times = [usage.ru_utime, usage.ru_stime]
        return times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
    }

    /// The findings, of which each lies in its file.
    private mutating func check() throws -> JSON? {
        guard let check = try command("check", "--format", "json") else { return nil }
        let report = try JSON(check.output)
        if (report["counts"]["errors"].integer ?? 0 > 0) != (check.status == 1) {
            problems.append(
                "the exit status is \(check.status), with \(report["counts"]["errors"].integer ?? 0) errors")
        }
        var texts: [FilePath: MutatedText?] = [:]
        for finding in report["findings"].list {
            let places =
                [finding] + finding["notes"].list + (finding["fix"]["path"].text == nil ? [] : [finding["fix"]])
            for place in places {
                let path = FilePath(place["path"].text ?? "")
                if texts[path] == nil { texts[path] = .some(try site.read(path).flatMap(MutatedText.init)) }
                let (start, end) = Self.range(place)
                if let text = texts[path] ?? nil {
                    if !text.has(start) || !text.has(end) || end < start {
                        problems.append("\(path) has no place \(start)–\(end): \(finding["message"].text ?? "")")
                    }
                } else if !site.exists(path), finding["rule"].text != "unreadable-file" {
                    problems.append("there is no \(path): \(finding["message"].text ?? "")")
                }
            }
        }
        return report
    }

    private static func range(_ place: JSON) -> (MutatedText.Position, MutatedText.Position) {
        (
            MutatedText.Position(line: place["line"].integer ?? 0, column: place["column"].integer ?? 0),
            MutatedText.Position(line: place["end_line"].integer ?? 0, column: place["end_column"].integer ?? 0)
        )
    }

    /// `build` builds where `check` finds no errors, and counts the same.
    private mutating func compareBuild(_ report: JSON) throws {
        guard let build = try command("build", "--out", "../public") else { return }
        let (errors, warnings) = (report["counts"]["errors"].integer ?? 0, report["counts"]["warnings"].integer ?? 0)
        isBuilt = build.status == 0
        if (build.status == 1) != (errors > 0) {
            problems.append(
                "check finds \(errors) errors, and build ends with \(build.status): \(build.errors.suffix(300))")
        }
        // Numbers are compared without what groups their digits.
        let words = (build.output + build.errors).replacing(/(\d),(\d{3})/) { "\($0.1)\($0.2)" }
        let says = errors > 0 ? "Found \(Self.counted(errors, "error"))" : ", \(Self.counted(warnings, "warning")), "
        if !words.contains(says) { problems.append("build does not say “\(says)”: \(words.suffix(300))") }
        if errors > 0, warnings > 0, !words.contains(Self.counted(warnings, "warning")) {
            problems.append("build does not find \(warnings) warnings: \(words.suffix(300))")
        }
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    // MARK: - Fixes

    /// Makes all fixes turn by turn, holds each turn against what it may do, and answers how many there were.
    private mutating func makeFixesByHand(_ first: JSON) throws -> Int {
        var report = first
        var count = 0
        for turn in 0... {
            let made = try makeTurn(report)
            if made == 0 { break }
            count += made
            if turn == 9 {
                problems.append("fixes have no end")
                break
            }
            guard let next = try check() else { break }
            try checkReadable(before: report, after: next)
            report = next
        }
        return count
    }

    /// What was fixed is found no more. A mistake that hides others of its kind, as those of YAML's grammar do, may be, but not
    /// at its place; and where no other is found the fields can be read.
    private mutating func checkReadable(before: JSON, after: JSON) throws {
        let (old, new) = (Self.counted(before), Self.counted(after))
        for (finding, made) in fixedFindings where !Self.hidesOthers(finding) {
            if new[finding, default: 0] > max(0, old[finding, default: 0] - made) {
                problems.append("\(finding[0]): after its fix it is found again: \(finding[2])")
            }
        }
        for (finding, place) in fixedPlaces where Self.hidesOthers(finding) {
            let again = after["findings"].list.contains { Self.key(of: $0) == finding && Self.range($0).0 == place }
            if again { problems.append("\(finding[0]): after its fix it is found again at \(place): \(finding[2])") }
        }
        for path in Set(fixedPlaces.lazy.map { $0.finding[0] }) {
            let others = after["findings"].list.filter { $0["path"].text == path }
            let isWhole = !others.contains {
                Self.isOfGrammar(Self.key(of: $0)) || $0["rule"].text == "unreadable-file"
            }
            guard isWhole, !path.hasSuffix(".csv"), let bytes = try site.read(FilePath(path)) else { continue }
            if try MutatedFields(bytes, of: FilePath(path), yaml) == nil, !Self.isBeyondFields(others) {
                problems.append("\(path): its fixes leave no mistake of grammar, and its fields cannot be read")
            }
        }
    }

    /// Whether others of its kind are found only once it is gone: of several lines `---`, the first one is told.
    private static func hidesOthers(_ finding: [String]) -> Bool {
        isOfGrammar(finding) || finding[1] == "dropped-text" && finding[2].contains("`---`")
    }

    private static func isOfGrammar(_ finding: [String]) -> Bool {
        ["yaml-syntax", "front-matter"].contains(finding[1])
    }

    /// Whether what is found is that the file is no record, or that its fields are more than can be read.
    private static func isBeyondFields(_ findings: [JSON]) -> Bool {
        findings.contains {
            ["anchor-bomb", "misplaced-file", "copied-file", "wrong-type"].contains($0["rule"].text ?? "")
        }
    }

    /// How often each finding stands there, by its file, rule and words.
    private static func counted(_ report: JSON) -> [[String]: Int] {
        report["findings"].list.reduce(into: [:]) { $0[key(of: $1), default: 0] += 1 }
    }

    private static func key(of finding: JSON) -> [String] {
        [finding["path"].text ?? "", finding["rule"].text ?? "", finding["message"].text ?? ""]
    }

    private mutating func makeTurn(_ report: JSON) throws -> Int {
        fixedFindings = [:]
        fixedPlaces = []
        var edits: [FilePath: Set<MutatedText.Edit>] = [:]
        var places: [FilePath: [MutatedText.Stretch]] = [:]
        var fixed: [FilePath: [MutatedFields.Fixed]] = [:]
        var renamings: Set<[String]> = []
        for finding in report["findings"].list {
            add(finding, to: &places)
            for note in finding["notes"].list { add(note, to: &places) }
            if let path = finding["renaming"]["path"].text, let name = finding["renaming"]["name"].text {
                renamings.insert([path, name])
                checkRenaming(finding, path, name)
            }
            guard let path = finding["fix"]["path"].text, let text = finding["fix"]["replacement"].text else {
                continue
            }
            let (start, end) = Self.range(finding["fix"])
            add(finding["fix"], to: &places)
            let edit = MutatedText.Edit(start: start, end: end, replacement: text)
            edits[FilePath(path), default: []].insert(edit)
            let place = Self.range(finding)
            fixed[FilePath(path), default: []].append(
                MutatedFields.Fixed(
                    finding: Self.key(of: finding), suggestion: finding["suggestion"].text,
                    range: MutatedText.Stretch(start: place.0, end: place.1), fix: edit))
        }
        var count = 0
        for (path, edits) in edits.sorted(by: { $0.key < $1.key }) {
            guard let before = try site.read(path), let text = MutatedText(before), let made = text.applying(edits)
            else {
                problems.append("a fix of \(path) cannot be made")
                continue
            }
            guard made.bytes != before else { continue }
            count += made.made.count
            try site.write(made.bytes, to: path)
            let done = (fixed[path] ?? []).filter { made.made.contains($0.fix) }
            for finding in done {
                fixedFindings[finding.finding, default: 0] += 1
                fixedPlaces.append((finding.finding, text.position(of: finding.range.start, after: made.made)))
                holdLetters(path, text, finding)
            }
            try hold(path, before, made.bytes, places[path] ?? [], made.made, done)
        }
        // What lies in a folder before the folder.
        for renaming in renamings.sorted(by: { $0[0].split(separator: "/").count > $1[0].split(separator: "/").count })
        {
            let new = FilePath((renaming[0] as NSString).deletingLastPathComponent + "/" + renaming[1])
            if site.exists(new) { continue }
            try site.rename(FilePath(renaming[0]), to: new)
            count += 1
        }
        return count
    }

    private func add(_ place: JSON, to places: inout [FilePath: [MutatedText.Stretch]]) {
        let (start, end) = Self.range(place)
        places[FilePath(place["path"].text ?? ""), default: []].append(MutatedText.Stretch(start: start, end: end))
    }

    /// No name is changed but to the composed form of itself.
    private mutating func checkRenaming(_ finding: JSON, _ path: String, _ name: String) {
        let old = (path as NSString).lastPathComponent
        let composed = old.precomposedStringWithCanonicalMapping
        if finding["rule"].text != "name-form" || !name.utf8.elementsEqual(composed.utf8)
            || old.utf8.elementsEqual(composed.utf8)
        {
            problems.append("\(path) is to be renamed to \(name): \(finding["message"].text ?? "")")
        }
    }

    /// Where only marks are wrong a fix keeps every letter and every digit.
    private mutating func holdLetters(_ path: FilePath, _ text: MutatedText, _ finding: MutatedFields.Fixed) {
        guard ["yaml-syntax", "front-matter", "dropped-text", "list-mark"].contains(finding.finding[1]),
            let old = text.text(of: MutatedText.Stretch(start: finding.fix.start, end: finding.fix.end))
        else { return }
        func letters(_ text: String) -> [Unicode.Scalar] {
            text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
        if !letters(old).elementsEqual(letters(finding.fix.replacement)) {
            problems.append("\(path): the fix makes “\(finding.fix.replacement)” of “\(old)”: \(finding.finding[2])")
        }
    }

    /// Every field that no fix is about keeps its value; one with a fix gets the value that was printed.
    private mutating func hold(
        _ path: FilePath, _ before: [UInt8], _ after: [UInt8], _ places: [MutatedText.Stretch],
        _ edits: [MutatedText.Edit], _ fixed: [MutatedFields.Fixed]
    ) throws {
        for finding in fixed { try holdPrinted(path, finding) }
        guard !path.text.hasSuffix(".csv") else {
            holdRows(path, before, after, places)
            holdCells(path, before, after, edits)
            for finding in fixed { holdCell(path, finding) }
            return
        }
        guard let fields = try MutatedFields(before, of: path, yaml), let text = MutatedText(before) else { return }
        let now = try MutatedFields(after, of: path, yaml)
        for problem in try fields.problems(after: now, text: text, edits: edits, fixed: fixed) {
            problems.append("\(path): after a turn of fixes, \(problem): \(Self.difference(before, after))")
        }
    }

    /// What a fix writes is what its finding prints, whether it is a whole value or a part of one: as it stands, or once both
    /// are read.
    private mutating func holdPrinted(_ path: FilePath, _ finding: MutatedFields.Fixed) throws {
        guard let suggestion = finding.suggestion, !path.text.hasSuffix(".csv") else { return }
        let written = finding.fix.replacement
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }
        if written.unicodeScalars.filter({ !isBlank($0) }).elementsEqual(
            suggestion.unicodeScalars.filter { !isBlank($0) })
        {
            return
        }
        func read(_ text: String) throws -> [String: String]? {
            try (yaml.fields(of: "x: \(text)\n") ?? yaml.fields(of: "x: [\(text)]\n"))?.mapValues(\.value)
        }
        guard let one = try read(written) else {
            return problems.append("\(path): “\(written)” is written, which is no YAML: \(finding.finding[2])")
        }
        // A text that would be read as something else is printed as it is, and written in quotes.
        if one == ["x": suggestion] { return }
        if let other = try read(suggestion), one == other { return }
        problems.append("\(path): “\(suggestion)” is printed, and “\(written)” is written: \(finding.finding[2])")
    }

    /// The lines that a turn of fixes took away, and those that it wrote.
    private static func difference(_ before: [UInt8], _ after: [UInt8]) -> String {
        func lines(_ bytes: [UInt8]) -> [Substring] {
            String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        }
        let changes = lines(after).difference(from: lines(before))
        return changes.map { change in
            switch change {
            case .remove(let offset, let line, _): "-\(offset + 1) \(line)"
            case .insert(let offset, let line, _): "+\(offset + 1) \(line)"
            }
        }.joined(separator: " | ")
    }

    /// What is written into a cell is what was printed.
    private mutating func holdCell(_ path: FilePath, _ finding: MutatedFields.Fixed) {
        guard let suggestion = finding.suggestion, finding.range.start == finding.fix.start else { return }
        let written = finding.fix.replacement
        let isQuoted = written == "\"" + suggestion.replacing("\"", with: "\"\"") + "\""
        if written != suggestion, !isQuoted {
            problems.append("\(path): “\(suggestion)” is printed, and “\(written)” is written")
        }
    }

    /// In a row in which something is written, every other cell keeps its value and its order.
    private mutating func holdCells(
        _ path: FilePath, _ before: [UInt8], _ after: [UInt8], _ edits: [MutatedText.Edit]
    ) {
        guard let before = MutatedText(before), let after = MutatedText(after) else { return }
        for (line, written) in Dictionary(grouping: edits, by: \.start.line).sorted(by: { $0.key < $1.key }) {
            let isWithin = written.allSatisfy { $0.end.line == line && !$0.replacement.contains("\n") }
            let start = before.position(
                of: MutatedText.Position(line: line, column: 1), after: edits.filter { $0.end.line < line })
            guard isWithin, let old = before.line(line), let new = after.line(start.line) else { continue }
            var rest = MutatedRow(new).cells[...]
            for value in MutatedRow(old).values(without: written) {
                guard let index = rest.firstIndex(where: { $0.value == value }) else {
                    problems.append("\(path): “\(old)” becomes “\(new)”, and “\(value)” is gone")
                    break
                }
                rest = rest[(index + 1)...]
            }
        }
    }

    /// Every row without a finding keeps its bytes, and no row is cut into other cells than there are columns.
    private mutating func holdRows(
        _ path: FilePath, _ before: [UInt8], _ after: [UInt8], _ places: [MutatedText.Stretch]
    ) {
        let touched = Set(places.flatMap { Array($0.start.line...$0.end.line) })
        let kept = before.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().filter {
            !touched.contains($0.offset + 1)
        }
        var rest = after.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
        for (_, line) in kept {
            guard let index = rest.firstIndex(of: line) else {
                problems.append(
                    "\(path): after a turn of fixes, the row “\(String(decoding: line, as: UTF8.self))” is gone")
                return
            }
            rest = rest[(index + 1)...]
        }
    }
}
