import Templating

/// A text, and where it leads if it leads anywhere.
struct LinkView: View {
    let text: String
    let url: String?
}
