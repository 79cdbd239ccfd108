import Findings
import Model
import Text

/// What an entry of a folder of records is, by its name and kind.
enum RecordName {
    case record(String)
    /// What is wrong with it has been said already.
    case reported
    case ignored
    case misnamed
    case misplaced
    case unreadable(Statement)

    init(_ entry: Folder.Entry) {
        switch entry.kind {
        case .other(let problem): self = .unreadable(problem)
        case .folder: self = .misplaced
        case .file:
            if entry.name == "README.md" {
                self = .ignored
            } else if !entry.name.hasSuffix(".md") {
                self = .misplaced
            } else {
                let name = String(entry.name.dropLast(3))
                self = isName(name) ? .record(name) : entry.isReported ? .reported : .misnamed
            }
        }
    }
}

/// A name that a record may have in the place of one that it may not: `-` stands for what cannot be used. Nil if nothing
/// is left.
func usableName(for name: String) -> String? {
    let ending = name.hasSuffix(".md") ? ".md" : ""
    let words = name.withoutHiddenScalars.dropLast(ending.count).split { !isName(String($0)) }
    let usable = words.joined(separator: "-")
    return usable.isEmpty || usable + ending == name ? nil : usable + ending
}

/// Whether a record may be called so: letters and digits of any script, `-` and `_`.
func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 200 && name.hiddenScalars.isEmpty
        && name.unicodeScalars.allSatisfy { scalar in
            if scalar.isASCII {
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "-", "_": return true
                default: return false
                }
            }
            let properties = scalar.properties
            switch properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .nonspacingMark, .spacingMark:
                return true
            default: return false
            }
        }
}
