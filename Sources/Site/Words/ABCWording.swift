import Analysis
import Model

/// Says in words how an ABC analysis was made and what came of it.
enum ABCWording {
    /// Why an entry has its tier.
    static func reason(_ entry: ABCEntry, _ abc: ABCAnalysis, _ context: SiteContext) -> String {
        let words = context.words
        let share = entry.cumulativeShare.map(context.formats.share) ?? "–"
        let computed = entry.computedTier ?? .b
        let tier = computed.rawValue
        switch entry.reason {
        case .withinCut: return words.whyWithinCut(share: share, line: cut(of: computed, abc, context), tier: tier)
        case .crossesCut(let line):
            return words.whyCrossesCut(line: cut(of: line, abc, context), share: share, tier: tier)
        case .pastCuts: return words.whyPastCuts(line: cut(of: .b, abc, context), share: share, tier: tier)
        case .largest: return words[.whyLargest]
        case .tiedUp: return words[.whyTiedUp]
        case .nothingSold: return words[.whyNothingSold]
        case .negative: return words[.whyNegative]
        case .nothingSoldAtAll: return words[.whyNothingSoldAtAll]
        case .profitUnknown: return words[.whyProfitUnknown]
        case .held(let tier):
            return words.whyHeld(
                month: context.formats.shortMonth(context.analysis.ledger.booking.month), tier: tier?.rawValue ?? "–",
                n: abc.settings.hold)
        case .override: return words.whyOverride(reason: entry.override?.reason ?? "")
        }
    }

    /// Why an account has the tier that counts for it.
    static func reason(of account: Account, _ context: SiteContext) -> String? {
        guard let entry = context.abc[account.id] else { return nil }
        if let override = context.abc.override(of: account.id) {
            let text = context.words.whyOverride(reason: override.reason)
            guard let until = override.until else { return text }
            return text + context.words[.sentenceGap] + context.words.whyOverrideUntil(day: context.formats.day(until))
        }
        return reason(entry, context.abc, context)
    }

    /// Of which month a move is told that was held back, and of which windows its amounts are; nil where none is held back.
    static func held(_ context: SiteContext) -> String? {
        let hold = context.portfolio.settings.abc.hold
        guard hold > 1 else { return nil }
        return context.words.tierMoveHeldRule(n: hold, before: context.words.tierMoveMonthsEarlier(n: hold - 1))
    }

    /// How many accounts the entry of a group has, and whether its head has a tier; nil for an account that stands alone.
    static func members(of entry: ABCEntry, _ context: SiteContext) -> String? {
        guard entry.members.count > 1 || entry.isHeadedByTarget else { return nil }
        let members = context.words.groupMembers(n: entry.members.count)
        return entry.isHeadedByTarget ? context.words.abcGroupOfTarget(members: members) : members
    }

    private static func cut(of tier: Tier, _ abc: ABCAnalysis, _ context: SiteContext) -> String {
        abc.lines.first { $0.tier == tier }.map { position(of: $0, context.formats) } ?? ""
    }

    /// As settings have it: 55%, and 57.3% where it is counted from where another one ended.
    static func position(of line: ABCLine, _ formats: Formats) -> String {
        formats.percentage(Percentage(hundredths: Int(clamping: line.position.rounded(places: 3) * 10)))
    }

    /// Rule, measure, window and cuts.
    static func method(_ abc: ABCAnalysis, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let formats = context.formats
        let settings = abc.settings
        let measure = words[settings.measure == .revenue ? .measureRevenue : .measureProfit]
        var rule = [words[settings.crossing == .lower ? .abcCrossingLower : .abcCrossingHigher]]
        if settings.restart { rule.append(words[.abcRestart]) }
        rule.append(words[settings.ties == .split ? .abcTiesSplit : .abcTiesTogether])
        if settings.hold > 1 { rule.append(words.abcHold(n: settings.hold)) }
        return [
            TermView(term: words[.abcMeasure], text: measure),
            TermView(term: words[.abcWindow], text: context.sales.window),
            TermView(
                term: words[.abcCuts],
                text: words.abcCutsText(a: formats.percentage(settings.cuts.a), b: formats.percentage(settings.cuts.b))),
            TermView(term: words[.abcRule], text: rule.joined(separator: words[.sentenceGap])),
            TermView(
                term: words[.abcLevel], text: words[settings.level == .account ? .abcLevelAccount : .abcLevelGroup]),
        ]
    }

