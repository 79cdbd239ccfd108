import Analysis
import Model
import Testing
import Text

@Suite("Receivables by age")
struct ReceivableAgeingTests {
    @Test(
        "an invoice falls into the bucket of the days since its due day",
        arguments: [
            (-5, AgeingBucket.notDue), (0, .notDue), (1, .days1to30), (30, .days1to30), (31, .days31to60),
            (60, .days31to60), (61, .days61to90), (90, .days61to90), (91, .over90Days),
        ])
    func buckets(days: Int, bucket: AgeingBucket) {
        let ageing = AccountAgeing(of: account("a") { $0.receivables = [receivable(due: asOf - days, 10)] }, asOf: asOf)
        #expect(ageing.figures[bucket] == 10)
        #expect(ageing.outstanding == 10)
        #expect(ageing.overdue == (days > 0 ? 10 : 0))
        #expect(ageing.longestOverdue == (days > 0 ? days : nil))
    }

    @Test("only what is still owed counts, and it is over the limit from the first cent")
    func overLimit() {
        for (limit, expected) in [(70, nil), (69, 1), (nil, nil)] as [(CreditLimit?, Money?)] {
            let ageing = AccountAgeing(
                of: account("a") {
                    $0.receivables = [receivable(due: asOf, 100, paid: 30), receivable(due: asOf, 50, paid: 50)]
                    $0.credit = Credit()
                    $0.credit?.limit = limit
                }, asOf: asOf)
            #expect(ageing.outstanding == 70)
            #expect(ageing.overLimitBy == expected)
            #expect(ageing.invoices.count == 1)
        }
    }

    @Test("who has most overdue comes first, who owes nothing does not come")
    func byOverdue() {
        func owing(_ id: String, _ overdue: FaceAmount, _ notDue: FaceAmount) -> Account {
            account(id) {
                $0.receivables = [receivable(due: asOf - 1, overdue), receivable(due: asOf, notDue)]
            }
        }
        let accounts = [
            owing("a", 0, 5), owing("b", 0, 0), owing("c", 3, 0), owing("d", 0, 7), owing("e", 3, 1), owing("f", 0, 5),
        ]
        let ageing = ReceivableAgeing(of: portfolio(accounts), asOf: asOf)
        #expect(ageing.byOverdue.map(\.account) == ["e", "c", "d", "a", "f"])
    }

    @Test("every month of a span has a row, whether or not anything happened in it")
    func everyMonth() {
        let collections = collections([receivable(due: "2026-03-10", 100, paid: 40, on: "2026-05-02")])
        let rows = collections.months(from: Month(year: 2026, month: 1), to: Month(year: 2026, month: 5))
        #expect(rows.map(\.month.month) == [1, 2, 3, 4, 5])
        #expect(rows.map(\.invoiced) == [0, 100, 0, 0, 0])
        #expect(rows.map(\.collected) == [0, 0, 0, 0, 40])
        #expect(collections.months(from: Month(year: 2026, month: 2), to: Month(year: 2026, month: 1)).isEmpty)
    }

    @Test("invoices, due days and payments each count in their own month")
    func ownMonths() {
        let records = [
            receivable(due: "2026-03-10", 100, paid: 100, on: "2026-04-02"),
            receivable(due: "2026-04-10", 50, paid: 20), receivable(due: "2026-04-20", 7),
        ]
        let collections = collections(records)
        #expect(collections.months.map { $0.month.description } == ["2026-02", "2026-03", "2026-04"])
        #expect(collections.months.map(\.invoiced) == [100, 57, 0])
        #expect(collections.months.map(\.hasIssued) == [true, true, false])
        #expect(collections.months.map(\.fellDue) == [0, 100, 57])
        #expect(collections.months.map(\.collected) == [0, 0, 100])
        #expect(collections.collectedWithoutDay == 20)
        #expect(collections.months.last?.balance == 100)
    }

    @Test("what has not fallen due by the day is not told of: a running month stops at it")
    func runningMonth() {
        let collections = collections([
            receivable(due: asOf, 100), receivable(due: asOf + 1, 50), receivable(due: asOf + 31, 9),
        ])
        #expect(collections.months.map(\.month.description) == ["2026-10", "2026-11"])
        #expect(collections.months.map(\.fellDue) == [0, 100])
        #expect(collections.months.map(\.invoiced) == [150, 0], "the one of tomorrow is not issued yet")
    }

    @Test("a published table: six invoices by age at the end of 2017")
    func publishedTable() {
        let invoices = zip(
            ["2018-01-15", "2017-12-15", "2017-11-15", "2017-10-15", "2017-09-15", "2017-08-15"] as [Day],
            [500, 1000, 2000, 4000, 8000, 160_000] as [FaceAmount])
        let ageing = AccountAgeing(
            of: account("a") { $0.receivables = invoices.map { receivable(due: $0, $1) } }, asOf: "2017-12-31")
        #expect(AgeingBucket.allCases.map { ageing.figures[$0] } == [500, 1000, 2000, 4000, 168_000, 0])
        #expect(ageing.outstanding == 175_500)
        #expect(ageing.overdue == 175_000)
    }

