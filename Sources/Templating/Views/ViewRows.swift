/// Views as rows.
struct ViewRows<V: View>: Rows {
    let views: [V]

    var count: Int { views.count }

    func values(at index: Int) -> [Value] {
        let view = views[index]
        return V.fields.map { $0.read(view) }
    }

    func value(at index: Int, field: Int) -> Value {
        let fields = V.fields
        return fields.indices.contains(field) ? fields[field].read(views[index]) : .nothing
    }
}
