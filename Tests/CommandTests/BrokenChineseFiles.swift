/// Files, fields and cells of the small Chinese site that cannot be.
enum BrokenChineseFiles {
    private static let anhe = "content/accounts/安和家居/"
    private static let card = anhe + "account.md"
    private static let visit = anhe + "visits/2026-11-16.md"
    private static let contact = anhe + "contacts/杨如.md"
    private static let complaint = anhe + "complaints/2026-11-21.md"
    private static let sales = anhe + "sales.csv"
    private static let bridge = "content/accounts/北桥电信/account.md"
    private static let rep = "content/reps/李明.md"
    private static let settings = "dossier.yaml"

    static let all =
        mergeConflicts.kind(.mergeConflicts)
        + encodings.kind(.encodings)
        + attachments.kind(.attachments)
        + yaml.kind(.yaml)
        + nesting.kind(.nesting)
        + blanks.kind(.blanks)
        + fields.kind(.fields)
        + days.kind(.days)
        + references.kind(.references)
        + tables.kind(.tables)
        + ofSettings.kind(.settings)

    private static let mergeConflicts = [
        BrokenTree(
            "a merge that nobody finished, in a Chinese table", "unreadable-file", in: .chinese,
            .edit(sales, "2026-06,台灯", "▸<<<<<<< HEAD\n2026-06,台灯"),
            says: "the file holds two versions that git could not merge")
    ]

    private static let encodings = [
        BrokenTree(
            "a Chinese card that holds a NUL", "unreadable-file", in: .chinese,
            .edit(card, "name: 安和家居有限公司", "name: 安和▸\u{0}家居"), says: "the file holds a NUL byte"),
        BrokenTree(
            "an empty Chinese visit", "front-matter", in: .chinese, .file(anhe + "visits/2026-11-18.md", ""),
            at: anhe + "visits/2026-11-18.md", says: "the file does not begin with front matter"),
        BrokenTree(
            "Chinese text without fields", "front-matter", in: .chinese,
            .file(anhe + "visits/2026-11-18.md", "谈了新楼层的灯。\n"), at: anhe + "visits/2026-11-18.md",
            says: "the file does not begin with front matter"),
    ]

    private static let attachments = [
        BrokenTree(
            "a page among Chinese documents", "unsafe-attachment", in: .chinese,
            .file(anhe + "files/报价.html", "<p>报价</p>"), at: anhe + "files/报价.html",
            says: "`报价.html` would be run by browsers, as a part of the site, rather than shown"),
        BrokenTree(
            "a script among Chinese documents", "unsafe-attachment", in: .chinese, .file(anhe + "files/报价.js", "x"),
            at: anhe + "files/报价.js", says: "`报价.js` would be run by browsers, as a part of the site, rather than shown"
        ),
        BrokenTree(
            "a Chinese document that the server would run", "unsafe-attachment", in: .chinese,
            .file(anhe + "files/报价.php", "<?php"), at: anhe + "files/报价.php",
            says: "`报价.php` would be run by some web servers rather than shown"),
        BrokenTree(
            "a Chinese document with two endings", "unsafe-attachment", in: .chinese,
            .file(anhe + "files/报价.php.pdf", "x"), at: anhe + "files/报价.php.pdf",
            says: "`报价.php.pdf` holds the ending `.php`, by which some web servers would run it"),
    ]

    private static let yaml = [
        BrokenTree(
            "an alias that names nothing in Chinese", "yaml-syntax", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose: ▸*订单"), says: "a value cannot begin with `*`"
        ).fixed(to: .edit(visit, "purpose: 秋季订单", "purpose: \"*订单\"")),
        BrokenTree(
            "a second document in Chinese settings", "yaml-syntax", in: .chinese,
            .edit(settings, "currency: CNY", "▸---\ncurrency: CNY"),
            says: "a second document begins here; there can be only one"),
    ]

    private static let nesting = [
        BrokenTree(
            "a Chinese mapping nested without end", "yaml-syntax", in: .chinese,
            .edit(
                visit, "purpose: 秋季订单",
                "purpose: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: ▸{a: {a: {a: {a: {a: {a: {a: "
            ), says: "values are nested more than 64 deep")
    ]

    private static let blanks = [
        BrokenTree(
            "a Chinese rep without a visible name", "missing-field", in: .chinese,
            .edit(rep, "name: 李明", "name: ▸\"\u{3000}\""), says: "`name` is blank")
    ]

    private static let fields = [
        BrokenTree(
            "a number in Chinese words", "wrong-type", in: .chinese,
            .edit(card, "  founded: 1998", "  founded: 1998\n  employees: ▸很多"),
            says: "`company.employees` must be a whole number, not `很多`"),
        BrokenTree(
            "a visit with a status that there is not", "bad-value", in: .chinese,
            .edit(visit, "status: done", "status: ▸finished"), says: "`status` cannot be `finished`"),
        BrokenTree(
            "a layer that there is not", "bad-value", in: .chinese, .edit(contact, "layer: decision", "layer: ▸boss"),
            says: "`layer` cannot be `boss`"),
        BrokenTree(
            "a Chinese complaint without a severity", "missing-field", in: .chinese,
            .edit(complaint, "severity: minor\n", ""), at: complaint, says: "a complaint needs `severity`"),
        BrokenTree(
            "an empty Chinese owner", "missing-field", in: .chinese, .edit(card, "limit: 600000", "▸limit:"),
            says: "`credit.limit` is empty"),
        BrokenTree(
            "half an employee of a Chinese company", "wrong-type", in: .chinese,
            .edit(card, "  founded: 1998", "  founded: 1998\n  employees: ▸12.5"),
            says: "`company.employees` must be a whole number, not `12.5`"),
        BrokenTree(
            "a card whose company is a text", "wrong-type", in: .chinese,
            .edit(
                bridge,
                "company:\n  address: 示例市桥北路 8 号\n  phone: 0555-0200\n  legal_representative: 周北\n  founded: 2003",
                "company: ▸桥北路"), says: "`company` must be a mapping of fields, not a single value"),
        BrokenTree(
            "a Chinese limit below nought", "bad-amount", in: .chinese, .edit(card, "limit: 600000", "limit: ▸-600000"),
            says: "`credit.limit` must not be negative: `-600000`"),
    ]

