/// Names, records, tables and settings of the small Chinese site that are wrong.
enum BrokenChineseRecords {
    private static let anhe = "content/accounts/安和家居/"
    private static let card = anhe + "account.md"
    private static let visit = anhe + "visits/2026-11-16.md"
    private static let planned = anhe + "visits/2026-12-07.md"
    private static let contact = anhe + "contacts/杨如.md"
    private static let complaint = anhe + "complaints/2026-11-21.md"
    private static let sales = anhe + "sales.csv"
    private static let bridge = "content/accounts/北桥电信/account.md"
    private static let product = "content/products/台灯.md"
    private static let settings = "dossier.yaml"

    static let all =
        nameForms.kind(.nameForms)
        + copies.kind(.copies)
        + blanks.kind(.blanks)
        + hiddenCharacters.kind(.hiddenCharacters)
        + addresses.kind(.addresses)
        + nesting.kind(.nesting)
        + encodings.kind(.encodings)
        + fields.kind(.fields)
        + days.kind(.days)
        + references.kind(.references)
        + tables.kind(.tables)
        + ofSettings.kind(.settings)

    private static let nameForms = [
        BrokenTree(
            "a contact in decomposed letters", "name-form", in: .chinese,
            .file(anhe + "contacts/zoe\u{308}.md", "---\nname: Zoë\ntitle: 经理\n---\n"),
            at: anhe + "contacts/zoe\u{308}.md",
            says: "the name `zoë.md` is written in decomposed characters, as macOS writes them"
        ).fixed(to: .file(anhe + "contacts/zo\u{EB}.md", "---\nname: Zoë\ntitle: 经理\n---\n")),
        BrokenTree(
            "a contact called like a printer", "reserved-name", in: .chinese,
            .file(anhe + "contacts/lpt1.md", "---\nname: 打印\ntitle: 经理\n---\n"), at: anhe + "contacts/lpt1.md",
            says: "`lpt1.md` is the name of a device on Windows, whatever its ending"),
        BrokenTree(
            "two products that differ by case", "name-clash", in: .chinese,
            .file("content/products/LED.md", "---\nname: 一\n---\n"),
            .file("content/products/led.md", "---\nname: 二\n---\n"), at: "content/products/led.md",
            says: "`led.md` and `LED.md` are one name where case does not count"),
        BrokenTree(
            "a Chinese file that ends in a blank", "reserved-name", in: .chinese, .file(anhe + "files/报价 ", "x"),
            at: anhe + "files/报价 ", says: "the name `报价 ` ends in a blank, which Windows drops"),
    ]

    private static let copies = [
        BrokenTree(
            "a visit copied by Windows in Chinese", "copied-file", in: .chinese,
            .file(anhe + "visits/2026-11-16 - 副本.md", "---\n---\n"), at: anhe + "visits/2026-11-16 - 副本.md",
            says: "`2026-11-16 - 副本.md` is a copy of `2026-11-16.md`"),
        BrokenTree(
            "a card copied twice by Windows in Chinese", "copied-file", in: .chinese,
            .file(anhe + "account - 副本 (2).md", "---\n---\n"), at: anhe + "account - 副本 (2).md",
            says: "`account - 副本 (2).md` is a copy of `account.md`"),
        BrokenTree(
            "a contact copied by macOS in Chinese", "copied-file", in: .chinese,
            .file(anhe + "contacts/杨如 拷贝.md", "---\n---\n"), at: anhe + "contacts/杨如 拷贝.md",
            says: "`杨如 拷贝.md` is a copy of `杨如.md`"),
        BrokenTree(
            "a contact pasted twice", "copied-file", in: .chinese, .file(anhe + "contacts/杨如 (1).md", "---\n---\n"),
            at: anhe + "contacts/杨如 (1).md", says: "`杨如 (1).md` is a copy of `杨如.md`"),
        BrokenTree(
            "a workbook for a table of sales", "misplaced-file", in: .chinese, .file(anhe + "sales.xls", "x"),
            at: anhe + "sales.xls", says: "`sales.xls` is a workbook, which is not read"),
        BrokenTree(
            "a contact whose record is another one", "repeated-record", in: .chinese,
            .file(anhe + "contacts/杨茹.md", "---\nname: 杨如\ntitle: 采购总监\nlayer: decision\nfunction: finance\n---\n"),
            at: anhe + "contacts/杨茹.md", says: "`杨茹` tells the same as `杨如`, field by field"
        ).warning,
    ]

