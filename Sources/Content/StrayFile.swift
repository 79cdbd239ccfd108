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
            message = .notReadWorkbook(name: name)
            help = AccountReader.tables.contains(stem + ".csv") ? .saveSheetAs(stem: String(stem)) : .saveSheetAsTable
        case "csv" where !name.hasSuffix(".csv"):
            message = .endingInSmallLetters(name: name, ending: ".csv")
            help = .renameFile
            suggestion = stem + ".csv"
        case "md" where !name.hasSuffix(".md"), "markdown", "mdown", "mkd":
            message = .endingInSmallLetters(name: name, ending: ".md")
            help = .renameFile
            suggestion = stem + ".md"
        case "txt" where stem.lowercased().hasSuffix(".md") || stem.lowercased().hasSuffix(".csv"):
            message = .secondEnding(name: name, ending: stem.lowercased().hasSuffix(".md") ? ".md" : ".csv")
            help = .renameHiddenEnding
            suggestion = String(stem)
        case "txt", "text":
            message = .notReadText(name: name)
            help = .howRecordsAreWritten
        case "yml", "yaml":
            message = .notReadYaml(name: name)
            help = .fieldsIntoRecord(stem: String(stem))
        case "doc", "docx", "odt", "rtf", "wps", "pages":
            message = .notReadDocument(name: name)
            help = .textIntoRecord
        default:
            return nil
        }
    }

    /// What is said of a copy.
    private static func words(
        of copy: CopiedName, _ name: String, isOriginalThere: Bool
    ) -> (rule: FormRule, message: Statement, help: Statement) {
        guard isOriginalThere else {
            return (.copiedFile, .copyOfNothing(name: name, original: copy.original), .nameLikeOriginal)
        }
        return (
            .copiedFile,
            copy.isConflict
                ? .conflictingCopy(name: name, original: copy.original)
                : .copyOfOther(name: name, original: copy.original),
            .mergeIntoOriginal(original: copy.original)
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
                ? .notReadBeside(name: name, meant: meant) : .mustBeCalled(name: name, meant: meant)
            help = isThere(meant) ? .keepOneOfTwo(meant: meant) : .renameFile
            suggestion = isThere(meant) ? nil : meant
        } else if ["totals.xlsx", "totals.xls", "totals.xlsm", "totals.ods", "totals.numbers", "totals.et"].contains(
            lowered)
        {
            message = .notReadWorkbook(name: name)
            help = .saveTotalsSheet
        } else {
            return nil
        }
    }
}
