import Foundation
import TestSupport
import Testing

/// A small valid site with something broken in it, and what `check` must say of that.
///
/// The places are marked in the broken text itself: `▸` stands in front of the first character of a finding's range. So
/// lines and columns are counted here, and not taken from what the tool said once.
struct BrokenTree: CustomTestStringConvertible, Sendable {
    static let marker: Unicode.Scalar = "▸"

    enum Change: Sendable {
        /// A file as a whole; nil takes it away.
        case file(String, String?)
        /// One stretch of a file for another; the first one, where there are several.
        case edit(String, String, String)
        case bytes(String, [UInt8])
        case link(String, to: String)
        case pipe(String)
        case folder(String)
    }

    /// What kind of mistake it is; the accepted messages of each kind are a file of their own in `Golden/mistakes`.
    enum Kind: String, CaseIterable, Sendable {
        case nameForms = "forms-of-names"
        case droppedText = "dropped-text"
        case mergeConflicts = "merge-conflicts"
        case copies = "copies-and-litter"
        case yaml = "yaml"
        case habits = "habits-of-programs"
        case markdown = "markdown"
        case blanks = "blank-names"
        case hiddenCharacters = "hidden-characters"
        case addresses = "addresses"
        case chinese = "chinese-keyboards"
        case nesting = "nesting-and-counts"
        case encodings = "encodings-and-files"
        case attachments = "attachments"
        case settings = "settings"
        case fields = "fields"
        case days = "days"
        case references = "references"
        case tables = "tables"
    }

    /// Which valid site is broken.
    enum Site: String, Sendable {
        case english = "Small"
        case chinese = "Small-zh-Hans"

        var folder: String { Fixture.folder(rawValue) }
    }

    struct Expected: Hashable, Sendable, CustomStringConvertible {
        var rule: String
        var path: String
        var line: Int
        var column: Int
        var message: String

        var description: String { "\(path):\(line):\(column): \(rule): \(message)" }
    }

    let name: String
    let rule: String
    let site: Site
    private(set) var kind = Kind.fields
    let changes: [Change]
    /// One for each mark, in the order of the files' paths and of the marks in them.
    let messages: [String]
    /// Where there is no text to put a mark into.
    private var places: [(path: String, line: Int, column: Int)]
    /// What the author meant, as changes of the valid site; nil where `--fix` leaves something to be done by hand.
    private(set) var meaning: [Change]?
    /// Whether the findings are warnings, so that the site is built all the same.
    private(set) var isWarning = false

    /// A tree in which `changes` make one finding for each of `messages`.
    ///
    /// `path` is the file that the first of them names, at its start, where no mark can be put into a text.
    init(
        _ name: String, _ rule: String, in site: Site = .english, _ changes: Change..., at path: String? = nil,
        says messages: String...
    ) {
        self.init(name, rule, in: site, changes, at: path, says: messages)
    }

    init(
        _ name: String, _ rule: String, in site: Site = .english, _ changes: [Change], at path: String? = nil,
        says messages: [String]
    ) {
        self.name = name
        self.rule = rule
        self.site = site
        self.changes = changes
        self.messages = messages
        places = path.map { [($0, 1, 1)] } ?? []
    }

    /// The same tree, found elsewhere than at the file's start.
    func found(line: Int, column: Int) -> BrokenTree {
        var tree = self
        tree.places = places.map { ($0.path, line, column) }
        return tree
    }

    /// The same tree, with a finding at the start of another file.
    func alsoFound(at path: String) -> BrokenTree {
        var tree = self
        tree.places.append((path, 1, 1))
        return tree
    }

    /// The same tree, of which `--fix` makes what the author meant: the valid site with these changes, to the byte of every
    /// page; without any, the valid site itself.
    func fixed(to meaning: Change...) -> BrokenTree {
        var tree = self
        tree.meaning = meaning
        return tree
    }

    /// The same tree, whose findings are warnings.
    var warning: BrokenTree {
        var tree = self
        tree.isWarning = true
        return tree
    }

    func kind(_ kind: Kind) -> BrokenTree {
        var tree = self
        tree.kind = kind
        return tree
    }

    var testDescription: String { "\(rule): \(name)" }

    /// Breaks the site in `scratch`, and answers what must be found.
    func lay(in scratch: Scratch) throws -> [Expected] {
        var marks = places + (try Self.make(changes, in: scratch))
        try #require(marks.count == messages.count, "each message needs its mark")
        marks.sort { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) }
        return zip(marks, messages).map { mark, message in
            Expected(rule: rule, path: mark.path, line: mark.line, column: mark.column, message: message)
        }
    }

    /// Makes changes to the site in `scratch`, and answers where marks stood in them.
    @discardableResult
    static func make(
        _ changes: [Change], in scratch: Scratch
    ) throws -> [(path: String, line: Int, column: Int)] {
        var marks: [(path: String, line: Int, column: Int)] = []
        for change in changes {
            switch change {
            case .file(let path, nil):
                try scratch.remove("site/" + path)
            case .file(let path, let text?):
                marks += try write(text, to: path, in: scratch)
            case .edit(let path, let old, let new):
                let text = try scratch.readText("site/" + path)
                let range = try #require(text.range(of: old), "\(path) does not hold “\(old)”")
                marks += try write(text.replacingCharacters(in: range, with: new), to: path, in: scratch)
            case .bytes(let path, let bytes):
                try scratch.write(bytes, to: "site/" + path)
            case .link(let path, let target):
                try scratch.makeFolder("site/" + (path as NSString).deletingLastPathComponent)
                try FileManager.default.createSymbolicLink(
                    atPath: scratch.location("site/" + path), withDestinationPath: target)
            case .pipe(let path):
                try #require(mkfifo(scratch.location("site/" + path), 0o644) == 0)
            case .folder(let path):
                try scratch.makeFolder("site/" + path)
            }
        }
        return marks
    }

    /// Writes a text without its marks, and answers where they stood.
    private static func write(
        _ text: String, to path: String, in scratch: Scratch
    ) throws -> [(path: String, line: Int, column: Int)] {
        var plain = String.UnicodeScalarView()
        var marks: [(path: String, line: Int, column: Int)] = []
        var (line, column) = (1, 1)
        for scalar in text.unicodeScalars {
            if scalar == marker {
                marks.append((path, line, column))
                continue
            }
            plain.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        try scratch.write(String(plain), to: "site/" + path)
        return marks
    }
}

extension [BrokenTree] {
    /// The same trees, all of one kind.
    func kind(_ kind: BrokenTree.Kind) -> [BrokenTree] { map { $0.kind(kind) } }
}
