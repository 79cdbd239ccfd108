// Variables and sections: names that stand for values.
extension Compiler {
    mutating func compile(_ variable: Variable, in expansion: Expansion, _ scopes: ScopeStack) {
        let name = variable.name.text
        guard let resolution = resolve(variable.name, at: variable.range, in: expansion, scopes) else { return }
        switch resolution {
        case .field(let kind, let path), .item(let kind, let path):
            if let message = objection(toShowing: name, kind, isEscaped: variable.isEscaped) {
                report(message, at: variable.range, in: expansion)
            } else {
                program.emit(.show(program.reference(to: path)))
            }
        case .presence:
            let message = "“\(name)” is a flag: ask for it with {{#\(name)}} or {{^\(name)}}."
            report(message, at: variable.range, in: expansion)
        case .constant(let text):
            noteConstant(name)
            if let message = objection(toShowing: name, .text, isEscaped: variable.isEscaped) {
                report(message, at: variable.range, in: expansion)
            }
            var escaped = OutputBuffer()
            escaped.appendEscaped(text)
            program.emitLiteral(escaped.bytes)
        case .unknown:
            break
        }
    }

    /// Why a value of the kind cannot be shown by a variable; nil when it can.
    private func objection(toShowing name: String, _ kind: FieldKind, isEscaped: Bool) -> String? {
        switch kind {
        case .text, .optionalText:
            isEscaped ? nil : "“\(name)” is a text and has to be escaped: write {{\(name)}}."
        case .markup, .optionalMarkup:
            isEscaped ? "“\(name)” is markup: write {{{\(name)}}}, or its tags would be shown as text." : nil
        case .flag:
            "“\(name)” is a flag: ask for it with {{#\(name)}} or {{^\(name)}}."
        case .texts, .list:
            "“\(name)” is \(kind.description): go through it with {{#\(name)}}…{{/\(name)}}."
        case .optional, .object:
            "“\(name)” is \(kind.description): name one of its fields, as in {{\(name).field}}."
        }
    }

    mutating func compile(_ section: Section, in expansion: Expansion, _ scopes: ScopeStack) {
        let resolution = resolve(section.name, at: section.range, in: expansion, scopes) ?? .unknown
        if let message = objection(toSection: section, over: resolution) {
            report(message, at: section.range, in: expansion)
        }
        nest(at: section.range, in: expansion) { compiler in
            compiler.compileBody(of: section, over: resolution, in: expansion, scopes)
        }
    }

    private mutating func compileBody(
        of section: Section, over resolution: Resolution, in expansion: Expansion, _ scopes: ScopeStack
    ) {
        switch resolution {
        case .field(_, let path) where section.isInverted,
            .presence(let path) where section.isInverted,
            .item(_, let path) where section.isInverted:
            compileTest(path, isPresent: false, section.body, in: expansion, scopes)
        case .field(.flag, let path), .presence(let path):
            var inside = scopes
            inside.push(.flag)
            compileTest(path, isPresent: true, section.body, in: expansion, inside)
        case .field(let kind, let path), .item(let kind, let path):
            var inside = scopes
            inside.push(kind.sectionItem, isStep: kind.leadsFurther)
            compileEach(path, section.body, in: expansion, inside)
        case .constant, .unknown:
            var inside = scopes
            if !section.isInverted { inside.push(.unknown) }
            compile(section.body, in: expansion, inside)
        }
    }

    private mutating func compileTest(
        _ path: ValuePath, isPresent: Bool, _ body: [Node], in expansion: Expansion, _ scopes: ScopeStack
    ) {
        let reference = program.reference(to: path)
        let start = program.position
        program.emit(.test(reference, isPresent: isPresent, end: start))
        compile(body, in: expansion, scopes)
        program.emitJump(at: start) { .test(reference, isPresent: isPresent, end: $0) }
    }

    private mutating func compileEach(
        _ path: ValuePath, _ body: [Node], in expansion: Expansion, _ scopes: ScopeStack
    ) {
        let reference = program.reference(to: path)
        let start = program.position
        program.emit(.each(reference, end: start))
        compile(body, in: expansion, scopes)
        program.emit(.next(start: start + 1))
        program.emitJump(at: start) { .each(reference, end: $0) }
    }

    /// Why a section over the value makes no sense; nil when it does.
    private func objection(toSection section: Section, over resolution: Resolution) -> String? {
        let name = section.name.text
        switch resolution {
        case .field(let kind, _):
            switch kind {
            case .text, .markup:
                return "“\(name)” is \(kind.description) that is always there: a section over it decides nothing."
            case .object where section.isInverted:
                return "“\(name)” is always there: {{^\(name)}} is never shown."
            case .object, .optional, .list, .texts, .flag, .optionalText, .optionalMarkup:
                return nil
            }
        case .item: return "“.” is there already: a section over it decides nothing."
        case .constant: return "“\(name)” is a constant: a section over it decides nothing."
        case .presence, .unknown: return nil
        }
    }

    private mutating func resolve(
        _ name: Name, at range: Range<Int>, in expansion: Expansion, _ scopes: ScopeStack
    ) -> Resolution? {
        do {
            return try scopes.resolve(name, constants: library.constants, using: &usedFields)
        } catch {
            report(error.message, at: range, in: expansion, suggestion: error.suggestion)
            return nil
        }
    }
}

extension FieldKind {
    /// What a section over a value of this kind leads to.
    fileprivate var sectionItem: ScopeStack.Item {
        switch self {
        case .text, .optionalText, .texts: .text
        case .markup, .optionalMarkup: .markup
        case .flag: .flag
        case .list(let type), .optional(let type), .object(let type): .view(ViewSchema(of: type))
        }
    }

    /// Whether a section over it leads to other views, and to none at the data's end.
    fileprivate var leadsFurther: Bool {
        switch self {
        case .list, .optional: true
        case .text, .optionalText, .markup, .optionalMarkup, .flag, .texts, .object: false
        }
    }
}
