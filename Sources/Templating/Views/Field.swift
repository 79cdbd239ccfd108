/// One value of a view: the name that templates use, what it is, and how to read it.
///
/// A list, or any value that may be missing, has a second name that ends in a question mark. It asks whether there
/// is something, without going through it: `{{#visits?}}<ul>{{#visits}}<li>…</li>{{/visits}}</ul>{{/visits?}}`.
///
/// `Owner` is a ``View``. That is not demanded here: the runtime would search all conformances for each view's type, a
/// third of a millisecond each time.
public struct Field<Owner>: Sendable {
    /// The name that templates use, without full stops.
    public let name: String
    @usableFromInline let kind: FieldKind
    @usableFromInline let read: @Sendable (Owner) -> Value

    @inlinable
    init(name: String, kind: FieldKind, read: @escaping @Sendable (Owner) -> Value) {
        self.name = name
        self.kind = kind
        self.read = read
    }

    /// Text that is always there. `{{name}}` shows it escaped.
    @inlinable
    public static func text(_ name: String, _ read: @escaping @Sendable (Owner) -> String) -> Self {
        Self(name: name, kind: .text) { .text(read($0)) }
    }

    /// Text that may be missing; empty text counts as missing. `{{name}}` then shows nothing, and `{{#name}}` is
    /// left out. Inside of the section `{{.}}` is the text.
    @inlinable
    public static func optionalText(_ name: String, _ read: @escaping @Sendable (Owner) -> String?) -> Self {
        Self(name: name, kind: .optionalText) { read($0).map(Value.text) ?? .nothing }
    }

    /// Safe HTML or SVG. Only `{{{name}}}` shows it.
    @inlinable
    public static func markup(_ name: String, _ read: @escaping @Sendable (Owner) -> Markup) -> Self {
        Self(name: name, kind: .markup) { .markup(read($0)) }
    }

    /// Safe HTML or SVG that may be missing; without a byte it counts as missing. Inside of `{{#name}}` it is
    /// `{{{.}}}`.
    @inlinable
    public static func optionalMarkup(_ name: String, _ read: @escaping @Sendable (Owner) -> Markup?) -> Self {
        Self(name: name, kind: .optionalMarkup) { read($0).map(Value.markup) ?? .nothing }
    }

    /// Yes or no, for `{{#name}}` and `{{^name}}` only.
    @inlinable
    public static func flag(_ name: String, _ read: @escaping @Sendable (Owner) -> Bool) -> Self {
        Self(name: name, kind: .flag) { .flag(read($0)) }
    }

    /// Several texts. Inside of `{{#name}}` each of them is `{{.}}`.
    @inlinable
    public static func texts(_ name: String, _ read: @escaping @Sendable (Owner) -> [String]) -> Self {
        Self(name: name, kind: .texts) { .texts(read($0)) }
    }

    /// Several views. `{{#name}}` shows its body for each of them.
    @inlinable
    public static func list<Element: View>(
        _ name: String, _ read: @escaping @Sendable (Owner) -> [Element]
    ) -> Self {
        Self(name: name, kind: .list(Element.self)) { .rows(Rows(views: read($0))) }
    }

    /// A view that may be missing. `{{#name}}` shows its body for it; `{{name.field}}` shows nothing without it.
    @inlinable
    public static func optional<Element: View>(
        _ name: String, _ read: @escaping @Sendable (Owner) -> Element?
    ) -> Self {
        Self(name: name, kind: .optional(Element.self)) { read($0).map { .rows(Rows(view: $0)) } ?? .nothing }
    }

    /// A view that is always there, for `{{name.field}}` and `{{#name}}`.
    @inlinable
    public static func object<Element: View>(
        _ name: String, _ read: @escaping @Sendable (Owner) -> Element
    ) -> Self {
        Self(name: name, kind: .object(Element.self)) { .rows(Rows(view: read($0))) }
    }
}
