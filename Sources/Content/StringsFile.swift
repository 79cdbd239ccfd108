import Findings
import Text

/// Reads a file of the interface's words: YAML whose nested names lead to texts.
public enum StringsFile {
    /// The texts by dotted name, such as `account.title`, and what is wrong with the file.
    public static func read(_ text: String, path: String) -> (texts: [String: String], findings: [Finding]) {
        let file = SourceFile(path: path)
        var texts: [String: String] = [:]
        if let root = YAMLParser.parse(Array(text.utf8)[...], in: file) {
            collect(root, prefix: "", file) { name, text, _ in texts[name] = text }
        }
        return (texts, file.findings)
    }

    /// Where each text stands in the file, by dotted name.
    public static func places(_ text: String, path: String) -> [String: SourceRange] {
        let file = SourceFile(path: path)
        var places: [String: SourceRange] = [:]
        if let root = YAMLParser.parse(Array(text.utf8)[...], in: file) {
            collect(root, prefix: "", file) { name, _, range in places[name] = range }
        }
        return places
    }

    private static func collect(
        _ node: YAMLNode, prefix: String, _ file: SourceFile, add: (String, String, SourceRange) -> Void
    ) {
        guard case .mapping(let entries) = node.content else {
            file.report(.wrongType, at: node.range, node.isList ? .wordsAreAList : .wordsAreAValue)
            return
        }
        for entry in entries {
            switch entry.value.content {
            case .scalar(let text, _): add(prefix + entry.key, text, entry.keyRange)
            default: collect(entry.value, prefix: prefix + entry.key + ".", file, add: add)
            }
        }
    }
}
