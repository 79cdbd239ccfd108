/// A number with its noun: "1 error", "2 errors".
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}

extension FindingsReport {
    /// The line that closes a report for people: "Found 2 errors and 1 warning in 2 files."
    var summary: String {
        if findings.isEmpty {
            let files = checkedFiles.map { " in " + counted($0, "file") } ?? ""
            return (hidden > 0 ? "No new problems found\(files)." : "No problems found\(files).") + behind
        }
        let errors = count(of: .error)
        let warnings = count(of: .warning)
        var kinds: [String] = []
        if errors > 0 { kinds.append(counted(errors, "error")) }
        if warnings > 0 { kinds.append(counted(warnings, "warning")) }
        let files = Set(findings.map { Array($0.place.path.utf8) }).count
        return "Found \(kinds.joined(separator: " and ")) in \(counted(files, "file"))." + behind
    }

    private var behind: String { ignored.map { " " + $0 } ?? "" }

    /// What is left out because nobody wrote it: "2 leftovers of editors and systems are ignored." Nil if there is nothing.
    public var ignored: String? {
        guard ignoredFiles > 0 else { return nil }
        return counted(ignoredFiles, "leftover") + " of editors and systems " + (ignoredFiles == 1 ? "is" : "are")
            + " ignored."
    }

    /// What there is to say beside the numbers: what the baseline hides and what can be fixed.
    var asides: [String] {
        var asides: [String] = []
        let fixable = findings.reduce(0) { $0 + ($1.fix == nil && $1.renaming == nil ? 0 : 1) }
        if fixable > 0, let command = tool.fixCommand {
            asides.append("\(fixable) can be fixed with `\(command)`.")
        }
        if hidden > 0 {
            asides.append(counted(hidden, "known finding is", "known findings are") + " hidden by the baseline.")
        }
        return asides
    }
}
