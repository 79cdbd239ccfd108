/// Texts whose signs are not those of Markdown, in both small sites: headings, lists, tables, boxes, stress and links.
enum BrokenProse {
    private static let visit = "content/accounts/acme/visits/2026-11-10.md"
    private static let card = "content/accounts/acme/account.md"
    private static let anheVisit = "content/accounts/安和家居/visits/2026-11-16.md"
    private static let text = "She asked for the price of *sixty* lamps."
    private static let chineseText = "新楼层需要四十盏台灯。"

    static let all = english.kind(.markdown) + chinese.kind(.markdown) + fields.kind(.habits)

    private static func tree(
        _ name: String, in site: BrokenTree.Site = .english, _ broken: String, says messages: String...,
        means text: String?
    ) -> BrokenTree {
        let (file, old) = site == .english ? (visit, Self.text) : (anheVisit, chineseText)
        let tree = BrokenTree(name, "unread-markdown", in: site, [.edit(file, old, broken)], says: messages).warning
        return text.map { tree.fixed(to: .edit(file, old, $0)) } ?? tree
    }

    private static let english = [
        tree(
            "a heading without a space", "▸##Next\n\nShe asked.",
            says: "`##` begins no heading, and the line stands on the page as it is", means: "## Next\n\nShe asked."),
        tree(
            "two headings without a space", "▸##One\n▸##Two",
            says: "`##` begins no heading, and the line stands on the page as it is",
            "`##` begins no heading, and the line stands on the page as it is", means: "## One\n## Two"),
        tree(
            "items without a space", "- one\n▸-two\n-three",
            says: "lines that begin with `-` are no list, and run together on the page", means: "- one\n- two\n- three"),
        tree(
            "bullets of a text processor", "She wants:\n▸• sixty lamps\n• a lower price",
            says: "lines that begin with `•` are no list, and run together on the page",
            means: "She wants:\n- sixty lamps\n- a lower price"),
        tree(
            "a table without its line of hyphens", "▸| Lamp | Price |\n| Pier | 40 |",
            says:
                "these 2 lines are no table, and run together on the page: the line of hyphens below the first is missing",
            means: "| Lamp | Price |\n| --- | --- |\n| Pier | 40 |"),
        tree(
            "boxes with nothing in them", "- ▸[]send the offer\n- ▸[x]call her",
            says: "`[]` is no box, and stands on the page as it is", "`[x]` is no box, and stands on the page as it is",
            means: "- [ ] send the offer\n- [x] call her"),
        tree(
            "a link with a blank in its middle", "See ▸[Ruth] (../contacts/ruth.md).",
            says:
                "this is no link, and stands on the page as it is: the brackets of one are `[words](path)`, with nothing between"
                + " them", means: "See [Ruth](../contacts/ruth.md)."),
        tree(
            "stress that touches a word", "▸**Note:**she asked.",
            says:
                "`**Note:**` comes out with its asterisks: where punctuation stands within `**`, no word may follow directly"
                + " outside", means: "**Note:** she asked."),
    ]

    private static let chinese = [
        tree(
            "全角井号", in: .chinese, "▸＃ 下一步\n\n四十盏。",
            says: "`＃` begins no heading, and the line stands on the page as it is", means: "# 下一步\n\n四十盏。"),
        tree(
            "顿号编号", in: .chinese, "要点：\n▸1、价格\n2、账期",
            says: "lines that begin with `1、` are no list, and run together on the page", means: "要点：\n1. 价格\n2. 账期"),
        tree(
            "括号编号", in: .chinese, "▸（一）价格\n（二）账期",
            says: "lines that begin with `（一）` are no list, and run together on the page", means: nil),
        tree(
            "带圈数字", in: .chinese, "▸①价格\n②账期",
            says: "lines that begin with `①` are no list, and run together on the page", means: nil),
        tree(
            "全角竖线", in: .chinese, "▸｜产品｜数量｜\n｜——｜——｜\n｜台灯｜40｜",
            says:
                "these lines are no table, and run together on the page: its cells are parted by `|`, its heading by `---`",
            means: "|产品|数量|\n| --- | --- |\n|台灯|40|"),
        tree(
            "打勾的方框", in: .chinese, "- ▸[√] 寄样品", says: "`[√]` is no box, and stands on the page as it is",
            means: "- [x] 寄样品"),
        tree(
            "全角括号的链接", in: .chinese, "见▸［杨如］（../contacts/杨如.md）。",
            says:
                "this is no link, and stands on the page as it is: the brackets of one are `[words](path)`, with nothing between"
                + " them", means: "见[杨如](../contacts/杨如.md)。"),
        tree(
            "星号内侧的标点", in: .chinese, "▸**注意：**四十盏。",
            says:
                "`**注意：**` comes out with its asterisks: where punctuation stands within `**`, no word may follow directly"
                + " outside", means: "**注意：** 四十盏。"),
    ]

