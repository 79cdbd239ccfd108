import Analysis
import Model
import Testing

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
        for (limit, expected) in [(70, nil), (69, 1), (nil, nil)] as [(Money?, Money?)] {
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
        func owing(_ id: String, _ overdue: Money, _ notDue: Money) -> Account {
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
        let collections = CollectionsByMonth([receivable(due: "2026-03-10", 100, paid: 40, on: "2026-05-02")])
        let rows = collections.months(from: Month(year: 2026, month: 1), to: Month(year: 2026, month: 5))
        #expect(rows.map(\.month.month) == [1, 2, 3, 4, 5])
        #expect(rows.map(\.invoiced) == [0, 100, 0, 0, 0])
        #expect(rows.map(\.collected) == [0, 0, 0, 0, 40])
        #expect(collections.months(from: Month(year: 2026, month: 2), to: Month(year: 2026, month: 1)).isEmpty)
    }

    @Test("invoices, due days and payments each count in their own month")
    func collections() {
        let records = [
            receivable(due: "2026-03-10", 100, paid: 100, on: "2026-04-02"),
            receivable(due: "2026-04-10", 50, paid: 20), receivable(due: "2026-04-20", 7),
        ]
        let collections = CollectionsByMonth(records)
        #expect(collections.months.map { $0.month.description } == ["2026-02", "2026-03", "2026-04"])
        #expect(collections.months.map(\.invoiced) == [100, 57, 0])
        #expect(collections.months.map(\.fellDue) == [0, 100, 57])
        #expect(collections.months.map(\.collected) == [0, 0, 100])
        #expect(collections.collectedWithoutDay == 20)
        #expect(collections.months.last?.balance == 100)
    }

    @Test("buckets, accounts and reps each add up to what is owed", arguments: 0..<100)
    func totals(seed: Int) {
        let portfolio = randomPortfolio(seed: seed)
        let ageing = ReceivableAgeing(of: portfolio, asOf: asOf)
        let owed = portfolio.accounts.flatMap(\.receivables).sum(\.outstanding)
        #expect(AgeingBucket.allCases.map { ageing.total[$0] }.reduce(.zero, +) == owed)
        #expect(ageing.accounts.sum(\.outstanding) == owed)
        #expect(ageing.reps.sum(\.figures.outstanding) == owed)
        let invoiced = portfolio.accounts.flatMap(\.receivables).sum(\.amount)
        #expect(ageing.collections.months.sum(\.invoiced) == invoiced)
        let collected = ageing.collections.months.sum(\.collected) + ageing.collections.collectedWithoutDay
        #expect(invoiced - collected == owed)
    }
}
