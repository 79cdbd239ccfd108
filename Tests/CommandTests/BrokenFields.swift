/// Fields of records: unknown, missing, of the wrong kind, or with a value that cannot be.
enum BrokenFields {
    private static let acme = "content/accounts/acme/"
    private static let card = acme + "account.md"
    private static let visit = acme + "visits/2026-11-10.md"
    private static let complaint = acme + "complaints/2026-10-05.md"
    private static let ruth = acme + "contacts/ruth.md"
    private static let nova = "content/accounts/nova/account.md"

    static let all = names + missing + kinds + values + times

    private static let names = [
        BrokenTree(
            "a misspelt field", "unknown-field", .edit(visit, "purpose:", "▸pupose:"),
            says: "a visit has no field `pupose`"
        ).fixed(),
        BrokenTree(
            "a misspelt field in a mapping", "unknown-field", .edit(card, "payment_days: 30", "▸payment_dais: 30"),
            says: "`credit` has no field `payment_dais`"
        ).fixed(),
        BrokenTree(
            "a comma in a mapping on one line", "unknown-field",
            .edit(card, "name: \"First Bank, Exampleton\"", "name: First Bank, ▸Exampleton"),
            says: "`company.bank` has no field `Exampleton`"),
        BrokenTree(
            "a field of another kind of record", "unknown-field",
            .edit("content/reps/kim.md", "region:", "▸stance: ally\nregion:"),
            says: "a rep has no field `stance`"),
        BrokenTree(
            "a fact that the industry does not have", "unknown-field", .edit(card, "  stores: 14", "  ▸branches: 14"),
            says: "`facts` has no field `branches`"),
    ]

    private static let missing = [
        BrokenTree(
            "a visit without a status", "missing-field", .edit(visit, "---\ndate", "▸---\ndate"),
            .edit(visit, "status: done\n", ""),
            says: "a visit needs `status`"),
        BrokenTree(
            "an empty name", "missing-field", .edit(card, "name: Acme & Sons", "▸name:"), says: "`name` is empty"),
        BrokenTree(
            "a company without what is asked of a target account", "missing-field",
            .edit(nova, "company:", "▸company:"), .edit(nova, "  founded: 2020-05\n", ""),
            says: "`company` needs `founded`"),
        BrokenTree(
            "no credit limit", "missing-field", .edit(card, "credit:\n  limit: 60000", "▸credit:"),
            says: "`credit` needs `limit`"),
        BrokenTree(
            "an action without words", "missing-field", .edit(visit, "- {what: Send the offer, who", "- ▸{who"),
            says: "an item of `actions` needs `what`"),
        BrokenTree(
            "personal notes that nobody answers for", "missing-field", .edit(ruth, "  hometown", "  ▸hometown"),
            .edit(ruth, "privacy: {basis: consent, source: told us, collected: 2026-01-15, expires: 2027-01-15}\n", ""),
            says: "personal notes need `privacy` beside them"),
        BrokenTree(
            "personal notes that never expire", "missing-field", .edit(ruth, "privacy:", "▸privacy:"),
            .edit(ruth, ", expires: 2027-01-15", ""), says: "`privacy` needs `expires`"),
        BrokenTree(
            "a resolved complaint without its result", "missing-field",
            .edit(complaint, "---\ndate", "▸---\ndate"), .edit(complaint, "result: The lamps came a week later\n", ""),
            says: "a complaint needs `result`"),
        BrokenTree(
            "a card of nothing", "missing-field", .file("content/products/chair.md", "▸---\n---\n"),
            says: "a product needs `name`"),
    ]

