import Templating

/// A text, and where it leads if it leads anywhere.
struct LinkView: View {
    let text: String
    let url: String?

    static let fields: [Field<Self>] = [
        .text("text") { $0.text },
        .optionalText("url") { $0.url },
    ]
}