    /// Eighty-twenty and concentration.
    static func figures(_ abc: ABCAnalysis, _ context: SiteContext) -> [TermView] {
        guard abc.hasTiers else { return [] }
        let words = context.words
        let formats = context.formats
        let concentration = Concentration(of: abc)
        // Those below zero bring nothing into the whole, and are not counted.
        let accounts = AccountCountsWording.entries(concentration.accounts, of: abc, context)
        let isAll = concentration.accounts == abc.entries.count
        let all = isAll ? words.abcOfAll(accounts: accounts) : words.abcOfNotNegative(accounts: accounts)
        var figures = [
            TermView(
                term: words[abc.leftOut.negatives.isEmpty ? .abcTotal : .abcTotalPositive],
                text: formats.amountWithCurrency(abc.total))
        ]
        if let share = concentration.shareOfAccountsFor80Percent {
            figures.append(
                TermView(
                    term: words[.abcFor80],
                    text: words.abcFor80Text(
                        count: AccountCountsWording.entries(concentration.accountsFor80Percent, of: abc, context),
                        share: formats.share(share), all: all)))
        }
        if let share = concentration.shareOfTop20Percent {
            figures.append(
                TermView(
                    term: words[.abcTop20],
                    text: words.abcTop20Text(
                        share: formats.share(share),
                        count: AccountCountsWording.entries(
                            concentration.accountsInTop20Percent, of: abc, context),
                        part: Share(concentration.accountsInTop20Percent, of: concentration.accounts)
                            .map(formats.share) ?? "–", all: all)))
        }
        if let gini = concentration.gini {
            figures.append(
                TermView(term: words[.abcGini], text: words.abcGiniText(gini: Formats.hundredths(gini))))
        }
        return figures
    }

    /// Ties that a line cuts, tiers set by hand, and what was left out.
    static func notes(_ abc: ABCAnalysis, _ context: SiteContext) -> [String] {
        let words = context.words
        let formats = context.formats
        func names(_ ids: [String]) -> String {
            ids.map { context.name(ofAccount: $0) }.listed(by: words[.listSeparator])
        }
        var notes: [String] = []
        if !abc.hasTiers {
            notes.append(
                words[abc.isUnknown ? .abcProfitUnknown : abc.hasOnlyLosses ? .abcOnlyLosses : .abcNothingSold])
        }
        for tie in abc.cutTies {
            notes.append(words.abcCutTie(amount: formats.amount(tie.amount), accounts: names(tie.accounts)))
        }
        for applied in abc.overrides {
            notes.append(
                words.abcOverride(
                    account: names([applied.account]), tier: applied.override.tier.rawValue,
                    computed: applied.computedTier?.rawValue ?? "–", reason: applied.override.reason))
        }
        let leftOut = abc.leftOut
        if !leftOut.targets.isEmpty { notes.append(words.abcTargets(accounts: names(leftOut.targets))) }
        if !leftOut.negatives.isEmpty, abc.hasTiers {
            notes.append(words.abcNegatives(accounts: names(leftOut.negatives)))
        }
        if !leftOut.withoutProfit.isEmpty {
            notes.append(words.abcWithoutProfit(accounts: names(leftOut.withoutProfit)))
        }
        let near = abc.entries.filter { $0.near != nil && $0.override == nil }
        if !near.isEmpty {
            let margin = String(formats.percentage(abc.settings.near).dropLast(words[.percent].count))
            notes.append(words.abcNear(margin: margin, accounts: names(near.map(\.id))))
        }
        notes += context.sales.portfolioNotes
        return notes
    }
}
