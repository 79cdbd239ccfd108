/// Marks of YAML, of lists and of tables that are none, in both small sites.
enum BrokenMarks {
    private static let acme = "content/accounts/acme/"
    private static let card = acme + "account.md"
    private static let visit = acme + "visits/2026-11-10.md"
    private static let anhe = "content/accounts/安和家居/"
    private static let anheCard = anhe + "account.md"
    private static let anheVisit = anhe + "visits/2026-11-16.md"
    private static let bridge = "content/accounts/北桥电信/account.md"

    static let all =
        yaml.kind(.yaml) + chineseYAML.kind(.yaml) + lists.kind(.chinese) + chineseLists.kind(.chinese)
        + tables.kind(.tables)

    private static let yaml = [
        BrokenTree(
            "no colon behind the first field", "yaml-syntax", .edit(visit, "date: 2026-11-10", "▸date 2026-11-10"),
            says: "a `:` is missing here"),
        BrokenTree(
            "no blank behind a colon in braces", "yaml-syntax",
            .edit(visit, "{what: Send", "{▸what:Send"), says: "a space is missing behind the `:`"
        ).fixed(),
        BrokenTree(
            "no comma between the fields in braces", "yaml-syntax", .edit(visit, "who: kim, due:", "who: kim ▸due:"),
            says: "a `,` is missing before `due`"
        ).fixed(),
        BrokenTree(
            "two commas in a list", "yaml-syntax", .edit(visit, "[ruth, ted]", "[ruth,▸, ted]"),
            says: "there are two commas here, and nothing between them"
        ).fixed(),
        BrokenTree(
            "a sign at the start of an entry", "yaml-syntax", .edit(card, "[Pays early]", "[▸@Pays early]"),
            says: "a value cannot begin with `@`"
        ).fixed(to: .edit(card, "[Pays early]", "[\"@Pays early\"]")),
        BrokenTree(
            "an item without its dash", "yaml-syntax",
            .edit(card, "  - {year: 2025, annual", "  ▸{year: 2025, annual"),
            says: "a `- ` is missing here: the items of the list begin in this column"
        ).fixed(),
        BrokenTree(
            "a dash without a blank before braces", "yaml-syntax",
            .edit(card, "  - {year: 2025, annual", "  ▸-{year: 2025, annual"), says: "a space is missing behind the `-`"
        ).fixed(),
        BrokenTree(
            "a field that is indented less than its neighbours", "yaml-syntax",
            .edit(card, "  founded: 1998", "▸founded: 1998"),
            says: "this line is indented less than those above and below it"),
        BrokenTree(
            "a text with a colon in a list", "wrong-type", .edit(card, "[Pays early]", "[▸Pays: early]"),
            says: "the `:` makes a field with a value of this entry of `swot.strengths`, which must be a text"
        ).fixed(to: .edit(card, "[Pays early]", "[\"Pays: early\"]")),
        BrokenTree(
            "a second colon before a number sign", "yaml-syntax",
            .edit(visit, "purpose: Autumn order", "purpose: Offer▸: order #4711"),
            says: "there is a second `:` on this line"
        ).fixed(to: .edit(visit, "purpose: Autumn order", "purpose: \"Offer: order #4711\"")),
        BrokenTree(
            "a second colon before a number sign, and a comment", "yaml-syntax",
            .edit(visit, "place: Their shop", "place: Hall 3▸: gate #2 # ring twice"),
            says: "there is a second `:` on this line"
        ).fixed(to: .edit(visit, "place: Their shop", "place: \"Hall 3: gate #2\" # ring twice")),
        BrokenTree(
            "a second colon before a number sign in braces", "yaml-syntax",
            .edit(visit, "{what: Send the offer,", "{what: Send▸: offer #4711,"),
            says: "there is a second `:` in this entry"
        ).fixed(to: .edit(visit, "{what: Send the offer,", "{what: \"Send: offer #4711\",")),
        BrokenTree(
            "a number sign behind a quoted text in braces", "yaml-syntax",
            .edit(visit, "{what: Send the offer,", "{what: \"Send: offer\" ▸#4711,"),
            says: "YAML takes what stands behind ` #` for a comment, so that this text is dropped"),
        BrokenTree(
            "a text that begins behind its sign", "yaml-syntax",
            .edit(visit, "purpose: Autumn order", "purpose: ▸|Talk about prices\n  and dates"),
            says: "`|` at the start of a value announces a text on the lines below"
        ).fixed(to: .edit(visit, "purpose: Autumn order", "purpose: |\n  Talk about prices\n  and dates")),
        BrokenTree(
            "a sign above the fields of a mapping", "yaml-syntax",
            .edit(card, "credit:\n", "credit: ▸! # by hand\n"),
            says: "nothing may stand here: what the field holds begins on the next line"),
        BrokenTree(
            "an embedded link of a wiki", "unread-markdown", .edit(visit, "She asked", "▸![[ruth]] She asked"),
            says: "`[[ruth]]` is no link in Markdown, and stands on the page as it is"
        ).warning.fixed(to: .edit(visit, "She asked", "[ruth](../contacts/ruth.md) She asked")),
        BrokenTree(
            "a link of a wiki behind a sentence", "unread-markdown",
            .edit(visit, "She asked", "Great▸![[ruth]] asked"),
            says: "`[[ruth]]` is no link in Markdown, and stands on the page as it is"
        ).warning.fixed(to: .edit(visit, "She asked", "Great\\![ruth](../contacts/ruth.md) asked")),
        BrokenTree(
            "fields that end in the text below them", "front-matter",
            .edit(visit, "---\n\nShe asked", "\n▸She asked"),
            .edit(visit, "lamps.\n", "lamps.\n\n---\n"),
            says: "the front matter is never closed above this line, which is text"),
    ]

