extension FindingsReport {
    /// The line that closes a report for people: "Found 2 errors and 1 warning in 2 files."
    var summary: String {
        if findings.isEmpty {
            let found: Statement =
                switch (hidden > 0, checkedFiles) {
                case (true, let files?): .noNewProblemsInFiles(n: files)
                case (true, nil): .noNewProblems
                case (false, let files?): .noProblemsInFiles(n: files)
                case (false, nil): .noProblems
                }
            return text(found) + behind
        }
        let errors = count(of: .error)
        let warnings = count(of: .warning)
        let files = text(.fileCount(n: Set(findings.map { Array($0.place.path.utf8) }).count))
        let (some, others) = (text(.errorCount(n: errors)), text(.warningCount(n: warnings)))
        let found: Statement =
            if warnings == 0 {
                .foundProblems(problems: some, files: files)
            } else if errors == 0 {
                .foundProblems(problems: others, files: files)
            } else {
                .foundErrorsAndWarnings(errors: some, warnings: others, files: files)
            }
        return text(found) + behind
    }

    private var behind: String { ignored.map { text(.gapBetweenSentences) + $0 } ?? "" }

    /// What is left out because nobody wrote it: "2 leftovers of editors and systems are ignored." Nil if there is nothing.
    public var ignored: String? {
        ignoredFiles > 0 ? text(.leftoversIgnored(n: ignoredFiles)) : nil
    }

    /// What there is to say beside the numbers: what the baseline hides and what can be fixed.
    var asides: [String] {
        var asides: [String] = []
        let fixable = findings.reduce(0) { $0 + ($1.fix == nil && $1.renaming == nil ? 0 : 1) }
        if fixable > 0, let command = tool.fixCommand { asides.append(text(.canBeFixed(n: fixable, command: command))) }
        if hidden > 0 { asides.append(text(.hiddenByBaseline(n: hidden))) }
        return asides
    }
}
