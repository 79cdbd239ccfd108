import Findings

/// What can be said of a file that lies where it does not belong, by its name alone.
struct StrayFile {
    var rule: FormRule
    var message: Statement
    var help: Statement
    var suggestion: String?

    /// - Parameters:
    ///   - entry: What lies there.
    ///   - isThere: Whether something of a name lies in the folder.
    init?(_ entry: Folder.Entry, isThere: (String) -> Bool) {
        let name = entry.name
        if let copy = CopiedName(name), case let isBeside = isThere(copy.original), isBeside || copy.isCertain {
            (rule, message, help) = Self.words(of: copy, name, isOriginalThere: isBeside)
            return
        }
        guard entry.kind.isFile else { return nil }
        rule = .misplacedFile
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let stem = name.dropLast(ending.count + 1)
        suggestion = nil
        guard !stem.isEmpty, name.hasSuffix(".") == false else { return nil }
        switch ending {
        case "xlsx", "xls", "xlsm", "xlsb", "ods", "numbers", "et":
            message = "`\(name)` is a workbook, which is not read"
            help =
                "Save its sheet as “CSV UTF-8 (comma delimited)” under the name \(stem).csv; "
                + "the workbook itself can go into the account's files/ folder."
        case "csv" where !name.hasSuffix(".csv"):
            message = "`\(name)` must end in `.csv`, in small letters"
            help = "Rename it."
            suggestion = stem + ".csv"
        case "md" where !name.hasSuffix(".md"), "markdown", "mdown", "mkd":
            message = "`\(name)` must end in `.md`, in small letters"
            help = "Rename it."
            suggestion = stem + ".md"
        case "txt" where stem.lowercased().hasSuffix(".md") || stem.lowercased().hasSuffix(".csv"):
            message = "`\(name)` ends in `.txt` behind its `\(stem.lowercased().hasSuffix(".md") ? ".md" : ".csv")`"
            help = "Rename it; Windows hides the last ending unless it is told to show it."
            suggestion = String(stem)
        case "txt", "text":
            message = "`\(name)` is a plain text, which is not read"
            help =
                "A record is an .md file: its fields between two lines `---`, and below them its text; "
                + "other texts can go into the account's files/ folder."
        case "yml", "yaml":
            message = "`\(name)` is YAML alone, which is not read here"
            help = "Put its fields between two lines `---` into \(stem).md; the text can follow below them."
        case "doc", "docx", "odt", "rtf", "wps", "pages":
            message = "`\(name)` is a document of a word processor, which is not read"
            help = "Write its text into an .md file; the document itself can go into the account's files/ folder."
        default:
            return nil
        }
    }

    /// What is said of a copy.
    private static func words(
        of copy: CopiedName, _ name: String, isOriginalThere: Bool
    ) -> (rule: FormRule, message: Statement, help: Statement) {
        guard isOriginalThere else {
            return (
                .copiedFile, "`\(name)` is named as a copy of `\(copy.original)`, which is not here",
                "If it is the record itself, give it that name; if not, delete it."
            )
        }
        return (
            .copiedFile,
            "`\(name)` is a copy of `\(copy.original)`\(copy.isConflict ? ", made where two devices wrote at once" : "")",
            "Compare the two, keep in `\(copy.original)` what is right, and delete the copy."
        )
    }

    /// A record that is named as a copy although the name is lawful.
    init?(record entry: Folder.Entry, isThere: (String) -> Bool) {
        guard let copy = CopiedName.ofRecord(entry.name, isThere: isThere) else { return nil }
        (rule, message, help) = Self.words(
            of: copy, entry.name, isOriginalThere: isThere(copy.original))
    }

    /// A file beside the settings, or in their place: a copy of them, or one under a name by which they are not found.
    ///
    /// - Parameter isThere: Whether something of a name lies in the site's folder.
    init?(besideSettings name: String, isThere: (String) -> Bool) {
        let lowered = name.lowercased()
        let known = ["dossier.yaml", "totals.csv"]
        if let copy = CopiedName(name), known.contains(copy.original),
            case let isBeside = isThere(copy.original), isBeside || copy.isCertain
        {
            (rule, message, help) = Self.words(of: copy, name, isOriginalThere: isBeside)
            return
        }
        let ofSettings = ["dossier.yml", "dossier.yaml.txt", "dossier.yml.txt", "dossier.yaml", "dossier.txt"]
        let ofTotals = ["totals.csv", "totals.csv.txt", "totals.txt"]
        rule = .misplacedFile
        if !known.contains(name), ofSettings.contains(lowered) || ofTotals.contains(lowered) {
            let meant = ofSettings.contains(lowered) ? "dossier.yaml" : "totals.csv"
            message =
                isThere(meant)
                ? "`\(name)` is not read: \(meant) lies beside it" : "`\(name)` must be called `\(meant)`"
            help = isThere(meant) ? "Keep in \(meant) what is right, and delete the other." : "Rename it."
            suggestion = isThere(meant) ? nil : meant
        } else if ["totals.xlsx", "totals.xls", "totals.xlsm", "totals.ods", "totals.numbers", "totals.et"].contains(
            lowered)
        {
            message = "`\(name)` is a workbook, which is not read"
            help = "Save its sheet as “CSV UTF-8 (comma delimited)” under the name totals.csv."
        } else {
            return nil
        }
    }
}