    @Test("an invoice without a due day has a column of its own, and is never overdue")
    func noDueDay() {
        let ageing = AccountAgeing(
            of: account("a") {
                $0.receivables = [receivable(due: asOf - 1, 3), receivable(due: asOf - 99, 40) { $0.due = nil }]
            }, asOf: asOf)
        #expect(ageing.figures[.noDueDay] == 40)
        #expect((ageing.outstanding, ageing.overdue, ageing.longestOverdue) == (43, 3, 1))
        #expect(ageing.invoices.map(\.lateBy) == [1, nil])
    }

    @Test("a target's invoices are owed like all others")
    func target() {
        let ageing = ReceivableAgeing(
            of: portfolio([
                account("a") {
                    $0.stage = .target
                    $0.receivables = [receivable(due: asOf - 1, 300)]
                }
            ]), asOf: asOf)
        #expect((ageing.total.outstanding, ageing.total.overdue) == (300, 300))
    }

    @Test("a limit in dollars is held against dollars; what is due on the day is not overdue")
    func limitInDollars() {
        let dollar = ExchangeRate(of: Currency(code: "USD"), in: own.currency, rate: Decimal(digits: 5, scale: 1))
        let ageing = AccountAgeing(
            of: account("c1") {
                $0.credit = Credit()
                $0.credit?.limit = CreditLimit(100_000, at: dollar)
                $0.receivables = [receivable(due: asOf, 120_000) { $0.rate = dollar }]
            }, asOf: asOf)
        #expect((ageing.outstanding, ageing.overdue) == (60_000, 0))
        #expect(ageing.limitUse?.over == 20_000)
        #expect(ageing.overLimitBy == 10_000)
        #expect(ageing.limitUse?.share?.basisPoints == 12_000)
    }

    @Test("what is owed is the rep's who is in charge on the day, even if another will be soon")
    func futureOwner() {
        let ageing = ReceivableAgeing(
            of: portfolio([
                account("a") {
                    $0.formerOwners = [.init(place: nowhere, rep: "max", until: asOf + 7)]
                    $0.receivables = [receivable(due: asOf, 100)]
                }
            ]), asOf: asOf)
        #expect(ageing.reps.filter { $0.figures.outstanding != 0 }.map(\.rep) == ["max"])
    }

    @Test("what was invoiced, fell due and came in stays with who was in charge on its day")
    func formerOwner() {
        let ageing = ReceivableAgeing(
            of: portfolio([
                account("a") {
                    $0.formerOwners = [.init(place: nowhere, rep: "max", until: "2026-09-30")]
                    $0.receivables = [
                        receivable(due: "2026-09-30", 100, paid: 100, on: "2026-10-01"),
                        receivable(due: "2026-10-31", 7),
                    ]
                }
            ]), asOf: asOf)
        #expect(ageing.reps.map(\.rep) == ["kim", "max"])
        #expect(ageing.reps.map(\.figures.outstanding) == [7, 0])
        #expect(ageing.reps.map(\.due.due) == [7, 100])
        let sums = ageing.reps.map { $0.collections.sum(in: DaySpan("2026" as Period)) }
        #expect(sums.map(\.collected) == [100, 0])
        #expect(sums.map(\.invoiced) == [7, 100], "issued thirty days before they were due")
    }

    @Test("buckets, accounts and reps each add up to what is owed, months to what came in", arguments: 0..<200)
    func totals(seed: Int) {
        let portfolio = randomPortfolio(seed: seed)
        for day in [asOf, asOf - 100, asOf + 100] {
            let ageing = ReceivableAgeing(of: portfolio, asOf: day)
            let owed = ageing.accounts.flatMap(\.invoices).sum(\.owed)
            let credits = ageing.accounts.flatMap(\.credits).sum(\.amount)
            #expect(AgeingBucket.allCases.map { ageing.total[$0] }.reduce(.zero, +) == owed)
            #expect(ageing.total.credits == credits)
            #expect(ageing.accounts.sum(\.outstanding) == owed)
            #expect(ageing.accounts.sum(\.balance) == owed - credits)
            #expect(ageing.reps.sum(\.figures.outstanding) == owed)
            #expect(ageing.accounts.flatMap(\.invoices).allSatisfy { $0.owed >= .zero })
            // Whatever was rounded: what was invoiced is collected, given up, owed, or more than that.
            let months = ageing.collections.months
            let closed = months.sum(\.collected) + months.sum(\.writtenOff) + ageing.collections.collectedWithoutDay
            #expect(months.sum(\.invoiced) - closed == owed - credits)
            let ofReps = ageing.reps.flatMap(\.collections.months)
            #expect(ofReps.sum(\.invoiced) == months.sum(\.invoiced))
            #expect(ofReps.sum(\.fellDue) == months.sum(\.fellDue))
            #expect(ofReps.sum(\.collected) == months.sum(\.collected))
            #expect(ofReps.sum(\.settled.paid) == months.sum(\.settled.paid))
            for month in months {
                #expect(month.settled.paid <= month.settled.due)
                #expect(month.settled.due <= month.fellDue)
            }
        }
    }

    private func collections(_ receivables: [Receivable]) -> CollectionsByMonth {
        AccountAgeing(of: account("a") { $0.receivables = receivables }, asOf: asOf).collections
    }
}
