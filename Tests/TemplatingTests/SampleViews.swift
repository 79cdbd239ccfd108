import Templating

/// A view with a field of every kind.
struct AccountView: View {
    var name = "Nordwind & Söhne <KG>"
    var city = "Kiel"
    var place: String? = "Hafen \"Ost\""
    var phone: String?
    var notes = Markup(safe: "<p>Notes</p>")
    var chart: Markup?
    var isOverdue = true
    var isClosed = false
    var tags = ["key", "<north>"]
    var visits = [VisitView(date: "1 May", topic: "Prices"), VisitView(date: "2 May", topic: nil)]
    var complaints: [VisitView] = []
    var credit: CreditView? = CreditView(limit: "5 000 €")
    var insurance: CreditView?
    var nav = NavView()
    var head: PersonView? = PersonView.ceo

    static let nordwind = AccountView()

    static let fields: [Field<Self>] = [
        .text("name") { $0.name },
        .text("city") { $0.city },
        .optionalText("place") { $0.place },
        .optionalText("phone") { $0.phone },
        .markup("notes") { $0.notes },
        .optionalMarkup("chart") { $0.chart },
        .flag("isOverdue") { $0.isOverdue },
        .flag("isClosed") { $0.isClosed },
        .texts("tags") { $0.tags },
        .list("visits") { $0.visits },
        .list("complaints") { $0.complaints },
        .optional("credit") { $0.credit },
        .optional("insurance") { $0.insurance },
        .object("nav") { $0.nav },
        .optional("head") { $0.head },
    ]
}

struct VisitView: View {
    var date: String
    var topic: String?

    static let fields: [Field<Self>] = [
        .text("date") { $0.date },
        .optionalText("topic") { $0.topic },
    ]
}

struct CreditView: View {
    var limit: String

    static let fields: [Field<Self>] = [.text("limit") { $0.limit }]
}

struct NavView: View {
    var home = "/"
    var credit = CreditView(limit: "none")

    static let viewName = "Navigation"
    static let fields: [Field<Self>] = [
        .text("home") { $0.home },
        .object("credit") { $0.credit },
    ]
}

/// A view that holds others of its own kind.
struct PersonView: View {
    var title: String
    var reports: [PersonView] = []

    static let ceo = PersonView(
        title: "CEO",
        reports: [
            PersonView(title: "CFO"), PersonView(title: "COO", reports: [PersonView(title: "Plant")]),
        ])

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .list("reports") { $0.reports },
    ]
}
