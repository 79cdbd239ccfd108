import Foundation

/// What programs write and what pages say, in the small Chinese site.
enum BrokenChineseHabits {
    private static let anhe = "content/accounts/安和家居/"
    private static let card = anhe + "account.md"
    private static let visit = anhe + "visits/2026-11-16.md"
    private static let contact = anhe + "contacts/杨如.md"
    private static let complaint = anhe + "complaints/2026-11-21.md"
    private static let sales = anhe + "sales.csv"
    private static let bridge = "content/accounts/北桥电信/account.md"
    private static let settings = "dossier.yaml"

    static let all =
        habits.kind(.habits) + people.kind(.references) + labels.kind(.chinese) + encodings.kind(.encodings)

    private static let habits = [
        BrokenTree(
            "a Chinese day with its time", "bad-date", in: .chinese,
            .edit(complaint, "date: 2026-11-21", "date: ▸2026年11月21日 08:30"),
            says: "`date` must be a date such as 2026-03-14, not `2026年11月21日 08:30`"
        ).fixed(to: .edit(complaint, "date: 2026-11-21", "date: 2026-11-21\ntime: 08:30")),
        BrokenTree(
            "a Chinese month in a table", "bad-csv", in: .chinese, .edit(sales, "2026-06,台灯", "▸2026年6月,台灯"),
            says: "row 3, `period`: `2026年6月` must be a year, month, quarter or day such as 2026-03"
        ).fixed(),
        BrokenTree(
            "a year of plans with its sign", "wrong-type", in: .chinese,
            .edit(card, "credit:", "targets: {▸2026年: 900000}\ncredit:"),
            says: "`targets` goes from a year to an amount; `2026年` is not a year"
        ).fixed(to: .edit(card, "  founded: 1998", "  founded: 1998\ntargets: {2026: 900000}")),
        BrokenTree(
            "a product by its full Chinese name", "unknown-reference", in: .chinese,
            .edit(sales, "2026-06,台灯", "2026-06,▸护眼台灯"), says: "there is no product `护眼台灯`"
        ).fixed(),
        BrokenTree(
            "a parent by its full Chinese name", "unknown-reference", in: .chinese,
            .edit(bridge, "owner: 李明", "owner: 李明\nparent: ▸安和家居有限公司"), says: "there is no account `安和家居有限公司`"
        ).fixed(to: .edit(bridge, "owner: 李明", "owner: 李明\nparent: 安和家居")),
        BrokenTree(
            "a Chinese name that two contacts have", "unknown-reference", in: .chinese,
            .file(anhe + "contacts/王芳-1.md", "---\nname: 王芳\ntitle: 会计\n---\n"),
            .file(anhe + "contacts/王芳-2.md", "---\nname: 王芳\ntitle: 出纳\n---\n"),
            .edit(visit, "met: [杨如]", "met: [杨如, ▸王芳]"), says: "there is no contact `王芳`"),
        BrokenTree(
            "a title and a header in Chinese", "bad-csv", in: .chinese,
            .edit(sales, "period,product,revenue,profit", "▸安和家居 2026 年销售\n制表：李明\nperiod,product,revenue,profit"),
            says: "rows 1 to 2 are titles; the names of the columns stand below them"
        ).fixed(),
    ]

    private static let people = [
        BrokenTree(
            "a doer by a full name", "name-for-id", in: .chinese,
            .file(anhe + "contacts/wang-fang.md", "---\nname: 王芳\ntitle: 会计\n---\n"),
            .edit(visit, "status: done", "status: done\nactions:\n  - {what: 对账, who: ▸王芳}"),
            says: "`王芳` is the name of the contact `wang-fang`, and leads to nobody as it stands"
        ).fixed(
            to: .file(anhe + "contacts/wang-fang.md", "---\nname: 王芳\ntitle: 会计\n---\n"),
            .edit(visit, "status: done", "status: done\nactions:\n  - {what: 对账, who: wang-fang}")
        ).warning
    ]

