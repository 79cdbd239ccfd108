import Findings

/// What can be said of a file that lies where it does not belong, by its name alone.
struct StrayFile {
    var rule: FormRule
    var message: String
    var help: String
    var suggestion: String?

    /// - Parameters:
    ///   - entry: What lies there.
    ///   - names: Of all that lies in the folder.
    init?(_ entry: Folder.Entry, among names: some Sequence<String>) {
        let name = entry.name
        if let copy = CopiedName(name), case let isThere = names.contains(copy.original), isThere || copy.isCertain {
            rule = .copiedFile
            message =
                isThere
                ? "`\(name)` is a copy of `\(copy.original)`\(copy.isConflict ? ", made where two devices wrote at once" : "")"
                : "`\(name)` is named as a copy of `\(copy.original)`, which is not here"
            help =
                isThere
                ? "Compare the two, keep in `\(copy.original)` what is right, and delete the copy."
                : "If it is the record itself, give it that name; if not, delete it."
            return
        }
        guard entry.kind.isFile else { return nil }
        rule = .misplacedFile
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let stem = name.dropLast(ending.count + 1)
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
        case "txt" where stem.lowercased().hasSuffix(".md"):
            message = "`\(name)` ends in `.txt` behind its `.md`"
            help = "Rename it; Windows hides the last ending unless it is told to show it."
            suggestion = String(stem)
        case "doc", "docx", "odt", "rtf", "wps", "pages":
            message = "`\(name)` is a document of a word processor, which is not read"
            help = "Write its text into an .md file; the document itself can go into the account's files/ folder."
        default:
            return nil
        }
    }
}
