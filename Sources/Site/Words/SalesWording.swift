import Analysis
import Model

/// Says in words what figures about sales rest on: the window, how far sales are booked, what was spread, what is unknown.
struct SalesWording {
    private let context: SiteContext
    private var words: Words { context.words }
    private var formats: Formats { context.formats }

    init(_ context: SiteContext) {
        self.context = context
    }

    /// The site's window, and how far its sales are booked.
    var window: String { window(context.abc.window, bookedTo: context.analysis.ledger.booking.month) }

    /// An account's own window, and how far its sales are booked.
    func window(of account: String) -> String {
        guard let row = context.analysis.standing(of: account),
            let position = context.analysis.position(of: account)
        else { return window }
        return window(DaySpan(row.months), bookedTo: context.analysis.ledger.booking.month(of: position))
    }

    private func window(_ window: DaySpan, bookedTo month: Month) -> String {
        let span = formats.span(window.first, window.last)
        let month = formats.shortMonth(month)
        return window.last > context.asOf
            ? words.salesWindowRunning(span: span, month: month) : words.salesWindow(span: span, month: month)
    }

    /// What is to be said of an account's figures inside its window.
    func notes(of account: String) -> [String] {
        guard let row = context.analysis.standing(of: account),
            let position = context.analysis.position(of: account)
        else { return [] }
        let booking = context.analysis.ledger.booking
        let behind = booking.recordsBehind(of: position)
        var notes: [String] = []
        if behind > 0 {
            notes.append(
                words.salesBehindAccount(n: behind, month: formats.month(booking.month(of: position))))
        }
        guard row.sales.isRecorded || row.shift > 0 else { return notes }
        if row.shift > 0 {
            let isAtMost = row.months.upperBound > booking.month(of: position)
            let window = DaySpan(row.months)
            let (month, span) = (formats.month(booking.month(of: position)), formats.span(window.first, window.last))
            notes.append(
                isAtMost
                    ? words.salesShiftedAtMost(month: month, span: span) : words.salesShifted(month: month, span: span))
        }
        notes += [spread(row.sales), unknownProfit(row.sales)].compactMap { $0 }
        switch row.obstacle {
        case .notBooked: notes.append(words[.salesNotBookedAccount])
        case .recordedForLonger: notes.append(words[.salesLongerAccount])
        case .beforeRecords: notes.append(words[.salesBeforeAccount])
        case nil: break
        }
        return notes
    }

    /// To which month the windows of some accounts reach that end earlier than the site's; nil where none does.
    func endsEarlier(_ accounts: [String]) -> String? {
        let standing = context.analysis.standing
        return accounts.compactMap { account -> Month? in
            guard let row = context.portfolio.position(ofAccount: account).flatMap({ standing[$0] }), row.shift > 0,
                row.sales.isRecorded
            else { return nil }
            return row.months.upperBound
        }.min().map { words.salesBookedTo(month: formats.shortMonth($0)) }
    }

    /// What is to be said of figures that are added up over each account's window: whose is moved back, and how much of
    /// the whole is spread.
    var portfolioNotes: [String] {
        let shifted = context.portfolio.accounts.indices.compactMap { account -> String? in
            guard let row = context.analysis.standing[account], row.shift > 0, row.sales.isRecorded else { return nil }
            return words.salesShiftedItem(
                account: context.portfolio.accounts[account].nameInLists,
                month: formats.shortMonth(row.months.upperBound),
                shift: words.salesShift(n: row.shift))
        }
        return [
            list(words.salesShiftedAll, shifted), list(words.salesBehindAll, behind),
            spread(context.analysis.standing.total),
        ].compactMap { $0 }
    }

    /// Whose records lie behind the last month that is booked, and how many.
    private var behind: [String] {
        let booking = context.analysis.ledger.booking
        return context.portfolio.accounts.indices.compactMap { account in
            let records = booking.recordsBehind(of: account)
            guard records > 0 else { return nil }
            return words.salesBehindItem(
                account: context.portfolio.accounts[account].nameInLists, n: records,
                month: formats.shortMonth(booking.month(of: account)))
        }
    }

    /// How much of some sales comes from records of longer periods; nil if nothing does.
    func spread(_ figures: SalesFigures) -> String? {
        figures.spreadRevenue == .zero
            ? nil : words.salesSpread(amount: formats.amountWithCurrency(figures.spreadRevenue))
    }

