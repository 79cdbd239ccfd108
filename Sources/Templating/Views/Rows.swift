/// One view or several of one type that is no longer known, with their fields by number.
///
/// A view's fields are all read when the view is come to, not one by one where they are shown: over a page of sixty
/// values that takes half the time, 7.5 µs for 15 µs, for what is generic happens once a view and not once a value.
@usableFromInline
struct Rows: Sendable {
    @usableFromInline let count: Int

    /// Adds the values of the view at an index: those of all fields in the order of their declaration, or of one field.
    @usableFromInline let read: @Sendable (_ index: Int, _ field: Int?, _ values: inout ViewValues) -> Void

    /// Several views.
    @inlinable
    init<V: View>(views: [V]) {
        count = views.count
        read = { index, field, values in
            views.withUnsafeBufferPointer { V.read($0[index], field: field, into: &values) }
        }
    }

    /// A single view.
    @inlinable
    init<V: View>(view: V) {
        count = 1
        read = { _, field, values in V.read(view, field: field, into: &values) }
    }

    /// Adds the values of a view in the order of its fields; `index` is below ``count``.
    func appendValues(at index: Int, to values: inout ViewValues) {
        read(index, nil, &values)
    }

    /// The value of one field of the first view; nothing when there is no view or no such field. It lies among `values` for
    /// a moment.
    func firstValue(ofField field: Int, by values: inout ViewValues) -> Value {
        guard count > 0 else { return .nothing }
        let end = values.values.count
        read(0, field, &values)
        return values.values.count > end ? values.values.removeLast() : .nothing
    }
}

extension View {
    /// Adds the values of all of a view's fields, or of the one of the given number if there is one.
    @inlinable
    static func read(_ view: Self, field: Int?, into values: inout ViewValues) {
        if let field { read(view, field: field, into: &values) } else { read(view, into: &values) }
    }
}
