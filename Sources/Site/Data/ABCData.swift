import Analysis
import Model
import Text

/// `data/abc.json` and `data/abc.csv`: the ABC analysis for other programs; that by the other measure beside it.
///
/// Amounts are decimals in the site's currency, shares are fractions of 1 with six places, days are `YYYY-MM-DD`.
struct ABCData: DataFile {
    let abc: ABCAnalysis
    let context: SiteContext

    func write(_ json: inout JSONWriter) {
        let concentration = Concentration(of: abc)
        json.amounts(context)
        json.member("measure", abc.settings.measure.rawValue)
        json.object("window") { json in
            json.member("from", abc.window.first.description)
            json.member("to", abc.window.last.description)
        }
        json.standing(context)
        json.array("cuts") { json in
            for cut in [abc.settings.cuts.a, abc.settings.cuts.b] { json.number(verbatim: percent(cut)) }
        }
        json.member("crossing", abc.settings.crossing.rawValue)
        json.member("restart", abc.settings.restart)
        json.member("ties", abc.settings.ties.rawValue)
        json.member("level", abc.settings.level.rawValue)
        json.money("total", abc.total, context)
        json.array("accounts") { json in
            for entry in abc.entries { write(entry, &json) }
        }
        json.array("profit_known_in_part") { json in
            for account in abc.leftOut.withoutProfit { json.string(account) }
        }
        json.object("counts") { json in
            for tier in Tier.allCases {
                json.member(tier.rawValue, abc.counts[tier])
            }
        }
        json.member("gini", concentration.gini)
        json.member("accounts_for_80_percent", concentration.accountsFor80Percent)
        json.member("share_of_accounts_for_80_percent", concentration.shareOfAccountsFor80Percent)
        json.member("share_of_top_20_percent", concentration.shareOfTop20Percent)
    }

    private func write(_ entry: ABCEntry, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", entry.id)
            json.member("name", entry.name)
            json.member("rank", entry.rank)
            json.money("amount", entry.isUnknown ? nil : entry.amount, context)
            json.member("share", entry.share)
            json.member("cumulative_share", entry.cumulativeShare)
            json.member("tier", orNull: entry.tier?.rawValue)
            json.member("computed_tier", orNull: entry.computedTier?.rawValue)
            if entry.members.count > 1 || entry.isHeadedByTarget {
                json.array("members") { json in
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
