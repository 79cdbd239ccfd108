/// A file in an account's `files/`, which the site holds as it is.
public struct Attachment: Sendable, Hashable {
    /// Below `content/`, such as `accounts/acme/files/plans/roof.pdf`.
    public var path: String
    /// In bytes.
    public var size: Int

    /// A file that lies in an account's `files/`.
    public init(path: String, size: Int) {
        self.path = path
        self.size = size
    }

    /// Its path below the account's `files/`.
    public var name: Substring {
        path.split(separator: "/", maxSplits: 3).last ?? path[...]
    }

    /// What stands behind the last dot of its name, in small letters; empty if there is none.
    public var ending: String {
        let name = path.split(separator: "/").last ?? path[...]
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}

/// What an attachment is for its reader. Each kind is told by the ending of the file's name.
public enum AttachmentKind: String, Sendable, CaseIterable {
    case document, presentation, table, picture

    /// In small letters.
    public var endings: [String] {
        switch self {
        case .document: ["pdf", "txt", "md", "rtf", "doc", "docx", "odt", "pages", "wps", "epub"]
        case .presentation: ["ppt", "pptx", "pps", "ppsx", "odp", "key", "dps"]
        case .table: ["csv", "tsv", "xls", "xlsx", "xlsb", "ods", "numbers", "et"]
        case .picture: ["png", "jpg", "jpeg", "gif", "webp", "avif", "heic", "bmp", "tif", "tiff", "svg"]
        }
    }

    /// The kind of files with an ending in small letters; nil for one that is none of these.
    public init?(ending: String) {
        guard let kind = Self.kinds[ending] else { return nil }
        self = kind
    }

    private static let kinds = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { kind in kind.endings.map { ($0, kind) } })
}