    private static let chineseYAML = [
        BrokenTree(
            "每行都用了全角冒号", "yaml-syntax", in: .chinese,
            .file(anhe + "visits/2026-11-20.md", "---\n日期▸：2026-11-20\n状态：planned\npurpose：样品\n---\n"),
            says: "`：` is no colon of YAML: a field's name is followed by `:` and a space"
        ).fixed(to: .file(anhe + "visits/2026-11-20.md", "---\ndate: 2026-11-20\nstatus: planned\npurpose: 样品\n---\n")),
        BrokenTree(
            "反引号开头的值", "yaml-syntax", in: .chinese,
            .edit(anheVisit, "purpose: 秋季订单", "purpose: ▸`秋季`订单"), says: "a value cannot begin with a backtick"
        ).fixed(to: .edit(anheVisit, "purpose: 秋季订单", "purpose: \"`秋季`订单\"")),
        BrokenTree(
            "a full-width colon in braces", "yaml-syntax", in: .chinese,
            .edit(bridge, "{period: 2026-03", "{period▸：2026-03"),
            says: "`：` is no colon of YAML: a field's name is followed by `:` and a space"
        ).fixed(),
        BrokenTree(
            "full-width braces", "yaml-syntax", in: .chinese,
            .edit(
                bridge, "{period: 2026-03, product: 台灯, revenue: 90000}",
                "▸｛period: 2026-03, product: 台灯, revenue: 90000｝"), says: "`｛` begins nothing in YAML: `{` does"
        ).fixed(),
        BrokenTree(
            "a full-width comma in braces", "yaml-syntax", in: .chinese,
            .edit(bridge, "2026-03, product: 台灯", "2026-03▸，product: 台灯"),
            says: "`，` parts no fields in braces: `,` does"
        ).fixed(),
        BrokenTree(
            "a full-width closing bracket", "yaml-syntax", in: .chinese, .edit(anheVisit, "[杨如]", "[杨如▸】"),
            says: "`[` is not closed: `】` stands here for `]`"
        ).fixed(),
        BrokenTree(
            "a full-width space behind a colon and its blank", "bad-value", in: .chinese,
            .edit(anheVisit, "purpose: 秋季订单", "purpose: ▸\u{3000}秋季订单"),
            says: "`purpose` begins with a full-width space (U+3000), which YAML takes for a letter"
        ).fixed(),
        BrokenTree(
            "a full-width dash before braces", "yaml-syntax", in: .chinese,
            .edit(bridge, "- {period", "▸－{period"), says: "`－` does not begin an item of a list: `- ` does"
        ).fixed(),
    ]

