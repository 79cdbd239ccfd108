import Testing

@testable import Templating

/// A partial may bring in itself where the data leads further, and only there.
struct RecursionTests {
    @Test func namesFurtherOutStayInReachAtEveryDepth() throws {
        let tree = "{{#reports}}({{title}} {{city}}{{>tree}}){{/reports}}"
        #expect(
            try strict("{{#head}}{{>tree}}{{/head}}", partials: ["tree": tree])
                == "(CFO Kiel)(COO Kiel(Plant Kiel))")
    }

    @Test func twoPartialsMayTakeTurns() throws {
        let partials = [
            "a": "{{#reports}}a{{title}}{{>b}}{{/reports}}", "b": "{{#reports}}b{{title}}{{>a}}{{/reports}}",
        ]
        #expect(try strict("{{#head}}{{>a}}{{/head}}", partials: partials) == "aCFOaCOObPlant")
    }

    @Test func aPageMayBringInItself() throws {
        let library = TemplateLibrary(templates: ["p": "{{title}}{{#reports}}<{{>p}}>{{/reports}}"])
        let page = try library.compile("p", for: PersonView.self)
        #expect(String(decoding: try page.render(.ceo), as: UTF8.self) == "CEO<CFO><COO<Plant>>")
    }

    @Test func aPartialThatCallsItselfOnTheSameDataIsAnError() {
        let message =
            "The template brings in itself without an end: a section over a list, or over a view that may be "
            + "missing, has to stand around this."
        #expect(complaints(about: "{{>a}}", partials: ["a": "x{{>a}}"]) == "a:1:2: \(message)")
        #expect(
            complaints(about: "{{>a}}", partials: ["a": "{{#isOverdue}}{{>b}}{{/isOverdue}}", "b": "\n{{>a}}"])
                == "b:2:1: \(message)\na:1:15: \(message)")
    }

    @Test func namesAreCheckedInPartialsThatCallThemselves() {
        #expect(
            complaints(
                about: "{{#head}}{{>t}}{{/head}}", partials: ["t": "{{titel}}{{#reports}}{{>t}}{{/reports}}"]) == """
                    t:1:1: Neither PersonView nor AccountView has “titel”.
                        Did you mean “title”?
                        page.html:1:10: Brought in here.
                    """)
    }

    @Test func dataWithoutAnEndIsAnErrorAndNoCrash() throws {
        let library = TemplateLibrary(templates: ["p": "{{#next}}{{>p}}{{/next}}"])
        let page = try library.compile("p", for: EndlessView.self)
        #expect {
            try page.render(EndlessView())
        } throws: { error in
            (error as? TemplateError)?.description
                == "p:1:10: The template brings in itself more than 1000 deep: its data does not end."
        }
    }
}

private struct EndlessView: View {
    static let fields: [Field<Self>] = [.list("next") { [$0] }]
}