    private static let labels = [
        BrokenTree(
            "a full-width blank behind the name of a field", "bad-value", in: .chinese,
            .edit(visit, "status: done", "▸status\u{3000}: done"),
            says: "`status` ends with a full-width space (U+3000), which YAML takes for a letter"
        ).fixed(),
        BrokenTree(
            "a layer as the pages say it", "bad-value", in: .chinese,
            .edit(contact, "layer: decision", "layer: ▸决策层"), says: "`layer` cannot be `决策层`"
        ).fixed(),
        BrokenTree(
            "a layer in the words of the English pages", "bad-value", in: .chinese,
            .edit(contact, "layer: decision", "layer: ▸DECISION"), says: "`layer` cannot be `DECISION`"
        ).fixed(),
        BrokenTree(
            "a visit as the pages say it", "bad-value", in: .chinese, .edit(visit, "status: done", "status: ▸已访问"),
            says: "`status` cannot be `已访问`"
        ).fixed(),
        BrokenTree(
            "a severity and a status as the pages say them", "bad-value", in: .chinese,
            .edit(complaint, "severity: minor", "severity: ▸一般"), .edit(complaint, "status: open", "status: ▸未答复"),
            says: "`severity` cannot be `一般`", "`status` cannot be `未答复`"
        ).fixed(),
        BrokenTree(
            "fields as the pages head them", "unknown-field", in: .chinese,
            .edit(contact, "layer: decision\nfunction: finance", "▸层级: decision\n▸职能: finance"),
            says: "a contact has no field `层级`", "a contact has no field `职能`"
        ).fixed(),
        BrokenTree(
            "columns as the pages head them", "bad-csv", in: .chinese,
            .edit(sales, "period,product,revenue,profit", "▸期间,▸产品,▸销售额,▸利润"),
            says: "row 1: there is no column `期间`", "row 1: there is no column `产品`",
            "row 1: there is no column `销售额`", "row 1: there is no column `利润`"
        ).fixed(),
        BrokenTree(
            "an industry by its label", "unknown-reference", in: .chinese,
            .edit(settings, "currency: CNY", "currency: CNY\nindustries: {commerce: 商贸, telecom: {label: 通信}}"),
            .edit(card, "industry: commerce", "industry: ▸商贸"), .edit(bridge, "industry: telecom", "industry: ▸通信"),
            says: "there is no industry `通信`", "there is no industry `商贸`"
        ).fixed(
            to: .edit(settings, "currency: CNY", "currency: CNY\nindustries: {commerce: 商贸, telecom: {label: 通信}}")),
        BrokenTree(
            "a label that two words have", "unknown-reference", in: .chinese,
            .edit(settings, "categories: [交付, 质量]", "categories: {交付: 交付, late: 延误, lost: 延误}"),
            .edit(complaint, "category: 交付", "category: ▸延误"), says: "there is no category `延误`"),
        BrokenTree(
            "a fact by its label", "unknown-field", in: .chinese,
            .edit(
                settings, "currency: CNY",
                "currency: CNY\nindustries: {commerce: {label: 商贸, fields: {stores: {label: 门店数, type: integer}}}, telecom: 通信}"
            ),
            .edit(card, "credit:", "facts: {▸门店数: 14}\ncredit:"), says: "`facts` has no field `门店数`"
        ).fixed(
            to: .edit(
                settings, "currency: CNY",
                "currency: CNY\nindustries: {commerce: {label: 商贸, fields: {stores: {label: 门店数, type: integer}}}, telecom: 通信}"
            ),
            .edit(card, "  founded: 1998", "  founded: 1998\nfacts: {stores: 14}")),
        BrokenTree(
            "a setting as the pages head it", "unknown-field", in: .chinese,
            .edit(settings, "currency: CNY", "currency: CNY\nabc: {▸分析指标: revenue}"),
            says: "`abc` has no field `分析指标`"
        ).fixed(),
    ]

    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    private static func bytes(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
        Array(text.data(using: encoding) ?? Data())
    }

    private static let encodings = [
        BrokenTree(
            "a visit in GBK", "unreadable-file", in: .chinese,
            .bytes(visit, bytes("---\ndate: 2026-11-16\nstatus: done\npurpose: 秋季订单\n---\n\n新楼层需要四十盏台灯。\n", gb18030)),
            at: visit, says: "the file is not UTF-8 text: it looks like GBK (GB18030)"
        ).found(line: 4, column: 10),
        BrokenTree(
            "a table in GBK", "unreadable-file", in: .chinese,
            .bytes(sales, bytes("period,product,revenue\n2026-01,台灯,180000\n", gb18030)), at: sales,
            says: "the file is not UTF-8 text: it looks like GBK (GB18030)"
        ).found(line: 2, column: 9),
        BrokenTree(
            "settings in GBK", "unreadable-file", in: .chinese,
            .bytes(settings, bytes("currency: CNY\ntitle: 大客户档案\n", gb18030)), at: settings,
            says: "dossier.yaml is not UTF-8 text: it looks like GBK (GB18030)"
        ).found(line: 2, column: 8),
        BrokenTree(
            "a visit in Big5", "unreadable-file", in: .chinese,
            .bytes(
                visit,
                bytes(
                    "---\ndate: 2026-11-16\nstatus: done\npurpose: 秋季訂單\n---\n\n新樓層需要四十盞檯燈。\n",
                    String.Encoding(rawValue: 0x8000_0A03))),
            at: visit, says: "the file is not UTF-8 text: it looks like Big5"
        ).found(line: 4, column: 10),
        BrokenTree(
            "a table in Shift-JIS", "unreadable-file", in: .chinese,
            .bytes(sales, bytes("period,product,revenue\n2026-01,デスクライト,180000\n", .shiftJIS)), at: sales,
            says: "the file is not UTF-8 text: it looks like Shift-JIS"
        ).found(line: 2, column: 9),
        BrokenTree(
            "a Chinese card in UTF-16", "unreadable-file", in: .chinese,
            .bytes(contact, bytes("---\r\nname: 杨如\r\ntitle: 采购总监\r\n---\r\n", .utf16LittleEndian)), at: contact,
            says: "the file is not UTF-8 text: it looks like UTF-16"),
    ]
}
