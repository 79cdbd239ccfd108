import Findings
import Model
import Text

/// A folder of the site, and what is directly in it.
struct Folder: Sendable {
    enum Kind: Sendable {
        case file, folder
        /// Something that is not read; the statement, to stand behind its name, says why.
        case other(Statement)

        var isFile: Bool {
            if case .file = self { true } else { false }
        }
    }

    struct Entry: Sendable {
        /// As identities are written: composed (NFC).
        var name: String
        /// As it lies there.
        var diskName: String
        var kind: Kind
        /// Whether it has been said already that the name cannot be used.
        var isReported = false
    }

    /// Relative to the site's folder, whose own is empty.
    let path: String
    /// By name. Names that begin with a dot are left out, and so is what editors and systems leave behind.
    let entries: [Entry]
    /// What is wrong with the names.
    let problems: [FolderNames.Problem]
    /// Names that begin with a dot, but for litter.
    let hiddenNames: [String]
    /// How many things were left out that editors and systems have left behind.
    let litterCount: Int

    /// Whether something of a name lies directly in it.
    func has(_ name: String) -> Bool {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(entries[middle].name, name) { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].name == name
    }

    /// Lists a folder.
    init(_ path: String, in files: any FileSource) throws(Unreadable) {
        self.path = path
        var entries: [Entry] = []
        var hiddenNames: [String] = []
        var litterCount = 0
        for found in try files.entries(of: path) {
            guard let name = found.name else {
                entries.append(
                    Entry(name: "\u{FFFD}", diskName: "\u{FFFD}", kind: .other(.nameNotUtf8)))
                continue
            }
            if Litter.isLitter(name) {
                litterCount += 1
                continue
            }
            if name.hasPrefix(".") {
                hiddenNames.append(name)
                continue
            }
            let kind: Kind =
                switch found.kind {
                case .file: .file
                case .folder: .folder
                case .other: Self.kind(behind: Self.path(of: name, in: path), in: files)
                }
            entries.append(Entry(name: name.composed, diskName: name, kind: kind))
        }
        let names = FolderNames(
            entries.sorted { $0.name == $1.name ? precedes($0.diskName, $1.diskName) : precedes($0.name, $1.name) })
        self.entries = names.entries
        problems = names.problems
        self.hiddenNames = hiddenNames.sorted(by: precedes)
        self.litterCount = litterCount
    }

    /// The path of what lies in it.
    func path(of entry: Entry) -> String { Self.path(of: entry.diskName, in: path) }

    static func path(of name: String, in folder: String) -> String { folder.isEmpty ? name : folder + "/" + name }

    /// What a link, or something else that is neither a file nor a folder itself, counts as.
    private static func kind(behind path: String, in files: any FileSource) -> Kind {
        do throws(Unreadable) {
            return switch try files.status(of: path).kind {
            case .file: .file
            case .folder: .folder
            case .other: .other(.notAFileOrFolder)
            }
        } catch {
            return .other(error.message)
        }
    }
}
