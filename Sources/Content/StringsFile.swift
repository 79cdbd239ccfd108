import Findings

/// Reads a file of the interface's words: YAML whose nested names lead to texts.
public enum StringsFile {
    /// The texts by dotted name, such as `account.title`, and what is wrong with the file.
    public static func read(_ text: String, path: String) -> (texts: [String: String], findings: [Finding]) {
        let file = SourceFile(path: path)
        var texts: [String: String] = [:]
        if let root = YAMLParser.parse(Array(text.utf8)[...], in: file) {
            collect(root, prefix: "", into: &texts, file)
        }
        return (texts, file.findings)
    }

    private static func collect(
        _ node: YAMLNode, prefix: String, into texts: inout [String: String], _ file: SourceFile
    ) {
        guard case .mapping(let entries) = node.content else {
            file.report(.wrongType, at: node.range, node.isList ? .wordsAreAList : .wordsAreAValue)
            return
        }
        for entry in entries {
            switch entry.value.content {
            case .scalar(let text, _): texts[prefix + entry.key] = text
            default: collect(entry.value, prefix: prefix + entry.key + ".", into: &texts, file)
            }
        }
    }
}
