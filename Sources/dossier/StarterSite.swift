import Model

/// The site that `dossier init` makes. Its dates lie around the day on which it is made.
struct StarterSite {
    private let isChinese: Bool

    init?(language: String) {
        guard language == "en" || language == "zh-Hans" else { return nil }
        isChinese = language == "zh-Hans"
    }

    /// Every file by its path.
    func files(on today: Day) -> [(path: String, text: String)] {
        isChinese ? chinese(today) : english(today)
    }

    private func sales(_ today: Day, product: String) -> String {
        let months = (1...12).reversed().map { today.month - $0 }
        let rows = months.enumerated().map { index, month in
            "\(month),\(product),\(2 + index % 3),\(20 + index),\(18_000 + 650 * index),\(3_900 + 140 * index)"
        }
        return "period,product,orders,quantity,revenue,profit\n" + rows.joined(separator: "\n") + "\n"
    }

    private func english(_ today: Day) -> [(path: String, text: String)] {
        [
            (
                "dossier.yaml",
                """
                title: Key accounts
                language: en
                currency: EUR
                timezone: UTC
                regions: {north: North, south: South}
                progress: {lead: Lead, offer: Offer made, won: Won}
                categories: {delivery: Delivery, quality: Quality}

                """
            ),
            (".gitignore", "/public/\n"),
            ("content/reps/sam-lee.md", "---\nname: Sam Lee\nemail: sam.lee@example.com\nregion: north\n---\n"),
            ("content/products/desk-lamp.md", "---\nname: Desk lamp\nline: Lighting\n---\n"),
            (
                "content/accounts/acme/account.md",
                """
                ---
                name: Acme Furnishings
                code: K-001
                industry: commerce
                region: north
                owner: sam-lee
                since: \(today.month.year - 3)
                reviewed: \(today)
                company:
                  address: 1 Market Street, Exampleton
                  phone: "+44 1632 960001"
                  legal_representative: Ada North
                  founded: 1998
                  employees: 140
                  registered_capital: 500000
                  business: Furnishes offices and shops
                  management:
                    - {name: Ada North, title: Managing director, since: 2011}
                  bank: {name: First Bank of Exampleton}
                credit:
                  limit: 60000
                  payment_terms: 30 days net
                  payment_days: 30
                  bank_rating: Good
                financials:
                  - {year: \(today.month.year - 1), annual_sales: 18400000, profit: 1150000}
                trading:
                  marketing: Its own showroom, and architects who recommend it
                  competitors:
                    - {name: Brightline, share: 30, note: "Cheaper, but three weeks late last year"}
                  credit_standing: Pays on the day
                swot:
                  strengths: [We deliver from stock]
                  weaknesses: [One contact for everything]
                  opportunities: [The new floor]
                  threats: [Brightline's price list of the spring]
                strategy:
                  - {goal: Lamps for the whole new floor, action: Offer for sixty, owner: sam-lee, status: doing}
                targets: {\(today.month.year): 270000, \(today.month.year + 1): 300000}
                ---

                Acme furnishes offices all over the north. [Ruth Young](contacts/ruth-young.md) decides what goes on the desks.

                """
            ),
            ("content/accounts/acme/sales.csv", sales(today, product: "desk-lamp")),
            (
                "content/accounts/acme/contacts/ruth-young.md",
                """
                ---
                name: Ruth Young
                title: Head of purchasing
                layer: decision
                function: using
                stance: supporter
                concerns: [Delivery on the promised day, One invoice a month]
                ---

                """
            ),
            (
                "content/accounts/acme/contacts/noor-haddad.md",
                "---\nname: Noor Haddad\ntitle: Building services\nlayer: operation\nfunction: technical\nreports_to: ruth-young\n---\n"
            ),
            (
                "content/accounts/acme/contacts/ben-okoro.md",
                "---\nname: Ben Okoro\ntitle: Accounts payable\nlayer: management\nfunction: finance\n---\n"
            ),
            (
                "content/accounts/acme/visits/\(today - 7).md",
                """
                ---
                date: \(today - 7)
                time: 10:00
                place: Their showroom
                met: [ruth-young]
                purpose: Autumn order
                status: done
                progress: offer
                next_visit: \(today + 14)
                actions:
                  - {what: Send the revised offer, who: sam-lee, due: \(today + 2)}
                ---

                She wants forty lamps for the new floor, and asked for the price of sixty.

                """
            ),
            (
                "content/accounts/acme/visits/\(today + 14).md",
                "---\ndate: \(today + 14)\ntime: 10:00\nmet: [ruth-young]\npurpose: Close the autumn order\nstatus: planned\n---\n"
            ),
            (
                "content/accounts/acme/complaints/\(today - 2).md",
                """
                ---
                date: \(today - 2)
                product: desk-lamp
                category: delivery
                severity: minor
                raised_by: ruth-young
                handled_by: sam-lee
                status: open
                ---

                Two lamps came without their switches.

                """
            ),
        ]
    }

