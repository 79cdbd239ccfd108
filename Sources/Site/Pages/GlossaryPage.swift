import Templating

/// `glossary.html`: what the words mean that pages use, each in one meaning.
struct GlossaryPage: PageView {
    static let template = "glossary.html"

    struct Entry: View {
        let id: String
        let term: String
        let meaning: String
    }

    let frame: FrameView
    let entries: [Entry]

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        frame = FrameView(words[.glossaryTitle], at: place, context)
        entries = GlossaryTerm.allCases.map {
            Entry(id: $0.rawValue, term: words[$0.phrase], meaning: words.word(.glossaryMeaning, $0.rawValue))
        }
    }
}
