extension View {
    /// The names of the view's fields, and the views that some of them lead to.
    package static var fieldNames: [(name: String, view: (any View.Type)?)] {
        fields.map { field in
            switch field.kind {
            case .list(let view), .optional(let view), .object(let view): (field.name, view)
            case .text, .optionalText, .markup, .optionalMarkup, .flag, .texts: (field.name, nil)
            }
        }
    }
}

/// A field of a view, by its place in the order of their declaration.
struct ViewField: Hashable, Sendable {
    let view: ObjectIdentifier
    let offset: Int
}

/// What templates may ask of a view.
struct ViewSchema: Sendable {
    let type: ObjectIdentifier
    /// What messages call the view. Asked only for messages: to find a type's name takes long.
    var viewName: String { view.viewName }
    private let view: any View.Type
    let kinds: [FieldKind]
    /// The fields' names in the order of their declaration.
    let names: [String]
    private let offsets: [String: Int]

    init<V: View>(of view: V.Type) {
        let fields = V.fields
        type = ObjectIdentifier(V.self)
        self.view = view
        // By closures: the runtime would make a key path anew for each view's type.
        kinds = fields.map { $0.kind }
        names = fields.map { $0.name }
        offsets = Dictionary(zip(names, fields.indices)) { first, _ in first }
    }

    /// The field of the given name, with or without a question mark behind it.
    func field(named name: String) -> (offset: Int, kind: FieldKind, asksPresence: Bool)? {
        if let offset = offsets[name] { return (offset, kinds[offset], false) }
        guard name.hasSuffix("?"), let offset = offsets[String(name.dropLast())] else { return nil }
        return (offset, kinds[offset], true)
    }

    /// All names that templates may use, those with a question mark included.
    var usableNames: [String] {
        names + zip(names, kinds).filter { $0.1.mayBeMissing }.map { $0.0 + "?" }
    }
}
