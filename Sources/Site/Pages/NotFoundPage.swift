import Templating

/// `404.html`: what a web server shows for an address that is not there.
struct NotFoundPage: PageView {
    static let template = "404.html"
    let frame: FrameView

    init(at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(context.words[.notFoundTitle], at: place, context)
    }
}
