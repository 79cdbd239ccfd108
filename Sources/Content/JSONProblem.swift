import Text

/// Where a text goes wrong that is no JSON.
public enum JSONProblem {
    /// The first place at which YAML, of which JSON is a part, cannot be read either; nil where YAML is more lenient.
    public static func place(in text: [UInt8]) -> SourcePosition? {
        let file = SourceFile(path: "")
        // Tabs are blank in JSON and forbidden in YAML.
        let text = text.map { $0 == 0x09 ? 0x20 : $0 }
        guard (try? checkText(text)) != nil, YAMLParser.parse(text[...], in: file, looksBack: false) == nil else {
            return nil
        }
        return file.findings.first { $0.rule == FormRule.yamlSyntax.rawValue }?.place.range.start
    }
}