    private static let lists = [
        BrokenTree(
            "two names in an item of a list on lines of its own", "list-mark",
            .edit(visit, "met: [ruth, ted]", "met:\n  - ▸ruth, ted"),
            says: "`,` alone makes no list: it stands in `[ ]`"
        ).warning.fixed(to: .edit(visit, "met: [ruth, ted]", "met:\n  - ruth\n  - ted")),
        BrokenTree(
            "names without brackets", "list-mark", .edit(visit, "[ruth, ted]", "▸ruth, ted"),
            says: "`,` alone makes no list: it stands in `[ ]`"
        ).warning,
        BrokenTree(
            "names parted by a semicolon", "list-mark", .edit(visit, "[ruth, ted]", "[▸ruth; ted]"),
            says: "`;` parts no items of a list: `,` does"
        ).warning,
        BrokenTree(
            "a list without its opening bracket", "list-mark", .edit(card, "[chain]", "▸chain, framework]"),
            says: "`]` ends a list that no `[` begins: this is read as one text"
        ).warning,
        BrokenTree(
            "tags behind bullets", "list-mark", .edit(card, "tags: [chain]", "tags:\n  ▸• chain\n  • framework"),
            says: "`•` does not begin an item of a list: `- ` does"
        ).warning,
    ]

    private static let chineseLists = [
        BrokenTree(
            "姓名中间有空格", "unknown-reference", in: .chinese, .edit(anheVisit, "met: [杨如]", "met: [▸杨 如]"),
            says: "there is no contact `杨 如`"
        ).fixed(),
        BrokenTree(
            "tags in Chinese brackets", "list-mark", in: .chinese,
            .edit(anheCard, "owner: 李明", "owner: 李明\ntags: ▸【集团客户、超额度】"),
            says: "`【】` is no list to YAML: this is read as one text"
        ).warning,
        BrokenTree(
            "long aliases parted by a Chinese comma", "list-mark", in: .chinese,
            .edit(anheCard, "owner: 李明", "owner: 李明\naliases: [▸安和家居商业管理集团，安和家居连锁]"),
            says: "`，` parts no items of a list: this is read as one"
        ).warning,
        BrokenTree(
            "tags in Chinese round brackets", "list-mark", in: .chinese,
            .edit(anheCard, "owner: 李明", "owner: 李明\ntags: ▸（集团客户，超额度）"),
            says: "`（）` is no list to YAML: this is read as one text"
        ).warning,
        BrokenTree(
            "strengths parted by a Chinese semicolon", "list-mark", in: .chinese,
            .edit(anheCard, "owner: 李明", "owner: 李明\nswot:\n  strengths: [▸付款准时，从不拖欠；楼层位置好]"),
            says: "`；` parts no items of a list: this is read as one"
        ).warning,
        BrokenTree(
            "a contact met in Chinese brackets", "list-mark", in: .chinese,
            .edit(anheVisit, "[杨如]", "▸【杨如】"), says: "`【】` is no list to YAML"
        ).warning,
    ]

    private static let tables = [
        BrokenTree(
            "a heading with a Chinese comma", "bad-csv", in: .chinese,
            .edit(anhe + "sales.csv", "period,product,revenue", "▸period，product,revenue"),
            says: "row 1: `，` parts no cells: a comma does"
        ).fixed(),
        BrokenTree(
            "a row of Chinese commas", "bad-csv", in: .chinese,
            .edit(anhe + "sales.csv", "2026-06,台灯,210000.50,45000", "2026-06▸，台灯，210000.50，45000"),
            says: "row 3: `，` is a full-width comma, which parts no cells"
        ).fixed(),
        BrokenTree(
            "a table of invoices that cannot be read, and payments on them", "bad-csv",
            .edit(acme + "receivables.csv", "invoice,issued", "▸number,issued"),
            .file(acme + "payments.csv", "invoice,date,amount\nR-2,2026-11-10,100\n"),
            says: "row 1: there is no column `number`"),
    ]
}

