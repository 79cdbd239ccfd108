import Analysis
import Model
import Testing

@Suite("What the books say")
struct BooksTests {
    private func total(_ period: Period, _ change: (inout ControlTotal) -> Void) -> ControlTotal {
        var total = ControlTotal(place: nowhere, period: period)
        change(&total)
        return total
    }

    private func books(_ accounts: [Account], _ totals: ControlTotal...) -> Books {
        let portfolio = portfolio(accounts) { $0.totals = totals }
        return PortfolioAnalysis(of: portfolio, asOf: asOf).books
    }

    @Test("revenue and profit are compared exactly, over all accounts or over one")
    func exact() {
        let accounts = [
            account("a") { $0.sales = [sale("2026-09", 100, profit: 10)] },
            account("b") { $0.sales = [sale("2026-09", 50, profit: 5)] },
        ]
        let books = books(
            accounts,
            total("2026-09") {
                $0.revenue = 150
                $0.profit = 14
            },
            total("2026-09") {
                $0.account = "b"
                $0.revenue = 50
            })
        #expect(books.rows.map(\.verdict) == [.agrees, .differs, .agrees])
        #expect(books.rows.map(\.difference) == [0, 1, 0])
    }

    @Test("a period that a record cuts, one that is not over, and a profit that is not known are not compared")
    func notComparable() {
        let accounts = [
            account("a") { $0.sales = [sale("2026-Q3", 90, profit: 9)] },
            account("b") { $0.sales = [sale("2026-09", 10)] },
        ]
        func verdict(_ period: Period, _ change: (inout ControlTotal) -> Void) -> [Books.Verdict] {
            books(accounts, total(period, change)).rows.map(\.verdict)
        }
        #expect(verdict("2026-09") { $0.revenue = 40 } == [.notComparable])
        #expect(verdict("2026-Q3") { $0.revenue = 100 } == [.agrees])
        #expect(verdict("2026-Q3") { $0.profit = 9 } == [.notComparable])
        #expect(verdict("2026-11") { $0.revenue = 1 } == [.notComparable])
        #expect(
            verdict("2026-09") {
                $0.account = "b"
                $0.revenue = 10
            } == [.agrees])
    }

    @Test("invoices are counted by their day of issue, and what is owed on the last day")
    func invoices() {
        let accounts = [
            account("a") {
                $0.receivables = [
                    receivable(due: "2026-10-31", 70), receivable(due: "2026-10-30", 30, paid: 30, on: "2026-10-20"),
                    receivable(due: "2026-11-15", 9),
                ]
            }
        ]
        let rows = books(
            accounts,
            total("2026-10") {
                $0.invoiced = 79
                $0.invoices = 2
            }
        ).rows
        #expect(rows.map(\.kept) == [79, 2])
    }

    @Test("the mark is the last month of the row that agrees without a break")
    func agreement() {
        let months = (1...10).map { Period(month: Month(year: 2026, month: $0)) }
        let accounts = [account("a") { $0.sales = months.map { sale($0, 10) } }]
        func agreesTo(_ totals: (Period, Money)...) -> Month? {
            let portfolio = portfolio(accounts) {
                $0.totals = totals.map { period, revenue in total(period) { $0.revenue = revenue } }
            }
            return PortfolioAnalysis(of: portfolio, asOf: asOf).books.agreesTo
        }
        #expect(agreesTo() == nil)
        #expect(agreesTo(("2026-01", 10), ("2026-02", 10)) == "2026-02")
        #expect(agreesTo(("2026-Q1", 30), ("2026-04", 10)) == "2026-04", "a quarter stands for its months")
        #expect(agreesTo(("2026-01", 10), ("2026-03", 10)) == "2026-01", "of February nothing is known")
        #expect(agreesTo(("2026-01", 10), ("2026-02", 11), ("2026-03", 10)) == "2026-01")
        #expect(agreesTo(("2026-01", 11), ("2026-02", 10)) == nil)
        #expect(agreesTo(("2026-10", 10), ("2026-11", 10)) == "2026-10", "November is not over")
    }

    @Test("a month that cannot be compared neither agrees nor breaks the row")
    func neutral() {
        let accounts = [
            account("a") { $0.sales = [sale("2026-01", 10), sale("2026-02-10", 5), sale("2026-03", 10)] },
            account("b") { $0.sales = [sale("2026-Q1", 30)] },
        ]
        func month(_ period: Period, _ account: String, _ revenue: Money) -> ControlTotal {
            total(period) {
                $0.account = account
                $0.revenue = revenue
            }
        }
        let books = books(
            accounts, month("2026-01", "a", 10), month("2026-02", "b", 10), month("2026-03", "a", 10))
        #expect(books.rows.map(\.verdict) == [.agrees, .notComparable, .agrees])
        #expect(books.agreesTo == "2026-03")
    }
}
