import Analysis
import Model
import Testing

@Suite("Complaint register")
struct ComplaintRegisterTests {
    private func only(_ complaint: Complaint) -> ComplaintCase? {
        ComplaintRegister(of: portfolio([account("a") { $0.complaints = [complaint] }]), asOf: asOf).cases.first
    }

    @Test(
        "an open complaint is late from the day after the promise",
        arguments: [
            (2, nil, nil), (3, 1, nil), (14, 12, nil), (15, 13, 1),
        ] as [(Int, Int?, Int?)])
    func openComplaint(age: Int, answerLateBy: Int?, resolveLateBy: Int?) throws {
        let found = try #require(only(complaint(asOf - age, .major, .open)))
        #expect(found.age == age)
        #expect(found.answer.lateBy == answerLateBy)
        #expect(found.resolution.lateBy == resolveLateBy)
    }

    @Test("what was answered and resolved is judged by its days, not by today")
    func resolved() throws {
        let found = try #require(
            only(
                complaint("2026-01-01", .critical, .closed) {
                    $0.answered = "2026-01-02"
                    $0.resolutions = ["2026-01-10"]
                }))
        #expect(found.age == 9)
        #expect(found.answer.lateBy == nil)
        #expect(found.resolution.deadline == "2026-01-08")
        #expect(found.resolution.lateBy == 2)
    }

    @Test("a resolution without a day is not judged")
    func undated() throws {
        let found = try #require(only(complaint("2026-01-01", .critical, .resolved)))
        #expect((found.age, found.answer.lateBy, found.resolution.lateBy) == (nil, nil, nil))
    }

    @Test("the same product and category again is a repeat up to the last day of the window")
    func repeats() {
        func about(_ product: String?, _ date: Day) -> Complaint {
            complaint(date) {
                $0.product = product
                $0.category = "quality"
            }
        }
        let first: Day = "2026-01-01"
        let complaints = [
            about("p", first), about(nil, first + 1), about(nil, first + 2), about("q", first + 3),
            about("p", first + 180), about("p", first + 361),
        ]
        let register = ComplaintRegister(
            of: portfolio([account("a") { $0.complaints = complaints }]), asOf: "2027-12-31")
        #expect(register.cases.map(\.repeats) == [[], [], [], [], ["2026-01-01"], []])
        #expect(register.repeats == 1)
    }

    @Test("the register knows each account's complaints and what they cost")
    func byAccount() {
        let accounts = [
            account("a") { $0.complaints = [complaint("2026-11-01") { $0.cost = 70 }] },
            account("b"),
            account("c") { $0.complaints = [complaint("2026-11-22"), complaint("2026-11-23", .minor, .closed)] },
        ]
        let register = ComplaintRegister(of: portfolio(accounts), asOf: asOf)
        #expect(["a", "b", "c", "d"].map { register.cases(of: $0).count } == [1, 0, 2, 0])
        #expect((register.open, register.openAndLate, register.cost) == (2, 1, 70))
    }

    @Test("what is past its promise comes first, then what is promised next, then what is done")
    func urgency() {
        let complaints = [
            complaint("2026-05-01", .minor, .closed), complaint("2026-06-01", .minor, .resolved),
            complaint(asOf - 13, .major, .answered), complaint(asOf - 16, .major, .answered),
            complaint(asOf - 5, .major, .open), complaint(asOf - 1, .critical, .open),
            complaint(asOf - 2, .minor, .open),
        ]
        let register = ComplaintRegister(of: portfolio([account("a") { $0.complaints = complaints }]), asOf: asOf)
        #expect(
            register.byUrgency.map { asOf - $0.date } == [5, 16, 1, 2, 13, asOf - "2026-06-01", asOf - "2026-05-01"])
        #expect(register.byUrgency.prefix(3).map(\.overdueBy) == [3, 2, nil])
        #expect(register.openAndLate == 2)
    }

    @Test("a promise is judged kept or broken where the day is known, and broken where it is past and nothing came")
    func kept() {
        func closed(_ answered: Day?, _ resolved: Day?) -> Complaint {
            complaint("2026-03-01", .major, .closed) {
                $0.answered = answered
                $0.resolutions = resolved.map { [$0] } ?? []
            }
        }
        let complaints = [
            closed("2026-03-03", "2026-03-15"), closed("2026-03-04", "2026-03-16"), closed(nil, nil),
            complaint(asOf - 90, .major, .open), complaint(asOf, .major, .open),
        ]
        let register = ComplaintRegister(of: portfolio([account("a") { $0.complaints = complaints }]), asOf: asOf)
        #expect((register.answersKept.kept, register.answersKept.judged) == (1, 3))
        #expect((register.resolutionsKept.kept, register.resolutionsKept.judged) == (1, 3))
    }

    @Test("the leading rows and the rest together are all complaints")
    func leading() {
        let causes = ["a", "a", "b", "c", nil]
        let complaints = causes.map { cause in
            complaint("2026-11-01") {
                $0.cause = cause
                $0.cost = 5
            }
        }
        let register = ComplaintRegister(of: portfolio([account("a") { $0.complaints = complaints }]), asOf: asOf)
        let (rows, rest) = register.causes.leading(1)
        #expect(rows.map(\.key) == ["a"])
        #expect(rest.map { [$0.count, Int($0.cost.units)] } == [3, 15])
        #expect(rest?.share == Share(3, of: 5))
        #expect(rest?.cumulativeShare == Share(5, of: 5))
        #expect(register.causes.leading(4).rest == nil)
    }

    @Test("the Pareto of causes goes from the most frequent to the rarest, with those unknown last")
    func pareto() {
        let causes = [nil, " glue ", "glue", nil, nil, "label", "  "]
        let complaints = causes.map { cause in complaint("2026-11-01") { $0.cause = cause } }
        let register = ComplaintRegister(of: portfolio([account("a") { $0.complaints = complaints }]), asOf: asOf)
        #expect(register.causes.rows.map(\.key) == ["glue", "label", nil])
        #expect(register.causes.rows.map(\.count) == [2, 1, 4])
        #expect(register.causes.rows.last?.cumulativeShare?.basisPoints == 10_000)
    }

    @Test("accounts, categories and causes each add up to all complaints and their cost", arguments: 0..<100)
    func totals(seed: Int) {
        let portfolio = randomPortfolio(seed: seed)
        let register = ComplaintRegister(of: portfolio, asOf: asOf)
        let count = portfolio.accounts.reduce(0) { $0 + $1.complaints.count }
        #expect(register.cases.count == count)
        #expect(portfolio.accounts.reduce(0) { $0 + register.cases(of: $1.id).count } == count)
        for pareto in [register.categories, register.causes] {
            #expect(pareto.rows.reduce(0) { $0 + $1.count } == count)
            #expect(pareto.rows.sum(\.cost) == register.cost)
        }
    }

    @Test("promises of any number of days do not trap")
    func extremes() {
        for days in [Int.min, -1, 0, .max] {
            let portfolio = portfolio([account("a") { $0.complaints = [complaint("2026-11-01")] }]) {
                $0.complaints.promises[.major] = .init(answer: days, resolve: days)
                $0.complaints.repeatWindow = days
            }
            #expect(ComplaintRegister(of: portfolio, asOf: asOf).cases.count == 1)
        }
    }
}