    private static let blanks = [
        BrokenTree(
            "a name of ideographic spaces", "missing-field", in: .chinese,
            .edit(card, "name: 安和家居有限公司", "name: ▸\"\u{3000}\u{3000}\""), says: "`name` is blank"),
        BrokenTree(
            "a contact without a visible name", "missing-field", in: .chinese,
            .edit(contact, "name: 杨如", "name: ▸\"\u{200B}\""), says: "`name` is blank"),
        BrokenTree(
            "a code that differs by an ideographic space", "duplicate-code", in: .chinese,
            .edit(bridge, "name: 北桥电信", "name: 北桥电信\ncode: \"K-\u{3000}001\""),
            at: card,
            says: "the code `K-001` differs only by blanks from that of `北桥电信`"
        ).found(line: 3, column: 7),
        BrokenTree(
            "a product of blanks", "missing-field", in: .chinese, .edit(product, "name: 护眼台灯", "name: ▸\"\\u2060\""),
            says: "`name` is blank"),
    ]

    private static let hiddenCharacters = [
        BrokenTree(
            "a zero-width space in a Chinese name", "hidden-character", in: .chinese,
            .edit(card, "name: 安和家居有限公司", "name: ▸安和\u{200B}家居有限公司"), says: "`name` holds U+200B, which nobody can see"
        ).fixed(),
        BrokenTree(
            "a byte order mark in a code", "hidden-character", in: .chinese,
            .edit(card, "code: K-001", "code: ▸\"\\uFEFFK-001\""), says: "`code` holds U+FEFF, which nobody can see"
        ).fixed(),
        BrokenTree(
            "a Chinese name that turns", "hidden-character", in: .chinese,
            .edit(bridge, "name: 北桥电信", "name: ▸北桥\u{202E}电信"),
            says: "`name` holds U+202E, which turns the direction of writing"),
        BrokenTree(
            "a direction that is not closed", "open-direction", in: .chinese,
            .edit(visit, "新楼层需要四十盏台灯。", "新楼层▸\u{202E}需要四十盏台灯。"),
            says: "here stands U+202E, which turns the direction of writing, and is not closed on its line"
        ).warning,
    ]

    private static let addresses = [
        BrokenTree(
            "an address with a hidden copy", "unreadable-address", in: .chinese,
            .edit(contact, "layer: decision", "layer: decision\nemail: ▸yang@x.example?bcc=a@b.example"),
            says: "`email` is not one address for mail"
        ).warning,
        BrokenTree(
            "two addresses in one field", "unreadable-address", in: .chinese,
            .edit(contact, "layer: decision", "layer: decision\nemail: ▸yang@x.example; li@x.example"),
            says: "`email` is not one address for mail"
        ).warning,
        BrokenTree(
            "an address with a full-width at sign", "unreadable-address", in: .chinese,
            .edit(contact, "layer: decision", "layer: decision\nemail: ▸yang＠x.example"),
            says: "`email` is not one address for mail"
        ).warning,
        BrokenTree(
            "a base with a password", "bad-value", in: .chinese,
            .edit(settings, "currency: CNY", "currency: CNY\nbase_url: ▸https://u:p@intra.example/a"),
            says: "`base_url` has a user or a password, which every reader of the feed would see"),
        BrokenTree(
            "a base with a query", "bad-value", in: .chinese,
            .edit(settings, "currency: CNY", "currency: CNY\nbase_url: ▸https://intra.example/a?b#c"),
            says: "`base_url` has a query, behind which the path of a page cannot stand"),
        BrokenTree(
            "a telephone number in words", "unreadable-address", in: .chinese,
            .edit(contact, "layer: decision", "layer: decision\nphone: ▸请转前台"),
            says: "`phone` cannot be read as a telephone number"
        ).warning,
        BrokenTree(
            "a website without its scheme", "bad-value", in: .chinese,
            .edit(card, "  founded: 1998", "  founded: 1998\n  website: ▸www.anhe.example"),
            says: "`company.website` must begin with https:// or http://"
        ).fixed(to: .edit(card, "  founded: 1998", "  founded: 1998\n  website: https://www.anhe.example")),
    ]

