/// Where the pieces being rendered or compiled come from, and what is to become of them.
struct Expansion: Sendable {
    let source: TemplateSource
    var layout = Layout()
    /// What replaces the blocks met here.
    var replacements = Replacements()
    /// The tags that brought the template in.
    var trail = Trail.page

    /// The way into a partial.
    func entering(_ template: ParsedTemplate, by partial: Partial) -> Expansion {
        entering(template, indentation: partial.indentation, tag: partial.range)
    }

    /// The way into a parent.
    func entering(_ template: ParsedTemplate, by parent: Parent) -> Expansion {
        var inside = entering(template, indentation: parent.indentation, tag: parent.range)
        inside.replacements = replacements.adding(parent, from: self)
        return inside
    }

    private func entering(_ template: ParsedTemplate, indentation: String?, tag: Range<Int>) -> Expansion {
        // Only a tag that has its line to itself indents what it brings in.
        let added = indentation.map(layout.indentation(of:)) ?? Indentation()
        return Expansion(
            source: template.source, layout: Layout(added: added), replacements: replacements,
            trail: .tag(Trail.Tag(source: source, range: tag), before: trail))
    }

    /// What to show for a block, its default or what replaces it, and what to write before.
    func content(of block: Block) -> (indentation: Indentation?, nodes: [Node], expansion: Expansion) {
        guard let replacement = replacements[block.name] else {
            return (block.placement == .leadsLine ? layout.indentation(of: block.indentation) : nil, block.body, self)
        }
        // A block in the middle of a line indents nothing, as a partial there does not.
        let added = block.placement == .inline ? Indentation() : layout.indentation(of: block.indentation)
        let argument = replacement.argument
        var inside = replacement.origin
        inside.layout = Layout(removed: argument.indentation, added: added)
        return (argument.startsOnOwnLine ? nil : added, argument.body, inside)
    }
}
