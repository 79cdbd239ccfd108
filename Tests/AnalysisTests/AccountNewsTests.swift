import Analysis
import Model
import Testing

@Suite("What is new at an account since the last visit")
struct AccountNewsTests {
    private let last = asOf - 10
    private let coming = asOf + 3

    private func news(before day: Day? = nil, _ change: (inout Account) -> Void) -> AccountNews {
        let known = account("a") {
            $0.visits = [visit(last, .done), visit(coming, .planned)]
            change(&$0)
        }
        return AccountNews(
            of: known, in: PortfolioAnalysis(of: portfolio([known]), asOf: asOf), before: day ?? coming)
    }

    @Test("what happened on the day of the last visit is known, on the day after it is new; up to the day of the visit")
    func span() {
        func change(_ day: Day) -> Account.Change {
            Account.Change(place: nowhere, date: day, field: .ownership, reason: "\(day)")
        }
        let news = news { $0.changes = [change(last), change(last + 1), change(coming), change(coming + 1)] }
        #expect(news.since == last)
        #expect(news.items.map(\.day) == [coming, last + 1])
    }

    @Test("where nobody has been before, ninety days are looked back")
    func withoutVisit() {
        let days = [asOf - 91, asOf - 90, asOf]
        let news = news(before: asOf) {
            $0.visits = []
            $0.contacts = days.map { day in
                var person = Contact(id: "\(day)", origin: Origin(path: "test"), name: "P", title: "Buyer")
                person.left = day
                return person
            }
        }
        #expect(news.since == nil)
        #expect(news.items.map(\.event) == [.left("\(asOf)"), .left("\(asOf - 90)")])
    }

    @Test("each step of a complaint is news of its own")
    func complaints() {
        let news = news {
            $0.complaints = [
                complaint(last - 2, .major, .answered) {
                    $0.answered = last + 1
                    $0.resolutions = [last + 2]
                    $0.reopenings = [last + 4]
                }
            ]
        }
        let id = (last - 2).description
        #expect(
            news.items.map(\.event) == [
                .complaint(id, .reopened), .complaint(id, .resolved), .complaint(id, .answered),
            ])
    }

    @Test("invoices of one day are one event: what is owed on those that fall due, what came in on those paid")
    func money() {
        let due = last + 5
        let news = news {
            $0.receivables = [
                receivable(due: due, 300), receivable(due: due, 200) { $0.invoice = "B" },
                receivable(due: due, 500, paid: 500, on: last + 1) { $0.invoice = "C" },
                receivable(due: due - 40, 70, paid: 20, on: last + 1) { $0.invoice = "D" },
                receivable(due: due - 40, 50, paid: 50, on: last) { $0.invoice = "E" },
            ]
        }
        #expect(
            news.items.map(\.event) == [
                .due(invoices: ["B", "R-\(due)"], owed: 500), .paid(invoices: ["C", "D"], amount: 520),
            ])
    }

    @Test("a visit that was cancelled or not reported is news, the one that is ahead is none")
    func visits() {
        let news = news {
            $0.visits = [
                visit(last, .done), visit(last + 2, .cancelled), visit(last + 4, .planned), visit(coming, .planned),
            ]
        }
        #expect(news.items.map(\.event) == [.visit(.missed), .visit(.cancelled)])
    }

    @Test("who came in the month of the last visit may have come after it; a year alone is no news")
    func management() {
        let month = Period(month: last.month)
        let people = [
            Company.Manager(name: "M", title: nil, since: month), Company.Manager(name: "Y", title: nil, since: "2026"),
            Company.Manager(name: "D", title: nil, since: Period(day: last + 1)),
            Company.Manager(name: "O", title: nil, since: Period(month: last.month - 1)),
        ]
        // By the end of the month; a visit before that cannot know.
        let news = news(before: last.month.lastDay) { $0.company.management = people }
        #expect(news.items.map(\.event) == [.came(people[0], month), .came(people[2], Period(day: last + 1))])
    }
}
