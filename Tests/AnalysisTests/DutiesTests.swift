import Analysis
import Model
import Testing

@Suite("What there is to see to, and in which order accounts ask for attention")
struct DutiesTests {
    private func duties(_ accounts: [Account], reps: [Rep] = [], _ change: (inout Settings) -> Void = { _ in })
        -> Duties
    {
        // What cards lack is tried by itself.
        var all = portfolio(accounts) {
            $0.rules = ["incomplete-card": .off, "stale-card": .off]
            change(&$0)
        }
        all.reps = reps
        return Duties(of: all, analysis: PortfolioAnalysis(of: all, asOf: asOf))
    }

    /// An account whose card is checked and whole enough that only what a test adds is late or missing; it has no tier.
    private func quiet(_ id: String, _ change: (inout Account) -> Void = { _ in }) -> Account {
        account(id) {
            $0.stage = .former
            change(&$0)
        }
    }

    private func ids(_ accounts: [Account]) -> [String] { duties(accounts).accounts.map(\.id) }

    private func owing(_ id: String, _ amount: FaceAmount, due: Day = asOf - 1) -> Account {
        quiet(id) { $0.receivables = [receivable(due: due, amount)] }
    }

    private func complaining(_ id: String, on day: Day, _ change: (inout Account) -> Void = { _ in }) -> Account {
        quiet(id) {
            $0.complaints = [complaint(day)]
            change(&$0)
        }
    }

    // MARK: - The order of accounts

    @Test("a broken promise comes before money, money before a visit, a visit before a gap in the card")
    func ranks() {
        let unvisited = quiet("c") { $0.visits = [visit(asOf - 1, .planned)] }
        let gap = account("d") { $0.stage = .target }
        let found = duties([gap, unvisited, owing("b", 1_000_000_00), complaining("a", on: asOf - 3)]) {
            $0.rules = [:]
        }
        #expect(found.accounts.map(\.id) == ["a", "b", "c", "d"])
        #expect(found.accounts.compactMap(\.duties.first?.rank) == [.promise, .money, .visit, .card])
    }

    @Test("one cent more that is overdue comes first")
    func cent() {
        #expect(ids([owing("a", 99), owing("b", 100)]) == ["b", "a"])
        #expect(ids([owing("a", 100), owing("b", 100)]) == ["a", "b"])
    }

    @Test("where as much is overdue, one cent more revenue comes first, whatever the days")
    func revenue() {
        func account(_ id: String, sold: Money, lateSince: Day) -> Account {
            AnalysisTests.account(id, sold: sold) {
                $0.stage = .dormant
                $0.complaints = [complaint(lateSince)]
            }
        }
        let (small, great) = (
            account("a", sold: 99, lateSince: asOf - 60), account("b", sold: 100, lateSince: asOf - 5)
        )
        #expect(ids([small, great]) == ["b", "a"])
    }

    @Test("where as much is at stake, one day more comes first, and then the id")
    func day() {
        #expect(ids([complaining("a", on: asOf - 4), complaining("b", on: asOf - 5)]) == ["b", "a"])
        #expect(ids([complaining("b", on: asOf - 4), complaining("a", on: asOf - 4)]) == ["a", "b"])
    }

    @Test("who owes one cent never stands behind the same account that owes nothing", arguments: 1...40)
    func nothingLostByOwing(seed: Int) {
        var dice = SeededGenerator(seed: seed)
        let accounts = (0..<8).map { number in
            AnalysisTests.account("a\(number)", sold: Money(units: Int128(Int.random(in: 0..<900, using: &dice)))) {
                account in
                account.stage = .dormant
                account.complaints = [complaint(asOf - 3 - Int.random(in: 0..<9, using: &dice))]
                if Int.random(in: 0..<2, using: &dice) == 0 {
                    account.receivables = [
                        receivable(due: asOf - 2, FaceAmount(units: Int128(1 + Int.random(in: 0..<50, using: &dice))))
                    ]
                }
            }
        }
        let before = ids(accounts)
        let chosen = Int.random(in: 0..<8, using: &dice)
        var changed = accounts
        changed[chosen].receivables.append(receivable(due: asOf - 1, 1) { $0.invoice = "one cent" })
        let after = ids(changed)
        let id = accounts[chosen].id
        #expect(after.firstIndex(of: id) ?? 9 <= before.firstIndex(of: id) ?? 9)
        // The others stay in their order.
        #expect(after.filter { $0 != id } == before.filter { $0 != id })
    }

    // MARK: - What is late, due and near

    @Test("a promise is late the day after its last one, due on it, and near for seven days before")
    func promises() {
        // A major complaint is answered within two days.
        func rep(_ day: Day) -> Duties.OfRep? { duties([complaining("a", on: day)]).reps["kim"] }
        #expect(rep(asOf - 3)?.late.map(\.lateBy) == [1])
        #expect(rep(asOf - 2)?.today.map(\.due) == [asOf])
        #expect(rep(asOf)?.soon.map(\.due) == [asOf + 2])
        #expect(duties([complaining("a", on: asOf - 2)]).accounts.isEmpty)
        func action(due: Day) -> Duties.OfRep? {
            let agreed = Action(place: nowhere, what: "send the rota", who: "kim", due: due, done: nil)
            return duties([quiet("a") { $0.visits = [visit(asOf - 30, .done) { $0.actions = [agreed] }] }]).reps["kim"]
        }
        #expect(action(due: asOf - 1)?.late.count == 1)
        #expect(action(due: asOf + 7)?.soon.count == 1)
        #expect(action(due: asOf + 8) == nil)
    }

