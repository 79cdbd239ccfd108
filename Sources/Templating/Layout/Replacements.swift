/// What replaces the blocks of a template: the arguments of all parents on the way to it.
struct Replacements: Sendable {
    /// One argument, with the place it was written at: there its names and blocks have their meaning.
    struct Replacement: Sendable {
        let argument: Argument
        let origin: Expansion
    }

    /// Names a parent's tag among all templates.
    struct ParentTag: Hashable, Sendable {
        let template: String
        let offset: Int
    }

    private var byName: [String: Replacement] = [:]
    /// The parents that have added anything. Replacements with the same identity are the same.
    private(set) var identity: [ParentTag] = []

    subscript(name: String) -> Replacement? { byName[name] }

    /// These and a parent's arguments. Where both have the same name these win: the outermost heir has its way.
    func adding(_ parent: Parent, from origin: Expansion) -> Replacements {
        var all = self
        // Of two arguments with one name the last one counts.
        for argument in parent.arguments.reversed() where all.byName[argument.name] == nil {
            all.byName[argument.name] = Replacement(argument: argument, origin: origin)
        }
        if all.byName.count > byName.count {
            all.identity.append(ParentTag(template: origin.source.name, offset: parent.range.lowerBound))
        }
        return all
    }
}
