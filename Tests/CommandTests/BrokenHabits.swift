import Foundation

/// What programs write and what pages say, where files want something else: dates with times, names in full, the words of the interface.
enum BrokenHabits {
    private static let acme = "content/accounts/acme/"
    private static let card = acme + "account.md"
    private static let visit = acme + "visits/2026-11-10.md"
    private static let complaint = acme + "complaints/2026-10-05.md"
    private static let ruth = acme + "contacts/ruth.md"
    private static let sales = acme + "sales.csv"
    private static let receivables = acme + "receivables.csv"
    private static let settings = "dossier.yaml"

    static let all = (moments + periods + tables + names + labels).kind(.habits) + encodings.kind(.encodings)

    private static let moments = [
        BrokenTree(
            "a complaint's day with its time", "bad-date",
            .edit(complaint, "date: 2026-10-05", "date: ▸2026-10-05T08:40:00"),
            says: "`date` must be a date such as 2026-03-14, not `2026-10-05T08:40:00`"
        ).fixed(to: .edit(complaint, "date: 2026-10-05", "date: 2026-10-05\ntime: 08:40")),
        BrokenTree(
            "a day with the time that stands in its own field too", "bad-date",
            .edit(visit, "date: 2026-11-10", "date: ▸2026-11-10 10:00"),
            says: "`date` must be a date such as 2026-03-14, not `2026-11-10 10:00`"
        ).fixed(),
        BrokenTree(
            "a day with a time in braces", "bad-date",
            .file(acme + "visits/2026-12-01.md", "---\n{date: ▸\"2026-12-01T09:00\", status: planned}\n---\n"),
            says: "`date` must be a date such as 2026-03-14, not `2026-12-01T09:00`"
        ).fixed(
            to: .file(acme + "visits/2026-12-01.md", "---\ndate: 2026-12-01\ntime: 09:00\nstatus: planned\n---\n")),
        BrokenTree(
            "a time in a zone of its own", "bad-date",
            .edit(visit, "date: 2026-11-10\ntime: 10:00", "date: ▸2026-11-10T09:00:00Z"),
            says: "`date` must be a date such as 2026-03-14, not `2026-11-10T09:00:00Z`"),
        BrokenTree(
            "a day in the field for the time", "bad-date", .edit(visit, "time: 10:00", "time: ▸2026-11-10T10:00"),
            says: "`time` must be a time of day such as 14:30, not `2026-11-10T10:00`"
        ).fixed(),
        BrokenTree(
            "a cell with a day and midnight", "bad-csv", .edit(receivables, "2026-09-01", "▸2026-09-01 00:00:00"),
            says: "row 2, `issued`: `2026-09-01 00:00:00` must be a date such as 2026-03-14"),
    ]

