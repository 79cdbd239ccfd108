import Model

/// The amounts of some months in rank order, and their classes.
///
/// Amounts are ordered from the largest to the smallest, equal ones by code and then by id.
struct ABCRanking {
    /// An account, or a group under its head.
    struct Slot {
        let head: Int
        var amount = Money.zero
        var members: [Int] = []
        /// The members some of whose records tell no profit, where profit is the measure.
        var withoutProfit: [Int] = []
        /// Whether any record tells what is measured.
        var isKnown = false
    }

    /// In rank order.
    let slots: [Slot]
    let classing: ABCClassing
    /// By account: its slot; nil for a target.
    let slotOfAccount: [Int?]

    init(_ entrants: ABCEntrants, _ ledger: SalesLedger, settings: ABCSettings, window: StandingWindow) {
        var slots: [Slot] = []
        var slotOfHead = [Int?](repeating: nil, count: entrants.heads.count)
        for account in entrants.heads.indices {
            guard let head = entrants.heads[account] else { continue }
            let slot = slotOfHead[head] ?? slots.count
            if slot == slots.count {
                slotOfHead[head] = slot
                slots.append(Slot(head: head))
            }
            slots[slot].members.append(account)
            guard let months = window.counted(of: account, in: ledger.booking) else { continue }
            var lacksProfit = false
            for entry in ledger.entries(of: account, in: months) {
                guard let amount = settings.measure == .revenue ? entry.revenue : entry.profit else {
                    lacksProfit = true
                    continue
                }
                slots[slot].amount += amount
                slots[slot].isKnown = true
            }
            if lacksProfit { slots[slot].withoutProfit.append(account) }
        }
        slots.sort { left, right in
            left.amount != right.amount
                ? left.amount > right.amount : entrants.order[left.head] < entrants.order[right.head]
        }
        var slotOfAccount = [Int?](repeating: nil, count: entrants.heads.count)
        for (position, slot) in slots.enumerated() {
            for member in slot.members { slotOfAccount[member] = position }
        }
        self.slots = slots
        self.slotOfAccount = slotOfAccount
        classing = ABCClassing(amounts: slots.map(\.amount), settings: settings)
    }
}
