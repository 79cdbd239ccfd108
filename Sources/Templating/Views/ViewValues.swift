/// The values of views as a template comes to them, those of one view behind those of the other.
public struct ViewValues: Sendable {
    @usableFromInline var values: [Value] = []

    @usableFromInline
    init() {}

    /// Adds what ``Field/text(_:_:)`` reads.
    @inlinable
    public mutating func text(_ text: String) { values.append(.text(text)) }

    /// Adds what ``Field/optionalText(_:_:)`` reads.
    @inlinable
    public mutating func optionalText(_ text: String?) { values.append(text.map(Value.text) ?? .nothing) }

    /// Adds what ``Field/markup(_:_:)`` reads.
    @inlinable
    public mutating func markup(_ markup: Markup) { values.append(.markup(markup)) }

    /// Adds what ``Field/optionalMarkup(_:_:)`` reads.
    @inlinable
    public mutating func optionalMarkup(_ markup: Markup?) { values.append(markup.map(Value.markup) ?? .nothing) }

    /// Adds what ``Field/flag(_:_:)`` reads.
    @inlinable
    public mutating func flag(_ flag: Bool) { values.append(.flag(flag)) }

    /// Adds what ``Field/texts(_:_:)`` reads.
    @inlinable
    public mutating func texts(_ texts: [String]) { values.append(.texts(texts)) }

    /// Adds what ``Field/list(_:_:)`` reads.
    @inlinable
    public mutating func list<Element: View>(_ views: [Element]) {
        values.append(views.isEmpty ? .nothing : .rows(Rows(views: views)))
    }

    /// Adds what ``Field/optional(_:_:)`` reads.
    @inlinable
    public mutating func optional<Element: View>(_ view: Element?) {
        values.append(view.map { .rows(Rows(view: $0)) } ?? .nothing)
    }

    /// Adds what ``Field/object(_:_:)`` reads.
    @inlinable
    public mutating func object<Element: View>(_ view: Element) { values.append(.rows(Rows(view: view))) }
}