    private static let nesting = [
        BrokenTree(
            "lists nested without end in Chinese", "yaml-syntax", in: .chinese,
            .edit(
                visit, "purpose: 秋季订单",
                "purpose: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[▸[[[[[[["),
            says: "values are nested more than 64 deep"),
        BrokenTree(
            "an alias inside what it stands for, in a list", "anchor-bomb", in: .chinese,
            .edit(visit, "met: [杨如]", "met: &all [杨如, ▸*all]"),
            says: "the aliases here stand for more than 100000 values"),
        BrokenTree(
            "quotes nested without end", "unreadable-file", in: .chinese,
            .edit(
                visit, "新楼层需要四十盏台灯。",
                ">>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>▸>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> 新"
            ), says: "more than 100 quotes and lists are open on one line"),
    ]

    private static let encodings = [
        BrokenTree(
            "an escape character in Chinese text", "unreadable-file", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose: 秋季▸\u{1B}订单"),
            says: "the file holds a control character that editors do not show")
    ]

    private static let fields = [
        BrokenTree(
            "a misspelt field of a Chinese visit", "unknown-field", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "▸purpos: 秋季订单"), says: "a visit has no field `purpos`"
        ).fixed(),
        BrokenTree(
            "a Chinese complaint without a status", "missing-field", in: .chinese,
            .edit(complaint, "status: open\n", ""), at: complaint, says: "a complaint needs `status`"),
        BrokenTree(
            "an amount in Chinese words", "bad-amount", in: .chinese, .edit(card, "limit: 600000", "limit: ▸六十万"),
            says: "`credit.limit` must be an amount such as 1250000 or 1250000.50, not `六十万`"),
        BrokenTree(
            "a list where a Chinese text belongs", "wrong-type", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose: ▸[秋季, 订单]"), says: "`purpose` must be a text, not a list"),
        BrokenTree(
            "a Chinese card without a name", "missing-field", in: .chinese, .edit(bridge, "name: 北桥电信\n", ""),
            at: bridge, says: "an account needs `name`"),
        BrokenTree(
            "a separator before three digits, in yuan", "bad-amount", in: .chinese,
            .edit(card, "limit: 600000", "limit: ▸600.000"), says: "`credit.limit` can be read in two ways: `600.000`"),
    ]

    private static let days = [
        BrokenTree(
            "a Chinese visit done tomorrow", "time-travel", in: .chinese,
            .edit(planned, "status: planned", "status: ▸done"),
            says: "a visit on 2026-12-07 cannot be `done` on 2026-11-23"),
        BrokenTree(
            "a Chinese card checked tomorrow", "time-travel", in: .chinese,
            .edit(card, "reviewed: 2026-11-20", "reviewed: ▸2026-11-24"),
            says: "a card checked on 2026-11-24 is not known on 2026-11-23"),
        BrokenTree(
            "a Chinese visit before itself", "time-travel", in: .chinese,
            .edit(visit, "next_visit: 2026-12-07", "next_visit: ▸2026-11-16"),
            says: "the next visit, on 2026-11-16, is not after this one, on 2026-11-16"),
        BrokenTree(
            "another day than the name of a Chinese complaint", "date-mismatch", in: .chinese,
            .edit(complaint, "date: 2026-11-21", "date: ▸2026-11-20"),
            says: "`date` is 2026-11-20, but the file is named for 2026-11-21"),
        BrokenTree(
            "a day of Chinese sales that does not exist", "bad-csv", in: .chinese,
            .edit(sales, "2026-06,台灯", "▸2026-13,台灯"),
            says: "row 3, `period`: `2026-13` must be a year, month, quarter or day such as 2026-03"),
    ]