/// Copies, files under names by which they are not found, and what is told of a card that is missing.
enum BrokenCopies {
    private static let acme = "content/accounts/acme/"
    private static let anhe = "content/accounts/安和家居/"
    private static let record = "---\n---\n"

    static let all = english.kind(.copies) + chinese.kind(.copies)

    private static let english = [
        BrokenTree(
            "a visit as OneDrive copies it", "copied-file",
            .file(acme + "visits/2026-11-10-DESKTOP-4K2J9QX.md", record),
            at: acme + "visits/2026-11-10-DESKTOP-4K2J9QX.md",
            says: "`2026-11-10-DESKTOP-4K2J9QX.md` is a copy of `2026-11-10.md`, made where two devices wrote at once"),
        BrokenTree(
            "a contact under a lawful name of a copy", "copied-file", .file(acme + "contacts/ruth-copy.md", record),
            at: acme + "contacts/ruth-copy.md", says: "`ruth-copy.md` is a copy of `ruth.md`"),
        BrokenTree(
            "a German copy", "copied-file", .file(acme + "contacts/Kopie von ruth.md", record),
            at: acme + "contacts/Kopie von ruth.md", says: "`Kopie von ruth.md` is a copy of `ruth.md`"),
        BrokenTree(
            "a copy of a copy", "copied-file", .file(acme + "contacts/ruth - Copy (2).md", record),
            at: acme + "contacts/ruth - Copy (2).md", says: "`ruth - Copy (2).md` is a copy of `ruth.md`"),
        BrokenTree(
            "a card of which only a copy is there", "copied-file",
            .file("content/accounts/delta/account (1).md", record),
            at: "content/accounts/delta/account (1).md",
            says: "`account (1).md` is named as a copy of `account.md`, which is not here"),
        BrokenTree(
            "a record in YAML alone", "misplaced-file", .file(acme + "contacts/zoe.yml", "name: Zoe\n"),
            at: acme + "contacts/zoe.yml", says: "`zoe.yml` is YAML alone, which is not read here"),
        BrokenTree(
            "a record in a plain text", "misplaced-file", .file(acme + "contacts/zoe.txt", "Zoe"),
            at: acme + "contacts/zoe.txt", says: "`zoe.txt` is a plain text, which is not read"),
        BrokenTree(
            "a copy of the settings", "copied-file", .file("dossier (1).yaml", "title: x\n"), at: "dossier (1).yaml",
            says: "`dossier (1).yaml` is a copy of `dossier.yaml`"),
    ]

    private static let chinese = [
        BrokenTree(
            "a contact copied by Finder in Chinese, without its original", "copied-file", in: .chinese,
            .file(anhe + "contacts/王丽 副本.md", record), at: anhe + "contacts/王丽 副本.md",
            says: "`王丽 副本.md` is named as a copy of `王丽.md`, which is not here"),
        BrokenTree(
            "a contact under a lawful name of a copy in Chinese", "copied-file", in: .chinese,
            .file(anhe + "contacts/杨如副本.md", record), at: anhe + "contacts/杨如副本.md",
            says: "`杨如副本.md` is a copy of `杨如.md`"),
        BrokenTree(
            "a conflict of two devices in Chinese", "copied-file", in: .chinese,
            .file(anhe + "contacts/杨如（李明 的冲突副本 2026-11-10）.md", record),
            at: anhe + "contacts/杨如（李明 的冲突副本 2026-11-10）.md",
            says: "`杨如（李明 的冲突副本 2026-11-10）.md` is a copy of `杨如.md`, made where two devices wrote at once"),
        BrokenTree(
            "settings under another ending", "misplaced-file", in: .chinese,
            .file("dossier.yml", "language: zh-Hans\n"), .file("dossier.yaml", nil), at: "dossier.yml",
            says: "`dossier.yml` must be called `dossier.yaml`"),
    ]
}
