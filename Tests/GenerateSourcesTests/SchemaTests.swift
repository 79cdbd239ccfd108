import Testing

@testable import generate_sources

@Suite("Fields, from the files of the schema")
struct SchemaTests {
    private static let index = """
        kinds:
          visits: "a visit"
        groups:
          open: "anybody"

        """

    private static let visits = """
        type: Visit
        file: "content/visits/DAY.md"

        visits:
          date:
            form: day
            required: yes
            ahead: no
            group: open
            example: "2026-11-17"
            en: "the day of the visit"
            zh-Hans: "访问日期"
          met:
            form: ids
            refers: contact
            property: people
            group: open
            example: "[li-na]"
            en: "whom one meets"
            zh-Hans: "会见的人"
          actions:
            form: placed list Action
            group: open
            en: "what is to be done"
            zh-Hans: "要做的事"
          actions[].what:
            form: text
            required: yes
            group: open
            example: "Send the offer"
            en: "what is done"
            zh-Hans: "要做什么"
          actions[].who:
            form: person
            refers: rep
            group: open
            example: "kim"
            en: "who does it"
            zh-Hans: "由谁负责"

        """

    private func schema(_ visits: String = visits, index: String = index) throws -> Schema {
        try Schema([
            SchemaFile(path: "schema/index.yaml", source: index),
            SchemaFile(path: "schema/visits.yaml", source: visits),
        ])
    }

    /// What the build says of the schema when a text in it is another.
    private func problem(_ old: String, _ new: String) -> String? {
        #expect(Self.visits.contains(old))
        do {
            _ = try fieldReadings(of: schema(Self.visits.replacing(old, with: new, maxReplacements: 1)))
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test("a field is read as its form is, into the property of its name or into the one that is named")
    func readings() throws {
        let source = try fieldReadings(of: schema())
        #expect(source.contains("record.date = fields.require(\"date\") ? fields.day(\"date\") : nil\n"))
        #expect(source.contains("record.people = fields.references(\"met\")\n"))
        #expect(source.contains("record.actions = fields.list(\"actions\", lead: \"what\", visitsActions)\n"))
        #expect(
            source.contains(
                """
                    static func visitsActions(_ fields: inout FieldReader) -> Action? {
                        let what = fields.requiredText("what")
                        let who = fields.reference("who")
                        var item = Action(place: fields.place, what: what)
                        item.who = who
                        return item
                    }

                """))
    }

    @Test("what names something is followed: values one by one, items of lists at their places")
    func references() throws {
        let source = try fieldReadings(of: schema())
        #expect(
            source.contains(
                "for (position, value) in record.people.enumerated() { "
                    + "checkContact(value, of: account, .field(\"met.\\(position)\", of: record.origin)) }"))
        #expect(
            source.contains(
                "for item in record.actions { "
                    + "checkPerson(item.who, of: account, .item(\"who\", at: item.place), [.rep]) }"))
    }

    @Test("days are declared with whether they may lie ahead")
    func days() throws {
        let source = try fieldReadings(of: schema())
        #expect(source.contains("    case visitsDate = \"visits.date\"\n"))
        #expect(source.contains("        case .visitsDate: .neverAhead\n"))
    }

    @Test("what is left out of a declaration, or is none, is an error at its line")
    func errors() throws {
        #expect(problem("form: day", "form: dya") == "schema/visits.yaml:6: error: `date`: `dya` is no form of a field")
        #expect(
            problem("refers: contact", "refers: contract")
                == "schema/visits.yaml:15: error: `met`: it refers to `contract`, which is none of: "
                + "rep, owner, partner, account, contact, product, region, industry, progress, category, cause")
        #expect(
            problem("    refers: contact\n", "")
                == "schema/visits.yaml:13: error: `met`: say what it `refers` to")
        #expect(
            problem("group: open", "group: opne")
                == "schema/visits.yaml:9: error: `date`: schema/index.yaml has no group `opne`")
        #expect(problem("    group: open\n", "") == "schema/visits.yaml:5: error: `date`: `group` is missing")
        #expect(
            problem("    zh-Hans: \"访问日期\"\n", "") == "schema/visits.yaml:5: error: `date`: `zh-Hans` is missing")
        #expect(
            problem("    en: \"whom one meets\"\n", "") == "schema/visits.yaml:13: error: `met`: `en` is missing")
        #expect(
            problem("    example: \"[li-na]\"\n", "") == "schema/visits.yaml:13: error: `met`: `example` is missing")
        #expect(
            problem("    ahead: no\n", "") == "schema/visits.yaml:5: error: `date`: say whether a day may lie `ahead`")
        #expect(
            problem("ahead: no", "ahead: never")
                == "schema/visits.yaml:8: error: `date`: `never` is none of: yes, no, unless done")
        #expect(
            problem("required: yes", "require: yes") == "schema/visits.yaml:7: error: `date`: a field has no `require`")
        #expect(
            problem("  met:", "  date:") == "schema/visits.yaml:13: error: `date` is there twice: line 5 has it, too")
        #expect(
            problem("    form: text\n    required: yes", "    form: text\n    required: customers")
                == "schema/visits.yaml:28: error: `actions[].what`: what an item must have does not depend on its record: "
                + "`required` is yes or no")
        #expect(
            problem("required: yes", "required: resolved")
                == "schema/visits.yaml:7: error: `date`: only a field of complaints is required of resolved")
        #expect(
            problem("ahead: no", "ahead: no\n    column: required")
                == "schema/visits.yaml:9: error: `date`: only a field of a table has a column")
        #expect(
            problem("placed list Action", "list Action")
                == "schema/visits.yaml:33: error: `actions[].who`: what it refers to is reported at its item: "
                + "make `actions` a placed list")
        #expect(
            problem("  actions:", "  tasks:")
                == "schema/visits.yaml:26: error: `actions[].what`: `actions`, which holds it, "
                + "is not declared before it")
    }

    @Test("a column must be there, or the line is left out")
    func columns() {
        let table = Self.visits.replacing("file: \"content/visits/DAY.md\"", with: "table: \"visits.csv\"")
        func problem(_ column: String) -> String? {
            do {
                _ = try schema(table.replacing("ahead: no", with: "ahead: no\n    column: \(column)"))
                return nil
            } catch {
                return "\(error)"
            }
        }
        #expect(problem("required") == nil)
        #expect(problem("needed") == "schema/visits.yaml:9: error: `date`: `needed` is none of: required")
    }

    @Test("a kind of record has a file, and each file its kind")
    func kinds() {
        #expect(throws: GenerationError.self) { try schema(index: "kinds:\n  visit: \"v\"\ngroups:\n  open: \"a\"\n") }
        #expect(throws: GenerationError.self) { try schema("visits:\n  date:\n    form: day\n") }
    }
}
