import Synchronization
import Testing

@testable import Content

@Suite("The interface's words in files")
struct InterfaceLabelTests {
    private static let labels = InterfaceLabels {
        [
            [
                "layer.decision": "Decision", "contacts.reports_to": "Reports to:", "rep.manager": "Superior",
                "abc.level_account": "Single accounts", "days": "{n} days", "credit.terms": "Payment terms",
                "calendar.title": "Calendar", "column.title": "Job", "a.one": "Same", "b.two": "Same",
            ],
            ["layer.decision": "决策层", "contacts.reports_to": "上级", "rep.manager": "上级"],
        ]
    }

    @Test(
        "a label leads to the one name that it stands for",
        arguments: [
            ("决策层", ["operation", "decision"], nil, "decision"), ("DECISION", ["decision"], nil, "decision"),
            ("reports to", ["reports_to"], nil, "reports_to"), ("上级：", ["manager", "name"], nil, "manager"),
            ("上级", ["reports_to", "manager"], nil, nil), ("Single accounts", ["account", "group"], "level", "account"),
            ("Single accounts", ["account", "group"], "scope", nil), ("{n} days", ["days"], nil, nil),
            ("Payment terms", ["payment_terms", "terms"], nil, "payment_terms"), ("Calendar", ["title"], nil, nil),
            ("Job", ["title"], nil, "title"), ("Same", ["one", "two"], nil, nil), ("Same", ["two"], nil, "two"),
            ("unknown", ["decision"], nil, nil), ("", ["decision"], nil, nil),
        ] as [(String, [String], String?, String?)])
    func names(label: String, names: [String], field: String?, expected: String?) {
        #expect(Self.labels.name(called: label, among: names, of: field) == expected)
    }

    @Test("the words are asked for once, and only when a name is not known")
    func lazily() {
        let count = Mutex(0)
        let labels = InterfaceLabels {
            count.withLock { $0 += 1 }
            return [["layer.decision": "决策层"]]
        }
        let file = SourceFile(path: "a.md", labels: labels)
        #expect(count.withLock { $0 } == 0)
        for _ in 0..<3 { #expect(file.likelyWord("决策层", among: ["decision"]) == "decision") }
        #expect(file.likelyWord("decisoin", among: ["decision"]) == "decision")
        #expect(count.withLock { $0 } == 1)
    }
}
