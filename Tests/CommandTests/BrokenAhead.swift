/// What cannot be known yet on the day of the site, 23 November 2026.
enum BrokenAhead {
    private static let acme = "content/accounts/acme/"
    private static let card = acme + "account.md"
    private static let visit = acme + "visits/2026-11-10.md"
    private static let complaint = acme + "complaints/2026-10-05.md"
    private static let receivables = acme + "receivables.csv"

    static let all = (records + days).kind(.days)

    private static let records = [
        BrokenTree(
            "a visit that is done after the day of the site", "time-travel",
            .edit(acme + "visits/2026-12-01.md", "status: planned", "status: ▸done"),
            says: "a visit on 2026-12-01 cannot be `done` on 2026-11-23"),
        BrokenTree(
            "a complaint of tomorrow", "time-travel",
            .file(acme + "complaints/2026-11-24.md", "---\ndate: ▸2026-11-24\nseverity: minor\nstatus: open\n---\n"),
            says: "a complaint of 2026-11-24 is not known on 2026-11-23"),
        BrokenTree(
            "an invoice of tomorrow", "time-travel", .edit(receivables, "R-3,2026-11-02", "R-3,▸2026-11-24"),
            says: "an invoice issued on 2026-11-24 is not known on 2026-11-23"),
        BrokenTree(
            "sales of a month that has not begun", "time-travel",
            .edit(acme + "sales.csv", "2026-10,chair", "▸2026-12,chair"),
            says: "sales of 2026-12 are not known on 2026-11-23: the period has not begun"),
        BrokenTree(
            "finances of a year that has not begun", "time-travel",
            .edit(card, "- {year: 2025, annual", "- {year: ▸2027, annual"),
            says: "`year` is 2027, which is not known on 2026-11-23"),
    ]

    private static let days = [
        BrokenTree(
            "a card checked tomorrow", "time-travel", .edit(card, "reviewed: 2026-11-20", "reviewed: ▸2026-11-24"),
            says: "a card checked on 2026-11-24 is not known on 2026-11-23"),
        BrokenTree(
            "a site that is booked to next month", "time-travel",
            .edit("dossier.yaml", "as_of: 2026-11-23", "as_of: 2026-11-23\nbooked_to: ▸2026-12"),
            says: "`booked_to` is 2026-12, which is not known on 2026-11-23"),
        BrokenTree(
            "a window of a year that has not begun", "time-travel",
            .edit("dossier.yaml", "{months: 12}", "{year: ▸2027}"),
            says: "`abc.window` is 2027, which has not begun on 2026-11-23: nothing can be known of it"),
        BrokenTree(
            "a window of a quarter that has not begun", "time-travel",
            .edit("dossier.yaml", "{months: 12}", "{quarter: ▸2027-Q1}"),
            says: "`abc.window` is 2027-Q1, which has not begun on 2026-11-23: nothing can be known of it"),
        BrokenTree(
            "an account that is booked to next month", "time-travel",
            .edit(card, "since: 2019-04", "since: 2019-04\nbooked_to: ▸2026-12"),
            says: "`booked_to` is 2026-12, which is not known on 2026-11-23"),
        BrokenTree(
            "a year's sales up to a month that has not begun", "time-travel",
            .edit(
                card, "targets:", "sales:\n  - {period: 2026-Q4, through: ▸2026-12, product: x, revenue: 1}\ntargets:"),
            .file("content/products/x.md", "---\nname: X\n---\n"),
            says: "`through` is 2026-12, which is not known on 2026-11-23"),
        BrokenTree(
            "sales on the card of a month that has not begun", "time-travel",
            .edit(card, "targets:", "sales:\n  - period: ▸2026-12\n    revenue: 1\ntargets:"),
            says: "sales of 2026-12 are not known on 2026-11-23: the period has not begun"),
        BrokenTree(
            "a customer since next month", "time-travel", .edit(card, "since: 2019-04", "since: ▸2026-12"),
            says: "`since` is 2026-12, which is not known on 2026-11-23"),
        BrokenTree(
            "a company founded next year", "time-travel", .edit(card, "founded: 1998", "founded: ▸2027"),
            says: "`founded` is 2027, which is not known on 2026-11-23"),
        BrokenTree(
            "a payment of tomorrow", "time-travel",
            .edit(
                receivables, "R-2,2026-10-20,2026-11-19,21000,1000,2026-11-01",
                "R-2,2026-10-20,2026-11-19,21000,1000,▸2026-11-24"),
            says: "a payment of 2026-11-24 is not known on 2026-11-23"),
        BrokenTree(
            "a complaint that will be answered and resolved", "time-travel",
            .edit(
                complaint, "answered: 2026-10-06\nresolved: 2026-10-12", "answered: ▸2026-11-24\nresolved: ▸2027-02-02"),
            says: "`answered` is 2026-11-24, which is not known on 2026-11-23",
            "`resolved` is 2027-02-02, which is not known on 2026-11-23"),
        BrokenTree(
            "a complaint that will be reopened", "time-travel",
            .edit(complaint, "resolved: 2026-10-12", "resolved: 2026-10-12\nreopened: [▸2026-11-24]"),
            .edit(complaint, "status: resolved", "status: answered"),
            says: "`reopened` is 2026-11-24, which is not known on 2026-11-23"),
        BrokenTree(
            "a corrective action that will be done", "time-travel",
            .edit(complaint, "done: 2026-10-20", "done: ▸2027-01-01"),
            says: "`done` is 2027-01-01, which is not known on 2026-11-23"),
        BrokenTree(
            "an action of a visit that will be done", "time-travel",
            .edit(visit, "due: 2026-11-25}", "due: 2026-11-25, done: ▸2026-11-24}"),
            says: "`done` is 2026-11-24, which is not known on 2026-11-23"),
        BrokenTree(
            "personal notes that will be collected", "time-travel",
            .edit(acme + "contacts/ruth.md", "collected: 2026-01-15", "collected: ▸2026-11-24"),
            says: "`collected` is 2026-11-24, which is not known on 2026-11-23"),
    ]
}