    @Test("what somebody of the account is to do breaks no promise of ours, but the rep sees it")
    func customersAction() {
        let theirs = Action(place: nowhere, what: "name a date", who: "li-na", due: asOf - 9, done: nil)
        let account = quiet("a") {
            $0.contacts = [Contact(id: "li-na", origin: Origin(path: "test"), name: "Li Na", title: "Buyer")]
            $0.visits = [visit(asOf - 30, .done) { $0.actions = [theirs] }]
        }
        let found = duties([account])
        #expect(found.accounts.isEmpty)
        #expect(found.reps["kim"]?.late.count == 1)
    }

    @Test("all that is overdue is one duty as late as its oldest invoice; what falls due is one for each day")
    func payments() {
        let account = quiet("a") {
            $0.receivables = [
                receivable(due: asOf - 40, 300), receivable(due: asOf - 1, 200), receivable(due: asOf, 70),
                receivable(due: asOf + 7, 50), receivable(due: asOf + 8, 20),
            ]
        }
        let rep = duties([account]).reps["kim"]
        #expect(rep?.late.map(\.reason) == [.payment(500, invoices: 2)])
        #expect(rep?.late.map(\.lateBy) == [40])
        #expect(rep?.today.map(\.reason) == [.payment(70, invoices: 1)])
        #expect(rep?.soon.map(\.reason) == [.payment(50, invoices: 1)])
    }

    @Test("a balance one cent over the limit asks for attention, one at the limit does not")
    func limit() {
        func found(_ amount: FaceAmount) -> [Duty.Reason] {
            let account = quiet("a") {
                $0.receivables = [receivable(due: asOf + 20, amount)]
                $0.credit = Credit()
                $0.credit?.limit = 1000
            }
            return duties([account]).accounts.flatMap(\.duties).map(\.reason)
        }
        #expect(found(1000).isEmpty)
        #expect(found(1001) == [.overLimit(1, Currency(code: "EUR"))])
    }

    // MARK: - Visits

    /// An active A account whose last visit was so many days ago; A asks for one every 30 days at most.
    private func visited(daysAgo: Int, next: Int? = nil) -> [Duty] {
        let account = account("a", sold: 100) {
            $0.visits = [visit(asOf - daysAgo, .done)] + (next.map { [visit(asOf + $0, .planned)] } ?? [])
        }
        let found = duties([account]).reps["kim"] ?? Duties.OfRep()
        return (found.late + found.today + found.soon).filter { $0.rank == .visit }
    }

    @Test("a visit is late one day after the longest interval, due on its last day, and near for a week before")
    func cadence() {
        #expect(visited(daysAgo: 31).map(\.lateBy) == [1])
        #expect(visited(daysAgo: 30, next: 1).map(\.due) == [asOf])
        #expect(visited(daysAgo: 23, next: 8).map(\.due) == [asOf + 7])
        #expect(visited(daysAgo: 22, next: 9).isEmpty)
        // One that comes in time is in the calendar.
        #expect(visited(daysAgo: 23, next: 7).isEmpty)
    }

    @Test("no visit planned counts like one that is late, and once")
    func absence() {
        #expect(visited(daysAgo: 10).map(\.reason) == [.nextVisit])
        #expect(visited(daysAgo: 40).count == 1)
        let never = duties([account("a", sold: 100) { $0.since = "2026-11" }]).accounts.flatMap(\.duties)
        #expect(never.contains { $0.reason == .firstVisit && $0.due == nil })
    }

    @Test("a visit of yesterday without a report is one day late, one of today is not")
    func reports() {
        func late(_ day: Day) -> [Int?] {
            duties([quiet("a") { $0.visits = [visit(day, .planned)] }]).accounts.flatMap(\.duties).map(\.lateBy)
        }
        #expect(late(asOf - 1) == [1])
        #expect(late(asOf).isEmpty || late(asOf) == [nil])
    }

    // MARK: - Who, and whether

    @Test("what is up to a rep who has left is up to whoever took over")
    func successors() {
        let account = quiet("a") {
            $0.owner = "li"
            $0.complaints = [complaint(asOf - 9) { $0.handledBy = "kim" }]
        }
        let found = duties([account], reps: [rep("kim", until: asOf - 1), rep("li")])
        #expect(found.reps.keys.sorted() == ["li"])
    }

    @Test("a rule that the settings turn off asks nobody for anything")
    func turnedOff() {
        let late = complaining("a", on: asOf - 9)
        #expect(duties([late]).accounts.count == 1)
        #expect(duties([late]) { $0.rules["late-answer"] = .off }.accounts.isEmpty)
    }
}
