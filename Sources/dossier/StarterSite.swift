import Model

/// The site that `dossier init` makes: the files of `Starter/LANGUAGE`, with the days around the one on which it is made.
struct StarterSite {
    private let files: [(path: String, text: String)]

    /// Nil for a language that there is no such site in.
    init?(language: String) {
        let folder = language + "/"
        files = EmbeddedStarter.files.filter { $0.path.hasPrefix(folder) }.map { path, text in
            (String(path.dropFirst(folder.count)), text)
        }
        if files.isEmpty { return nil }
    }

    /// Every file by its path.
    func files(on today: Day) -> [(path: String, text: String)] {
        files.map { (Self.filled($0.path, today), Self.filled($0.text, today)) }
    }

    /// The text with a day, a month or a year in each hole: `{{today-7}}`, `{{month-1}}`, `{{year+1}}`.
    private static func filled(_ text: String, _ today: Day) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            let hole = rest[open.upperBound..<close.lowerBound]
            if let value = value(of: hole, today) {
                result += rest[..<open.lowerBound] + value
                rest = rest[close.upperBound...]
            } else {
                // A brace of the text itself, before one of ours.
                result += rest[...open.lowerBound]
                rest = rest[rest.index(after: open.lowerBound)...]
            }
        }
        return result + rest
    }

    private static func value(of hole: Substring, _ today: Day) -> String? {
        let unit = hole.prefix { $0.isLetter }
        let offset = hole.dropFirst(unit.count)
        guard let count = offset.isEmpty ? 0 : Int(offset) else { return nil }
        switch unit {
        case "today": return (today + count).description
        case "month": return (today.month + count).description
        case "year": return String(today.month.year + count)
        default: return nil
        }
    }
}
