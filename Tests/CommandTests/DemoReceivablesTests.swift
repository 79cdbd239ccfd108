import TestSupport
import Testing

@Suite("Receivables of the demo site")
struct DemoReceivablesTests {
    @Test("a running month and quarter tell what has fallen due by the as-of day, and no more")
    func runningPeriods() throws {
        let scratch = try Scratch()
        let build = try Command.run(
            "build", "--quiet", "--site", Fixture.demo, "--out", scratch.location("public"), in: scratch.path)
        try #require(build.status == 0, "\(build.errors)")
        let reports = try JSON(scratch.readText("public/data/reports.json"))
        func fellDue(_ period: String) -> Int? {
            let found = (reports["months"].list + reports["quarters"].list).first { $0["period"].text == period }
            return found?["receivables"]["fell_due"].cents
        }
        #expect(fellDue("2026-11") == 49_335_032)
        #expect(fellDue("2026-Q4") == 154_677_093)
    }
}
