import Testing

@testable import generate_sources

@Suite("Statements, from the languages' files of messages")
struct MessageTests {
    private let english = """
        care:
          unassigned: "Nobody is in charge"
          stale-card: "not looked at for {age:days}, since {day:day}"
        list:
          more: "{n:count} more {what:says} in `{{a: b}}` | {n:count} more of {what:says} in `{{a: b}}`"
        rule:
          stale-card:
            name: "Old card"
            summary: "A card is old."
            reason: "Old cards go wrong."
            remedy: "Read it."
            steps: "Read it, and set `reviewed`."
          no-plan:
            name: "No plan"
            summary: "There is no plan."
            reason: "Plans add up."
            remedy: "Make one."

        """

    @Test("a text is a statement by the last part of its name: with typed parameters; those of rules go by name")
    func declarations() throws {
        #expect(
            try statementDeclarations(of: [("en.yaml", english)]) == """
                extension Statement {
                    /// Every text that can be said: its name, its name in the language's file, and what is filled in.
                    public static let declared: [Declaration] = [
                        Declaration(sentence: "unassigned", text: "care.unassigned", holes: []),
                        Declaration(sentence: "stale-card", text: "care.stale-card", holes: ["age", "day"]),
                        Declaration(sentence: "more", text: "list.more", holes: ["n", "what"]),
                        Declaration(sentence: "rule.stale-card.name", text: "rule.stale-card.name", holes: []),
                        Declaration(sentence: "rule.stale-card.summary", text: "rule.stale-card.summary", holes: []),
                        Declaration(sentence: "rule.stale-card.reason", text: "rule.stale-card.reason", holes: []),
                        Declaration(sentence: "rule.stale-card.remedy", text: "rule.stale-card.remedy", holes: []),
                        Declaration(sentence: "rule.stale-card.steps", text: "rule.stale-card.steps", holes: []),
                        Declaration(sentence: "rule.no-plan.name", text: "rule.no-plan.name", holes: []),
                        Declaration(sentence: "rule.no-plan.summary", text: "rule.no-plan.summary", holes: []),
                        Declaration(sentence: "rule.no-plan.reason", text: "rule.no-plan.reason", holes: []),
                        Declaration(sentence: "rule.no-plan.remedy", text: "rule.no-plan.remedy", holes: []),
                        Declaration(sentence: "rule.no-plan.steps", text: "rule.no-plan.remedy", holes: []),
                    ]

                    /// “Nobody is in charge”
                    public static let unassigned = Statement("unassigned")

                    /// “not looked at for {age:days}, since {day:day}”
                    public static func staleCard(age: Int, day: Value) -> Statement {
                        Statement("stale-card", [Fact("age", .days(age)), Fact("day", day)])
                    }

                    /// “{n:count} more {what:says} in `{{a: b}}` | {n:count} more of {what:says} in `{{a: b}}`”
                    public static func more(n: Int, what: Statement) -> Statement {
                        Statement("more", [Fact("n", .number(n)), Fact("what", .statement(what))])
                    }
                }

                """)
    }

    @Test("a name in two sections, and a hole of no known kind, are errors at their lines")
    func errors() {
        #expect(
            error("a:\n  late: \"x\"\nb:\n  late: \"y\"\n")
                == "en.yaml:4: error: `late` names a message twice: line 2 has it, too")
        #expect(
            error("a:\n  late: \"{age:dyas}\"\n") == "en.yaml:2: error: {age:dyas} is none of: "
                + "amount, count, day, days, list, number, period, says, share, span, value, word")
    }

    @Test("a rule has its four or five texts, and no other")
    func rules() {
        let rule = "rule:\n  late:\n    name: \"x\"\n    summary: \"x\"\n    reason: \"x\"\n"
        #expect(error(rule + "    remedy: \"x\"\n") == nil)
        #expect(error(rule) == "en.yaml:3: error: `rule.late.remedy` is missing")
        #expect(
            error(rule + "    remedy: \"x\"\n    step: \"x\"\n")
                == "en.yaml:7: error: a rule has `name`, `summary`, `reason`, `remedy` and perhaps `steps`")
        #expect(
            error(rule + "    remedy: \"{day}\"\n")
                == "en.yaml:6: error: `rule.late.remedy` is filled in by nobody: a rule's text has no holes")
    }

    private func error(_ source: String) -> String? {
        do { _ = try statementDeclarations(of: [("en.yaml", source)]) } catch { return "\(error)" }
        return nil
    }
}
