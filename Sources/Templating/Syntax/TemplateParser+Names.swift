// What may stand for a name in a tag.
extension TemplateParser {
    /// The name of a value; nil, and an error, when it is none.
    mutating func valueName(of tag: Tag) -> Name? {
        guard let text = plainName(of: tag) else { return nil }
        guard let name = Name(text) else {
            report("“\(text)” has an empty part: full stops stand between names only.", at: tag.range)
            return nil
        }
        return name
    }

    /// The name of a template; nil, and an error, when it is none.
    mutating func templateName(of tag: Tag) -> String? {
        guard let name = plainName(of: tag) else { return nil }
        if name.hasPrefix("*") {
            report("\(source.text(tag.range)) names its template by a value, which is not supported.", at: tag.range)
            return nil
        }
        return name
    }

    /// A name without whitespace; nil, and an error, when it is none.
    mutating func plainName(of tag: Tag) -> String? {
        let content = bytes[tag.content]
        guard let first = content.first else {
            report("This tag has no name.", at: tag.range)
            return nil
        }
        if content.contains(where: \.isWhitespace) {
            report("A name has no whitespace in it; is the end of an earlier tag missing?", at: tag.range)
            return nil
        }
        if tag.kind == .variable, Tag.Kind(sign: first) != nil {
            let sign = Character(Unicode.Scalar(first))
            report("The sign “\(sign)” belongs right behind the opening braces.", at: tag.range)
            return nil
        }
        return source.text(tag.content)
    }
}