    private static let days = [
        BrokenTree(
            "the thirtieth of February in Chinese", "bad-date", in: .chinese,
            .edit(visit, "next_visit: 2026-12-07", "next_visit: ▸2027-02-30"),
            says: "`next_visit` must be a date such as 2026-03-14, not `2027-02-30`"),
        BrokenTree(
            "a Chinese complaint resolved before it was raised", "time-travel", in: .chinese,
            .edit(complaint, "status: open", "status: resolved\nresult: 补发\nresolved: ▸2026-11-20"),
            says: "resolved before it was raised: 2026-11-20 is before 2026-11-21"),
        BrokenTree(
            "Chinese sales of a month to come", "time-travel", in: .chinese, .edit(sales, "2026-06,台灯", "▸2026-12,台灯"),
            says: "sales of 2026-12 are not known on 2026-11-23: the period has not begun"),
        BrokenTree(
            "a Chinese site booked to next month", "time-travel", in: .chinese,
            .edit(settings, "as_of: 2026-11-23", "as_of: 2026-11-23\nbooked_to: ▸2026-12"),
            says: "`booked_to` is 2026-12, which is not known on 2026-11-23"),
    ]

    private static let references = [
        BrokenTree(
            "its own parent in Chinese", "circular-parent", in: .chinese,
            .edit(bridge, "owner: 李明", "owner: 李明\nparent: ▸北桥电信"), says: "`北桥电信` is its own parent: 北桥电信 → 北桥电信"),
        BrokenTree(
            "a parent whom nobody knows", "unknown-reference", in: .chinese,
            .edit(bridge, "owner: 李明", "owner: 李明\nparent: ▸安和"), says: "there is no account `安和`"),
        BrokenTree(
            "a product of a card that there is not", "unknown-reference", in: .chinese,
            .edit(bridge, "{period: 2026-03, product: 台灯", "{period: 2026-03, product: ▸落地灯"),
            says: "there is no product `落地灯`"),
        BrokenTree(
            "a Chinese link that leads nowhere", "broken-link", in: .chinese,
            .edit(card, "[杨如](contacts/杨如.md", "▸[杨如](contacts/杨入.md"), says: "the link `contacts/杨入.md` leads nowhere"),
        BrokenTree(
            "a Chinese link out of the content", "broken-link", in: .chinese,
            .edit(card, "[杨如](contacts/杨如.md", "▸[杨如](../../../../etc/passwd"),
            says: "the link `../../../../etc/passwd` leads out of the site's content"),
        BrokenTree(
            "a Chinese link that would run", "broken-link", in: .chinese,
            .edit(card, "[杨如](contacts/杨如.md", "▸[杨如](javascript:alert(1)"), says: "a link cannot use `javascript:`"),
    ]

    private static let tables = [
        BrokenTree(
            "a quote inside a Chinese cell", "bad-csv", in: .chinese, .edit(sales, "2026-06,台灯", "2026-06,台▸\"灯"),
            says: "row 3, column 2: a quote stands inside a cell"),
        BrokenTree(
            "a quote in a Chinese table that is not closed", "bad-csv", in: .chinese,
            .edit(sales, "2026-06,台灯", "2026-06,▸\"台灯"),
            says: "row 3, column 2: the quote that opens here is never closed"),
        BrokenTree(
            "a Chinese row that is too short", "bad-csv", in: .chinese,
            .edit(sales, "2026-06,台灯,210000.50,45000", "▸2026-06,台灯"),
            says: "row 3 has 2 cells, but there are 4 columns"),
        BrokenTree(
            "an empty Chinese amount", "bad-csv", in: .chinese, .edit(sales, "210000.50", "▸"),
            says: "row 3: `revenue` is empty"),
    ]

    private static let ofSettings = [
        BrokenTree(
            "a rule that there is not, in Chinese", "bad-value", in: .chinese,
            .edit(settings, "currency: CNY", "currency: CNY\nrules: {▸stale: off}"), says: "there is no rule `stale`"),
        BrokenTree(
            "a rule that is always an error", "bad-value", in: .chinese,
            .edit(settings, "currency: CNY", "currency: CNY\nrules: {bad-csv: ▸off}"),
            says: "`bad-csv` is always an error"),
        BrokenTree(
            "Chinese settings that are a list", "wrong-type", in: .chinese,
            .edit(
                settings,
                "title: 小站点\nlanguage: zh-Hans\ncurrency: CNY\ntimezone: Asia/Shanghai\nas_of: 2026-11-23\nregions: [华北, 华南]\nprogress: [意向, 报价, 成交]\ncategories: [交付, 质量]\n",
                "▸- 小站点\n"), says: "dossier.yaml must be a mapping of fields, not a list"),
        BrokenTree(
            "cuts out of order in Chinese settings", "bad-value", in: .chinese,
            .edit(settings, "currency: CNY", "currency: CNY\nabc: {cuts: ▸[95, 80]}"),
            says: "`abc.cuts` must be two rising percentages such as [55, 85]"),
    ]
}
