/// What Chinese authors write, in the small Chinese site: keyboards, programs, YAML and Markdown.
enum BrokenChineseTexts {
    private static let anhe = "content/accounts/安和家居/"
    private static let card = anhe + "account.md"
    private static let visit = anhe + "visits/2026-11-16.md"
    private static let planned = anhe + "visits/2026-12-07.md"
    private static let complaint = anhe + "complaints/2026-11-21.md"
    private static let sales = anhe + "sales.csv"
    private static let product = "content/products/台灯.md"
    private static let settings = "dossier.yaml"

    static let all =
        chinese.kind(.chinese)
        + droppedText.kind(.droppedText)
        + mergeConflicts.kind(.mergeConflicts)
        + yaml.kind(.yaml)
        + habits.kind(.habits)
        + markdown.kind(.markdown)

    private static let chinese = [
        BrokenTree(
            "an amount in full-width digits", "bad-amount", in: .chinese,
            .edit(card, "limit: 600000", "limit: ▸６０００００"),
            says: "`credit.limit` must be an amount such as 1250000 or 1250000.50, not `６０００００`"
        ).fixed(),
        BrokenTree(
            "a day in full-width digits", "bad-date", in: .chinese,
            .edit(visit, "next_visit: 2026-12-07", "next_visit: ▸２０２６-１２-０７"),
            says: "`next_visit` must be a date such as 2026-03-14, not `２０２６-１２-０７`"
        ).fixed(),
        BrokenTree(
            "a time with a full-width colon", "bad-date", in: .chinese, .edit(visit, "time: 10:00", "time: ▸10：00"),
            says: "`time` must be a time of day such as 14:30, not `10：00`"
        ).fixed(),
        BrokenTree(
            "a full-width colon behind a field", "yaml-syntax", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose▸：秋季订单"),
            says: "`：` is no colon of YAML: a field's name is followed by `:` and a space"
        ).fixed(),
        BrokenTree(
            "a full-width colon behind a field of a mapping", "yaml-syntax", in: .chinese,
            .edit(card, "  phone: 0555-0100", "  phone▸：0555-0100"),
            says: "`：` is no colon of YAML: a field's name is followed by `:` and a space"
        ).fixed(),
        BrokenTree(
            "an ideographic space where a field's name should stand", "yaml-syntax", in: .chinese,
            .edit(card, "  phone: 0555-0100", "▸\u{3000}: 0555-0100"),
            says: "the line is indented with a full-width space (U+3000)"),
        BrokenTree(
            "an ideographic space as indentation", "yaml-syntax", in: .chinese,
            .edit(card, "  phone: 0555-0100", "▸\u{3000}\u{3000}phone: 0555-0100"),
            says: "the line is indented with a full-width space (U+3000)"
        ).fixed(),
        BrokenTree(
            "an ideographic space behind a colon", "yaml-syntax", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose:▸\u{3000}秋季订单"),
            says: "behind the `:` stands a full-width space (U+3000), which YAML does not take for a space"
        ).fixed(),
        BrokenTree(
            "a row with full-width commas", "bad-csv", in: .chinese,
            .edit(sales, "2026-06,台灯,210000.50,45000", "2026-06▸，台灯，210000.50，45000"),
            says: "row 3: `，` is a full-width comma, which parts no cells"
        ).fixed(),
        BrokenTree(
            "a day as Chinese is written", "bad-date", in: .chinese,
            .edit(visit, "next_visit: 2026-12-07", "next_visit: ▸2026年12月7日"),
            says: "`next_visit` must be a date such as 2026-03-14, not `2026年12月7日`"
        ).fixed(),
        BrokenTree(
            "an amount in units of ten thousand", "bad-amount", in: .chinese,
            .edit(card, "limit: 600000", "limit: ▸60万"),
            says: "`credit.limit` must be an amount such as 1250000 or 1250000.50, not `60万`"),
        BrokenTree(
            "yes in Chinese", "wrong-type", in: .chinese,
            .edit(complaint, "status: open", "status: open\nsatisfied: ▸是"),
            says: "`satisfied` must be true or false, not `是`"
        ).fixed(to: .edit(complaint, "status: open", "status: open\nsatisfied: true")),
        BrokenTree(
            "a share with a full-width per cent sign", "wrong-type", in: .chinese,
            .edit(card, "credit:", "trading:\n  competitors:\n    - {name: 光明, share: ▸12％}\ncredit:"),
            says: "`trading.competitors.share` must be a percentage with at most two decimals, not `12％`"
        ).fixed(
            to: .edit(card, "  founded: 1998", "  founded: 1998\ntrading:\n  competitors:\n    - {name: 光明, share: 12}")
        ),
    ]

