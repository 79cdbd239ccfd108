import Testing

@testable import Templating

/// Whatever is wrong with a template's syntax is told with its place and its counterpart.
struct SyntaxErrorTests {
    private func complaints(about template: String) -> String {
        TemplateParser.parse(TemplateSource(name: "page.html", text: template)).errors
            .map(\.description).joined(separator: "\n")
    }

    @Test func aTagThatNeverClosesIsToldAtItsBraces() {
        #expect(complaints(about: "<p>\n  é{{name</p>") == "page.html:2:4: This tag is never closed.")
        #expect(complaints(about: "{{{name}}") == "page.html:1:1: This tag is never closed.")
        #expect(complaints(about: "{{! half a comment }") == "page.html:1:1: This tag is never closed.")
    }

    @Test func aSectionThatNeverClosesIsToldAtItsOpening() {
        #expect(
            complaints(about: "{{#visits}}\n{{^tags}}\n") == """
                page.html:2:1: {{^tags}} is never closed.
                page.html:1:1: {{#visits}} is never closed.
                """)
    }

    @Test func anEndWithoutABeginningIsTold() {
        #expect(
            complaints(about: "a{{/visits}}") == "page.html:1:2: {{/visits}} closes nothing: no tag is open here.")
    }

    @Test func aMisspeltEndIsToldWithTheTagItStandsFor() {
        #expect(
            complaints(about: "{{#visits}}\n  x\n{{/visit}}") == """
                page.html:3:1: {{/visit}} does not close {{#visits}}.
                    Did you mean “/visits”?
                    page.html:1:1: {{#visits}} is opened here.
                """)
    }

    @Test func aForgottenEndIsToldAtItsBeginningAndNothingElseIs() {
        #expect(
            complaints(about: "{{#visits}}\n{{#topic}}\n{{/visits}}\n") == """
                page.html:2:1: {{#topic}} is not closed before {{/visits}}.
                    page.html:3:1: {{/visits}} stands here.
                """)
    }

    @Test func aTagWithoutANameIsTold() {
        #expect(complaints(about: "{{}}") == "page.html:1:1: This tag has no name.")
        #expect(complaints(about: "{{# }}{{/}}") == "page.html:1:1: This tag has no name.")
        #expect(complaints(about: "{{>}}") == "page.html:1:1: This tag has no name.")
    }

    @Test func aNameWithWhitespaceIsTold() {
        #expect(
            complaints(about: "{{first name}}")
                == "page.html:1:1: A name has no whitespace in it; is the end of an earlier tag missing?")
    }

    @Test func aNameWithAnEmptyPartIsTold() {
        #expect(
            complaints(about: "{{nav..home}}")
                == "page.html:1:1: “nav..home” has an empty part: full stops stand between names only.")
    }

    @Test func aSignAwayFromItsBracesIsTold() {
        #expect(
            complaints(about: "{{ #visits}}")
                == "page.html:1:1: The sign “#” belongs right behind the opening braces.")
    }

    @Test func aTemplateNamedByAValueIsRefused() {
        #expect(
            complaints(about: "{{>*which}}")
                == "page.html:1:1: {{>*which}} names its template by a value, which is not supported.")
    }

    @Test func delimitersThatAreNoneAreTold() {
        let message =
            "page.html:1:1: New delimiters are two words without “=”, each of at most 16 bytes: {{=<% %>=}}."
        #expect(complaints(about: "{{=<%=}}") == message)
        #expect(complaints(about: "{{=a b c=}}") == message)
        #expect(complaints(about: "{{=a= b=}}") == message)
        #expect(complaints(about: "{{=\(String(repeating: "a", count: 17)) b=}}") == message)
    }

    @Test func nestingHasALimit() {
        let deep = String(repeating: "{{#a}}", count: 201)
        #expect(
            complaints(about: deep) == "page.html:1:1201: Tags stand more than 200 deep in one another.")
    }

    @Test func allErrorsAreToldAtOnce() {
        #expect(
            complaints(about: "{{}}\n{{a b}}\n{{/x}}").split(separator: "\n").map { $0.prefix(12) }
                == ["page.html:1:", "page.html:2:", "page.html:3:"])
    }

    @Test func columnsCountScalarsAndLinesMayEndInCarriageReturns() {
        #expect(complaints(about: "ä\r\n👩‍🚀{{}}") == "page.html:2:4: This tag has no name.")
    }
}
