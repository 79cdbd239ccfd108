import Analysis
import Model
import Templating

/// `partners/P.html`, `products/P.html`: a record that accounts refer to, and those accounts.
struct DirectoryPage: PageView {
    static let template = "directory.html"

    struct AccountRow: View {
        let name: String
        let url: String
        let tier: TierView
        let amount: String
        let share: String?

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("url") { $0.url }, .object("tier") { $0.tier },
            .text("amount") { $0.amount }, .optionalText("share") { $0.share },
        ]
    }

    let frame: FrameView
    let kind: String
    let name: String
    let facts: [TermView]
    let accounts: [AccountRow]
    let total: String
    let window: String
    let narrative: Markup?

    init(partner: Partner, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let facts = [
            partner.region.map { TermView(term: words[.columnRegion], text: context.label(ofRegion: $0)) },
            partner.contact.map { TermView(term: words[.partnerContact], text: $0) },
            partner.phone.map { TermView(term: words[.profilePhone], text: $0, url: telephoneURL($0)) },
        ]
        self.init(
            .kindPartner, partner.name, facts.compactMap { $0 }, partner.narrative, .partner(partner.id), at: place,
            context,
            amount: { $0.partners.contains(partner.id) ? $0.sales(in: context.abc.window).revenue : nil })
    }

    init(product: Product, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let facts = [
            product.line.map { TermView(term: words[.productLine], text: $0) },
            product.aliases.isEmpty
                ? nil
                : TermView(
                    term: words[.profileAliases], text: product.aliases.joined(separator: words[.listSeparator])),
        ]
        let window = context.abc.window
        self.init(
            .kindProduct, product.name, facts.compactMap { $0 }, product.narrative, .product(product.id), at: place,
            context,
            amount: { account in
                let records = account.sales.filter { $0.product == product.id && window.contains($0.period) }
                return records.isEmpty ? nil : records.sum(\.revenue)
            })
    }

    /// The accounts for which `amount` tells something, from large to small.
    private init(
        _ kind: Phrase, _ name: String, _ facts: [TermView], _ narrative: Prose, _ reference: Reference,
        at place: PagePlace, _ context: SiteContext, amount: (Account) -> Money?
    ) {
        let formats = context.formats
        frame = FrameView(name, in: nil, at: place, context)
        self.kind = context.words[kind]
        self.name = name
        self.facts = facts
        let all = context.portfolio.accounts
        // Accounts stand by id in the portfolio.
        let found = all.indices
            .compactMap { index in amount(all[index]).map { (index: index, amount: $0) } }
            .sorted { $0.amount != $1.amount ? $0.amount > $1.amount : $0.index < $1.index }
        let sum = found.sum(\.amount)
        accounts = found.map { index, amount in
            let account = all[index]
            return AccountRow(
                name: account.name, url: place.link(.account(account.id)),
                tier: TierView(context.abc.tier(of: account.id)),
                amount: formats.amount(amount), share: Share(amount, of: sum).map(formats.share))
        }
        total = formats.amountWithCurrency(sum)
        window = formats.span(context.abc.window.first, context.abc.window.last)
        self.narrative = narrative.isEmpty ? nil : place.markup(narrative, of: reference)
    }

    static let fields: [Field<Self>] = [
        .object("frame") { $0.frame },
        .text("kind") { $0.kind },
        .text("name") { $0.name },
        .list("facts") { $0.facts },
        .list("accounts") { $0.accounts },
        .text("total") { $0.total },
        .text("window") { $0.window },
        .optionalMarkup("narrative") { $0.narrative },
    ]
}
