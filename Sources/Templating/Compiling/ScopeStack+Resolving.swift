import Text

extension ScopeStack {
    /// Finds what a name stands for: its first part in the innermost view that has it, its other parts in the view
    /// that the former leads to, and failing that a constant. The fields on the way are added to those that are used.
    func resolve(
        _ name: Name, constants: [String: String], using used: inout Set<ViewField>
    ) throws(ResolutionError) -> Resolution {
        guard let first = name.parts.first else { return try resolveItem() }
        for scope in scopes.reversed() {
            guard case .view(let schema) = scope.item, let field = schema.field(named: first) else { continue }
            used.insert(ViewField(view: schema.type, offset: field.offset))
            return try resolve(name, from: field, in: scope.slot, using: &used)
        }
        if let constant = constants[name.text] { return .constant(constant) }
        if hasUnknown { return .unknown }
        throw unknown(name, constants: constants)
    }

    private func resolveItem() throws(ResolutionError) -> Resolution {
        guard let innermost else { return .unknown }
        let path = ValuePath(slot: innermost.slot, fields: [])
        switch innermost.item {
        case .text: return .item(.text, path)
        case .markup: return .item(.markup, path)
        case .unknown: return .unknown
        case .flag:
            throw ResolutionError(message: "“.” is yes or no here, as the innermost section asks only that.")
        case .view(let schema):
            throw ResolutionError(message: "“.” is a view here, \(schema.viewName): name one of its fields.")
        }
    }

    private func resolve(
        _ name: Name, from first: (offset: Int, kind: FieldKind, asksPresence: Bool), in slot: Int,
        using used: inout Set<ViewField>
    ) throws(ResolutionError) -> Resolution {
        var field = first
        var offsets = [first.offset]
        for (part, next) in zip(name.parts, name.parts.dropFirst()) {
            let schema = try inner(of: field.kind, named: part, asksPresence: field.asksPresence)
            guard let found = schema.field(named: next) else {
                throw ResolutionError(
                    message: "\(schema.viewName) has no “\(next)”.",
                    suggestion: nearestName(to: next, among: schema.usableNames))
            }
            field = found
            offsets.append(found.offset)
            used.insert(ViewField(view: schema.type, offset: found.offset))
        }
        if field.asksPresence && !field.kind.mayBeMissing {
            let message = "“\(name.text)” asks nothing: the field is \(field.kind.description), which is always there."
            throw ResolutionError(message: message)
        }
        let path = ValuePath(slot: slot, fields: offsets)
        return field.asksPresence ? .presence(path) : .field(field.kind, path)
    }

    private func inner(
        of kind: FieldKind, named name: String, asksPresence: Bool
    ) throws(ResolutionError) -> ViewSchema {
        switch kind {
        case .object(let type) where !asksPresence, .optional(let type) where !asksPresence:
            return ViewSchema(of: type)
        case .list where !asksPresence, .texts where !asksPresence:
            throw ResolutionError(
                message: "“\(name)” is \(kind.description): go through it with {{#\(name)}}…{{/\(name)}}.")
        default:
            let what = asksPresence ? "a flag" : kind.description
            throw ResolutionError(message: "“\(name)” is \(what): it has no fields.")
        }
    }

    private func unknown(_ name: Name, constants: [String: String]) -> ResolutionError {
        guard let first = name.parts.first else { return ResolutionError(message: "“.” is nothing here.") }
        if constants.keys.contains(where: { $0.hasPrefix(first + ".") }) {
            return ResolutionError(
                message: "There is no constant “\(name.text)”.",
                suggestion: nearestName(to: name.text, among: constants.keys))
        }
        // Who asks for presence is helped by no other names.
        let names = views.flatMap(\.usableNames).filter { !first.hasSuffix("?") || $0.hasSuffix("?") }
        let nearest = nearestName(to: first, among: names)
        let suggestion = nearest.map { ([$0] + name.parts.dropFirst()).joined(separator: ".") }
        return ResolutionError(
            message: "\(owners) “\(first)”.",
            suggestion: suggestion ?? nearestName(to: name.text, among: constants.keys))
    }

    /// The beginning of a sentence that denies the views something.
    private var owners: String {
        var names: [String] = []
        for view in views where !names.contains(view.viewName) { names.append(view.viewName) }
        guard let last = names.popLast() else { return "Nothing has" }
        if names.isEmpty { return "\(last) has no" }
        if names.count == 1 { return "Neither \(names[0]) nor \(last) has" }
        return "None of \(names.joined(separator: ", ")) and \(last) has"
    }
}
