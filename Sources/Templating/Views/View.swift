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
/// }
/// ```
public protocol View: Sendable {
    /// What error messages call the view; the type's name unless declared.
    static var viewName: String { get }

    /// The fields, each under its own name. Declare them with `static let`: they are looked up for every view shown.
    static var fields: [Field<Self>] { get }
}

extension View {
    /// The type's name.
    public static var viewName: String { String(describing: Self.self) }
}