    private static let droppedText = [
        BrokenTree(
            "an order number behind a number sign", "dropped-text", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose: 秋季订单 ▸#4711"),
            says: "YAML takes what stands behind ` #` for a comment, so that this text is dropped"
        ).fixed(to: .edit(visit, "purpose: 秋季订单", "purpose: \"秋季订单 #4711\"")).warning,
        BrokenTree(
            "a tag with its number sign", "yaml-syntax", in: .chinese,
            .edit(card, "reviewed: 2026-11-20", "tags: [▸#连锁]\nreviewed: 2026-11-20"),
            says: "YAML takes what stands behind ` #` for a comment, so that this text is dropped"
        ).fixed(to: .edit(card, "owner: 李明", "owner: 李明\ntags: [\"#连锁\"]")),
        BrokenTree(
            "a number behind a number word", "dropped-text", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose: 秋季订单第 ▸#2 批"),
            says: "YAML takes what stands behind ` #` for a comment, so that this text is dropped"
        ).fixed(to: .edit(visit, "purpose: 秋季订单", "purpose: \"秋季订单第 #2 批\"")).warning,
        BrokenTree(
            "a text that begins with a number sign", "dropped-text", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose: ▸#秋季订单"),
            says: "YAML takes what stands behind ` #` for a comment, so that this text is dropped"
        ).fixed(to: .edit(visit, "purpose: 秋季订单", "purpose: \"#秋季订单\"")).warning,
        BrokenTree(
            "a place behind a number sign", "dropped-text", in: .chinese,
            .edit(visit, "time: 10:00", "time: 10:00\nplace: 市场街 ▸#1 号"),
            says: "YAML takes what stands behind ` #` for a comment, so that this text is dropped"
        ).fixed(to: .edit(visit, "time: 10:00", "time: 10:00\nplace: \"市场街 #1 号\"")).warning,
        BrokenTree(
            "a text that begins with an ampersand", "yaml-syntax", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose: ▸&秋季 订单"), says: "a value cannot begin with `&`"
        ).fixed(to: .edit(visit, "purpose: 秋季订单", "purpose: \"&秋季 订单\"")),
    ]

