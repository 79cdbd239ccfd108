import Analysis
import Findings
import Model

/// `data/abc.json` and `data/abc.csv`: the ABC analysis for other programs; that by the other measure beside it.
///
/// Amounts are decimals in the site's currency, shares are fractions of 1 with six places, days are `YYYY-MM-DD`.
struct ABCData {
    private let context: SiteContext
    private let abc: ABCAnalysis

    init(_ abc: ABCAnalysis, _ context: SiteContext) {
        self.abc = abc
        self.context = context
    }

    func json() -> [UInt8] {
        let concentration = Concentration(of: abc)
        var json = JSONWriter(.indented)
        json.object { json in
            json.head(context)
            json.key("measure")
            json.string(abc.settings.measure.rawValue)
            json.key("window")
            json.object { json in
                json.key("from")
                json.string(abc.window.first.description)
                json.key("to")
                json.string(abc.window.last.description)
            }
            json.standing(context)
            json.key("cuts")
            json.array { json in
                for cut in [abc.settings.cuts.a, abc.settings.cuts.b] { json.number(verbatim: percent(cut)) }
            }
            json.key("crossing")
            json.string(abc.settings.crossing.rawValue)
            json.key("restart")
            json.boolean(abc.settings.restart)
            json.key("ties")
            json.string(abc.settings.ties.rawValue)
            json.key("level")
            json.string(abc.settings.level.rawValue)
            json.key("total")
            json.amount(abc.total, context)
            json.key("accounts")
            json.array { json in
                for entry in abc.entries { write(entry, &json) }
            }
            json.key("profit_known_in_part")
            json.array { json in
                for account in abc.leftOut.withoutProfit { json.string(account) }
            }
            json.key("counts")
            json.object { json in
                for tier in Tier.allCases {
                    json.key(tier.rawValue)
                    json.number(abc.counts[tier])
                }
            }
            json.key("gini")
            json.share(concentration.gini)
            json.key("accounts_for_80_percent")
            json.number(concentration.accountsFor80Percent)
            json.key("share_of_accounts_for_80_percent")
            json.share(concentration.shareOfAccountsFor80Percent)
            json.key("share_of_top_20_percent")
            json.share(concentration.shareOfTop20Percent)
        }
        return json.bytes
    }

    private func write(_ entry: ABCEntry, _ json: inout JSONWriter) {
        json.object { json in
            json.key("id")
            json.string(entry.id)
            json.key("name")
            json.string(entry.name)
            json.key("rank")
            json.number(entry.rank)
            json.member("amount", entry.isUnknown ? nil : entry.amount, context)
            json.key("share")
            json.share(entry.share)
            json.key("cumulative_share")
            json.share(entry.cumulativeShare)
            json.key("tier")
            json.optional(entry.tier?.rawValue)
            json.key("computed_tier")
            json.optional(entry.computedTier?.rawValue)
            if entry.members.count > 1 || entry.isHeadedByTarget {
                json.key("members")
                json.array { json in
                    for member in entry.members { json.string(member) }
                }
            }
        }
    }

    private func percent(_ percentage: Percentage) -> String {
        let rest = percentage.hundredths % 100
        let whole = String(percentage.hundredths / 100)
        return rest == 0 ? whole : whole + "." + (rest < 10 ? "0" : "") + String(rest)
    }

    func csv() -> [UInt8] {
        var csv = AmountTable(
            ["rank", "id", "name", "amount", "share", "cumulative_share", "tier"], of: [.sales], context)
        for entry in abc.entries {
            csv.record([
                .number(String(entry.rank)), .text(entry.id), .text(entry.name),
                .number(entry.isUnknown ? "" : Formats.plainAmount(entry.amount, context.formats.currency)),
                .number(entry.share.map(Formats.fraction) ?? ""),
                .number(entry.cumulativeShare.map(Formats.fraction) ?? ""), .text(entry.tier?.rawValue ?? ""),
            ])
        }
        return csv.bytes
    }
}

extension JSONWriter {
    mutating func amount(_ money: Money, _ context: SiteContext) {
        number(verbatim: Formats.plainAmount(money, context.formats.currency))
    }

    mutating func share(_ share: Share?) {
        if let share { number(verbatim: Formats.fraction(share)) } else { null() }
    }

    mutating func optional(_ text: String?) {
        if let text { string(text) } else { null() }
    }
}
