import Text

// Partials, parents and blocks: templates that bring in others.
extension Compiler {
    mutating func compile(_ partial: Partial, in expansion: Expansion, _ scopes: ScopeStack) {
        guard let template = find(partial.name, at: partial.range, in: expansion) else { return }
        bringIn(template, by: partial.range, expansion.entering(template, by: partial), from: expansion, scopes)
    }

    mutating func compile(_ parent: Parent, in expansion: Expansion, _ scopes: ScopeStack) {
        reportStrays(in: parent, expansion)
        guard let template = find(parent.name, at: parent.range, in: expansion) else { return }
        check(parent.arguments, of: template, in: expansion)
        bringIn(template, by: parent.range, expansion.entering(template, by: parent), from: expansion, scopes)
    }

    mutating func compile(_ block: Block, in expansion: Expansion, _ scopes: ScopeStack) {
        let content = expansion.content(of: block)
        if let indentation = content.indentation { program.emit(indentation) }
        nest(at: block.range, in: expansion) { compiler in
            compiler.compile(content.nodes, in: content.expansion, scopes)
        }
    }

    private mutating func find(_ name: String, at range: Range<Int>, in expansion: Expansion) -> ParsedTemplate? {
        // A tag without a name was reported as such.
        guard !name.isEmpty else { return nil }
        guard let template = library[name] else {
            report(
                "There is no template “\(name)”.", at: range, in: expansion,
                suggestion: nearestName(to: name, among: library.paths))
            return nil
        }
        note(template)
        return template
    }

    /// Compiles a template in place, or a call of it where it can lead to itself.
    private mutating func bringIn(
        _ template: ParsedTemplate, by range: Range<Int>, _ inside: Expansion, from outside: Expansion,
        _ scopes: ScopeStack
    ) {
        nest(at: range, in: outside) { compiler in
            if compiler.library.isRecursive(template.name) {
                compiler.compileCall(of: template, by: range, inside, from: outside, scopes)
            } else {
                compiler.compile(template.nodes, in: inside, scopes)
            }
        }
    }

    private mutating func compileCall(
        of template: ParsedTemplate, by range: Range<Int>, _ inside: Expansion, from outside: Expansion,
        _ scopes: ScopeStack
    ) {
        let (routineScopes, slots) = scopes.enteringRoutine()
        let key = RoutineTable.Key(
            template: template.name, replacements: inside.replacements.identity, scopes: scopes.shape)
        let place = outside.source.place(range)
        let known = routines.number(of: key)
        let number = known ?? program.reserveRoutine()
        if scopes.steps == 0 { routines.noteBareCall(of: number, at: place) }
        program.emitCall(Call(routine: number, slots: slots, indentation: inside.layout.added, place: place))
        guard known == nil else { return }
        var body = inside
        body.layout = Layout(added: Indentation(followsCaller: true))
        routines.add(number, as: key)
        program.beginRoutine()
        routines.enter(number)
        compile(template.nodes, in: body, routineScopes)
        routines.leave()
        program.finishRoutine(number)
    }

    mutating func reportEndlessRecursion() {
        for place in routines.endlessCalls {
            let message =
                "The template brings in itself without an end: a section over a list, or over a view that may be "
                + "missing, has to stand around this."
            add(TemplateError(message, at: place))
        }
    }

    private mutating func reportStrays(in parent: Parent, _ expansion: Expansion) {
        for stray in parent.strays {
            report(
                "This is never shown: inside of {{<\(parent.name)}} only what stands in a block is.", at: stray,
                in: expansion)
        }
    }

    private mutating func check(_ arguments: [Argument], of template: ParsedTemplate, in expansion: Expansion) {
        let blocks = arguments.isEmpty ? [] : library.blocks(within: template.name)
        var seen: [String: Argument] = [:]
        for argument in arguments where !argument.name.isEmpty {
            if let earlier = seen.updateValue(argument, forKey: argument.name) {
                let note = TemplateError.Note("It is replaced here first.", at: expansion.source.place(earlier.range))
                report(
                    "The block “\(argument.name)” is replaced twice.", at: argument.range, in: expansion,
                    notes: [note])
            }
            if !blocks.contains(argument.name) {
                report(
                    "\(template.name) has no block “\(argument.name)”.", at: argument.range, in: expansion,
                    suggestion: nearestName(to: argument.name, among: blocks))
            }
        }
    }
}
