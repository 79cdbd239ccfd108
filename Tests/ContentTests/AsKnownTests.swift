import Findings
import Model
import TestSupport
import Testing
import Text

@testable import Content

@Suite("A portfolio as it was known on a day")
struct AsKnownTests {
    private static let place = Place(path: "test")

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func account() -> Account {
        Account(id: "a", origin: Origin(path: "test"), name: "a", industry: "i", region: "r", owner: "kim")
    }

    /// What was known of an account on a day.
    private func known(_ account: Account, on text: String) throws -> (account: Account, leftOut: [LaterDay]) {
        var portfolio = Portfolio(settings: Settings(), accounts: [account])
        var known = AsKnown(on: try day(text))
        known.reduce(&portfolio)
        return (try #require(portfolio.accounts.first), known.leftOut)
    }

    private func complaint() throws -> Complaint {
        var complaint = Complaint(
            id: "2026-10-05", origin: Origin(path: "test"), date: try day("2026-10-05"), severity: .major,
            status: .closed)
        complaint.answered = try day("2026-10-06")
        complaint.resolutions = [try day("2026-10-12"), try day("2026-11-02")]
        complaint.reopenings = [try day("2026-10-20")]
        complaint.result = "All exchanged"
        complaint.isSatisfied = true
        return complaint
    }

    @Test(
        "a complaint goes back through its own days",
        arguments: [
            ("2026-10-05", Complaint.Status.open, 3), ("2026-10-06", .answered, 3), ("2026-10-11", .answered, 3),
            ("2026-10-12", .resolved, 2), ("2026-10-19", .resolved, 2), ("2026-10-20", .answered, 1),
            ("2026-11-01", .answered, 1), ("2026-11-02", .closed, 0),
        ])
    func complaintStatus(day text: String, status: Complaint.Status, later: Int) throws {
        var account = account()
        account.complaints = [try complaint()]
        let (found, leftOut) = try known(account, on: text)
        let complaint = try #require(found.complaints.first)
        #expect(complaint.status == status)
        #expect((complaint.result == nil) == complaint.isOpen)
        #expect((complaint.isSatisfied == nil) == complaint.isOpen)
        #expect(leftOut.count == later + (text == "2026-10-05" ? 1 : 0))
    }

    @Test("a complaint raised later is not there")
    func laterComplaint() throws {
        var account = account()
        account.complaints = [try complaint()]
        let (found, leftOut) = try known(account, on: "2026-10-04")
        #expect(found.complaints.isEmpty)
        #expect(leftOut.map(\.field) == [.complaintsDate])
    }

    @Test("what was paid, sold, invoiced, held, done, checked or collected later is not there yet")
    func records() throws {
        var account = account()
        let (before, later) = (try day("2026-10-01"), try day("2026-11-01"))
        account.since = Period(day: later)
        account.reviewed = later
        account.company.founded = Period(day: later)
        account.financials = [
            FinancialYear(place: Self.place, year: 2026), FinancialYear(place: Self.place, year: 2027),
        ]
        account.sales = ["2026-10", "2026-11", "2026", "2026-Q4"].compactMap { Period($0) }.map {
            SalesRecord(
                place: Self.place, period: $0, product: nil, orders: nil, quantity: nil, revenue: .zero, profit: nil)
        }
        func invoice(_ number: String, _ issued: Day, paidOn: Day?...) -> Receivable {
            Receivable(
                place: Self.place, invoice: number, issued: issued, due: later, amount: FaceAmount(units: 5),
                rate: ExchangeRate(own: Currency(code: "EUR")),
                payments: paidOn.map {
                    Payment(place: Place(path: "payments.csv"), date: $0, amount: FaceAmount(units: 2))
                },
                disputed: issued == before ? later : nil)
        }
        // What was paid before an invoice was issued is known before it.
        account.receivables = [
            invoice("1", before, paidOn: later), invoice("2", later, paidOn: nil),
            invoice("3", later, paidOn: before, later),
        ]
        var contact = Contact(id: "c", origin: Origin(path: "test"), name: "c", title: "t")
        contact.personal = Contact.Personal()
        contact.privacy = Contact.Privacy(basis: "b", source: "s", collected: later, expires: later + 300)
        contact.left = later
        account.contacts = [contact]
        func visit(_ day: Day, _ status: Visit.Status) -> Visit {
            Visit(id: day.description, origin: Origin(path: "test"), date: day, rep: "kim", status: status)
        }
        var held = visit(before, .done)
        held.nextVisit = later
        held.actions = [Action(place: Self.place, what: "w", who: nil, due: later, done: later)]
        account.visits = [held, visit(later, .done), visit(later + 1, .planned), visit(later + 2, .cancelled)]

        let (found, leftOut) = try known(account, on: "2026-10-31")
        #expect(found.isReviewedLater)
        #expect(found.since == nil && found.reviewed == nil && found.company.founded == nil)
        #expect(found.financials.map(\.year) == [2026])
        #expect(found.sales.map(\.period.description) == ["2026-10", "2026", "2026-Q4"])
        #expect(found.receivables.map(\.invoice) == ["1", "3"])
        #expect(found.receivables.map { $0.payments.map(\.date) } == [[], [before]])
        #expect(found.receivables.first?.disputed == nil)
        #expect(found.receivables.first?.due == later)
        #expect(found.contacts.first?.privacy == nil && found.contacts.first?.personal == nil)
        #expect(found.contacts.first?.left == later)
        #expect(found.visits.map(\.status) == [.done, .planned, .cancelled])
        #expect(found.visits.first?.nextVisit == later)
        #expect(found.visits.first?.actions.first?.done == nil)
        #expect(found.visits.first?.actions.first?.due == later)
        #expect(
            LeftOut(leftOut).kinds.map(\.english).joined(separator: ", ")
                == "other days: 4, card checks: 1, sales: 1, invoices: 2, payments: 2, disputes: 1, visits: 1, actions: 1"
        )
        #expect(LeftOut(leftOut).count == 13)

        // On the day itself all of it is known.
        #expect(try known(account, on: "2026-11-01").leftOut.map(\.field) == [.accountsFinancialsYear])
    }

    @Test("of a year that is written whole, an earlier day has its months as they are, not all of it in those before")
    func runningPeriod() throws {
        var account = account()
        account.bookedTo = Month(year: 2026, month: 10)
        account.sales = ["2025", "2026"].compactMap { Period($0) }.map {
            SalesRecord(
                place: Self.place, period: $0, product: nil, orders: nil, quantity: nil, revenue: Money(units: 12),
                profit: nil)
        }
        var portfolio = Portfolio(settings: Settings(), accounts: [account])
        portfolio.settings.bookedTo = Month(year: 2026, month: 10)
        var known = AsKnown(on: try day("2025-06-15"), written: try day("2026-11-23"))
        known.reduce(&portfolio)
        let found = try #require(portfolio.accounts.first)
        #expect(found.sales.map(\.period.description) == ["2025"])
        #expect(found.sales.map(\.through) == [Month(year: 2025, month: 12)])
        #expect(found.bookedTo == nil && portfolio.settings.bookedTo == nil)
        #expect(known.leftOut.map(\.field) == [.settingsBookedTo, .accountsBookedTo, .salesPeriod])
    }
}
