/// The tags that brought a template in. Its beginning is shared by all that is brought in from there.
indirect enum Trail: Sendable {
    /// Nothing did: it is the page's own template.
    case page
    /// The tag of a partial or a parent did, and what brought in the tag's template before it.
    case tag(Tag, before: Trail)

    struct Tag: Sendable {
        let source: TemplateSource
        let range: Range<Int>

        var place: TemplateRange { source.place(range) }
    }

    /// The tags, innermost first.
    var tags: [Tag] {
        var tags: [Tag] = []
        var rest = self
        while case .tag(let tag, let before) = rest {
            tags.append(tag)
            rest = before
        }
        return tags
    }
}
