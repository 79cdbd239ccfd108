import Model
import Templating
import Text

/// Where a page lies, and so how its links must be written.
struct PagePlace: Sendable {
    /// Below the site's root, such as `accounts/acme.html`.
    let path: String
    /// The `../` that lead to the site's root.
    let root: String

    /// Nil for a drawing.
    let page: Page?

    init(of page: Page) {
        path = page.path
        root = Address.root(from: path)
        self.page = page
    }

    init(of drawing: Drawing) {
        path = drawing.path
        root = Address.root(from: path)
        page = nil
    }

    /// A link to another page, or to a place on it.
    func link(_ page: Page, anchor: String? = nil) -> String { link(path: page.path, anchor: anchor) }
    func link(drawing: Drawing) -> String { link(path: drawing.path) }
    func link(download: Download) -> String { link(path: download.path) }

    /// A link to a file of the site.
    private func link(path: String, anchor: String? = nil) -> String {
        guard let anchor else { return String(joining: root, Address.encoded(path)) }
        let fragment = String(joining: "#", Address.encoded(anchor))
        return path == self.path ? fragment : String(joining: root, Address.encoded(path), fragment)
    }

    /// A link to a record.
    func link(_ reference: Reference) -> String {
        let (path, anchor) = Address.target(of: reference)
        return link(path: path, anchor: anchor)
    }

    /// A narrative with its links and headings filled in for this page.
    func markup(_ prose: Prose, of reference: Reference, _ words: Words) -> Markup {
        var html: [UInt8] = []
        for piece in prose.pieces {
            switch piece {
            case .markup(let text): html += text.utf8
            case .address(let target, let fragment): html += link(target, heading: fragment).utf8
            case .anchor(let name): html += escaped(Address.headingPrefix(of: reference) + name).utf8
            case .word(let word): html += escaped(words.word(.prose, word.rawValue)).utf8
            }
        }
        return Markup(safe: html)
    }

    private func link(_ target: Reference, heading: String?) -> String {
        guard let heading else { return link(target) }
        return link(path: Address.target(of: target).path, anchor: Address.headingPrefix(of: target) + heading)
    }

    /// Heading names are letters, digits, `-`, `_` and `.`, but a letter of any script; nothing to escape but to be sure.
    private func escaped(_ text: String) -> String {
        text.filter { $0 != "\"" && $0 != "<" && $0 != "&" && $0 != ">" }
    }
}
