/// Totals of the books, periods that are not over, and how far sales are booked.
enum BrokenTotals {
    private static let settings = "dossier.yaml"
    private static let sales = "content/accounts/acme/sales.csv"

    static let all = trees.kind(.tables)

    private static let trees = [
        BrokenTree(
            "a total of a day", "bad-date",
            .edit(settings, "language: en", "language: en\ntotals:\n  - {period: ▸2026-10-31, revenue: 5}"),
            says: "a total is of a month, a quarter or a year, not of a day"),
        BrokenTree(
            "a total of an account that is not there", "unknown-reference",
            .edit(settings, "language: en", "language: en\ntotals:\n  - {period: 2026-10, account: ▸acne, revenue: 5}"),
            says: "there is no account `acne`"),
        BrokenTree(
            "totals that stand twice", "duplicate-period",
            .edit(
                settings, "language: en",
                "language: en\ntotals:\n  - {period: 2025-10, invoices: 0}\n  - ▸{period: 2025-10, invoices: 0}"),
            says: "the totals of 2025-10 stand here a second time"),
        BrokenTree(
            "totals in two places", "misplaced-file",
            .edit(settings, "language: en", "language: en\ntotals: [{period: 2025-10, invoices: 0}]"),
            .file("totals.csv", "▸period,invoices\n2025-10,0\n"), says: "there are totals in dossier.yaml already"),
        BrokenTree(
            "a table of totals with a column that is not there", "bad-csv",
            .file("totals.csv", "period,▸turnover\n2025-10,0\n"), says: "row 1: there is no column `turnover`"
        ).fixed(to: .file("totals.csv", "period,revenue\n2025-10,0\n")),
        BrokenTree(
            "sales that are known through a month of another period", "bad-csv",
            .file(sales, "period,through,revenue\n2026-Q2,▸2026-07,5\n"),
            says: "row 2, `through`: `2026-07` must be a month of `2026-Q2`: 2026-04 to 2026-06"),
        BrokenTree(
            "a month that is known through itself", "bad-csv",
            .file(sales, "period,through,revenue\n2026-05,▸2026-05,5\n"),
            says: "row 2, `through`: `2026-05` is for a quarter or a year that is known in part; `2026-05` is neither"),
        BrokenTree(
            "sales that are known through a month to come", "time-travel",
            .file(sales, "period,through,revenue\n2026,▸2026-12,5\n"),
            says: "`through` is 2026-12, which is not known on 2026-11-23"),
        BrokenTree(
            "a site booked to a month to come", "time-travel",
            .edit(settings, "language: en", "language: en\nbooked_to: ▸2026-12"),
            says: "`booked_to` is 2026-12, which is not known on 2026-11-23"),
        BrokenTree(
            "moves held back in a window that does not move", "bad-value",
            .edit(settings, "{months: 12}", "{year: 2026}\n  hold: ▸2"),
            says: "`abc.hold` holds moves back from month to month, but `abc.window` is a fixed year or quarter"),
        BrokenTree(
            "a month's rates that are none", "wrong-type",
            .edit(settings, "JPY: 0.0061}", "JPY: 0.0061, 2026-03: ▸0.9}"),
            says: "the rates of 2026-03 must be a mapping from codes to rates, not a single value"),
        BrokenTree(
            "a month without a rate", "unknown-reference",
            .edit(settings, "{USD: 0.92, JPY: 0.0061}", "{2026-07: {USD: 0.92}, JPY: 0.0061}"),
            .file(sales, "period,revenue,currency\n2026-05,5,▸USD\n"),
            says: "row 2, `currency`: there is no rate for the currency `USD` in 2026-05"),
        BrokenTree(
            "growth of a year that is no percentage", "wrong-type",
            .edit(settings, "language: en", "language: en\ngrowth: {default: 2, 2025: ▸much}"),
            says: "`growth.2025` must be a percentage with at most two decimals, not `much`"),
    ]
}
