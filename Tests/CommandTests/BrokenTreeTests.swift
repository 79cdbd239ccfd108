import TestSupport
import Testing

@Suite("Broken trees")
struct BrokenTreeTests {
    static let all =
        BrokenFiles.all + BrokenFields.all + BrokenAhead.all + BrokenTables.all + BrokenReferences.all
        + BrokenSettings.all + BrokenTotals.all + BrokenNames.all + BrokenAttachments.all + BrokenChineseTexts.all
        + BrokenChineseRecords.all + BrokenChineseFiles.all + BrokenMarks.all + BrokenProse.all + BrokenCopies.all
        + BrokenHabits.all
        + BrokenChineseHabits.all

    @Test("what is broken is found at its place, and the site that was there stays byte for byte", arguments: all)
    func finding(tree: BrokenTree) throws {
        let scratch = try Scratch(copying: tree.site.folder)
        let built = try BuiltSite.valid(tree.site)
        try #require(
            Command.run("cp", ["-R", built.location("site/public"), scratch.location("site/public")]).status == 0)
        let before = scratch.snapshot("site/public")
        let expected = try tree.lay(in: scratch)

        let check = try Command.run("check", "--format", "json", "--language", "en", in: scratch.site)
        #expect(check.status == (tree.isWarning ? 0 : 1))
        let found = try findings(in: check.output, of: tree)
        #expect(found == expected, "found \(found), not \(expected) \(check.errors)")

        let build = try Command.run("build", in: scratch.site)
        #expect(build.status == check.status)
        if tree.isWarning { return }
        #expect(build.errors.contains("[\(tree.rule)]: "))
        #expect(scratch.snapshot("site/public") == before)
    }

    @Test("no suggestion is what stands there already, and what is said to be fixable is fixed", arguments: all)
    func fixes(tree: BrokenTree) throws {
        let scratch = try Scratch(copying: tree.site.folder)
        _ = try tree.lay(in: scratch)
        let before = try JSON(Command.run("check", "--format", "json", "--language", "en", in: scratch.site).output)
        for finding in before["findings"].list {
            guard let suggestion = finding["suggestion"].text, let path = finding["path"].text,
                let line = finding["line"].integer, let column = finding["column"].integer,
                finding["end_line"].integer == line, let end = finding["end_column"].integer,
                (finding["fix"]["column"].integer ?? column) == column,
                let text = try? scratch.readText("site/" + path)
            else { continue }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let there = lines[line - 1].unicodeScalars.prefix(end - 1).dropFirst(column - 1)
            let isSame = there.elementsEqual(suggestion.unicodeScalars)
            #expect(!isSame, "\(suggestion) stands at \(path):\(line):\(column)")
        }
        // Where nothing is offered, there is nothing to be made; that --fix then keeps every byte is tried on mutated sites.
        guard before["findings"].list.contains(where: { $0["fix"]["path"].text ?? $0["renaming"]["path"].text != nil })
        else { return #expect(tree.meaning == nil) }
        let fixing = try Command.run("check", "--fix", "--language", "en", in: scratch.site)
        let after = try Command.run("check", "--language", "en", in: scratch.site)
        #expect(!after.output.contains("can be fixed"), "\(after.output)")

        let isMended = after.status == 0 && !fixing.errors.contains("Fixed 0 problems.") && !tree.isWarning
        #expect(!isMended || tree.meaning != nil, "--fix mends it: say by `fixed` what is meant")
        guard let meaning = tree.meaning else { return }
        let meant = try meaning.isEmpty ? BuiltSite.valid(tree.site) : BuiltSite.changed(tree.site, meaning)
        let build = try Command.run("build", in: scratch.site)
        try #require(build.status == 0, "\(build.errors)")
        #expect(scratch.snapshot("site/public") == meant.snapshot("site/public"))
    }

    @Test("each rule of form has its broken tree")
    func completeness() throws {
        let explained = try Command.run("explain").output
        let errors = explained.split(separator: "\n\n")[0].split(separator: "\n").dropFirst().compactMap {
            $0.split(separator: " ").first
        }
        // A rule of care; its fixtures are those of the rules of care.
        let ofForm = Set(errors.map(String.init)).subtracting(["privacy-expired"])
        #expect(ofForm.subtracting(Self.all.map(\.rule)).isEmpty)
        #expect(Self.all.count >= 45)
    }

    @Test("problems of many files are all told in one run, in one order")
    func manyProblems() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let chosen = [
            "a visit without a status", "a misspelt setting", "a month twice", "an owner who is no rep",
            "a name with a space",
        ]
        var expected: [BrokenTree.Expected] = []
        for tree in Self.all where chosen.contains(tree.name) { expected += try tree.lay(in: scratch) }
        expected.sort { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) }
        try #require(expected.count == chosen.count)

        let first = try Command.run("check", "--format", "json", "--language", "en", in: scratch.site)
        #expect(try findings(in: first.output) == expected)
        #expect(
            try Command.run("check", "--format", "json", "--language", "en", in: scratch.site).output == first.output)
    }

    /// All errors; of a tree whose findings are warnings, those of its rule too.
    private func findings(in output: String, of tree: BrokenTree? = nil) throws -> [BrokenTree.Expected] {
        let report = try JSON(output)
        #expect(report["version"].integer == 1)
        return report["findings"].list.filter {
            $0["severity"].text == "error" || tree?.isWarning ?? false && $0["rule"].text == tree?.rule
        }.map {
            BrokenTree.Expected(
                rule: $0["rule"].text ?? "", path: $0["path"].text ?? "", line: $0["line"].integer ?? 0,
                column: $0["column"].integer ?? 0, message: $0["message"].text ?? "")
        }
    }
}
