import Model

/// Something that gets a tier: an account, or a group under its head.
struct ABCCandidate {
    let id: String
    let name: String
    let code: String?
    let override: Account.TierOverride?
    var amount = Money.zero
    var members: [String] = []
}

/// The accounts of a portfolio with what they sold inside a window.
struct ABCCandidates {
    private(set) var ranked: [ABCCandidate] = []
    private(set) var leftOut = ABCLeftOut()
    /// Tiers set by hand for single accounts, by id.
    private(set) var overrides: [(account: String, override: Account.TierOverride)] = []

    init(_ portfolio: Portfolio, settings: ABCSettings, window: DaySpan, asOf: Day) {
        let accounts = portfolio.accounts
        let heads = settings.level == .group ? AccountGroups(of: portfolio).heads : Array(accounts.indices)
        var slots = [Int?](repeating: nil, count: accounts.count)
        for position in accounts.indices {
            guard accounts[position].stage != .target else {
                leftOut.targets.append(accounts[position].id)
                continue
            }
            let id = accounts[position].id
            if let override = accounts[position].override(on: asOf) { overrides.append((id, override)) }
            let head = heads[position]
            let slot = slots[head] ?? ranked.count
            if slot == ranked.count {
                slots[head] = slot
                ranked.append(ABCCandidate(head: accounts[head], asOf: asOf))
            }
            ranked[slot].members.append(id)
            ranked[slot].amount += amount(of: settings.measure, soldTo: accounts[position], in: window)
        }
    }

    /// Orders from the largest amount to the smallest, equal amounts by code and then by id.
    mutating func rank() {
        ranked.sort { left, right in
            if left.amount != right.amount { return left.amount > right.amount }
            switch (left.code, right.code) {
            case (let left?, let right?) where left != right: return precedes(left, right)
            case (.some, nil): return true
            case (nil, .some): return false
            default: return precedes(left.id, right.id)
            }
        }
        leftOut.negatives = ranked.filter { $0.amount < .zero }.map(\.id)
    }

    private mutating func amount(
        of measure: ABCSettings.Measure, soldTo account: Account, in window: DaySpan
    ) -> Money {
        var sum = Money.zero
        for record in account.sales where window.overlaps(record.period) {
            guard window.contains(record.period) else {
                leftOut.partlyInWindow.append(ABCLeftOut.Record(account: account.id, record: record))
                continue
            }
            switch measure {
            case .revenue:
                sum += record.revenue
            case .profit:
                if let profit = record.profit {
                    sum += profit
                } else {
                    leftOut.withoutProfit.append(ABCLeftOut.Record(account: account.id, record: record))
                }
            }
        }
        return sum
    }
}

extension ABCCandidate {
    fileprivate init(head: Account, asOf: Day) {
        self.init(id: head.id, name: head.name, code: head.code, override: head.override(on: asOf))
    }
}

extension Account {
    /// The tier set by hand, if it holds on a day.
    public func override(on day: Day) -> TierOverride? {
        guard let tierOverride, tierOverride.until.map({ $0 >= day }) ?? true else { return nil }
        return tierOverride
    }
}
