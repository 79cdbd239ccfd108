// Tags that are opened and closed: sections, blocks and parents.
extension TemplateParser {
    mutating func openSection(_ tag: Tag, isInverted: Bool) {
        _ = takeOwnLine(of: tag)
        // A section without a proper name is opened all the same, or its end would be reported too.
        let name = valueName(of: tag) ?? .current
        let kind = OpenTag.Kind.section(name, isInverted: isInverted)
        open(OpenTag(kind: kind, name: source.text(tag.content), range: tag.range))
    }

    mutating func openBlock(_ tag: Tag) {
        let isArgument = openTags.last?.isParent ?? false
        let kind = isArgument ? argument(openedBy: tag) : block(openedBy: tag)
        open(OpenTag(kind: kind, name: plainName(of: tag) ?? "", range: tag.range))
    }

    private mutating func block(openedBy tag: Tag) -> OpenTag.Kind {
        guard !line.hasBegun else {
            return .block(.inline, BlockIndentation(tag: "", firstLine: nil))
        }
        let indentation = source.text(line.indentation)
        guard let next = bytes.nextLineIfBlank(from: tag.range.upperBound) else {
            beginLineUnmarked()
            return .block(.leadsLine, BlockIndentation(tag: indentation, firstLine: nil))
        }
        startLine(at: next)
        return .block(.ownLine, BlockIndentation(tag: indentation, firstLine: firstLine(from: next)))
    }

    /// Whatever stands before an argument on its line is never shown, so only what follows it counts.
    private mutating func argument(openedBy tag: Tag) -> OpenTag.Kind {
        let indentation = source.text(line.indentation)
        guard let next = bytes.nextLineIfBlank(from: tag.range.upperBound) else {
            beginLineUnmarked()
            return .argument(startsOnOwnLine: false, BlockIndentation(tag: indentation, firstLine: nil))
        }
        startLine(at: next)
        return .argument(
            startsOnOwnLine: true, BlockIndentation(tag: indentation, firstLine: firstLine(from: next)))
    }

    private func firstLine(from start: Int) -> (text: String, end: Int) {
        let indentation = firstIndentation(from: start)
        return (source.text(indentation), indentation.upperBound)
    }

    mutating func openParent(_ tag: Tag) {
        let indentation = line.hasBegun ? nil : source.text(line.indentation)
        beginLineUnmarked()
        open(OpenTag(kind: .parent(indentation: indentation), name: templateName(of: tag) ?? "", range: tag.range))
    }

    mutating func close(_ tag: Tag) {
        let name = source.text(tag.content)
        guard let innermost = openTags.last else {
            beginLine()
            report("\(source.text(tag.range)) closes nothing: no tag is open here.", at: tag.range)
            return
        }
        if innermost.name != name { reportMismatch(of: tag, named: name) }
        closeInnermost(with: tag)
    }

    /// Where the name is that of a tag further out, the tags inside of it lack their ends. Where it is nobody's, it
    /// is taken as a slip, and the innermost tag as closed.
    private mutating func reportMismatch(of tag: Tag, named name: String) {
        guard openTags.contains(where: { $0.name == name }) else {
            guard let innermost = openTags.last else { return }
            report(
                "\(source.text(tag.range)) does not close \(written(innermost)).", at: tag.range,
                suggestion: innermost.name.isEmpty ? nil : "/\(innermost.name)",
                notes: [.init("\(written(innermost)) is opened here.", at: source.place(innermost.range))])
            return
        }
        while let innermost = openTags.last, innermost.name != name {
            let place = source.place(tag.range)
            report(
                "\(written(innermost)) is not closed before \(source.text(tag.range)).", at: innermost.range,
                notes: [.init("\(source.text(tag.range)) stands here.", at: place)])
            closeInnermost(with: tag)
        }
    }

    private mutating func closeInnermost(with tag: Tag) {
        guard let innermost = openTags.last else { return }
        switch innermost.kind {
        case .section(let name, let isInverted):
            _ = takeOwnLine(of: tag)
            closeSection(named: name, isInverted: isInverted)
        case .block(let placement, let indentation):
            _ = takeOwnLine(of: tag)
            closeBlock(placement, indentation: indentation.text(closedAt: tag.range.lowerBound))
        case .argument(let startsOnOwnLine, let indentation):
            beginLineUnmarked()
            closeArgument(
                startsOnOwnLine: startsOnOwnLine, indentation: indentation.text(closedAt: tag.range.lowerBound))
        case .parent(let indentation):
            closeParent(indentation: indentation, with: tag)
        }
    }

    private mutating func closeSection(named name: Name, isInverted: Bool) {
        guard let tag = openTags.popLast() else { return }
        let section = Section(name: name, isInverted: isInverted, body: tag.body, range: tag.range)
        append(.section(section), at: tag.range)
    }

    private mutating func closeBlock(_ placement: Block.Placement, indentation: String) {
        guard let tag = openTags.popLast() else { return }
        let block = Block(
            name: tag.name, placement: placement, indentation: indentation, body: tag.body, range: tag.range)
        append(.block(block), at: tag.range)
    }

    private mutating func closeArgument(startsOnOwnLine: Bool, indentation: String) {
        guard let tag = openTags.popLast(), let parent = openTags.indices.last else { return }
        openTags[parent].arguments.append(
            Argument(
                name: tag.name, startsOnOwnLine: startsOnOwnLine, indentation: indentation, body: tag.body,
                range: tag.range))
    }

    /// A parent has its lines to itself when nothing stands before its opening tag nor behind its closing one.
    private mutating func closeParent(indentation: String?, with closing: Tag) {
        guard let tag = openTags.popLast() else { return }
        var ownIndentation: String?
        if let indentation, let next = bytes.nextLineIfBlank(from: closing.range.upperBound) {
            ownIndentation = indentation
            startLine(at: next)
        } else {
            if let indentation { append(.lineStart(indentation), at: tag.range) }
            beginLineUnmarked()
        }
        let parent = Parent(
            name: tag.name, arguments: tag.arguments, strays: tag.strays, indentation: ownIndentation,
            range: tag.range)
        append(.parent(parent), at: tag.range)
    }
}
