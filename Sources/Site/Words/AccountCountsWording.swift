import Analysis
import Model

/// How many accounts there are, in words that tell customers, former accounts and prospects apart.
enum AccountCountsWording {
    /// What adds up to all of them: "5 A · 8 B · 14 C (1 former) · 3 prospects". Where there are no tiers, the
    /// customers stand in their place.
    static func breakdown(_ counts: AccountCounts, _ context: SiteContext) -> String {
        let words = context.words
        let tiered = counts.customers + counts.former
        var text: String? =
            if context.abc.hasTiers {
                words.tileTiers(a: String(counts.tiers.a), b: String(counts.tiers.b), c: String(counts.tiers.c))
            } else {
                tiered > 0 ? words.countsCustomers(n: tiered) : nil
            }
        if let known = text, counts.former > 0 {
            text = words.countsWithFormer(accounts: known, former: words.countsFormer(n: counts.former))
        }
        let targets = counts.targets > 0 ? words.countsTargets(n: counts.targets) : nil
        return [text, targets].compactMap { $0 }.listed(by: words[.countsSeparator])
    }

    /// Those of them that are no customers: "3 prospects, 1 former"; nil if all are.
    static func others(_ counts: AccountCounts, _ context: SiteContext) -> String? {
        let words = context.words
        let parts = [
            counts.targets > 0 ? words.countsTargets(n: counts.targets) : nil,
            counts.former > 0 ? words.countsFormer(n: counts.former) : nil,
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.listed(by: words[.listSeparator])
    }

    /// The lines of an ABC table, which by group are groups: "27 accounts", "3 groups".
    static func entries(_ count: Int, of abc: ABCAnalysis, _ context: SiteContext) -> String {
        abc.settings.level == .group ? context.words.abcGroups(n: count) : context.words.abcAccounts(n: count)
    }
}