    private static let kinds = [
        BrokenTree(
            "a list where a text belongs", "wrong-type", .edit(visit, "Autumn order", "▸[Autumn, order]"),
            says: "`purpose` must be a text, not a list"),
        BrokenTree(
            "a text where a mapping belongs", "wrong-type",
            .edit(card, "{name: \"First Bank, Exampleton\", account: X-1}", "▸First Bank"),
            says: "`company.bank` must be a mapping of fields, not a single value"),
        BrokenTree(
            "texts where mappings belong", "wrong-type",
            .edit(card, "- {date: 2026-07-01, field: revenue, reason: The new shop opened}", "- ▸The new shop"),
            says: "each item of `changes` must be a mapping of fields, not a single value"),
        BrokenTree(
            "a mapping where a list of words belongs", "wrong-type", .edit(visit, "[ruth, ted]", "[ruth, ▸{id: ted}]"),
            says: "`met` must be a list of texts; this is a mapping"),
        BrokenTree(
            "a number in words", "wrong-type", .edit(card, "employees: 120", "employees: ▸many"),
            says: "`company.employees` must be a whole number, not `many`"),
        BrokenTree(
            "half an employee", "wrong-type", .edit(card, "employees: 120", "employees: ▸120.5"),
            says: "`company.employees` must be a whole number, not `120.5`"),
        BrokenTree(
            "a share with three decimals", "wrong-type", .edit(card, "share: 12.5", "share: ▸12.525%"),
            says: "`trading.competitors.share` must be a percentage with at most two decimals, not `12.525%`"),
        BrokenTree(
            "neither true nor false", "wrong-type", .edit(complaint, "satisfied: true", "satisfied: ▸somewhat"),
            says: "`satisfied` must be true or false, not `somewhat`"),
        BrokenTree(
            "a target for no year", "wrong-type", .edit(card, "{2026: 130000,", "{2026: 130000, ▸next: 1,"),
            says: "`targets` goes from a year to an amount; `next` is not a year"),
        BrokenTree(
            "a list for a field's name", "wrong-type",
            .edit(visit, "purpose: Autumn order", "? ▸[purpose]\n: Autumn order"),
            says: "a field's name must be a word"),
        BrokenTree(
            "a fact of the wrong kind", "wrong-type", .edit(card, "stores: 14", "stores: ▸a dozen"),
            says: "`facts.stores` must be a whole number, not `a dozen`"),
    ]

    private static let values = [
        BrokenTree(
            "a date the way Germans write it", "bad-date", .edit(card, "reviewed: 2026-11-20", "reviewed: ▸20.11.2026"),
            says: "`reviewed` must be a date such as 2026-03-14, not `20.11.2026`"
        ).fixed(),
        BrokenTree(
            "the thirtieth of February", "bad-date", .edit(visit, "next_visit: 2026-12-01", "next_visit: ▸2027-02-30"),
            says: "`next_visit` must be a date such as 2026-03-14, not `2027-02-30`"),
        BrokenTree(
            "a fifth quarter", "bad-date", .edit(card, "since: 2019-04", "since: ▸2019-Q5"),
            says: "`since` must be a year, month, quarter or day: 2026, 2026-03, 2026-Q1 or 2026-03-14, not `2019-Q5`"),
        BrokenTree(
            "a time of day that is none", "bad-date", .edit(visit, "time: 10:00", "time: ▸10 o'clock"),
            says: "`time` must be a time of day such as 14:30, not `10 o'clock`"
        ).fixed(),
        BrokenTree(
            "separators between thousands", "bad-amount", .edit(card, "limit: 60000", "limit: ▸1,060,000"),
            says: "`credit.limit` must be an amount such as 1250000 or 1250000.50, not `1,060,000`"
        ).fixed(to: .edit(card, "limit: 60000", "limit: 1060000")),
        BrokenTree(
            "a separator before three digits", "bad-amount", .edit(card, "limit: 60000", "limit: ▸60.000"),
            says: "`credit.limit` can be read in two ways: `60.000`"),
        BrokenTree(
            "a limit below nothing", "bad-amount", .edit(card, "limit: 60000", "limit: ▸-5000"),
            says: "`credit.limit` must not be negative: `-5000`"),
        BrokenTree(
            "a currency's sign", "bad-amount", .edit(complaint, "cost: 80.50", "cost: ▸€80.50"),
            says: "`cost` must be an amount such as 1250000 or 1250000.50, not `€80.50`"
        ).fixed(),
        BrokenTree(
            "a tenth of a cent", "bad-amount", .edit(complaint, "cost: 80.50", "cost: ▸80.5055"),
            says: "`cost` has more than 2 decimals: `80.5055`"),
        BrokenTree(
            "cents of yen", "bad-amount", .edit(complaint, "cost: 80.50", "currency: JPY\ncost: ▸80.50"),
            says: "`cost` must be an amount such as 1250000, not `80.50`"),
        BrokenTree(
            "more money than there is", "bad-amount", .edit(card, "limit: 60000", "limit: ▸1000000000000000"),
            says: "`credit.limit` must be an amount such as 1250000 or 1250000.50, not `1000000000000000`"),
        BrokenTree(
            "a word that is not one of the allowed", "bad-value", .edit(visit, "status: done", "status: ▸finished"),
            says: "`status` cannot be `finished`"),
        BrokenTree(
            "a website that would run a script", "bad-value",
            .edit(card, "https://acme.example", "▸javascript:alert(1)"),
            says: "`company.website` must begin with https:// or http://"),
        BrokenTree(
            "a priority of nought", "bad-value", .edit(card, "priority: 1", "priority: ▸0"),
            says: "`credit.priority` must lie between 1 and 1000000; it is 0"),
        BrokenTree(
            "a control character by way of an escape", "bad-value",
            .edit(visit, "Autumn order", "▸\"Autumn\\u001b[31m\""),
            says: "`purpose` holds a control character"),
    ]

