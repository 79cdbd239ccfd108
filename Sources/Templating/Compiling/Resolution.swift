/// What a name stands for at a place in a template.
enum Resolution {
    case field(FieldKind, ValuePath)
    /// A name that ends in a question mark.
    case presence(ValuePath)
    /// The text or markup that the innermost section is over.
    case item(FieldKind, ValuePath)
    case constant(String)
    /// Nothing can be said, since something around it is wrong already.
    case unknown
}