    private static let periods = [
        BrokenTree(
            "a month as a spreadsheet shows it", "bad-csv", .edit(sales, "2026-10,lamp", "▸Oct-26,lamp"),
            says: "row 6, `period`: `Oct-26` must be a year, month, quarter or day such as 2026-03"
        ).fixed(),
        BrokenTree(
            "a month as a spreadsheet shows it, on a card", "bad-date", .edit(card, "since: 2019-04", "since: ▸Apr-19"),
            says:
                "`since` must be a year, month, quarter or day: 2026, 2026-03, 2026-Q1 or 2026-03-14, not `Apr-19`"
        ).fixed(),
        BrokenTree(
            "a month as a spreadsheet shows it, where a day stands", "bad-date",
            .edit(visit, "next_visit: 2026-12-01", "next_visit: ▸Dec-26"),
            says: "`next_visit` must be a date such as 2026-03-14, not `Dec-26`"),
        BrokenTree(
            "a month with a slash in the settings", "bad-date",
            .edit(settings, "language: en", "language: en\nbooked_to: ▸2026/10"),
            says: "`booked_to` must be a month such as 2026-03, not `2026/10`"
        ).fixed(to: .edit(settings, "language: en", "language: en\nbooked_to: 2026-10")),
        BrokenTree(
            "a month as its first day", "bad-date",
            .edit(settings, "language: en", "language: en\nbooked_to: ▸2026-10-01"),
            says: "`booked_to` must be a month such as 2026-03, not `2026-10-01`"
        ).fixed(to: .edit(settings, "language: en", "language: en\nbooked_to: 2026-10")),
        BrokenTree(
            "a month in words among the totals", "bad-csv",
            .file("totals.csv", "period,account,revenue\n▸Oct 2026,acme,5\n"),
            says: "row 2, `period`: `Oct 2026` must be a month, a quarter or a year such as 2026-03"
        ).fixed(to: .file("totals.csv", "period,account,revenue\n2026-10,acme,5\n")),
        BrokenTree(
            "a switch that is on", "wrong-type",
            .edit(settings, "measure: revenue", "measure: revenue\n  restart: ▸on"),
            says: "`abc.restart` must be true or false, not `on`"
        ).fixed(to: .edit(settings, "measure: revenue", "measure: revenue\n  restart: true")),
        BrokenTree(
            "a rep who is active in capitals", "wrong-type",
            .edit("content/reps/max.md", "manager: kim", "manager: kim\nactive: ▸TRUE"),
            says: "`active` must be true or false, not `TRUE`"
        ).fixed(),
        BrokenTree(
            "a rule that is false", "bad-value",
            .edit(settings, "language: en", "language: en\nrules: {concentration: ▸false}"),
            says: "the level of `concentration` must be error, warning or off"
        ).fixed(to: .edit(settings, "language: en", "language: en\nrules: {concentration: off}")),
    ]

    private static let tables = [
        BrokenTree(
            "two titles above the header", "bad-csv",
            .edit(sales, "period,product", "▸Acme & Sons\nSales of 2026,,,\nperiod,product"),
            says: "rows 1 to 2 are titles; the names of the columns stand below them"
        ).fixed(),
        BrokenTree(
            "a sum below the invoices", "bad-csv",
            .edit(
                receivables, "R-3,2026-11-02,2026-12-02,2400,,", "R-3,2026-11-02,2026-12-02,2400,,\n▸Total:,,,41400,,"),
            says: "row 5 is a sum of the others, which would count twice"),
        BrokenTree(
            "a sum among the sales of a card", "bad-date",
            .edit(
                "content/accounts/bell/account.md", "sales:", "sales:\n  - {period: ▸2026 total, revenue: 40000}"),
            says:
                "`sales.period` must be a year, month, quarter or day: 2026, 2026-03, 2026-Q1 or 2026-03-14, not `2026 total`"
        ),
    ]

    private static let names = [
        BrokenTree(
            "an owner by the full name", "unknown-reference", .edit(card, "owner: kim", "owner: ▸Kim Larsen"),
            says: "there is no rep `Kim Larsen`"
        ).fixed(),
        BrokenTree(
            "people met by their full names", "unknown-reference",
            .edit(visit, "met: [ruth, ted]", "met:\n  - ▸ruth young\n  - ▸\"Ted Moss\""),
            says: "there is no contact `ruth young`", "there is no contact `Ted Moss`"
        ).fixed(),
        BrokenTree(
            "a product by its full name in a table", "unknown-reference",
            .edit(sales, "2026-10,lamp", "2026-10,▸Desk lamp"), says: "there is no product `Desk lamp`"
        ).fixed(),
        BrokenTree(
            "a product by another name on a card", "unknown-reference",
            .edit("content/products/chair.md", "line: Seating", "line: Seating\naliases: [Stool]"),
            .edit("content/accounts/bell/account.md", "product: chair", "product: ▸Stool"),
            says: "there is no product `Stool`"
        ).fixed(to: .edit("content/products/chair.md", "line: Seating", "line: Seating\naliases: [Stool]")),
        BrokenTree(
            "a parent by the full name", "unknown-reference",
            .edit("content/accounts/nova/account.md", "parent: acme", "parent: ▸Acme & Sons"),
            says: "there is no account `Acme & Sons`"
        ).fixed(),
        BrokenTree(
            "a partner by the full name", "unknown-reference", .edit(card, "[north-trade]", "[▸North Trade]"),
            says: "there is no partner `North Trade`"
        ).fixed(),
        BrokenTree(
            "an account's total by its full name", "unknown-reference",
            .file("totals.csv", "period,revenue,account\n2026-10,5,▸Acme & Sons\n"),
            says: "there is no account `Acme & Sons`"
        ).fixed(to: .file("totals.csv", "period,revenue,account\n2026-10,5,acme\n")),
        BrokenTree(
            "a full name that two reps have", "unknown-reference",
            .file("content/reps/kim-2.md", "---\nname: Kim Larsen\n---\n"),
            .edit(card, "owner: kim", "owner: ▸Kim Larsen"), says: "there is no rep `Kim Larsen`"),
    ]

