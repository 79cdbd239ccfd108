/// One view or several of one type that is no longer known, with their fields by number.
///
/// A view's fields are all read when the view is come to, not one by one where they are shown: over a page of sixty
/// values that takes half the time, 7.5 µs for 15 µs, for what is generic happens once a view and not once a value.
@usableFromInline
struct Rows: Sendable {
    @usableFromInline let count: Int

    /// Adds the values of the view at an index: those of all fields in the order of their declaration, or of one field.
    @usableFromInline let read: @Sendable (_ index: Int, _ field: Int?, _ values: inout [Value]) -> Void

    /// Several views.
    @inlinable
    init<V: View>(views: [V]) {
        count = views.count
        read = { index, field, values in V.read(views[index], field: field, into: &values) }
    }

    /// A single view.
    @inlinable
    init<V: View>(view: V) {
        count = 1
        read = { _, field, values in V.read(view, field: field, into: &values) }
    }

    /// Adds the values of a view in the order of its fields; `index` is below ``count``.
    func appendValues(at index: Int, to values: inout [Value]) {
        read(index, nil, &values)
    }

    /// The value of one field of the first view; nothing when there is no view or no such field.
    func firstValue(ofField field: Int) -> Value {
        guard count > 0 else { return .nothing }
        var values: [Value] = []
        read(0, field, &values)
        return values.first ?? .nothing
    }
}

extension View {
    /// Adds the values of all of a view's fields, or of the one of the given number if there is one.
    @inlinable
    static func read(_ view: Self, field: Int?, into values: inout [Value]) {
        let fields = Self.fields
        guard let field else {
            for field in fields { values.append(field.read(view)) }
            return
        }
        if fields.indices.contains(field) { values.append(fields[field].read(view)) }
    }
}
