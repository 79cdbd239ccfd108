import Analysis
import Findings
import Model
import Templating

/// `accounts/A.html`: the account card.
struct AccountCardPage: PageView {
    static let template = "account.html"

    struct ProductRow: View {
        let product: LinkView
        let revenue: String
        let share: String?
        let profit: String?
        let orders: String?
        let quantity: String?
        let change: String?

        static let fields: [Field<Self>] = [
            .object("product") { $0.product }, .text("revenue") { $0.revenue }, .optionalText("share") { $0.share },
            .optionalText("profit") { $0.profit }, .optionalText("orders") { $0.orders },
            .optionalText("quantity") { $0.quantity }, .optionalText("change") { $0.change },
        ]
    }

    struct PeriodRow: View {
        let period: String
        let revenue: String
        let profit: String?
        let margin: String?
        let change: String?
        let isFall: Bool
        let reasons: [String]

        static let fields: [Field<Self>] = [
            .text("period") { $0.period }, .text("revenue") { $0.revenue }, .optionalText("profit") { $0.profit },
            .optionalText("margin") { $0.margin }, .optionalText("change") { $0.change }, .flag("isFall") { $0.isFall },
            .texts("reasons") { $0.reasons },
        ]
    }

    struct ManagerRow: View {
        let name: String
        let title: String?
        let since: String?

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .optionalText("title") { $0.title }, .optionalText("since") { $0.since },
        ]
    }

    struct ComplaintLine: View {
        let date: DayView
        let url: String
        let status: String
        let statusStyle: String
        let severity: String
        let subject: String

        static let fields: [Field<Self>] = [
            .object("date") { $0.date }, .text("url") { $0.url }, .text("status") { $0.status },
            .text("statusStyle") { $0.statusStyle }, .text("severity") { $0.severity }, .text("subject") { $0.subject },
        ]
    }

    let frame: FrameView
    let head: AccountHeadView
    let why: String?
    let profile: [TermView]
    let credit: [TermView]
    let isOverLimit: Bool
    /// Of the open invoices, where there are any.
    let ageing: AgeingView?
    let figures: [TermView]
    let chart: SalesChart?
    let quarters: [PeriodRow]
    let products: [ProductRow]
    let window: String
    let management: [ManagerRow]
    let group: [LinkView]
    let contacts: [ContactView]
    let visits: [VisitLineView]
    let complaints: [ComplaintLine]
    let changes: [TermView]
    let findings: [FindingView]
    let completeness: String
    let missing: [String]
    let narrative: Markup?
    let currency: String

    init(_ account: Account, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let formats = context.formats
        frame = FrameView(account.name, in: .accounts, at: place, context)
        head = AccountHeadView(account, .card, at: place, context)
        why = ABCWording.reason(of: account, context)
        profile = Self.profile(account, place, context)
        let ageing = context.receivables[account.id]
        credit = Self.credit(account, ageing, context)
        isOverLimit = ageing?.overLimitBy != nil
        self.ageing = ageing.flatMap { $0.invoices.isEmpty ? nil : AgeingView($0.figures, context) }
        figures = Self.figures(account, context)
        let months = SalesTrend(account, by: .month)
        chart = SalesChart(months, last: 24, asOf: context.asOf, subject: account.name, context)
        quarters = Self.quarters(account, context)
        let span = context.abc.window
        window = formats.span(span.first, span.last)
        products = ProductSales(account, in: span, comparedWith: span.moved(byMonths: -12), by: .year).rows.map { row in
            ProductRow(
                product: row.product.map { context.link(toProduct: $0, from: place) }
                    ?? LinkView(text: words[.withoutProduct], url: nil),
                revenue: formats.amount(row.figures.revenue), share: row.share.map(formats.share),
                profit: row.figures.profit.map(formats.amount),
                orders: row.figures.orders.map { Formats.grouped($0.magnitude) },
                quantity: row.figures.quantity.map(formats.quantity),
                change: row.previous.flatMap { Growth(from: $0.revenue, to: row.figures.revenue).share }.map(
                    formats.change))
        }
        management = account.company.management.map {
            ManagerRow(name: $0.name, title: $0.title, since: $0.since.map(formats.period))
        }
        let members = context.groups.members(ofGroupOf: account.id)
        group =
            members.count > 1
            ? members.filter { $0 != account.id }.map { context.link(toAccount: $0, from: place) } : []
        contacts = account.contacts.filter { $0.left == nil }.map { ContactView($0, of: account, at: place, context) }
        let coming = account.visits.filter { $0.status == .planned && $0.date >= context.asOf }
        let past = account.visits.filter { $0.date < context.asOf || $0.status != .planned }
        visits = (coming.prefix(3).reversed() + past.suffix(5).reversed()).map {
            VisitLineView($0, of: account, at: place, context)
        }
        complaints = account.complaints.suffix(4).reversed().map { complaint in
            let subject = [
                complaint.category.map(context.label(ofCategory:)),
                complaint.product.map { context.link(toProduct: $0, from: place).text },
            ]
            return ComplaintLine(
                date: DayView(complaint.date, formats.shortDay(complaint.date)),
                url: place.link(.complaint(account: account.id, id: complaint.id)),
                status: words.word(.complaintStatus, complaint.status.rawValue), statusStyle: complaint.status.rawValue,
                severity: words.word(.severity, complaint.severity.rawValue),
                subject: subject.compactMap { $0 }.joined(separator: " · "))
        }
        changes = account.changes.reversed().map {
            TermView(
                term: "\(formats.shortDay($0.date)) · \(words.word(.changedField, $0.field.rawValue))", text: $0.reason)
        }
        findings = context.findings(of: account.id).map { FindingView($0, context) }
        let state = context.analysis(of: account).completeness
        completeness = words(
            .completenessText,
            [
                "present": String(state.present), "asked": String(state.asked.count),
                "share": state.share.map(formats.share) ?? "",
            ])
        missing = state.missing.map(\.rawValue) + state.missingFacts.map { "facts." + $0 }
        narrative = account.narrative.isEmpty ? nil : place.markup(account.narrative, of: .account(account.id))
        currency = formats.currency.code
    }

    // MARK: - Parts

    private static func profile(_ account: Account, _ place: PagePlace, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let formats = context.formats
        let company = account.company
        func row(_ phrase: Phrase, _ text: String?, url: String? = nil) -> TermView? {
            text.map { TermView(term: words[phrase], text: $0, url: url) }
        }
        let partners = account.partners.map { context.link(toPartner: $0, from: place).text }
        return [
            row(.profileBusiness, company.business),
            row(.profileAddress, company.address),
            row(.profilePhone, company.phone, url: company.phone.map(telephoneURL)),
            row(.profileWebsite, company.website, url: company.website),
            row(.profileLegalRepresentative, company.legalRepresentative),
            row(.profileFounded, company.founded.map(formats.period)),
            row(.profileEmployees, company.employees.map(formats.number)),
            row(.profileCapital, company.registeredCapital.map(formats.amountWithCurrency)),
            row(.profileBank, company.bank.map { [$0.name, $0.account].compactMap { $0 }.joined(separator: " · ") }),
            row(
                .profilePartners, partners.isEmpty ? nil : partners.joined(separator: words[.listSeparator]),
                url: account.partners.count == 1 ? context.link(toPartner: account.partners[0], from: place).url : nil),
            row(.profileSince, account.since.map(formats.period)),
            row(
                .profileAliases,
                account.aliases.isEmpty ? nil : account.aliases.joined(separator: words[.listSeparator])),
            row(.profileTags, account.tags.isEmpty ? nil : account.tags.joined(separator: words[.listSeparator])),
            row(.profileReviewed, account.reviewed.map(formats.day)),
        ].compactMap { $0 }
    }

    private static func credit(_ account: Account, _ ageing: AccountAgeing?, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let formats = context.formats
        func row(_ phrase: Phrase, _ text: String?, isFigure: Bool = false) -> TermView? {
            text.map { TermView(term: words[phrase], text: $0, isFigure: isFigure) }
        }
        let credit = account.credit
        let outstanding = account.receivables.isEmpty ? nil : ageing?.outstanding ?? .zero
        let overdue = ageing?.overdue ?? .zero
        return [
            row(.creditLimit, credit?.limit.map(formats.amountWithCurrency), isFigure: true),
            row(.creditOutstanding, outstanding.map(formats.amountWithCurrency), isFigure: true),
            row(.creditOverdue, overdue > .zero ? formats.amountWithCurrency(overdue) : nil, isFigure: true),
            row(.creditOverLimit, ageing?.overLimitBy.map(formats.amountWithCurrency), isFigure: true),
            row(.creditTerms, credit?.paymentTerms),
            row(.creditDays, credit?.paymentDays.map { words(.days, count: $0) }),
            row(.creditRating, credit?.bankRating),
            row(.creditPriority, credit?.priority.map(String.init)),
            row(.creditNotes, credit?.notes),
        ].compactMap { $0 }
    }

    private static func figures(_ account: Account, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let formats = context.formats
        let span = context.abc.window
        let now = account.sales(in: span)
        guard now.records > 0 else { return [] }
        let before = account.sales(in: span.moved(byMonths: -12))
        var figures = [
            TermView(term: words[.figureRevenue], text: formats.amountWithCurrency(now.revenue), isFigure: true)
        ]
        if let profit = now.profit {
            figures.append(
                TermView(term: words[.figureProfit], text: formats.amountWithCurrency(profit), isFigure: true))
        }
        if let margin = now.margin {
            figures.append(TermView(term: words[.figureMargin], text: formats.share(margin), isFigure: true))
        }
        if before.records > 0, let growth = Growth(from: before.revenue, to: now.revenue).share {
            figures.append(TermView(term: words[.figureGrowth], text: formats.change(growth), isFigure: true))
        }
        return figures
    }

    /// The last eight quarters, each with the recorded changes that explain it.
    private static func quarters(_ account: Account, _ context: SiteContext) -> [PeriodRow] {
        let formats = context.formats
        let trend = SalesTrend(account, by: .quarter)
        return trend.rows.suffix(8).reversed().map { row in
            let change = row.growthOverYear?.share
            let reasons = account.changes.filter { row.period.first <= $0.date && $0.date <= row.period.last }
            return PeriodRow(
                period: formats.period(row.period), revenue: formats.amount(row.figures.revenue),
                profit: row.figures.profit.map(formats.amount), margin: row.figures.margin.map(formats.share),
                change: change.map(formats.change), isFall: (change?.part ?? 0) < 0, reasons: reasons.map(\.reason))
        }
    }

    static let fields: [Field<Self>] = [
        .object("frame") { $0.frame },
        .object("head") { $0.head },
        .optionalText("why") { $0.why },
        .list("profile") { $0.profile },
        .list("credit") { $0.credit },
        .flag("isOverLimit") { $0.isOverLimit },
        .optional("ageing") { $0.ageing },
        .list("figures") { $0.figures },
        .optional("chart") { $0.chart },
        .list("quarters") { $0.quarters },
        .list("products") { $0.products },
        .text("window") { $0.window },
        .list("management") { $0.management },
        .list("group") { $0.group },
        .list("contacts") { $0.contacts },
        .list("visits") { $0.visits },
        .list("complaints") { $0.complaints },
        .list("changes") { $0.changes },
        .list("findings") { $0.findings },
        .text("completeness") { $0.completeness },
        .texts("missing") { $0.missing },
        .optionalMarkup("narrative") { $0.narrative },
        .text("currency") { $0.currency },
    ]
}