    private static let mergeConflicts = [
        BrokenTree(
            "a merge that nobody finished, in a Chinese visit", "unreadable-file", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "▸<<<<<<< HEAD\npurpose: 秋季订单\n=======\npurpose: 春季订单\n>>>>>>> main"),
            says: "the file holds two versions that git could not merge"),
        BrokenTree(
            "a merge that nobody finished, in the settings", "unreadable-file", in: .chinese,
            .edit(settings, "currency: CNY", "▸<<<<<<< HEAD\ncurrency: CNY\n=======\ncurrency: USD\n>>>>>>> main"),
            says: "dossier.yaml holds two versions that git could not merge"),
        BrokenTree(
            "a merge that nobody finished, in a list", "unreadable-file", in: .chinese,
            .edit(
                settings, "categories: [交付, 质量]",
                "▸<<<<<<< HEAD\ncategories: [交付, 质量]\n=======\ncategories: [交付]\n>>>>>>> 质量"),
            says: "dossier.yaml holds two versions that git could not merge"),
    ]

    private static let yaml = [
        BrokenTree(
            "no blank behind a colon", "yaml-syntax", in: .chinese, .edit(visit, "purpose: 秋季订单", "▸purpose:秋季订单"),
            says: "a space is missing behind the `:`"
        ).fixed(),
        BrokenTree(
            "a quote that is not closed", "yaml-syntax", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose: ▸\"秋季订单"), says: "the quote that opens here is never closed"
        ).fixed(to: .edit(visit, "purpose: 秋季订单", "purpose: \"秋季订单\"")),
        BrokenTree(
            "text behind a list", "yaml-syntax", in: .chinese, .edit(visit, "purpose: 秋季订单", "purpose: ▸[加急] 秋季订单"),
            says: "`[` begins a list or a mapping, and text follows it"
        ).fixed(to: .edit(visit, "purpose: 秋季订单", "purpose: \"[加急] 秋季订单\"")),
        BrokenTree(
            "a no-break space behind a colon", "yaml-syntax", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose:▸\u{A0}秋季订单"),
            says: "behind the `:` stands a no-break space, which YAML does not take for a space"
        ).fixed(),
        BrokenTree(
            "a second colon in Chinese", "yaml-syntax", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose: 报价▸: 第二轮"), says: "there is a second `:` on this line"
        ).fixed(to: .edit(visit, "purpose: 秋季订单", "purpose: \"报价: 第二轮\"")),
        BrokenTree(
            "an apostrophe in quotes", "yaml-syntax", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose: '秋季的 Kim▸'s 订单'"),
            says: "this `'` ends the text that begins with `'`"
        ).fixed(to: .edit(visit, "purpose: 秋季订单", "purpose: \"秋季的 Kim's 订单\"")),
        BrokenTree(
            "a block text that is not indented", "yaml-syntax", in: .chinese,
            .edit(visit, "purpose: 秋季订单", "purpose: |\n▸秋季订单"), says: "a text behind `|` or `>` must be indented"),
        BrokenTree(
            "a field twice in Chinese", "duplicate-key", in: .chinese,
            .edit(visit, "progress: 报价", "progress: 报价\n▸progress: 成交"), says: "`progress` stands here a second time"),
        BrokenTree(
            "a list that goes on to the end", "yaml-syntax", in: .chinese, .edit(visit, "met: [杨如]", "met: ▸[杨如"),
            says: "this list in brackets is not closed"
        ).fixed(),
        BrokenTree(
            "a tab as indentation", "yaml-syntax", in: .chinese,
            .edit(card, "  phone: 0555-0100", "▸\tphone: 0555-0100"), says: "the line is indented with a tab"
        ).fixed(),
    ]

    private static let habits = [
        BrokenTree(
            "a day and a time in one", "bad-date", in: .chinese,
            .edit(visit, "next_visit: 2026-12-07", "next_visit: ▸2026-12-07T10:00"),
            says: "`next_visit` must be a date such as 2026-03-14, not `2026-12-07T10:00`"),
        BrokenTree(
            "a day with its time, where time stands apart", "bad-date", in: .chinese,
            .edit(planned, "date: 2026-12-07", "date: ▸2026-12-07T14:30"),
            says: "`date` must be a date such as 2026-03-14, not `2026-12-07T14:30`"
        ).fixed(to: .edit(planned, "date: 2026-12-07", "date: 2026-12-07\ntime: 14:30")),
        BrokenTree(
            "a time with a point", "bad-date", in: .chinese, .edit(visit, "time: 10:00", "time: ▸9.30"),
            says: "`time` must be a time of day such as 14:30, not `9.30`"
        ).fixed(to: .edit(visit, "time: 10:00", "time: 09:30")),
        BrokenTree(
            "a word with a capital", "wrong-type", in: .chinese,
            .edit(complaint, "status: open", "status: open\nsatisfied: ▸Yes"),
            says: "`satisfied` must be true or false, not `Yes`"
        ).fixed(to: .edit(complaint, "status: open", "status: open\nsatisfied: true")),
        BrokenTree(
            "a day with slashes", "bad-date", in: .chinese,
            .edit(visit, "next_visit: 2026-12-07", "next_visit: ▸2026/12/07"),
            says: "`next_visit` must be a date such as 2026-03-14, not `2026/12/07`"
        ).fixed(),
        BrokenTree(
            "a title above the header", "bad-csv", in: .chinese,
            .edit(sales, "period,product", "▸安和家居销售\nperiod,product"),
            says: "row 1 is a title; the names of the columns stand below it"
        ).fixed(),
        BrokenTree(
            "a total row", "bad-csv", in: .chinese,
            .edit(sales, "210000.50,45000", "210000.50,45000\n▸合计,,390000.50,84000"),
            says: "row 4 is a sum of the others, which would count twice"),
        BrokenTree(
            "cells parted by semicolons", "bad-csv", in: .chinese,
            .edit(
                sales, "period,product,revenue,profit\n2026-01,台灯,180000,39000\n2026-06,台灯,210000.50,45000",
                "▸period;product;revenue;profit\n2026-01;台灯;180000;39000\n2026-06;台灯;210000.50;45000"),
            says: "the cells are parted by `;`, not by commas"),
        BrokenTree(
            "thousands with commas", "bad-amount", in: .chinese, .edit(card, "limit: 600000", "limit: ▸600,000,000"),
            says: "`credit.limit` must be an amount such as 1250000 or 1250000.50, not `600,000,000`"
        ).fixed(to: .edit(card, "  limit: 600000", "  limit: 600000000")),
    ]

    private static let markdown = [
        BrokenTree(
            "raw HTML in Chinese", "raw-html", in: .chinese, .edit(visit, "新楼层需要四十盏台灯。", "新楼层▸<br>需要四十盏台灯。"),
            says: "HTML does not come out on the page"
        ).warning,
        BrokenTree(
            "an HTML block", "raw-html", in: .chinese, .edit(visit, "新楼层需要四十盏台灯。", "▸<div>\n新楼层\n需要四十盏台灯。\n</div>"),
            says: "HTML does not come out on the page; this block is 4 lines long"
        ).warning,
        BrokenTree(
            "a link to a contact who is not there", "broken-link", in: .chinese,
            .edit(card, "[杨如](contacts/杨如.md", "▸[杨如](contacts/杨茹.md"), says: "the link `contacts/杨茹.md` leads nowhere"),
        BrokenTree(
            "a heading that the text does not have", "broken-link", in: .chinese,
            .edit(card, "[上次访问](visits/2026-11-16.md", "▸[上次访问](visits/2026-11-16.md#结论"),
            says: "there is no heading `#结论` in the text that `visits/2026-11-16.md#结论` leads to"),
        BrokenTree(
            "a picture that is not there", "broken-link", in: .chinese,
            .edit(visit, "新楼层需要四十盏台灯。", "▸![台灯](../files/台灯.png)"), says: "the link `../files/台灯.png` leads nowhere"),
    ]
}