    private static let fields = [
        BrokenTree(
            "blank lines above the fields", "front-matter", .edit(visit, "---\ndate", "▸\n\n---\ndate"),
            says: "blank lines stand above the front matter, which would be text for them"
        ).fixed(),
        BrokenTree(
            "four hyphens above the fields", "front-matter", .edit(visit, "---\ndate", "▸----\ndate"),
            says: "this line does not begin the front matter: that does a line of three hyphens, `---`"
        ).fixed(),
        BrokenTree(
            "texts alone among the actions", "wrong-type",
            .edit(visit, "{what: Send the offer, who: kim, due: 2026-11-25}", "▸Send the offer"),
            says:
                "an item of `actions` has several fields, and this text stands under none of them: it is most likely its `what`"
        ).fixed(to: .edit(visit, "{what: Send the offer, who: kim, due: 2026-11-25}", "what: Send the offer")),
        BrokenTree(
            "a number with commas in braces", "yaml-syntax",
            .edit(card, "2026: 130000", "2026: ▸1,250,000"),
            says: "within { } a comma begins the next field, so that `1,250,000` is read as `1`"
        ).fixed(to: .edit(card, "2026: 130000", "2026: 1250000")),
        BrokenTree(
            "a required field under another name", "unknown-field", .edit(visit, "date: 2026", "▸dates: 2026"),
            says: "a visit has no field `dates`"
        ).fixed(),
        BrokenTree(
            "an hour of the afternoon", "bad-date", .edit(visit, "time: 10:00", "time: ▸3pm"),
            says: "`time` must be a time of day such as 14:30, not `3pm`"
        ).fixed(to: .edit(visit, "time: 10:00", "time: 15:00")),
        BrokenTree(
            "下午三点半", "bad-date", in: .chinese, .edit(anheVisit, "time: 10:00", "time: ▸下午3点半"),
            says: "`time` must be a time of day such as 14:30, not `下午3点半`"
        ).fixed(to: .edit(anheVisit, "time: 10:00", "time: 15:30")),
        BrokenTree(
            "a day with its month named", "bad-date", .edit(visit, "next_visit: 2026-12-01", "next_visit: ▸1 Dec 2026"),
            says: "`next_visit` must be a date such as 2026-03-14, not `1 Dec 2026`"
        ).fixed(),
        BrokenTree(
            "a day that reads in two ways", "bad-date",
            .edit(visit, "next_visit: 2026-12-01", "next_visit: ▸01/12/2026"),
            says: "`next_visit` must be a date such as 2026-03-14, not `01/12/2026`"),
        BrokenTree(
            "a link without its ending", "broken-link", .edit(visit, "*sixty*", "▸[sixty](../contacts/ruth)"),
            says: "the link `../contacts/ruth` leads to nothing that has a page"),
        BrokenTree(
            "columns by the names of other programs", "bad-csv",
            .edit("content/accounts/acme/receivables.csv", "invoice,issued", "▸Invoice No,▸Invoice date"),
            says: "row 1: there is no column `Invoice No`", "row 1: there is no column `Invoice date`"
        ).fixed(),
        BrokenTree(
            "several tags on one line of a list", "list-mark",
            .edit(card, "tags: [chain]", "tags:\n  - ▸chain、late payer"),
            says: "`、` parts no items of a list: this is read as one"
        ).warning.fixed(to: .edit(card, "tags: [chain]", "tags:\n  - chain\n  - late payer")),
    ]
}
