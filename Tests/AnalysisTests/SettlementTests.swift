import Analysis
import Model
import Testing
import Text

@Suite("What becomes of an invoice")
struct SettlementTests {
    private let dollar = ExchangeRate(
        of: Currency(code: "USD"), in: Currency(code: "EUR"), rate: Decimal(digits: 335, scale: 3))

    private func ageing(on day: Day = asOf, _ receivables: Receivable...) -> AccountAgeing {
        AccountAgeing(of: account("a") { $0.receivables = receivables }, asOf: day)
    }

    @Test("what is left is as late as its due day says, whenever the parts came that were paid")
    func parts() {
        let invoice = receivable(due: "2026-02-28", 10_000) {
            $0.payments = [payment(3000, on: "2026-02-10"), payment(1500, on: "2026-02-27")]
        }
        let found = ageing(on: "2026-04-04", invoice)
        #expect(found.invoices.map(\.owed) == [5500])
        #expect(found.invoices.map(\.lateBy) == [35])
        #expect(found.figures[.days31to60] == 5500)
        #expect(ageing(on: "2026-02-28", invoice).overdue == 0)
        #expect(ageing(on: "2026-02-26", invoice).outstanding == 7000, "the second part has not come yet")
    }

    @Test("a payment before the invoice was issued is a credit until then")
    func downPayment() {
        let invoice = receivable(due: "2026-07-31", 1000, paid: 400, on: "2026-06-01")
        let before = ageing(on: "2026-06-30", invoice)
        #expect((before.outstanding, before.figures.credits, before.balance) == (0, 400, -400))
        #expect(before.credits.map(\.reason) == [.downPayment])
        #expect(ageing(on: "2026-05-31", invoice).figures.credits == 0)
        let issued = ageing(on: "2026-07-01", invoice)
        #expect((issued.outstanding, issued.figures.credits) == (600, 0))
        #expect(issued.collections.months.map(\.collected) == [400, 0])
    }

    @Test("one account's credit pays no other's debt, and a free note no invoice of its own account")
    func freeCredit() {
        let total = ReceivableAgeing(
            of: portfolio([
                account("a") { $0.receivables = [receivable(due: asOf - 40, -100)] },
                account("b") { $0.receivables = [receivable(due: asOf - 40, 1300), receivable(due: asOf, -50)] },
            ]), asOf: asOf)
        #expect((total.total.outstanding, total.total.overdue, total.total.credits) == (1300, 1300, 150))
        #expect(total.accounts.map(\.balance) == [-100, 1250])
        #expect(total.accounts.map(\.longestOverdue) == [nil, 40])
        #expect(total.collections.months.sum(\.fellDue) == 1300, "a credit note is never due")
    }

    @Test("a note that names its invoice lowers it from its own day on")
    func namedNote() {
        let invoice = receivable(due: "2026-10-31", 1000) { $0.invoice = "R-1" }
        let note = receivable(due: "2026-11-20", -300) {
            $0.issued = "2026-11-10"
            $0.credits = "R-1"
        }
        let before = ageing(on: "2026-11-09", invoice, note)
        #expect((before.outstanding, before.figures.credits) == (1000, 0))
        let after = ageing(on: "2026-11-10", invoice, note)
        #expect((after.outstanding, after.overdue, after.figures.credits) == (700, 700, 0))
        #expect(after.collections.months.map(\.invoiced) == [1000, -300])
        #expect(after.habits.due.due == 700)
    }

    @Test("more paid than owed is a credit")
    func overpaid() throws {
        let found = ageing(receivable(due: asOf - 1, 1000, paid: 1200, on: asOf - 3))
        #expect((found.outstanding, found.figures.credits, found.balance) == (0, 200, -200))
        #expect(found.credits.map(\.reason) == [.overpaid])
        let days = try #require(found.habits.daysOutstanding)
        #expect(days.part < 0, "we owe it")
    }

    @Test("a write-off closes what is left without being collected")
    func writeOff() {
        let invoice = receivable(due: "2026-09-10", 1000, paid: 400, on: "2026-09-10") {
            $0.payments.append(payment(600, on: "2026-10-10", .writeOff))
        }
        let found = ageing(invoice)
        #expect((found.outstanding, found.figures.credits) == (0, 0))
        #expect(found.collections.months.sum(\.collected) == 400)
        #expect(found.collections.months.sum(\.writtenOff) == 600)
        #expect((found.habits.due.paid, found.habits.due.due) == (400, 1000))
        #expect(found.habits.due.meanDaysLate?.rounded(places: 1) == 180, "600 of 1,000 for 30 days")
    }

    @Test("a refund takes back what was paid too much first, then what was paid last")
    func refund() {
        let invoice = receivable(due: "2026-09-30", 1000) {
            $0.payments = [
                payment(600, on: "2026-09-30"), payment(500, on: "2026-10-10"),
                payment(-300, on: "2026-10-20", .refund),
            ]
        }
        let found = ageing(invoice)
        #expect(found.outstanding == 200)
        #expect(found.habits.due.paid == 800)
        // 600 in time, 200 ten days late, 200 open for 54 days.
        #expect(found.habits.due.meanDaysLate?.rounded(places: 1) == 128)
        #expect(found.collections.months.sum(\.collected) == 800)
    }

