import Testing

@testable import Templating

/// The interface's words are written into the template when it is compiled.
struct ConstantTests {
    private let constants = ["text.visits": "Visits & calls", "text.account.title": "Account", "name": "never"]

    @Test func constantsAreEscaped() throws {
        #expect(try strict("<h2>{{text.visits}}</h2>", constants: constants) == "<h2>Visits &amp; calls</h2>")
    }

    @Test func aViewsOwnNamesComeFirst() throws {
        #expect(try strict("{{name}}", constants: constants) == "Nordwind &amp; Söhne &lt;KG&gt;")
    }

    @Test func aMisspeltConstantIsToldWithTheNearestOne() {
        #expect(
            complaints(about: "{{text.account.titel}}", constants: constants) == """
                page.html:1:1: There is no constant “text.account.titel”.
                    Did you mean “text.account.title”?
                """)
    }

    @Test func constantsAreTextsAndNothingElse() {
        #expect(
            complaints(about: "{{{text.visits}}}{{#text.visits}}{{/text.visits}}", constants: constants) == """
                page.html:1:1: “text.visits” is a text and has to be escaped: write {{text.visits}}.
                page.html:1:18: “text.visits” is a constant: a section over it decides nothing.
                """)
    }

    @Test func aTemplateKnowsWhichConstantsAndTemplatesItUses() throws {
        let library = TemplateLibrary(
            templates: ["a": "{{text.visits}}{{>b}}", "b": "{{city}}", "c": ""], constants: constants)
        let template = try library.compile("a", for: AccountView.self)
        #expect(template.usedConstants == ["text.visits"])
        #expect(template.usedTemplates == ["a", "b"])
    }

    @Test func syntaxErrorsAreKnownOfTemplatesThatNobodyUses() {
        let library = TemplateLibrary(templates: ["b": "{{/x}}", "a": "{{}}"])
        #expect(library.syntaxErrors.map(\.place.template) == ["a", "b"])
    }
}
