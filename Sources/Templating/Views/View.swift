/// The values that a template shows, formatted and ready to print.
///
/// A view is a structure, and a template can use its fields and no others. The build declares them from the properties:
///
/// ```swift
/// struct VisitView: View {
///     let date: String
///     let place: String?
/// }
///
/// extension VisitView {  // written by `generate-sources`
///     static let fields: [Field<Self>] = [
///         .text("date") { $0.date },
///         .optionalText("place") { $0.place },
///     ]
///
///     static func read(_ view: Self, into values: inout ViewValues) {
///         values.text(view.date)
///         values.optionalText(view.place)
///     }
///
///     static func read(_ view: Self, field: Int, into values: inout ViewValues) { … }
/// }
/// ```
public protocol View: Sendable {
    /// What error messages call the view; the type's name unless declared.
    static var viewName: String { get }

    /// The fields, each under its own name. Declare them with `static let`: they are looked up for every view shown.
    static var fields: [Field<Self>] { get }

    /// Adds the values of all fields, in their order. Written out, it asks no field to read itself, which takes as long again
    /// as to read it; without, ``fields`` are gone through.
    static func read(_ view: Self, into values: inout ViewValues)

    /// Adds the value of the field of a number, if there is such a field.
    static func read(_ view: Self, field: Int, into values: inout ViewValues)
}

extension View {
    /// Goes through the fields.
    @inlinable
    public static func read(_ view: Self, into values: inout ViewValues) {
        for field in fields { values.values.append(field.read(view)) }
    }

    /// Looks the field up.
    @inlinable
    public static func read(_ view: Self, field: Int, into values: inout ViewValues) {
        let fields = fields
        if fields.indices.contains(field) { values.values.append(fields[field].read(view)) }
    }
}

extension View {
    /// The type's name.
    public static var viewName: String { String(describing: Self.self) }
}
