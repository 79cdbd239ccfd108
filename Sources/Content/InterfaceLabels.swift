import Model
import Schema
import Synchronization
import Text

/// What the interface calls things in each of its languages. People write these words into files where a file has names of its
/// own: `决策层` for `decision`, `期间` for `period`.
///
/// The words are asked for when a name is not known, and only then: most sites never need them.
public final class InterfaceLabels: Sendable {
    /// No words at all.
    public static let none = InterfaceLabels { [] }

    private let texts: @Sendable () -> [[String: String]]
    /// What is called so, by the label without what nobody takes for a difference.
    private let known = Mutex<[String: Set<String>]?>(nil)

    /// - Parameter texts: The words of each language by their dotted names, such as `layer.decision`.
    public init(_ texts: @escaping @Sendable () -> [[String: String]]) {
        self.texts = texts
    }

    /// Those of some names that the interface calls by a label, in their order.
    ///
    /// - Parameter field: The field whose words the names are, if they are words: `level_account` is `account` of `level`.
    func names(called label: String, among names: some Sequence<String>, of field: String? = nil) -> [String] {
        // No label is as long as a text can be.
        guard label.utf8.count <= Self.longest else { return [] }
        let found = known.withLock { known -> Set<String> in
            let index = known ?? Self.index(texts())
            known = index
            return index[Self.folded(label)] ?? []
        }
        if found.isEmpty { return [] }
        return names.filter { name in
            found.contains(name) || field.map { found.contains("\($0)_\(name)") } ?? false
        }
    }

    /// The one of some names that the interface calls by a label; nil if it calls none so, or several.
    func name(called label: String, among names: some Sequence<String>, of field: String? = nil) -> String? {
        let found = self.names(called: label, among: names, of: field)
        return found.count == 1 ? found.first : nil
    }

    private static let longest = 200

    private static func index(_ languages: [[String: String]]) -> [String: Set<String>] {
        var index: [String: Set<String>] = [:]
        let otherNames = otherNames()
        for texts in languages {
            // What has a hole or several forms is a sentence.
            for (name, text) in texts where text.utf8.count <= longest && !text.contains("{") && !text.contains("|") {
                index[folded(text), default: []].formUnion(otherNames[name] ?? fileNames(ofWord: name))
            }
        }
        for field in Field.all {
            for name in field.otherNames { index[folded(name), default: []].insert(field.name) }
        }
        return index
    }

    /// A label as it is compared, without a colon behind it.
    private static func folded(_ label: String) -> String {
        var label = label.skeleton
        while label.hasSuffix(":") { label.removeLast() }
        return label
    }

    /// What a file may call the thing that a word of the interface stands for: the last part of the word's name.
    private static func fileNames(ofWord name: String) -> [String] {
        guard let dot = name.lastIndex(of: ".") else { return [name] }
        let last = String(name[name.index(after: dot)...])
        // Sections have titles, charts have names; only those of columns and fields are of records.
        let section = name.prefix { $0 != "." }
        let isOfRecord = section == "column" || section == "asked_field" || section == "field"
        return last == "title" || last == "name" ? isOfRecord ? [last] : [] : [last]
    }

    /// Words whose names end otherwise than the fields that they stand for. What they end in is theirs as well where it is one of the
    /// words that a field may hold.
    private static func otherNames() -> [String: [String]] {
        var names: [String: [String]] = [:]
        var words: Set<String> = []
        for field in Field.all {
            for label in field.labels { names[label, default: []].append(field.name) }
            if case .choice(let choices) = field.form { words.formUnion(choices) }
        }
        for label in names.keys {
            let last = String(label.split(separator: ".").last ?? "")
            if words.contains(last) { names[label, default: []].append(last) }
        }
        return names
    }
}
