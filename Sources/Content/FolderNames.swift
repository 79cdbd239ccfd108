import Findings
import Model
import Text

/// What is wrong with the names in a folder, whatever they name: in what form they are written, whether every system can
/// hold them, and whether any two of them are one to some.
struct FolderNames {
    /// What is wrong with a name.
    struct Problem: Sendable {
        var rule: FormRule
        /// The name as it lies on the disk.
        var name: String
        var message: Statement
        var help: Statement
        var suggestion: String?
        /// The name that it can be given without asking.
        var newName: String?
    }

    private(set) var problems: [Problem] = []
    /// The entries that are read, by their composed names; of two whose names differ in form only, one.
    private(set) var entries: [Folder.Entry] = []

    /// - Parameter found: What lies in the folder, by name.
    init(_ found: [Folder.Entry]) {
        var first: [String: String] = [:]
        let hasDecomposed = found.contains(where: \.isDecomposed)
        let taken = hasDecomposed ? Set(found.map { Array($0.diskName.utf8) }) : []
        for var entry in found {
            let folded = entry.name.folded
            let known = first[folded]
            if let known {
                problems.append(Self.clash(entry, with: known))
            } else {
                first[folded] = entry.diskName
            }
            if hasDecomposed, entry.isDecomposed, !taken.contains(Array(entry.name.utf8)) {
                problems.append(Self.decomposed(entry))
            }
            if let problem = Self.unfit(entry) {
                problems.append(problem)
                entry.isReported = true
            }
            if let known, known.composed == entry.name { continue }
            entries.append(entry)
        }
    }

    private static func clash(_ entry: Folder.Entry, with known: String) -> Problem {
        let isForm = known.composed == entry.name
        return Problem(
            rule: .nameClash, name: entry.diskName,
            message: isForm ? .nameInTwoForms(name: entry.name) : .nameInTwoCases(name: entry.name, other: known),
            help: isForm ? .keepComposedName : .renameOneOfTwo)
    }

    private static func decomposed(_ entry: Folder.Entry) -> Problem {
        Problem(
            rule: .nameForm, name: entry.diskName,
            message: .decomposedName(name: entry.name), help: .composeName, newName: entry.name)
    }

    /// A name that Windows does not hold, or that looks like another one.
    private static func unfit(_ entry: Folder.Entry) -> Problem? {
        let name = entry.name
        if let hidden = name.hiddenScalars.first {
            let clean = name.withoutHiddenScalars
            return Problem(
                rule: .hiddenCharacter, name: entry.diskName,
                message: hidden.isDirectionControl
                    ? .nameTurnsDirection(name: name, character: hidden.codePoint)
                    : .nameHidesCharacter(name: name, character: hidden.codePoint),
                help: .renameForClarity, suggestion: clean.isBlank ? nil : clean)
        }
        if let last = name.utf8.last, last == UInt8(ascii: " ") || last == UInt8(ascii: ".") {
            let trimmed = String(name.reversed().drop { $0 == " " || $0 == "." }.reversed())
            return Problem(
                rule: .reservedName, name: entry.diskName,
                message: last == UInt8(ascii: ".") ? .nameEndsInDot(name: name) : .nameEndsInBlank(name: name),
                help: .renameForWindows,
                suggestion: trimmed.isEmpty ? nil : trimmed)
        }
        guard isReserved(name) else { return nil }
        return Problem(
            rule: .reservedName, name: entry.diskName,
            message: .nameOfDevice(name: name), help: .renameForWindows)
    }

    /// Whether Windows keeps the name for a device: what stands before the first dot counts, blanks before it do not.
    static func isReserved(_ name: String) -> Bool {
        var stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
        while stem.last == UInt8(ascii: " ") { stem.removeLast() }
        // No device has a longer name: by that most names are told.
        guard stem.count <= 7 else { return false }
        let word = String(Substring(stem)).uppercased()
        if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(word) { return true }
        guard word.count == 4, word.hasPrefix("COM") || word.hasPrefix("LPT"), let digit = word.last else {
            return false
        }
        return "123456789¹²³".contains(digit)
    }
}

extension Folder.Entry {
    /// Whether the name lies on the disk in another form than identities are written in.
    fileprivate var isDecomposed: Bool { !diskName.utf8.elementsEqual(name.utf8) }
}

extension Folder {
    /// What is wrong with the names in it, as findings.
    var findings: [Finding] {
        problems.map { problem in
            let path = Self.path(of: problem.name, in: path)
            return Finding(
                rule: problem.rule.rawValue, severity: problem.rule.description.severity, place: Place(path: path),
                message: problem.message, help: problem.help, suggestion: problem.suggestion,
                renaming: problem.newName.map { Finding.Renaming(path: path, name: $0) })
        }
    }
}
