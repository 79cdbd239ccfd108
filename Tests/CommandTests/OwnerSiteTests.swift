import TestSupport
import Testing

@Suite("Owners that changed, from file to page")
struct OwnerSiteTests {
    private static let monthly = (1...10).map { "2026-\($0 < 10 ? "0" : "")\($0),1000," }
    private static let held = ["2026-02-10", "2026-05-10", "2026-09-30", "2026-10-10"]

    /// Kim's until June, Max's since then; each has written what came of each visit, but for the one of 20 November.
    private func site(namesRep: Bool) throws -> SmallSite {
        var visits: [String: String] = ["2026-11-20": "status: planned"]
        for day in Self.held {
            visits[day] = "status: done" + (namesRep && day < "2026-07" ? "\nrep: kim" : "")
        }
        return try SmallSite.built(
            [
                "x": .init(
                    fields: "owner: max\nowners: [{rep: kim, until: 2026-06-30}]", sales: Self.monthly, visits: visits,
                    complaints: ["2026-03-01": "severity: minor\nstatus: open\nhandled_by: kim"])
            ], settings: "booked_to: 2026-10\n")
    }

    private func figure(_ rep: JSON, _ name: String) -> [Int?] {
        let figure = rep["figures"][name]
        return [figure["part"].integer, figure["whole"].integer]
    }

    @Test("visits, reports and intervals stay with whoever was in charge of their days", arguments: [false, true])
    func formerOwner(namesRep: Bool) throws {
        let site = try site(namesRep: namesRep)
        let reps = try site.data("reps")["reps"]
        let (kim, max) = try (site.row(reps, "id", is: "kim"), site.row(reps, "id", is: "max"))
        #expect([kim, max].map { $0["visits"]["held"].integer } == [2, 2])
        #expect([kim, max].map { figure($0, "intervals-kept") } == [[0, 1], [1, 3]])
        #expect([kim, max].map { figure($0, "reports-written") } == [[2, 2], [2, 3]])
        #expect([kim, max].map { $0["visits"]["missed"].integer } == [0, 1])
        let found = try site.findings("x")
        #expect(found.first { $0.rule == "missed-report" }?.actor == "max")
        #expect(found.first { $0.rule == "late-resolution" }?.actor == "kim")
        #expect(
            try site.rows("reps.html").contains {
                $0.hasPrefix("Kim 0 0 A · 0 B · 0 C – – 0.0% 0 of 1 100.0% 2 of 2")
            })
    }

    @Test("sales are told of the owner at each month's end, a target of today's, with the former one's part beside")
    func plan() throws {
        let site = try SmallSite.built(
            [
                "x": .init(
                    fields: "owner: max\nowners: [{rep: kim, until: 2026-06-30}]\ntargets: {2026: 20000}",
                    sales: Self.monthly)
            ], settings: "booked_to: 2026-10\n")
        let reps = try site.data("plan-2026")["reps"]
        let figures = ["sold", "actual_under_others", "target"]
        #expect(try figures.map { try site.row(reps, "rep", is: "kim")[$0].cents } == [600_000, 0, 0])
        #expect(try figures.map { try site.row(reps, "rep", is: "max")[$0].cents } == [400_000, 600_000, 2_000_000])
    }

    @Test("what somebody who is not active was to do is found, and stands in the successor's feed and figures")
    func left() throws {
        let site = try SmallSite.built(
            [
                "x": .init(
                    fields: "owner: max", sales: Self.monthly,
                    visits: [
                        "2026-09-30": "status: done\nrep: kim", "2026-11-20": "status: planned\nrep: kim",
                        "2026-12-10": "status: planned\nrep: kim\nactions: [{what: Call, who: kim}]",
                    ], complaints: ["2026-11-22": "severity: minor\nstatus: open\nhandled_by: kim"])
            ], settings: "booked_to: 2026-10\n", reps: ["kim": "active: false"])
        let departed = try site.findings("x").filter { $0.rule == "departed-rep" }
        #expect(
            Set(departed.map(\.message)) == [
                "Kim was to make the visit planned for 10 Dec 2026, and has left; it is up to Max now",
                "Kim was to make the visit planned for 20 Nov 2026, and has left; it is up to Max now",
                "Kim was to do this, and has left: Call; it is up to Max now",
                "Kim was to see to this complaint, and has left; it is up to Max now",
            ])
        #expect(departed.allSatisfy { $0.actor == "max" })
        #expect(try site.data("findings")["findings"].list.contains { $0["rule"].text == "undated-departure" })
        let max = try site.scratch.readText("public/reps/max.ics")
        #expect(max.contains("UID:x.2026-12-10@") && max.contains("UID:x.2026-11-20@"))
        #expect(try !site.scratch.readText("public/reps/kim.ics").contains("BEGIN:VEVENT\r\nUID:x.2026-12-10@"))
        let rep = try site.row(site.data("reps")["reps"], "id", is: "max")
        #expect([rep["visits"]["planned"].integer, rep["visits"]["missed"].integer] == [1, 1])
    }

    @Test("a report that is missing is owed by one rep, in the findings as in the figures")
    func missedReport() throws {
        let site = try SmallSite.built(
            [
                "x": .init(
                    fields: "owner: max", sales: Self.monthly,
                    visits: [
                        "2026-09-30": "status: done\nrep: kim", "2026-10-10": "status: done\nrep: kim",
                        "2026-11-20": "status: planned\nrep: kim",
                    ])
            ], settings: "booked_to: 2026-10\n")
        #expect(try site.findings("x").first { $0.rule == "missed-report" }?.actor == "kim")
        let reps = try site.data("reps")["reps"]
        #expect(try figure(site.row(reps, "id", is: "kim"), "reports-written") == [2, 3])
        #expect(try figure(site.row(reps, "id", is: "max"), "reports-written") == [0, 0])
        #expect(try site.page("reps/kim.html").contains("Visit planned for 20 Nov 2026, 3 days ago"))
        #expect(try !site.page("reps/max.html").contains("Visit planned for 20 Nov 2026"))
    }
}