    private func chinese(_ today: Day) -> [(path: String, text: String)] {
        [
            (
                "dossier.yaml",
                """
                title: 大客户档案
                language: zh-Hans
                currency: CNY
                timezone: Asia/Shanghai
                regions: [华北, 华南]
                progress: [意向, 报价, 成交]
                categories: [交付, 质量]

                """
            ),
            (".gitignore", "/public/\n"),
            ("content/reps/李明.md", "---\nname: 李明\nemail: liming@example.com\nregion: 华北\n---\n"),
            ("content/products/台灯.md", "---\nname: 护眼台灯\nline: 照明\n---\n"),
            (
                "content/accounts/安和家居/account.md",
                """
                ---
                name: 安和家居有限公司
                code: K-001
                industry: commerce
                region: 华北
                owner: 李明
                since: \(today.month.year - 3)
                reviewed: \(today)
                company:
                  address: 示例市市场街 1 号
                  phone: 0555-0100
                  legal_representative: 何安
                  founded: 1998
                  employees: 140
                  registered_capital: 5000000
                  business: 办公与商业空间家具
                  management:
                    - {name: 何安, title: 总经理, since: 2011}
                  bank: {name: 示例市商业银行}
                credit:
                  limit: 600000
                  payment_terms: 月结 30 天
                  payment_days: 30
                  bank_rating: 良好
                financials:
                  - {year: \(today.month.year - 1), annual_sales: 184000000, profit: 11500000}
                trading:
                  marketing: 自有展厅，设计师推荐
                  competitors:
                    - {name: 明线照明, share: 30, note: 价格较低，但去年交货晚了三周}
                  credit_standing: 按期付款
                swot:
                  strengths: [现货供应]
                  weaknesses: [联系面较窄]
                  opportunities: [新楼层启用]
                  threats: [竞争对手春季新报价]
                strategy:
                  - {goal: 拿下新楼层全部台灯, action: 提交六十盏报价, owner: 李明, status: doing}
                targets: {\(today.month.year): 270000, \(today.month.year + 1): 300000}
                ---

                安和家居承接华北各地的办公家具项目，采购由[杨如](contacts/杨如.md)负责。

                """
            ),
            ("content/accounts/安和家居/sales.csv", sales(today, product: "台灯")),
            (
                "content/accounts/安和家居/contacts/杨如.md",
                """
                ---
                name: 杨如
                title: 采购总监
                layer: decision
                function: using
                stance: supporter
                concerns: [按期交付, 每月一张发票]
                ---

                """
            ),
            (
                "content/accounts/安和家居/contacts/韩诺.md",
                "---\nname: 韩诺\ntitle: 设施工程师\nlayer: operation\nfunction: technical\nreports_to: 杨如\n---\n"
            ),
            (
                "content/accounts/安和家居/contacts/欧本.md",
                "---\nname: 欧本\ntitle: 应付会计主管\nlayer: management\nfunction: finance\n---\n"
            ),
            (
                "content/accounts/安和家居/visits/\(today - 7).md",
                """
                ---
                date: \(today - 7)
                time: 10:00
                place: 客户展厅
                met: [杨如]
                purpose: 秋季订单
                status: done
                progress: 报价
                next_visit: \(today + 14)
                actions:
                  - {what: 发送修订报价, who: 李明, due: \(today + 2)}
                ---

                新楼层需要四十盏台灯，对方询问六十盏的价格。

                """
            ),
            (
                "content/accounts/安和家居/visits/\(today + 14).md",
                "---\ndate: \(today + 14)\ntime: 10:00\nmet: [杨如]\npurpose: 确认秋季订单\nstatus: planned\n---\n"
            ),
            (
                "content/accounts/安和家居/complaints/\(today - 2).md",
                """
                ---
                date: \(today - 2)
                product: 台灯
                category: 交付
                severity: minor
                raised_by: 杨如
                handled_by: 李明
                status: open
                ---

                有两盏台灯缺少开关。

                """
            ),
        ]
    }
}