    private static let times = [
        BrokenTree(
            "a next visit before the visit", "time-travel",
            .edit(visit, "next_visit: 2026-12-01", "next_visit: ▸2026-11-10"),
            says: "the next visit, on 2026-11-10, is not after this one, on 2026-11-10"),
        BrokenTree(
            "a complaint resolved before it was raised", "time-travel",
            .edit(complaint, "answered: 2026-10-06\nresolved: 2026-10-12", "resolved: ▸2026-10-04"),
            says: "resolved before it was raised: 2026-10-04 is before 2026-10-05"),
        BrokenTree(
            "a complaint reopened before it was resolved", "time-travel",
            .edit(complaint, "resolved: 2026-10-12", "resolved: 2026-10-12\nreopened: ▸2026-10-11"),
            says: "reopened on 2026-10-11 without having been resolved before"),
        BrokenTree(
            "a complaint resolved twice in a row", "time-travel",
            .edit(complaint, "resolved: 2026-10-12", "resolved: [2026-10-12, ▸2026-10-15]"),
            says: "resolved again on 2026-10-15 without having been reopened since 2026-10-12"),
        BrokenTree(
            "a complaint that is open although it was resolved", "time-travel",
            .edit(complaint, "status: resolved", "status: ▸answered"),
            says: "the status is `answered`, but it was resolved on 2026-10-12"),
        BrokenTree(
            "a complaint that nobody has answered although somebody has", "time-travel",
            .edit(complaint, "status: resolved", "status: ▸open"), .edit(complaint, "resolved: 2026-10-12\n", ""),
            says: "the status is `open`, but it was answered on 2026-10-06"),
        BrokenTree(
            "owners whose times overlap", "time-travel",
            .edit(
                card, "owner: kim",
                "owner: kim\nowners:\n  - {rep: max, until: 2026-06-30}\n  - ▸{rep: kim, until: 2026-06-30}"),
            says: "`kim` is in charge until 2026-06-30, which is not after 2026-06-30, the last day of `max`"),
        BrokenTree(
            "owners in the wrong order", "time-travel",
            .edit(
                card, "owner: kim",
                "owner: kim\nowners:\n  - {rep: max, until: 2026-06-30}\n  - ▸{rep: kim, until: 2025-12-31}"),
            says: "`kim` is in charge until 2025-12-31, which is not after 2026-06-30, the last day of `max`"),
        BrokenTree(
            "an owner who is followed by nobody", "bad-value",
            .edit(card, "owner: kim", "owner: kim\nowners:\n  - ▸{rep: kim, until: 2026-06-30}"),
            says: "`kim` is in charge until 2026-06-30, and after that day too"),
        BrokenTree(
            "a former owner without a last day", "missing-field",
            .edit(card, "owner: kim", "owner: kim\nowners:\n  - ▸{rep: max}"),
            says: "an item of `owners` needs `until`"),
        BrokenTree(
            "a tier by hand that ends before it begins", "time-travel",
            .edit(
                card, "owner: kim", "owner: kim\ntier: {tier: A, reason: Grows, since: 2026-07-01, until: ▸2026-06-30}"),
            says: "the tier set by hand holds until 2026-06-30, before it begins on 2026-07-01"),
        BrokenTree(
            "a visit that was moved to the day on which it stood", "time-travel",
            .edit(visit, "status: done", "moved_from: [2026-11-03, ▸2026-11-10]\nstatus: done"),
            says: "the visit was moved from 2026-11-10 to the same day"),
        BrokenTree(
            "an itinerary that ends before it starts", "time-travel", .edit(ruth, "to: 2026-12-02", "to: ▸2026-11-29"),
            says: "the stay ends on 2026-11-29, before it begins on 2026-11-30"),
        BrokenTree(
            "personal notes that expire before they were collected", "time-travel",
            .edit(ruth, "expires: 2027-01-15", "expires: ▸2026-01-14"),
            says: "the notes expire on 2026-01-14, before they were collected on 2026-01-15"),
        BrokenTree(
            "another date than the file's name says", "date-mismatch",
            .edit(visit, "date: 2026-11-10", "date: ▸2026-11-11"),
            says: "`date` is 2026-11-11, but the file is named for 2026-11-10"),
        BrokenTree(
            "another date than a complaint's name says", "date-mismatch",
            .edit(complaint, "date: 2026-10-05", "date: ▸2026-10-04"),
            says: "`date` is 2026-10-04, but the file is named for 2026-10-05"),
    ]
}
