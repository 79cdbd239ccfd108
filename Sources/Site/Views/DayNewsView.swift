import Analysis
import Model
import Templating

/// What happened at an account since the last visit, the latest first.
struct DayNewsView: View {
    struct Row: View {
        /// A day, or the month where no more is known.
        let date: String
        let iso: String
        let text: LinkView
    }

    /// Since when.
    let since: String
    let rows: [Row]
    /// How many more things happened before them.
    let more: String?

    /// So many things are told.
    private static let most = 9
    /// So many invoices of one day are called by their numbers.
    private static let mostInvoices = 2

    /// - Parameter isPersonal: Whether moves from tier to tier are told.
    init(_ news: AccountNews, of account: Account, isPersonal: Bool, at place: PagePlace?, _ context: SiteContext) {
        let words = context.words
        since =
            news.since.map { words.daySheetSince(day: context.formats.shortDay($0)) }
            ?? words.daySheetSinceDays(n: AccountNews.daysWithoutVisit)
        let told = news.items.filter { item in
            if case .tier = item.event { isPersonal } else { true }
        }
        rows = told.prefix(Self.most).map { Row($0, of: account, at: place, context) }
        more = told.count > Self.most ? words.daySheetMore(n: told.count - Self.most) : nil
    }

    fileprivate static func list(_ invoices: [String], _ words: Words) -> String {
        invoices.count > mostInvoices
            ? words.daySheetInvoices(n: invoices.count) : invoices.listed(by: words[.listSeparator])
    }
}

extension DayNewsView.Row {
    fileprivate init(_ item: AccountNews.Item, of account: Account, at place: PagePlace?, _ context: SiteContext) {
        let (words, formats) = (context.words, context.formats)
        var date = formats.shortDay(item.day)
        var reference: Reference?
        let text: String
        switch item.event {
        case .complaint(let id, let step):
            let complaint = account.complaint(id)
            text = [words.word(.complaintStep, step.rawValue), complaint.map { context.subject(of: $0) }]
                .compactMap { $0 }.listed(by: words[.labelSeparator])
            reference = .complaint(account: account.id, id: id)
        case .due(let invoices, let owed):
            text = words.daySheetDue(
                invoices: DayNewsView.list(invoices, words), owed: formats.amountWithCurrency(owed))
        case .paid(let invoices, let amount):
            text = words.daySheetPaid(
                amount: formats.amountWithCurrency(amount), invoices: DayNewsView.list(invoices, words))
        case .change(let field, let reason):
            text = [words.word(.changedField, field.rawValue), reason].listed(by: words[.labelSeparator])
        case .tier(let move):
            text = words.daySheetTier(from: move.from?.rawValue ?? "–", to: move.to?.rawValue ?? "–")
        case .came(let person, let since):
            date = formats.period(since)
            text = words.daySheetCame(
                person: [person.name, person.title].compactMap { $0 }.listed(by: words[.listSeparator]))
        case .left(let id):
            text = words.daySheetLeft(person: context.name(ofPerson: id, of: account))
            reference = .contact(account: account.id, id: id)
        case .visit(let state):
            text = words.daySheetVisit(status: words.word(.visitStatus, state.rawValue))
        }
        self.init(
            date: date, iso: item.day.description,
            text: LinkView(text: text, url: reference.flatMap { place?.link($0) }))
    }
}
