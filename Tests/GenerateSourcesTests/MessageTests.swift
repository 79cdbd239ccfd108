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
            summary: "A card is old."

        """

    @Test("a text is a statement by the last part of its name: with typed parameters, and none for the texts of rules")
    func declarations() throws {
        #expect(
            try statementDeclarations(of: [("en.yaml", english)]) == """
                extension Statement {
                    /// Every text that can be said: its name, its name in the language's file, and what is filled in.
                    public static let declared: [Declaration] = [
                        Declaration(sentence: "unassigned", text: "care.unassigned", holes: []),
                        Declaration(sentence: "stale-card", text: "care.stale-card", holes: ["age", "day"]),
                        Declaration(sentence: "more", text: "list.more", holes: ["n", "what"]),
                    ]

                    /// “Nobody is in charge”
                    public static let unassigned = Statement("unassigned", [])

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
        func error(_ source: String) -> String? {
            do { _ = try statementDeclarations(of: [("en.yaml", source)]) } catch { return "\(error)" }
            return nil
        }
        #expect(
            error("a:\n  late: \"x\"\nb:\n  late: \"y\"\n")
                == "en.yaml:4: error: `late` names a message twice: line 2 has it, too")
        #expect(
            error("a:\n  late: \"{age:dyas}\"\n") == "en.yaml:2: error: {age:dyas} is none of: "
                + "amount, count, day, days, list, number, period, says, share, value, word")
    }
}
