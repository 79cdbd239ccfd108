import Analysis
import Findings
import Model
import Rules
import TestSupport
import Testing
import Text

@Suite("Rules about the card")
struct CardRuleTests {
    @Test("stale-card: a check of eight days ago is stale, one of seven is not")
    func staleCard() {
        #expect(
            messages(StaleCard.self) { $0.reviewed = asOf - 8 } == [
                "Card last checked 8 days ago, on 15 Nov 2026; every 7 days is asked for"
            ])
        #expect(messages(StaleCard.self) { $0.reviewed = asOf - 7 }.isEmpty)
        #expect(findings(StaleCard.self, [account()]).map(\.spot) == ["account.md:4"])
        #expect(messages(StaleCard.self) { _ in } == ["Nobody has noted when this card was checked"])
        #expect(messages(StaleCard.self) { $0.stage = .target }.isEmpty)
        #expect(messages(StaleCard.self) { $0.stage = .former }.isEmpty)
        #expect(!messages(StaleCard.self) { $0.stage = .dormant }.isEmpty)
    }

    @Test("lapsed-override: a tier by hand holds on its last day, and has lapsed the day after")
    func lapsedOverride() {
        func until(_ day: Day?) -> [Finding] {
            findings(LapsedOverride.self, [account { $0.tierOverride = .init(tier: .b, reason: "bet", until: day) }])
        }
        #expect(
            until(asOf - 1).map(\.message.english) == [
                "Tier B, set by hand, held until 22 Nov 2026, 1 day ago; the account is A now"
            ])
        #expect(until(asOf - 1).map(\.spot) == ["account.md:6"])
        #expect(until(asOf).isEmpty)
        #expect(until(nil).isEmpty)
    }

    @Test("unassigned: an owner who is not active, or none")
    func unassigned() {
        func owned(by owner: String, active: Bool) -> [Finding] {
            var rep = Rep(id: "kim", origin: origin("reps/kim.md", "name", "active"), name: "Kim Yu")
            rep.isActive = active
            return findings(Unassigned.self, [account { $0.owner = owner }], reps: [rep])
        }
        let found = owned(by: "kim", active: false)
        #expect(found.map(\.message.english) == ["Kim Yu is in charge of this account, and is not active"])
        #expect(found.map(\.spot) == ["account.md:3"])
        #expect(found.first?.notes.map(\.place.path) == ["reps/kim.md"])
        #expect(owned(by: "kim", active: true).isEmpty)
        #expect(owned(by: "", active: true).map(\.message.english) == ["Nobody is in charge of this account"])
    }

    @Test("incomplete-card: one field missing of those that the stage asks for")
    func incompleteCard() {
        func target(_ change: (inout Account) -> Void) -> [Finding] {
            findings(
                IncompleteCard.self,
                [
                    account {
                        $0.stage = .target
                        $0.company.address = "1 Quay Street"
                        $0.company.phone = "+44 20 7946 0000"
                        $0.company.founded = "1998"
                        change(&$0)
                    }
                ])
        }
        let found = target { _ in }
        #expect(
            found.map(\.message.english) == [
                "7 of 8 fields filled in (87.5%); missing: legal representative"
            ])
        #expect(found.map(\.spot) == ["account.md:7"])
        #expect(found.first?.help?.english == "Add `company.legal_representative`.")
        #expect(target { $0.company.legalRepresentative = "A. Smith" }.isEmpty)
    }

    @Test("incomplete-card: all missing fields by their names on pages, and in the help as files have them")
    func incompleteCardOfA() {
        let found = findings(IncompleteCard.self, [account()])
        #expect(found.first?.message.english.contains("missing: address, ") == true)
        #expect(found.first?.help?.english.contains("`strategy`") == true)
    }

    @Test("no-plan: an A account without a target for the coming fiscal year")
    func noPlan() {
        func planned(for year: Int, start: Int = 1) -> [String] {
            let target = Account.Target(place: Place(path: "test"), year: year, amount: 1)
            return findings(NoPlan.self, [account { $0.targets = [target] }]) { $0.fiscalYearStart = start }
                .map(\.message.english)
        }
        #expect(planned(for: 2026) == ["Tier A, and no target for 2027"])
        #expect(planned(for: 2027).isEmpty)
        #expect(planned(for: 2026, start: 12).isEmpty)
        #expect(findings(NoPlan.self, [account()]).map(\.spot) == ["account.md:10"])
        #expect(messages(NoPlan.self) { $0.tierOverride = .init(tier: .b, reason: "x", until: nil) }.isEmpty)
    }

    @Test("no-plan: by group, the head's target plans its members; by account it does not")
    func noPlanOfGroup() {
        func named(_ level: ABCSettings.Level, planned: String) -> [String] {
            let target = Account.Target(place: Place(path: "test"), year: 2027, amount: 1)
            return findings(
                NoPlan.self,
                ["head", "member"].map { id in
                    account(id) {
                        $0.parent = id == "head" ? nil : "head"
                        $0.tierOverride = .init(tier: .a, reason: "x", until: nil)
                        if id == planned { $0.targets = [target] }
                    }
                }
            ) { $0.abc.level = level }.map(\.place.path)
        }
        #expect(named(.group, planned: "head").isEmpty)
        #expect(named(.group, planned: "member") == ["content/accounts/head/account.md"])
        #expect(named(.account, planned: "head") == ["content/accounts/member/account.md"])
    }

    @Test("no-decision-maker: somebody in the decision layer who has not left")
    func noDecisionMaker() {
        func knowing(left: Day?) -> [String] {
            messages(NoDecisionMaker.self) {
                $0.contacts = [
                    contact("ann") {
                        $0.layer = .decision
                        $0.left = left
                    }
                ]
            }
        }
        #expect(knowing(left: asOf) == ["Tier A, and no contact is known"])
        #expect(knowing(left: asOf + 1).isEmpty)
        #expect(knowing(left: nil).isEmpty)
        #expect(messages(NoDecisionMaker.self) { $0.stage = .dormant }.isEmpty)
    }

    @Test("uncovered-function: somebody in using, technical and finance who has not left")
    func uncoveredFunction() {
        func knowing(_ functions: [Contact.Function], left: Day? = nil) -> [String] {
            messages(UncoveredFunction.self) {
                $0.contacts = functions.map { function in
                    contact(function.rawValue) {
                        $0.function = function
                        $0.left = left
                    }
                }
            }
        }
        #expect(knowing([.using]) == ["Tier A, and nobody known in: Technical, Finance"])
        #expect(knowing([.using, .technical, .finance]).isEmpty)
        #expect(
            knowing([.using, .technical, .finance], left: asOf) == [
                "Tier A, and nobody known in: Using, Technical, Finance"
            ])
    }

    @Test("privacy-expired: an error from the day after the data were to be deleted")
    func privacyExpired() {
        func expiring(_ day: Day, personal: Bool = true) -> [Finding] {
            findings(
                PrivacyExpired.self,
                [
                    account {
                        $0.contacts = [
                            contact("ann") {
                                $0.personal = personal ? Contact.Personal() : nil
                                $0.privacy = .init(
                                    basis: "consent", source: "talk", collected: "2024-01-01", expires: day)
                            }
                        ]
                    }
                ])
        }
        let found = expiring(asOf - 1)
        #expect(
            found.map(\.message.english) == ["Personal data of ann were to be kept until 22 Nov 2026, 1 day ago"])
        #expect(found.map(\.spot) == ["ann.md:4"])
        #expect(found.map(\.severity) == [.error])
        #expect(expiring(asOf).isEmpty)
        #expect(expiring(asOf - 1, personal: false).isEmpty)
    }
}