    /// Of how much revenue the profit is not known; nil if it is of all.
    func unknownProfit(_ figures: SalesFigures) -> String? {
        figures.lacksProfit
            ? words.salesUnknownProfit(amount: formats.amountWithCurrency(figures.revenueWithoutProfit)) : nil
    }

    /// The revenue of a month of the whole portfolio: nothing but a dash before it has begun, and where nothing is recorded
    /// because it is not booked yet, that.
    func revenue(of month: Month, _ figures: SalesFigures) -> String {
        if !figures.isRecorded, month > context.asOf.month { return "–" }
        let ledger = context.analysis.ledger
        return isUnknown(month, figures, of: ledger.accounts)
            ? words[.salesNotBookedYet] : formats.amount(figures.revenue)
    }

    /// Whether it is not known what some accounts sold in a month: nothing is recorded, and it is not booked for all of them.
    func isUnknown(_ month: Month, _ figures: SalesFigures, of accounts: some Sequence<Int>) -> Bool {
        !figures.isRecorded && !context.analysis.ledger.isBooked(month, of: accounts)
    }

    /// What the rounded shares of a column add up to, where that is not the whole; nil where it is.
    func rounding(of shares: [Share?]) -> String? {
        let parts = shares.compactMap { $0?.rounded(places: 3) }
        let sum = parts.reduce(0, +)
        guard !parts.isEmpty, sum != 1000 else { return nil }
        return Share(sum, of: 1000).map { words.salesRounding(sum: formats.share($0)) }
    }

    /// The change of some sales against the year before, with how many accounts it is of where that is not all.
    func overYearBefore(_ comparison: SalesComparison) -> String {
        overYearBefore(change(comparison.revenue), of: comparison.isInPart ? comparison.accounts : nil)
    }

    /// The change of what all accounts sold in their windows against the year before; nil where nothing can be compared.
    func overYearBefore(_ standing: Standing) -> String? {
        guard let growth = standing.growth else { return nil }
        let compared = standing.rows.count { $0.obstacle == nil && $0.isRecorded }
        return overYearBefore(
            change(growth), of: standing.rows.contains { $0.obstacle != nil && $0.isRecorded } ? compared : nil)
    }

    private func overYearBefore(_ change: String, of accounts: Int?) -> String {
        guard let accounts else { return words.tileGrowth(change: change) }
        return words.tileGrowthOf(change: change, n: accounts)
    }

    /// Who is left out of a comparison, on both sides, and why.
    func notes(of comparison: SalesComparison) -> [String] {
        [
            list(words.salesNotBooked, names(comparison.notBooked)),
            list(words.salesLonger, names(comparison.recordedForLonger)),
            list(words.salesBefore, names(comparison.beforeRecords)),
        ].compactMap { $0 }
    }

    /// Why there is no comparison; nil if there is one.
    func blank(_ compared: ComparedSales) -> String? {
        switch compared {
        case .compared: return nil
        case .notOver: return words[.salesBlankNotOver]
        case .beforeRecords: return words[.salesBlankBefore]
        case .nobody: return words[.salesBlankNobody]
        }
    }

    /// A change in per cent; `new` from nothing to something, a dash where nothing stayed nothing.
    func change(_ growth: Growth) -> String {
        if let share = growth.share { return formats.change(share) }
        if growth.before == .zero, growth.now == .zero { return "–" }
        return growth.before == .zero ? words[.salesNew] : words[.salesFromLoss]
    }

    func list(_ text: (String) -> String, _ names: [String]) -> String? {
        names.isEmpty ? nil : text(names.listed(by: words[.listSeparator]))
    }

    func names(_ accounts: [String]) -> [String] {
        accounts.map { context.name(ofAccount: $0) }
    }

    // MARK: - Profit

    /// A profit with what is not known of it; nil if nothing was recorded.
    func profit(_ figures: SalesFigures, _ format: (Money) -> String) -> String? {
        guard figures.isRecorded else { return nil }
        guard let profit = figures.profit else { return words[.salesUnknown] }
        return inPart(format(profit), figures)
    }

    /// A margin with what is not known of it; nil if there is none.
    func margin(_ figures: SalesFigures) -> String? {
        figures.margin.map { inPart(formats.share($0), figures) }
    }

    private func inPart(_ text: String, _ figures: SalesFigures) -> String {
        figures.lacksProfit ? words.salesInPart(figure: text) : text
    }
}

extension SiteContext {
    var sales: SalesWording { SalesWording(self) }
}
