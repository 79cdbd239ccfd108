import Analysis
import Findings
import Model
import Rules
import TestSupport
import Testing
import Text

@Suite("Rules about those who have left")
struct DepartureRuleTests {
    private func rep(_ id: String, until: Day?, isActive: Bool = true) -> Rep {
        var rep = Rep(
            id: id, origin: origin("reps/\(id).md", "name", "active", "until"), name: id == "kim" ? "Kim" : "Lee")
        (rep.until, rep.isActive) = (until, isActive)
        return rep
    }

    private func found(until: Day?, isActive: Bool = true, _ change: (inout Account) -> Void) -> [Finding] {
        let reps = [rep("lee", until: until, isActive: isActive), rep("kim", until: nil)]
        return findings(DepartedRep.self, [account("acme", change)], reps: reps)
    }

    @Test("departed-rep: a planned visit of somebody who will have left by its day, up to the owner of that day")
    func visits() {
        func planned(for day: Day, until: Day?, isActive: Bool = true) -> [Finding] {
            found(until: until, isActive: isActive) {
                var visit = visit(day, .planned)
                visit.rep = "lee"
                $0.visits = [visit]
            }
        }
        let late = planned(for: "2026-12-10", until: "2026-12-09")
        #expect(
            late.map(\.message.english) == [
                "Lee is to make the visit planned for 10 Dec 2026, and leaves before; it is up to Kim"
            ])
        #expect(
            planned(for: "2026-12-10", until: asOf - 1).map(\.message.english) == [
                "Lee was to make the visit planned for 10 Dec 2026, and has left; it is up to Kim now"
            ])
        #expect(late.map(\.spot) == ["2026-12-10.md:4"])
        #expect(planned(for: "2026-12-10", until: "2026-12-10").isEmpty)
        #expect(planned(for: "2026-12-10", until: nil, isActive: false).count == 1)
        #expect(planned(for: "2026-11-20", until: asOf).isEmpty)
        #expect(planned(for: "2026-11-20", until: asOf - 1).count == 1)
    }

    @Test("departed-rep: open complaints, actions and goals, from the day after the last one")
    func everythingElse() {
        let place = Place(path: "content/accounts/acme/account.md")
        func messages(until: Day) -> [String] {
            found(until: until) {
                $0.complaints = [
                    complaint("2026-03-01", .open) { $0.handledBy = "lee" },
                    complaint("2026-03-02", .resolved) { $0.handledBy = "lee" },
                ]
                var talk = visit("2026-11-01", .done)
                talk.actions = [
                    Action(place: place, what: "Send the offer", who: "lee", due: nil, done: nil),
                    Action(place: place, what: "Ring", who: "lee", due: nil, done: asOf),
                    Action(place: place, what: "Ask", who: "kim", due: nil, done: nil),
                ]
                $0.visits = [talk]
                $0.strategy = [
                    StrategyGoal(place: place, goal: "Renew", action: nil, owner: "lee", due: nil, status: .doing),
                    StrategyGoal(place: place, goal: "Grow", action: nil, owner: "lee", due: nil, status: .done),
                ]
            }.map(\.message.english)
        }
        #expect(
            messages(until: asOf - 1) == [
                "Lee was to see to this complaint, and has left; it is up to Kim now",
                "Lee was to do this, and has left: Send the offer; it is up to Kim now",
                "Lee was to reach this goal, and has left: Renew; it is up to Kim now",
            ])
        #expect(messages(until: asOf).isEmpty)
    }

    @Test("unassigned: the owner of today, from the day after the last one")
    func owner() {
        func found(until: Day, next: String = "") -> [String] {
            let reps = [rep("kim", until: until), rep("lee", until: nil)]
            return findings(
                Unassigned.self,
                [
                    account {
                        guard !next.isEmpty else { return }
                        $0.formerOwners = [.init(place: $0.origin.place, rep: "kim", until: until)]
                        $0.owner = next
                    }
                ], reps: reps
            ).map(\.message.english)
        }
        #expect(found(until: asOf).isEmpty)
        #expect(found(until: asOf - 1) == ["Kim is in charge of this account, and is not active"])
        #expect(found(until: asOf - 1, next: "lee").isEmpty)
    }

    @Test("undated-departure: somebody who is not active, and whose last day nobody knows")
    func undated() {
        func found(until: Day?, isActive: Bool) -> [String] {
            findings(UndatedDeparture.self, [], reps: [rep("lee", until: until, isActive: isActive)]).map(
                \.message.english)
        }
        #expect(found(until: nil, isActive: false) == ["Lee is not active, and the last day is not known"])
        #expect(found(until: "2026-06-30", isActive: false).isEmpty)
        #expect(found(until: nil, isActive: true).isEmpty)
    }

    @Test("departed-contact: a planned visit to somebody who will have left by that day")
    func contacts() {
        func found(left: Day?, _ status: Visit.Status = .planned) -> [Finding] {
            findings(
                DepartedContact.self,
                [
                    account {
                        $0.contacts = [contact("ann") { $0.left = left }]
                        var visit = visit("2026-12-10", status)
                        visit.met = ["ann"]
                        $0.visits = [visit]
                    }
                ])
        }
        let gone = found(left: "2026-12-10")
        #expect(
            gone.map(\.message.english) == [
                "The visit planned for 10 Dec 2026 is to meet ann, who leaves on 10 Dec 2026"
            ])
        #expect(
            found(left: asOf).map(\.message.english) == [
                "The visit planned for 10 Dec 2026 is to meet ann, who left on 23 Nov 2026"
            ])
        #expect(gone.map(\.spot) == ["2026-12-10.md:5"])
        #expect(found(left: "2026-12-11").isEmpty)
        #expect(found(left: nil).isEmpty)
        #expect(found(left: "2026-12-10", .cancelled).isEmpty)
    }
}
