import Analysis
import Model
import Text

/// Random numbers that are the same in each run (SplitMix64, G. Steele et al., 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}

/// A portfolio with ties, zeros, negative totals, groups, targets, overrides and odd periods.
func randomPortfolio(seed: Int) -> Portfolio {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...40, using: &random)
    var accounts: [Account] = []
    for number in 0..<count {
        accounts.append(
            account("n\(number)") { account in
                if random.chance(50) { account.code = "K\(Int.random(in: 0..<20, using: &random))" }
                if random.chance(20) { account.parent = "n\(Int.random(in: 0..<50, using: &random))" }
                if random.chance(10) { account.stage = random.pick(Account.Stage.allCases) }
                if random.chance(10) {
                    let until = random.chance(50) ? asOf + Int.random(in: -2...2, using: &random) : nil
                    account.tierOverride = .init(tier: random.pick(Tier.allCases), reason: "test", until: until)
                }
                account.owner = random.pick(["kim", "lee", "mo"])
                if random.chance(30) {
                    let until = asOf + Int.random(in: -200...20, using: &random)
                    account.formerOwners = [.init(place: nowhere, rep: random.pick(["ann", "bo"]), until: until)]
                }
                account.sales = randomSales(&random)
                account.receivables = randomReceivables(&random)
                account.visits = randomDays(&random).map { day in
                    visit(day, random.pick(Visit.Status.allCases)) {
                        $0.rep = random.pick(["kim", "lee"])
                        $0.nextVisit = random.chance(30) ? day + Int.random(in: 1...60, using: &random) : nil
                    }
                }
                account.complaints = randomDays(&random).map { randomComplaint(on: $0, &random) }
            })
    }
    accounts.shuffle(using: &random)
    return portfolio(accounts) { $0.abc = randomSettings(&random) }
}

private func randomSales(_ random: inout SeededGenerator) -> [SalesRecord] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let periods: [Period] = ["2025-10", "2025-11", "2026-02", "2026-10", "2026-11", "2026-Q3", "2026-Q4", "2026"]
        let revenue = Money(
            units: random.pick([-500, 0, 100, 100, 200, 1000, Int128.random(in: 0...5000, using: &random)]))
        let profit = random.chance(80) ? Money(units: Int128.random(in: -100...1000, using: &random)) : nil
        return sale(random.pick(periods), revenue, profit: profit, product: random.pick(["p", "q", nil]))
    }
}

private func randomDays(_ random: inout SeededGenerator) -> [Day] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in asOf + Int.random(in: -300...40, using: &random) }.sorted()
}

private func randomComplaint(on day: Day, _ random: inout SeededGenerator) -> Complaint {
    complaint(day, random.pick(Complaint.Severity.allCases), random.pick(Complaint.Status.allCases)) { complaint in
        complaint.product = random.pick(["p", "q", nil])
        complaint.category = random.pick(["delivery", "quality", nil])
        complaint.cause = random.pick(["glue", "label", nil])
        complaint.answered = random.chance(50) ? day + Int.random(in: 0...20, using: &random) : nil
        complaint.resolutions = random.chance(50) ? [day + Int.random(in: 0...60, using: &random)] : []
        complaint.cost = random.chance(50) ? Money(units: Int128.random(in: 0...999, using: &random)) : nil
    }
}

/// Invoices in three currencies and with odd rates: paid, paid in parts and too much, given up, disputed, without a due
/// day; and credit notes that name one of them, or none.
private func randomReceivables(_ random: inout SeededGenerator) -> [Receivable] {
    var receivables = (0..<Int.random(in: 0...5, using: &random)).map { number in
        var receivable = randomReceivable(&random)
        receivable.invoice = "R-\(number)"
        return receivable
    }
    for invoice in receivables where random.chance(20) {
        let amount = FaceAmount(units: -Int128.random(in: 1...9999, using: &random))
        var note = receivable(due: invoice.issued + Int.random(in: 20...90, using: &random), amount)
        note.invoice = "N-" + invoice.invoice
        note.rate = invoice.rate
        note.credits = random.chance(70) ? invoice.invoice : nil
        receivables.append(note)
    }
    return receivables
}

private func randomReceivable(_ random: inout SeededGenerator) -> Receivable {
    let amount = Int128.random(in: 0...9999, using: &random)
    let paid = random.chance(50) ? amount : Int128.random(in: 0...amount, using: &random)
    let due = asOf + Int.random(in: -200...60, using: &random)
    var receivable = receivable(
        due: due, FaceAmount(units: amount), paid: FaceAmount(units: paid), on: random.chance(80) ? due + 3 : nil)
    receivable.rate = random.pick([
        own, own, ExchangeRate(of: Currency(code: "USD"), in: own.currency, rate: Decimal(digits: 335, scale: 3)),
        ExchangeRate(of: Currency(code: "JPY"), in: own.currency, rate: Decimal(digits: 6_137, scale: 6)),
    ])
    if random.chance(10) { receivable.due = nil }
    if random.chance(10) { receivable.disputed = due - 5 }
    for _ in 0..<(random.chance(40) ? Int.random(in: 1...4, using: &random) : 0) {
        let part = FaceAmount(units: Int128.random(in: 1...3000, using: &random))
        receivable.payments.append(
            payment(
                part, on: due + Int.random(in: -40...80, using: &random), random.pick([.payment, .payment, .writeOff])))
    }
    let came = receivable.payments.lazy.filter { $0.kind == .payment }.reduce(.zero) { $0 + $1.amount }
    if came > 0, random.chance(30) {
        let back = FaceAmount(units: -Int128.random(in: 1...came.units, using: &random))
        receivable.payments.append(payment(back, on: due + 81, .refund))
    }
    return receivable
}

private func randomSettings(_ random: inout SeededGenerator) -> ABCSettings {
    var settings = ABCSettings()
    let cuts = random.pick([(5500, 8500), (7000, 9000), (0, 10000), (5000, 5000), (10000, 10000), (1, 2)])
    settings.cuts = ABCSettings.Cuts(a: Percentage(hundredths: cuts.0), b: Percentage(hundredths: cuts.1))
    settings.measure = random.pick(ABCSettings.Measure.allCases)
    settings.crossing = random.pick(ABCSettings.Crossing.allCases)
    settings.restart = random.chance(50)
    settings.ties = random.pick(ABCSettings.Ties.allCases)
    settings.level = random.pick(ABCSettings.Level.allCases)
    return settings
}
