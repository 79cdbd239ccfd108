/// One view or several of one type that is no longer known, with their fields by number.
///
/// A view's fields are all read when the view is come to, not one by one where they are shown: over a page of sixty
/// values that takes half the time, 7.5 µs for 15 µs, for what is generic happens once a view and not once a value.
protocol Rows: Sendable {
    var count: Int { get }

    /// The values of a view's fields in the order of their declaration.
    func values(at index: Int) -> [Value]

    /// The value of one field of a view; nothing when there is none of that number.
    func value(at index: Int, field: Int) -> Value
}