    private static let labels = [
        BrokenTree(
            "a status as the pages say it", "bad-value", .edit(visit, "status: done", "status: ▸Held"),
            says: "`status` cannot be `Held`"
        ).fixed(),
        BrokenTree(
            "a status in another word", "bad-value", .edit(visit, "status: done", "status: ▸Visited"),
            says: "`status` cannot be `Visited`"
        ).fixed(),
        BrokenTree(
            "a severity that may be either of two", "bad-value",
            .edit(complaint, "severity: minor", "severity: ▸High"), says: "`severity` cannot be `High`"),
        BrokenTree(
            "a field as the pages head it", "unknown-field", .edit(ruth, "concerns:", "▸Cares about:"),
            says: "a contact has no field `Cares about`"
        ).fixed(),
        BrokenTree(
            "a step as the pages say it", "unknown-reference", .edit(visit, "progress: offer", "progress: ▸Offer made"),
            says: "there is no progress `Offer made`"
        ).fixed(),
        BrokenTree(
            "a goal's status as the pages say it", "bad-value",
            .edit(card, "status: doing", "status: ▸In progress"), says: "`strategy.status` cannot be `In progress`"
        ).fixed(),
        BrokenTree(
            "a layer in the words of the other language", "bad-value", .edit(ruth, "layer: decision", "layer: ▸决策层"),
            says: "`layer` cannot be `决策层`"
        ).fixed(),
    ]

    // MARK: - Encodings

    private static func bytes(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
        Array(text.data(using: encoding) ?? Data())
    }

    private static let encodings = [
        BrokenTree(
            "settings in Windows-1252", "unreadable-file",
            .bytes(settings, bytes("currency: EUR\ntitle: Müller & Söhne\n", .windowsCP1252)), at: settings,
            says: "dossier.yaml is not UTF-8 text: it looks like Windows-1252 (Latin-1)"
        ).found(line: 2, column: 9),
        BrokenTree(
            "a table in UTF-16", "unreadable-file",
            .bytes(
                sales, [0xFF, 0xFE] + bytes("period\tproduct\trevenue\r\n2026-01\tlamp\t5\r\n", .utf16LittleEndian)),
            at: sales, says: "the file is not UTF-8 text: it looks like UTF-16"),
        BrokenTree(
            "a visit in UTF-16 without a mark", "unreadable-file",
            .bytes(visit, bytes("---\ndate: 2026-11-10\nstatus: done\n---\n", .utf16BigEndian)), at: visit,
            says: "the file is not UTF-8 text: it looks like UTF-16"),
        BrokenTree(
            "one word in another encoding", "unreadable-file",
            .bytes(
                visit,
                Array("---\ndate: 2026-11-10\nplace: Café Élan\npurpose: Caf".utf8) + [0xE9]
                    + Array("\nstatus: done\n---\n".utf8)), at: visit, says: "the file is not UTF-8 text"
        ).found(line: 4, column: 13),
    ]
}