    private static let references = [
        BrokenTree(
            "a rep whom nobody knows", "unknown-reference", in: .chinese, .edit(card, "owner: 李明", "owner: ▸李铭"),
            says: "there is no rep `李铭`"),
        BrokenTree(
            "a contact of another account", "unknown-reference", in: .chinese, .edit(visit, "met: [杨如]", "met: ▸[杨柳]"),
            says: "there is no contact `杨柳`"),
        BrokenTree(
            "a region that there is not", "unknown-reference", in: .chinese, .edit(card, "region: 华北", "region: ▸华东"),
            says: "there is no region `华东`"),
        BrokenTree(
            "a category that there is not", "unknown-reference", in: .chinese,
            .edit(complaint, "category: 交付", "category: ▸服务"), says: "there is no category `服务`"),
        BrokenTree(
            "a step that there is not", "unknown-reference", in: .chinese,
            .edit(visit, "progress: 报价", "progress: ▸报价中"), says: "there is no progress `报价中`"),
        BrokenTree(
            "a product that there is not", "unknown-reference", in: .chinese, .edit(sales, "2026-06,台灯", "2026-06,▸吊灯"),
            says: "there is no product `吊灯`"),
    ]

    private static let tables = [
        BrokenTree(
            "a Chinese month twice", "duplicate-period", in: .chinese, .edit(sales, "2026-06,台灯", "▸2026-01,台灯"),
            says: "sales of `台灯` in 2026-01 are given twice"),
        BrokenTree(
            "a Chinese row that is too long", "bad-csv", in: .chinese,
            .edit(sales, "210000.50,45000", "210000.50,▸45000,5"), says: "row 3 has 5 cells, but there are 4 columns"
        ).fixed(to: .edit(sales, "2026-06,台灯,210000.50,45000", "2026-06,台灯,210000.50,45000.5")),
        BrokenTree(
            "letters in a Chinese amount", "bad-csv", in: .chinese, .edit(sales, "210000.50", "▸21万"),
            says: "row 3, `revenue`: `21万` must be an amount such as 1250000 or 1250000.50"),
        BrokenTree(
            "a column that stands twice in Chinese", "bad-csv", in: .chinese,
            .edit(sales, "revenue,profit", "revenue,▸revenue"),
            says: "row 1: the column `revenue` stands here a second time"),
        BrokenTree(
            "an empty Chinese period", "bad-csv", in: .chinese, .edit(sales, "2026-06,台灯", "▸,台灯"),
            says: "row 3: `period` is empty"),
    ]

    private static let ofSettings = [
        BrokenTree(
            "a timezone that is a region", "bad-value", in: .chinese, .edit(settings, "Asia/Shanghai", "▸Asia"),
            says: "there is no timezone `Asia`"),
        BrokenTree(
            "a language by its code alone", "bad-value", in: .chinese,
            .edit(settings, "language: zh-Hans", "language: ▸zh-CN"), says: "`language` cannot be `zh-CN`"),
        BrokenTree(
            "a currency by its name", "bad-value", in: .chinese, .edit(settings, "currency: CNY", "currency: ▸人民币"),
            says: "`currency` must be a code of three letters such as EUR, not `人民币`"),
        BrokenTree(
            "a misspelt Chinese setting", "unknown-field", in: .chinese, .edit(settings, "regions:", "▸region:"),
            says: "dossier.yaml has no field `region`"
        ).fixed(),
        BrokenTree(
            "cuts in Chinese digits", "wrong-type", in: .chinese,
            .edit(settings, "currency: CNY", "currency: CNY\nabc: {cuts: [▸八十, ▸九十五]}"),
            says: "`abc.cuts` must be a percentage with at most two decimals, not `八十`",
            "`abc.cuts` must be a percentage with at most two decimals, not `九十五`"),
    ]
}
