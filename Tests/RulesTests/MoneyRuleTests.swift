import Analysis
import Findings
import Model
import Rules
import TestSupport
import Testing
import Text

@Suite("Rules about money")
struct MoneyRuleTests {
    @Test("overdue-receivable: the day after the due day, and as long as one cent is owed")
    func overdueReceivable() {
        func owed(due: Day, paid: FaceAmount) -> [Finding] {
            findings(OverdueReceivable.self, [account { $0.receivables = [receivable(due: due, 123_450, paid: paid)] }])
        }
        #expect(
            owed(due: asOf - 1, paid: 0).map(\.message.english) == [
                "Invoice R-7 is 1 day overdue: EUR 1,234.50 owed since 22 Nov 2026"
            ])
        #expect(
            owed(due: asOf - 1, paid: 123_449).map(\.message.english) == [
                "Invoice R-7 is 1 day overdue: EUR 0.01 of EUR 1,234.50 still owed since 22 Nov 2026"
            ])
        #expect(owed(due: asOf - 1, paid: 0).map(\.spot) == ["receivables.csv:22"])
        #expect(owed(due: asOf, paid: 0).isEmpty)
        #expect(owed(due: asOf - 1, paid: 123_450).isEmpty)
    }

    @Test("over-limit: from the first cent more")
    func overLimit() {
        func owed(_ amount: FaceAmount) -> [Finding] {
            findings(
                OverLimit.self,
                [
                    account {
                        $0.credit = Credit()
                        $0.credit?.limit = 100_000
                        $0.receivables = [receivable(due: asOf, amount)]
                    }
                ])
        }
        #expect(
            owed(100_001).map(\.message.english) == [
                "EUR 1,000.01 owed, EUR 0.01 more than the limit of EUR 1,000"
            ])
        #expect(owed(100_001).map(\.spot) == ["account.md:9"])
        #expect(owed(100_000).isEmpty)
    }

    @Test("slow-collection: one cent less than four fifths of what fell due in three whole months, paid by today")
    func slowCollection() {
        func collected(_ amount: FaceAmount, on day: Day = "2026-10-31") -> [Finding] {
            findings(
                SlowCollection.self,
                [
                    account {
                        $0.receivables = [
                            receivable(due: "2026-10-31", 10_000, paid: amount, on: day),
                            receivable(due: "2026-07-31", 99_999), receivable(due: "2026-11-01", 99_999),
                        ]
                    }
                ])
        }
        let found = collected(7999)
        #expect(
            found.map(\.message.english) == [
                "Of EUR 100 that fell due in Aug–Oct 2026 only EUR 79.99 is paid: 79.99%, less than 80%"
            ])
        #expect(found.map(\.spot) == ["receivables.csv:31"])
        #expect(collected(8000).isEmpty)
        #expect(collected(8000, on: asOf).isEmpty)
        #expect(collected(8000, on: asOf + 1).count == 1)
    }

    @Test("slow-collection: who pays before the due day is not slow")
    func earlyPayment() {
        let early = receivable(due: "2026-08-15", 80_000, paid: 80_000, on: "2026-07-20")
        #expect(findings(SlowCollection.self, [account { $0.receivables = [early] }]).isEmpty)
    }

    @Test("slow-collection: more than thirty days late on average, by amount; a disputed invoice does not count")
    func slowByDays() {
        func paid(_ days: Int, _ change: (inout Receivable) -> Void = { _ in }) -> [Finding] {
            let due: Day = "2026-08-31"
            return findings(
                SlowCollection.self,
                [
                    account {
                        $0.receivables = [
                            receivable(due: due, 30_000, paid: 30_000, on: due + days, change),
                            receivable(due: "2026-09-30", 10_000, paid: 10_000, on: "2026-09-30"),
                        ]
                    }
                ])
        }
        #expect(
            paid(41).map(\.message.english) == [
                "What fell due in Aug–Oct 2026, EUR 400, is 30.8 days late on average, more than 30 days"
            ])
        #expect(paid(40).isEmpty)
        #expect(paid(41) { $0.disputed = asOf }.isEmpty)
        #expect(paid(41) { $0.disputed = asOf + 1 }.count == 1)
    }

    @Test("over-limit: held against what is owed less credits, in the limit's own currency and not rounded")
    func limitInItsCurrency() {
        func dollar(_ thousandths: Int64) -> ExchangeRate {
            ExchangeRate(
                of: Currency(code: "USD"), in: own.currency, rate: Decimal(digits: thousandths, scale: 3))
        }
        func owed(_ invoices: Receivable...) -> [String] {
            messages(OverLimit.self) {
                $0.credit = Credit()
                $0.credit?.limit = CreditLimit(300, at: dollar(335))
                $0.receivables = invoices
            }
        }
        let one = receivable(due: asOf, 100) { $0.rate = dollar(335) }
        let dearer = receivable(due: asOf, 100) { $0.rate = dollar(999) }
        let cent = receivable(due: asOf, 1) { $0.rate = dollar(999) }
        let over = "USD 3.01 owed, USD 0.01 more than the limit of USD 3"
        #expect(owed(one, one, one).isEmpty)
        #expect(owed(dearer, dearer, dearer).isEmpty, "a dollar is a dollar, whatever it was worth")
        #expect(owed(one, one, one, cent) == [over])
        #expect(owed(one, one, receivable(due: asOf, 33)).isEmpty, "33 cents of a euro are less than a dollar")
        #expect(owed(one, one, receivable(due: asOf, 34)) == [over])
        let note = receivable(due: asOf, -50) { $0.rate = dollar(335) }
        #expect(
            owed(one, one, one, one, note) == [
                "USD 3.50 owed less credits, USD 0.50 more than the limit of USD 3"
            ])
    }

    @Test("overpaid-invoice: from the first cent too much, until it has gone back")
    func overpaid() {
        func paid(_ amount: FaceAmount, back: FaceAmount = 0) -> [Finding] {
            let invoice = receivable(due: asOf + 7, 10_000, paid: amount, on: asOf) {
                if back != 0 { $0.payments.append(Payment(place: $0.place, date: asOf, amount: -back, kind: .refund)) }
            }
            return findings(OverpaidInvoice.self, [account { $0.receivables = [invoice] }])
        }
        #expect(
            paid(10_001).map(\.message.english) == [
                "EUR 0.01 more than the EUR 100 of invoice R-7 was paid or credited"
            ]
        )
        #expect(paid(10_000).isEmpty)
        #expect(paid(10_500, back: 500).isEmpty)
    }

    @Test("overdue-receivable: a disputed invoice says so")
    func disputed() {
        let invoice = receivable(due: asOf - 2, 10_000) { $0.disputed = "2026-11-20" }
        #expect(
            messages(OverdueReceivable.self) { $0.receivables = [invoice] } == [
                "Invoice R-7 is 2 days overdue: EUR 100 owed since 21 Nov 2026, disputed since 20 Nov 2026"
            ])
    }

    @Test("unexplained-change: a move of the threshold, unless the quarter has its reason")
    func unexplainedChange() {
        func moving(to revenue: Money, reason day: Day? = nil, field: Account.ChangedField = .revenue) -> [Finding] {
            findings(
                UnexplainedChange.self,
                [
                    account {
                        $0.sales = [sale("2026-Q2", 100_000), sale("2026-08", revenue)]
                        $0.changes =
                            day.map { [.init(place: Place(path: "x"), date: $0, field: field, reason: "r")] } ?? []
                    }
                ])
        }
        let found = moving(to: 130_000)
        #expect(
            found.map(\.message.english) == [
                "Revenue of Q3 2026 rose by 30.0%, from EUR 1,000 to EUR 1,300, and no reason is recorded"
            ])
        #expect(found.first?.place.range.start.line == Month(year: 2026, month: 8).index)
        #expect(found.first?.notes.map(\.place.range.start.line) == [Month(year: 2026, month: 4).index])
        #expect(moving(to: 129_999).isEmpty)
        #expect(moving(to: 70_000).count == 1)
        #expect(moving(to: 70_001).isEmpty)
        #expect(moving(to: 130_000, reason: "2026-07-01").isEmpty)
        #expect(moving(to: 130_000, reason: "2026-09-30").isEmpty)
        #expect(moving(to: 130_000, reason: "2026-06-30").count == 1)
        #expect(moving(to: 130_000, reason: "2026-10-01").count == 1)
        #expect(moving(to: 130_000, reason: "2026-07-01", field: .management).count == 1)
    }

    @Test("unexplained-change: the quarter that is not over is not looked at, and neither is one a year back")
    func quartersLookedAt() {
        func moves(_ records: [SalesRecord]) -> Int {
            findings(UnexplainedChange.self, [account { $0.sales = records }]).count
        }
        #expect(moves([sale("2026-07", 100), sale("2026-10", 200)]) == 0)
        #expect(moves([sale("2025-07", 100), sale("2025-10", 200)]) == 2)
        #expect(moves([sale("2025-04", 100), sale("2025-07", 200)]) == 1)
        #expect(moves([sale("2025-01", 100), sale("2025-04", 200)]) == 0)
        #expect(moves([sale("2025-Q3", 100), sale("2025-Q4", 200)]) == 1, "what is not booked has not fallen")
        #expect(moves([sale("2024", 100), sale("2025", 900)]) == 0, "the parts of a year were never observed")
    }

    @Test("unbooked-sales: whole months behind one that the site or the card set, and no other")
    func unbookedSales() {
        func found(site: Month?, account own: Month?, _ periods: Period...) -> [Finding] {
            findings(
                UnbookedSales.self,
                [
                    account {
                        $0.bookedTo = own
                        $0.sales = periods.map { sale($0, 100) }
                    }
                ]
            ) { $0.bookedTo = site }
        }
        let (august, october) = (Month(year: 2026, month: 8), Month(year: 2026, month: 10))
        #expect(
            found(site: august, account: nil, "2026-08", "2026-09", "2026-10").map(\.message.english) == [
                "2 sales records of acme reach behind Aug 2026, the last month that is booked; what lies behind counts in no tier, comparison or plan"
            ])
        #expect(
            found(site: october, account: august, "2026-Q3").map(\.message.english) == [
                "1 sales record reaches behind Aug 2026, the last month that is booked here; what lies behind counts in no tier, comparison or plan"
            ])
        #expect(found(site: august, account: nil, "2026-09").map(\.spot) == ["dossier.yaml:1"])
        // The running month is never booked whole; nobody set a month; all is booked.
        #expect(found(site: october, account: nil, "2026-10", "2026-11").isEmpty)
        #expect(found(site: nil, account: nil, "2026-09", "2026-Q4").isEmpty)
        #expect(found(site: october, account: nil, "2026-Q3").isEmpty)
    }

    @Test("unfinished-period: a quarter or a year that is not over says through which month it is known")
    func unfinishedPeriod() {
        func found(_ record: SalesRecord) -> [String] {
            messages(UnfinishedPeriod.self) { $0.sales = [record] }
        }
        #expect(found(sale("2026", 1)) == ["2026 is not over; its sales are spread over Jan 2026 to Nov 2026"])
        #expect(found(sale("2026-Q4", 1)).count == 1)
        #expect(found(sale("2026-Q3", 1)).isEmpty)
        #expect(found(sale("2026-11", 1)).isEmpty)
        var known = sale("2026", 1)
        known.through = Month(year: 2026, month: 8)
        #expect(found(known).isEmpty)
    }

    @Test("target-with-sales: a target that buys, at its stage")
    func targetWithSales() {
        let found = messages(TargetWithSales.self) { $0.stage = .target }
        #expect(found == ["A prospect has sales, the first in Jun 2026, which count nowhere"])
        #expect(messages(TargetWithSales.self) { _ in }.isEmpty)
        #expect(
            messages(TargetWithSales.self) {
                $0.stage = .target
                $0.sales = []
            }.isEmpty)
    }

    @Test("concentration: more than 30 % from one account, exactly 30 % is not")
    func accounts() {
        func portfolio(_ largest: Money, _ others: Money...) -> [Finding] {
            let accounts = [account("big") { $0.sales = [sale("2026-06", largest)] }]
            let rest = others.enumerated().map { position, revenue in
                account("small\(position)") {
                    $0.sales = [sale("2026-06", revenue)]
                    $0.industry = "i\(position)"
                }
            }
            return findings(Concentrated.self, accounts + rest)
        }
        let found = portfolio(30_001, 25_000, 25_000, 19_999)
        #expect(
            found.map(\.message.english) == [
                "This account brings 30.001% of the sales of Nov 2025 – Oct 2026, EUR 300.01 of EUR 1,000: more than 30%"
            ])
        #expect(found.map(\.spot) == ["account.md:2"])
        #expect(portfolio(30_000, 25_000, 25_000, 20_000).isEmpty)
        #expect(portfolio(90_000, 5000, 5000).count == 1, "three accounts cannot be judged, their industries can")
    }

    @Test("concentration: more than 60 % from one industry, exactly 60 % is not")
    func industries() {
        func portfolio(_ finance: Money) -> [Finding] {
            let accounts = (0..<10).map { number in
                account("n\(number)") {
                    $0.industry = number < 5 ? "finance" : "telecom"
                    $0.sales = [sale("2026-06", number == 0 ? finance : number < 5 ? 120 : 80)]
                }
            }
            return findings(Concentrated.self, accounts)
        }
        let found = portfolio(121)
        #expect(
            found.map(\.message.english).first?.hasPrefix("The industry Finance brings 60.04% of the sales") == true)
        #expect(found.map(\.spot) == ["dossier.yaml:3"])
        #expect(portfolio(120).isEmpty)
    }
}