    @Test("paid in parts of another currency, nothing is left over, and what came in is what was invoiced")
    func roundedParts() {
        let invoice = receivable(due: asOf, 300) {
            $0.rate = dollar
            $0.payments = [payment(100, on: asOf - 3), payment(100, on: asOf - 2), payment(100, on: asOf - 1)]
        }
        #expect(invoice.worth == 101, "3.00 dollars are 1.005 euros")
        let found = ageing(invoice)
        #expect((found.outstanding, found.figures.credits) == (0, 0))
        #expect(found.collections.months.sum(\.collected) == 101)
        #expect(ageing(on: asOf - 2, invoice).outstanding == 34)
    }

    @Test("three invoices of a dollar at 0.335 are not over three dollars, though their rounded sum is")
    func unroundedLimit() {
        let one = receivable(due: asOf, 100) { $0.rate = dollar }
        let found = AccountAgeing(
            of: account("a") {
                $0.receivables = [one, one, one]
                $0.credit = Credit()
                $0.credit?.limit = CreditLimit(300, at: dollar)
            }, asOf: asOf)
        #expect(found.outstanding == 102)
        #expect(found.limitUse?.limit.worth == 101)
        #expect(found.overLimitBy == nil)
        #expect(found.limitUse?.share?.basisPoints == 10_000)
    }

    @Test("days outstanding: 1,000 of 12,000 in 365 days are 30.4; none where nothing was invoiced")
    func daysOutstanding() {
        let paid = receivable(due: "2026-05-31", 11_000, paid: 11_000, on: "2026-05-31")
        let found = ageing(paid, receivable(due: asOf, 1000))
        #expect(found.habits.yearSpan.length == 365)
        #expect(found.habits.daysOutstanding?.rounded(places: 1) == 304)
        #expect(ageing(receivable(due: "2025-01-31", 5)).habits.daysOutstanding == nil)
        #expect(
            ageing(receivable(due: "2025-01-31", 5), receivable(due: "2026-05-31", -5)).habits.daysOutstanding == nil)
    }

    @Test("days to pay: from issue to payment by amount, at least nothing; no refunds, write-offs or unknown days")
    func daysToPay() {
        let found = ageing(
            receivable(due: "2026-05-31", 300, paid: 300, on: "2026-06-10"),
            receivable(due: "2026-06-30", 100, paid: 100, on: "2026-05-01"),
            receivable(due: "2026-06-30", 999, paid: 999),
            receivable(due: "2026-07-31", 80) {
                $0.payments = [payment(80, on: "2026-10-31", .writeOff), payment(-5, on: "2026-10-31", .refund)]
            },
            receivable(due: "2026-10-31", 80, paid: 80, on: "2026-11-01"))
        // 300 after 40 days and 100 before it was issued; November is not over.
        #expect(found.habits.daysToPay?.rounded(places: 1) == 300)
        #expect(found.collections.collectedWithoutDay == 999)
    }

    @Test("days late: each part counts from the due day to its payment, what is open to the as-of day, by amount")
    func daysLate() {
        let invoice = receivable(due: "2026-10-14", 1000) {
            $0.payments = [payment(500, on: "2026-10-01"), payment(250, on: "2026-10-24")]
        }
        // 500 not late, 250 by 10 days, 250 by 40 so far.
        #expect(ageing(invoice).habits.due.meanDaysLate?.rounded(places: 1) == 125)
        #expect(ageing(invoice).habits.due.share?.basisPoints == 7500)
    }

    @Test("an amount without a day counts always, but in no month and for no lateness")
    func withoutDay() {
        let invoice = receivable(due: "2026-10-14", 1000, paid: 1000)
        let found = ageing(invoice)
        #expect(found.outstanding == 0)
        #expect(found.habits.due.share?.basisPoints == 10_000)
        #expect(found.habits.due.meanDaysLate == nil)
        #expect(ageing(on: invoice.issued, invoice).outstanding == 0)
        #expect(ageing(on: invoice.issued - 1, invoice).figures.credits == 0)
    }

    @Test("what was issued or paid after the day is not known on it")
    func later() {
        let found = ageing(
            receivable(due: asOf + 31, 1000), receivable(due: asOf - 3, 80, paid: 80, on: asOf + 1))
        #expect(found.outstanding == 80)
        #expect(found.collections.months.sum(\.invoiced) == 80)
        #expect(found.collections.months.sum(\.collected) == 0)
    }

    @Test("amounts and rates as great as a file can hold do not trap")
    func extremes() {
        let huge = ExchangeRate(
            of: Currency(code: "JPY"), in: Currency(code: "KWD"), rate: Decimal(digits: 999_999_999_999, scale: 0))
        let tiny = ExchangeRate(
            of: Currency(code: "KWD"), in: Currency(code: "JPY"), rate: Decimal(digits: 1, scale: 9))
        let none = ExchangeRate(of: huge.currency, in: own.currency, rate: Decimal(digits: 0, scale: 0))
        for rate in [huge, tiny, none] {
            for limit in [huge, tiny, none, own] {
                let invoice = receivable(due: Day(number: -700_000), 999_999_999_999_999) {
                    $0.rate = rate
                    $0.payments = [payment(1, on: asOf)]
                }
                let found = AccountAgeing(
                    of: account("a") {
                        $0.receivables = Array(repeating: invoice, count: 100)
                        $0.credit = Credit()
                        $0.credit?.limit = CreditLimit(1, at: limit)
                    }, asOf: asOf)
                #expect(found.limitUse != nil)
            }
        }
    }
}
