import Analysis
import Model

extension PageBuilder {
    /// All pages and files of the site, in the order in which they are made.
    mutating func addAllPages() {
        let context = context
        add("index.html") { HomePage(at: $0, context) }
        add("accounts.html") { AccountsPage(at: $0, context) }
        add("abc.html") { ABCPage(at: $0, context) }
        addDossiers()
        addDossierDepth()
        addCalendar()
        addField()
        addOffice()
        addPortfolioPages()
        add(GlossaryPage.path) { GlossaryPage(at: $0, context) }
        add("404.html") { NotFoundPage(at: $0, context) }
        addData()
        addAssets()
        for attachment in context.portfolio.attachments { addAttachment(attachment.path) }
    }

    /// Four pages for each account.
    private mutating func addDossiers() {
        let context = context
        for index in context.portfolio.accounts.indices {
            let id = context.portfolio.accounts[index].id
            add("accounts/\(id).html") { AccountCardPage(context.portfolio.accounts[index], at: $0, context) }
            add("accounts/\(id)/visits.html") { VisitCardPage(context.portfolio.accounts[index], at: $0, context) }
            add("accounts/\(id)/complaints.html") {
                ComplaintCardPage(context.portfolio.accounts[index], at: $0, context)
            }
            add("accounts/\(id)/contacts.html") { ContactsPage(context.portfolio.accounts[index], at: $0, context) }
        }
    }

    private mutating func addCalendar() {
        let context = context
        add("calendar.html") { CalendarPage(at: $0, context) }
        for month in context.calendar.months {
            add("calendar/\(month).html") { CalendarMonthPage(month, at: $0, context) }
        }
    }

    private mutating func addData() {
        let context = context
        addFile("data/accounts.json") { AccountsData(context).json() }
        if !context.portfolio.settings.totals.isEmpty { addFile("data/books.json") { BooksData(context).json() } }
        addFile("data/accounts.csv") { AccountsData(context).csv() }
        addFile("data/visits.json") { VisitsData(context).json() }
        addFile("data/complaints.json") { ComplaintsData(context).json() }
        addFile("search.json") { SearchIndex(context).json() }
    }
}
