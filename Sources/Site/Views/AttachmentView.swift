import Model
import Templating

/// An attachment as an account's card lists it.
struct AttachmentView: View {
    let file: LinkView
    /// What it is for its reader, and its ending.
    let kind: String
    let size: String

    init(_ attachment: Attachment, at place: PagePlace, _ context: SiteContext) {
        file = LinkView(text: String(attachment.name), url: place.link(.file(attachment.path)))
        kind = Self.kind(of: attachment.ending, context)
        size = context.formats.size(attachment.size)
    }

    /// By the settings' own word, if they have one for it.
    private static func kind(of ending: String, _ context: SiteContext) -> String {
        let words = context.words
        let own = context.portfolio.settings.attachments[ending]?.text(in: words.language.rawValue)
        let known = AttachmentKind(ending: ending).map { words.word(.attachmentKind, $0.rawValue) }
        guard let kind = own.flatMap({ $0.lowercased() == ending ? nil : $0 }) ?? known else {
            return ending.uppercased()
        }
        return words.attachmentKind(kind: kind, ending: ending.uppercased())
    }
}
