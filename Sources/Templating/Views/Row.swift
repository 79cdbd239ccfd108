/// A view whose type is no longer known, with its fields by number.
protocol Row: Sendable {
    /// The value of the field of that number in the order of declaration; nothing when there is none.
    func value(at field: Int) -> Value
}

/// Several views of one type that is no longer known.
protocol Rows: Sendable {
    var count: Int { get }
    subscript(index: Int) -> any Row { get }
}

/// A view as a row. Fields are read when they are asked for: a template seldom shows all of them.
struct ViewRow<V: View>: Row {
    let view: V

    func value(at field: Int) -> Value {
        let fields = V.fields
        return fields.indices.contains(field) ? fields[field].read(view) : .nothing
    }
}

/// A list of views as rows. A row is made when it is asked for.
struct ViewRows<V: View>: Rows {
    let views: [V]

    var count: Int { views.count }

    subscript(index: Int) -> any Row { ViewRow(view: views[index]) }
}
