import Testing

@testable import Templating

/// What a template shows with whatever data there is.
struct LooseRenderingTests {
    @Test func missingNamesAndPartialsShowNothing() throws {
        #expect(try loose("[{{a}}][{{{a.b}}}][{{#a}}x{{/a}}][{{>p}}][{{<p}}{{/p}}]") == "[][][][][]")
    }

    @Test func textIsEscapedUnlessItIsAskedForRaw() throws {
        let data = LooseValue.object(["a": .text("<i>'\"&")])
        #expect(try loose("{{a}} {{{a}}} {{&a}}", data) == "&lt;i&gt;&#39;&quot;&amp; <i>'\"& <i>'\"&")
    }

    @Test func valuesPrintAsTheyAre() throws {
        let data = LooseValue.object(["n": .number("1.5"), "b": .bool(false), "z": .null, "l": .list([])])
        #expect(try loose("{{n}}|{{b}}|{{z}}|{{l}}", data) == "1.5|false||")
    }

    @Test func nothingIsNullFalseEmptyTextOrAnEmptyList() throws {
        let values: [LooseValue] = [.null, .bool(false), .text(""), .list([]), .number("0"), .object([:])]
        let shown = try values.map { try loose("{{#v}}yes{{/v}}{{^v}}no{{/v}}", .object(["v": $0])) }
        #expect(shown == ["no", "no", "no", "no", "yes", "yes"])
    }

    @Test func listsWithinListsAreGoneThrough() throws {
        let data = LooseValue.list([.list([.number("1"), .number("2")]), .list([.number("3")])])
        #expect(try loose("{{#.}}({{#.}}{{.}}{{/.}}){{/.}}", data) == "(12)(3)")
    }

    @Test func aDottedNameStaysWithItsFirstFind() throws {
        let data = LooseValue.object([
            "a": .object(["b": .object([:])]), "b": .object(["c": .text("outer")]),
        ])
        #expect(try loose("{{#a}}[{{b.c}}]{{/a}}{{b.c}}", data) == "[]outer")
    }

    @Test func aQuestionMarkAsksAsInStrictTemplates() throws {
        let data = LooseValue.object(["l": .list([.null, .null]), "e": .list([])])
        #expect(try loose("{{#l?}}some{{/l?}}{{^e?}}none{{/e?}}", data) == "somenone")
    }

    @Test func recursionEndsWithTheData() throws {
        let leaf = LooseValue.object(["n": .text("leaf"), "in": .list([])])
        let data = LooseValue.object(["n": .text("root"), "in": .list([leaf, leaf])])
        #expect(
            try loose("{{>t}}", data, partials: ["t": "{{n}}({{#in}}{{>t}}{{/in}})"]) == "root(leaf()leaf())")
    }

    @Test func recursionWithoutAnEndIsAnError() {
        #expect {
            try loose("{{>t}}", partials: ["t": "x{{>t}}"])
        } throws: { error in
            (error as? TemplateErrors)?.description
                == "t:1:2: Sections and templates stand more than 500 deep in one another: do they ever end?"
        }
    }

    @Test func errorsInPartialsAreTold() {
        #expect {
            try loose("{{>t}}", partials: ["t": "{{#a}}"])
        } throws: { error in
            (error as? TemplateErrors)?.description == "t:1:1: {{#a}} is never closed."
        }
    }
}
