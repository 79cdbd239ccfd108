import Analysis
import Model
import Testing

@Suite("Intervals, judged by what was in force")
struct JudgedIntervalTests {
    private func intervals(_ accounts: [Account]) -> [[JudgedInterval]] {
        let portfolio = portfolio(accounts)
        return JudgedIntervals(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf)).accounts
    }

    private func held(_ days: Day...) -> [Visit] { days.map { visit($0, .done) } }

    private func figure(_ rule: RepFigure.Rule, of rep: String, _ accounts: [Account]) -> [Int]? {
        scorecards(portfolio(accounts)).first { $0.rep == rep }?[rule].map { [$0.part, $0.whole] }
    }

    @Test("visits of one day are one visit, for intervals only")
    func oneDay() throws {
        let days: [Day] = ["2026-08-01", "2026-08-01", "2026-11-01", "2026-11-01"]
        let account = account("a", sold: 1) { $0.visits = days.map { visit($0, .done) } }
        #expect(try #require(intervals([account]).first).map(\.interval.days) == [92, 22])
        // Tier A since June: 30 days at most.
        #expect(figure(.intervalsKept, of: "kim", [account]) == [1, 2])
        let portfolio = portfolio([account])
        let frequency = VisitFrequency(
            of: portfolio, in: DaySpan(Period(year: 2026)), abc: ABCAnalysis(of: portfolio, asOf: asOf))
        #expect(frequency.total.held == 4)
        #expect(frequency.total.averageInterval == Share(92, of: 1 as Int))
    }

    @Test("an interval is judged by the tier at the end of the last month before its first day, not by today's")
    func tierOfTheTime() throws {
        // Small beside the other one until October, and by far the largest since then.
        let accounts = [
            account("grown") {
                $0.sales = [sale("2025-06", 1), sale("2026-10", 900_000)]
                $0.visits = held("2025-12-01", "2026-02-28", "2026-05-31", "2026-08-29", "2026-11-16")
            },
            account("other") { $0.sales = [sale("2025-06", 1000), sale("2026-01", 1000)] },
        ]
        let judged = try #require(intervals(accounts).first)
        #expect(judged.map(\.interval.days) == [89, 92, 90, 79, 7])
        #expect(judged.map(\.tier) == [.c, .c, .c, .c, .a])
        #expect(judged.map(\.isKept) == [true, true, true, true, true])
        #expect(PortfolioAnalysis(of: portfolio(accounts), asOf: asOf)["grown"]?.tier == .a)
        #expect(figure(.intervalsKept, of: "kim", accounts) == [5, 5])
    }

    @Test("as long as an account had no tier, nothing is judged")
    func noTierYet() throws {
        let judged = try #require(
            intervals([
                account("a") {
                    ($0.sales, $0.visits) = ([sale("2026-09", 5)], held("2026-05-01", "2026-07-01", "2026-10-01"))
                }
            ])
            .first)
        #expect(judged.map(\.tier) == [nil, nil, .a])
        #expect(judged.map(\.isKept) == [nil, nil, false])
    }

    @Test("a tier by hand counts from its first day, and without one in the running interval only")
    func byHand() throws {
        func tiers(since: Day?, until: Day? = nil) throws -> [Tier?] {
            let account = account("a", sold: 1) {
                $0.sales = [sale("2025-12", 1)]
                $0.tierOverride = .init(tier: .b, reason: "x", since: since, until: until)
                $0.visits = held("2026-03-01", "2026-06-01", "2026-09-01")
            }
            return try #require(intervals([account]).first).map(\.tier)
        }
        #expect(try tiers(since: "2026-06-01") == [.a, .b, .b])
        #expect(try tiers(since: "2026-06-02") == [.a, .a, .b])
        #expect(try tiers(since: "2026-06-01", until: "2026-08-31") == [.a, .b, .a])
        #expect(try tiers(since: nil) == [.a, .a, .b])
        #expect(try tiers(since: nil, until: asOf - 1) == [.a, .a, .a])
    }

    @Test("an interval belongs to the owner of its last day, counted from the later of last visit and first day")
    func owners() throws {
        let account = account("x", sold: 1) {
            $0.owner = "max"
            $0.formerOwners = [.init(place: nowhere, rep: "kim", until: "2026-06-30")]
            $0.sales = [sale("2025-06", 1), sale("2026-06", 1)]
            $0.visits = held("2026-02-10", "2026-05-10", "2026-09-30", "2026-10-10")
        }
        let judged = try #require(intervals([account]).first)
        #expect(judged.map(\.interval.owner) == ["kim", "max", "max", "max"])
        #expect(judged.map(\.interval.days) == [89, 143, 10, 44])
        // From 1 July, Max's first day, to 30 September.
        #expect(judged.map(\.interval.ownersDays) == [89, 91, 10, 44])
        #expect(figure(.intervalsKept, of: "kim", [account]) == [0, 1])
        #expect(figure(.intervalsKept, of: "max", [account]) == [1, 3])
    }

    @Test("whoever took an account over late is not blamed for the time before")
    func tookOver() throws {
        let account = account("x", sold: 1) {
            $0.owner = "max"
            $0.formerOwners = [.init(place: nowhere, rep: "kim", until: "2026-10-31")]
            $0.visits = held("2026-07-01")
        }
        let judged = try #require(intervals([account]).first?.last)
        #expect(judged.interval.days == 145)
        #expect(judged.interval.ownersDays == 22)
        #expect((judged.isKept, judged.isKeptByOwner) == (false, true))
    }

    @Test("a week-old account does not count against its rep; one that waits too long does")
    func newAccount() {
        func kept(since: Period) -> [Int]? {
            figure(.cadenceKept, of: "kim", [account("a", sold: 1) { $0.since = since }])
        }
        #expect(kept(since: "2026-11-16") == [1, 1])
        #expect(kept(since: "2026-10-23") == [0, 1])
    }
}
