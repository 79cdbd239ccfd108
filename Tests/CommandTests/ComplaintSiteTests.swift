import TestSupport
import Testing

@Suite("Promises of complaints, from file to page")
struct ComplaintSiteTests {
    private static let folder = "content/accounts/x/complaints/"

    private func site(_ complaints: [String: String]) throws -> SmallSite {
        try SmallSite.built(["x": .init(sales: ["2026-10,1,"], complaints: complaints)])
    }

    private func october(_ site: SmallSite) throws -> [Int?] {
        let told = try site.row(site.data("reports")["months"], "period", is: "2026-10")["complaints"]
        return ["raised", "resolved", "reopened", "resolved_on_unknown_day", "still_open"].map { told[$0].integer }
    }

    @Test("a complaint that came up again is late by its resolution, and each lateness bears its own name")
    func reopened() throws {
        let site = try site([
            "2026-10-05":
                "severity: minor\nstatus: open\nanswered: 2026-10-10\nresolved: 2026-10-12\nreopened: [2026-10-20]"
        ])
        #expect(try october(site) == [1, 1, 1, 0, 1])
        let row = try site.row(site.data("complaints")["complaints"], "id", is: "2026-10-05")
        #expect((row["answer_promise"].text, row["answer_late_days"].integer) == ("late", 2))
        #expect((row["resolve_promise"].text, row["resolve_late_days"].integer) == ("overdue", 19))
        #expect((row["status"].text, row["age_days"].integer) == ("answered", 49))
        #expect(
            try site.rows("complaints.html").contains {
                $0.hasPrefix("5 Oct 2026 X Minor Answered 49 days 2 days late 19 days overdue")
            })
        let card = try site.page("accounts/x/complaints.html")
        #expect(
            card.contains("Answer promised by 8 October 2026: came on 10 October 2026, 2 days late"))
        #expect(card.contains("Resolution promised by 4 November 2026: still to come, 19 days overdue"))
        #expect(
            try site.findings("x").filter { $0.rule.hasPrefix("late-") }.map(\.message) == [
                "Minor complaint to be answered by 8 Oct 2026: the answer came 2 days late",
                "Minor complaint to be resolved by 4 Nov 2026: the resolution is 19 days overdue",
            ])
    }

    @Test("a status that its days contradict is an error", arguments: ["open", "answered"])
    func contradiction(status: String) throws {
        let site = try SmallSite([
            "x": .init(complaints: [
                "2026-10-05": "severity: minor\nstatus: \(status)\nanswered: 2026-10-10\nresolved: 2026-10-12"
            ])
        ])
        let check = try Command.run("check", in: site.scratch.path)
        #expect(check.status == 1)
        #expect(check.output.contains("the status is `\(status)`, but it was resolved on 2026-10-12"))
    }

    @Test("resolved or closed on a day that nobody noted is asked for, named everywhere, and in no share")
    func dayUnknown() throws {
        let site = try site([
            "2026-10-05": "severity: minor\nstatus: resolved\nresult: done",
            "2026-10-06": "severity: minor\nstatus: closed\nresult: done",
            "2026-10-07": "severity: minor\nstatus: closed\nresult: done\nresolved: 2026-10-09",
        ])
        #expect(try october(site) == [3, 1, 0, 2, 0])
        let register = try site.data("complaints")
        for share in ["answers_in_time", "resolutions_in_time"] {
            let told = register[share]
            #expect([told["kept"].integer, told["of"].integer] == [1, 1])
            #expect(told["day_unknown"].list.map { $0["id"].text } == ["2026-10-05", "2026-10-06"])
        }
        let page = try site.page("complaints.html")
        #expect(page.contains("Resolved in time 100.0% 1 of 1"))
        #expect(page.contains("Resolved on a day that nobody noted, and in no share:"))
        #expect(try site.page("reports/2026-10.html").contains("resolved on a day that nobody noted 2"))
        #expect(try site.findings("x").filter { $0.rule == "day-unknown" }.count == 2)
    }

    @Test("what will be answered, resolved or done counts in nothing: it is an error")
    func daysToCome() throws {
        let site = try SmallSite([
            "x": .init(
                visits: ["2026-11-02": "status: done\nactions: [{what: Call, done: 2027-01-01}]"],
                complaints: [
                    "2026-11-01": """
                    severity: minor
                    status: resolved
                    result: done
                    answered: 2026-11-24
                    resolved: 2027-02-02
                    corrective_action: [{what: Other glue, done: 2027-01-01}]
                    """
                ])
        ])
        let check = try Command.run("check", "--format", "json", in: site.scratch.path)
        #expect(check.status == 1)
        let errors = try JSON(check.output)["findings"].list.filter { $0["severity"].text == "error" }
        #expect(
            Set(errors.map { ($0["message"].text ?? "").prefix { $0 != "," } }) == [
                "`answered` is 2026-11-24", "`resolved` is 2027-02-02", "`done` is 2027-01-01",
            ])
        #expect(errors.count == 4 && errors.allSatisfy { $0["rule"].text == "time-travel" })
    }
}
