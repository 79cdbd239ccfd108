import Analysis
import Model
import Testing
import Text

@Suite("Sold against invoiced")
struct SoldAndInvoicedTests {
    private func compared(
        _ accounts: Account..., bookedTo: Month? = nil,
        in months: ClosedRange<Month> = Month(year: 2026, month: 1)...Month(year: 2026, month: 11)
    ) -> SoldAndInvoiced {
        let portfolio = portfolio(accounts) { $0.bookedTo = bookedTo }
        return SoldAndInvoiced(
            of: portfolio, ReceivableAgeing(of: portfolio, asOf: asOf), SalesLedger(of: portfolio, asOf: asOf),
            in: months)
    }

    /// An invoice of a month, issued on its first day.
    private func invoice(_ month: String, _ amount: FaceAmount, _ change: (inout Receivable) -> Void = { _ in })
        -> Receivable
    {
        receivable(due: (Day(month + "-01") ?? asOf) + 30, amount) { change(&$0) }
    }

    @Test("an account whose sales are its invoices has no row")
    func equal() {
        let found = compared(
            account("a") {
                $0.sales = [sale("2026-03", 100)]
                $0.receivables = [invoice("2026-03", 120), invoice("2026-04", -20)]
            })
        #expect(found.rows.isEmpty)
        #expect((found.sold, found.invoiced) == (100, 100))
    }

    @Test("a target's invoices, and sales of which no receivables are kept, say so")
    func wholeAccounts() {
        let found = compared(
            account("t") {
                $0.stage = .target
                $0.sales = [sale("2026-03", 300)]
                $0.receivables = [invoice("2026-03", 300)]
            }, account("n") { $0.sales = [sale("2026-03", 40)] })
        #expect(found.rows.map(\.account) == ["t", "n"])
        #expect(found.rows.map(\.reasons) == [[.target: -300], [.notKept: 40]])
        #expect(found.notExplained == 0)
        #expect((found.sold, found.invoiced) == (40, 300))
    }

    @Test("what was invoiced behind the booked month explains so much and no more")
    func notBooked() {
        func rows(_ invoiced: FaceAmount) -> [SoldAndInvoiced.Row] {
            compared(
                account("a") {
                    $0.sales = [sale("2026-09", 100)]
                    $0.receivables = [invoice("2026-09", 100), invoice("2026-10", 70), invoice("2026-03", invoiced)]
                }, bookedTo: Month(year: 2026, month: 9)
            ).rows
        }
        #expect(rows(0).map(\.reasons) == [[.notBooked: -70]])
        #expect(rows(5).map(\.reasons) == [[.notBooked: -70]])
        #expect(rows(5).map(\.notExplained) == [-5])
    }

    @Test("a quarter that reaches over the months' end explains at most its part outside, or inside")
    func spread() {
        func rows(_ month: String, _ invoiced: FaceAmount) -> [SoldAndInvoiced.Row] {
            compared(
                account("a") {
                    $0.sales = [sale("2026-Q1", 300)]
                    $0.receivables = [invoice(month, invoiced)]
                }, in: Month(year: 2026, month: 3)...Month(year: 2026, month: 11)
            ).rows
        }
        #expect(rows("2026-03", 300).map(\.reasons) == [[.spread: -200]])
        #expect(rows("2026-03", 310).map(\.reasons) == [[.spread: -200]])
        #expect(rows("2026-03", 310).map(\.notExplained) == [-10])
        #expect(rows("2026-01", 300).map(\.reasons) == [[.spread: 100]])
    }

    @Test("what a record's part outside explains to the cent is not told as not booked")
    func spreadRatherThanNotBooked() {
        func rows(_ invoiced: FaceAmount) -> [SoldAndInvoiced.Row] {
            compared(
                account("a") {
                    $0.sales = [sale("2025-Q4", 300), sale("2026-Q1", 300)]
                    $0.receivables = [invoice("2025-12", 300), invoice("2026-04", invoiced)]
                }, bookedTo: Month(year: 2026, month: 3),
                in: Month(year: 2025, month: 12)...Month(year: 2026, month: 11)
            ).rows
        }
        // 400 sold: the quarter of 2025 has 200 of its 300 outside.
        #expect(rows(300).map(\.reasons) == [[.spread: -200]])
        // 150 more than the part outside: what was invoiced behind March may be all of it.
        #expect(rows(450).map(\.reasons) == [[.notBooked: -350]])
    }

    @Test("a cent for each converted invoice may be rounding; without conversion it is not explained")
    func rounding() {
        let dollar = ExchangeRate(of: Currency(code: "USD"), in: own.currency, rate: Decimal(digits: 1, scale: 0))
        func rows(_ sold: Money, _ change: @escaping (inout Receivable) -> Void) -> [SoldAndInvoiced.Row] {
            compared(
                account("a") {
                    $0.sales = [sale("2026-03", sold)]
                    $0.receivables = [invoice("2026-03", 50, change), invoice("2026-04", 50, change)]
                }
            ).rows
        }
        #expect(rows(102) { $0.rate = dollar }.map(\.reasons) == [[.rounding: 2]])
        #expect(rows(103) { $0.rate = dollar }.map(\.notExplained) == [3])
        #expect(rows(101) { _ in }.map(\.notExplained) == [1])
    }
}
