import Testing

@testable import Templating

/// A template can use only what its view declares, and only as what it is declared.
struct StrictnessTests {
    @Test func anUnknownNameIsToldWithTheNearestOne() {
        #expect(
            complaints(about: "<p>\n  {{citty}}</p>") == """
                page.html:2:3: AccountView has no “citty”.
                    Did you mean “city”?
                """)
        #expect(complaints(about: "{{#visit?}}{{/visit?}}").contains("Did you mean “visits?”?"))
        #expect(complaints(about: "{{wholly.different}}") == "page.html:1:1: AccountView has no “wholly”.")
    }

    @Test func anUnknownNameInASectionIsToldOfAllViewsAroundIt() {
        #expect(
            complaints(about: "{{#visits}}{{dat}}{{/visits}}") == """
                page.html:1:12: Neither VisitView nor AccountView has “dat”.
                    Did you mean “date”?
                """)
        #expect(
            complaints(about: "{{#head}}{{#visits}}{{xyzzy}}{{/visits}}{{/head}}")
                == "page.html:1:21: None of VisitView, PersonView and AccountView has “xyzzy”.")
    }

    @Test func anUnknownPartOfADottedNameIsToldOfItsOwnView() {
        #expect(
            complaints(about: "{{nav.hom}}") == """
                page.html:1:1: Navigation has no “hom”.
                    Did you mean “home”?
                """)
        #expect(complaints(about: "{{name.first}}") == "page.html:1:1: “name” is a text: it has no fields.")
        #expect(
            complaints(about: "{{visits.date}}")
                == "page.html:1:1: “visits” is a list of VisitView: go through it with {{#visits}}…{{/visits}}.")
    }

    @Test func nothingInsideOfAnUnknownSectionIsToldTwice() {
        #expect(
            complaints(about: "{{#vists}}{{date}} {{.}}{{/vists}}") == """
                page.html:1:1: AccountView has no “vists”.
                    Did you mean “visits”?
                """)
    }

    @Test func textIsNeverShownRawNorMarkupEscaped() {
        #expect(
            complaints(about: "{{{name}}}{{notes}}") == """
                page.html:1:1: “name” is a text and has to be escaped: write {{name}}.
                page.html:1:11: “notes” is markup: write {{{notes}}}, or its tags would be shown as text.
                """)
        #expect(
            complaints(about: "{{#tags}}{{&.}}{{/tags}}")
                == "page.html:1:10: “.” is a text and has to be escaped: write {{.}}.")
    }

    @Test func whatIsNoTextIsNotShown() {
        #expect(
            complaints(about: "{{isOverdue}}\n{{visits?}}\n{{tags}}\n{{visits}}\n{{nav}}\n{{credit}}\n{{.}}") == """
                page.html:1:1: “isOverdue” is a flag: ask for it with {{#isOverdue}} or {{^isOverdue}}.
                page.html:2:1: “visits?” is a flag: ask for it with {{#visits?}} or {{^visits?}}.
                page.html:3:1: “tags” is a list of texts: go through it with {{#tags}}…{{/tags}}.
                page.html:4:1: “visits” is a list of VisitView: go through it with {{#visits}}…{{/visits}}.
                page.html:5:1: “nav” is a view, Navigation: name one of its fields, as in {{nav.field}}.
                page.html:6:1: “credit” is a view, CreditView: name one of its fields, as in {{credit.field}}.
                page.html:7:1: “.” is a view here, AccountView: name one of its fields.
                """)
        #expect(
            complaints(about: "{{#isOverdue}}{{.}}{{/isOverdue}}")
                == "page.html:1:15: “.” is yes or no here, as the innermost section asks only that.")
    }

    @Test func aSectionThatDecidesNothingIsAnError() {
        #expect(
            complaints(about: "{{#name}}{{/name}}\n{{^notes}}{{/notes}}\n{{^nav}}{{/nav}}") == """
                page.html:1:1: “name” is a text that is always there: a section over it decides nothing.
                page.html:2:1: “notes” is markup that is always there: a section over it decides nothing.
                page.html:3:1: “nav” is always there: {{^nav}} is never shown.
                """)
        #expect(
            complaints(about: "{{#name?}}{{/name?}}{{#isOverdue?}}{{/isOverdue?}}{{#nav?}}{{/nav?}}") == """
                page.html:1:1: “name?” asks nothing: the field is a text, which is always there.
                page.html:1:21: “isOverdue?” asks nothing: the field is a flag, which is always there.
                page.html:1:51: “nav?” asks nothing: the field is a view, Navigation, which is always there.
                """)
        #expect(
            complaints(about: "{{#tags}}{{#.}}{{/.}}{{/tags}}")
                == "page.html:1:10: “.” is there already: a section over it decides nothing.")
    }

    @Test func aMissingTemplateIsToldWithTheNearestOne() {
        #expect(
            complaints(about: "{{> tabel.html}}", partials: ["table.html": ""]) == """
                page.html:1:1: There is no template “tabel.html”.
                    Did you mean “table.html”?
                """)
        #expect(
            complaints(about: "{{<layouts/base.html}}{{/layouts/base.html}}")
                == "page.html:1:1: There is no template “layouts/base.html”.")
    }

    @Test func aMissingPageIsTold() {
        #expect(throws: TemplateErrors.self) {
            try TemplateLibrary(templates: [:]).compile("account.html", for: AccountView.self)
        }
    }

    @Test func anErrorInAPartialIsToldOnceWithTheTagsThatBringItIn() {
        #expect(
            complaints(
                about: "{{>a.html}}{{>b.html}}", partials: ["a.html": "\n{{>b.html}}", "b.html": "{{nme}}"]) == """
                    b.html:1:1: AccountView has no “nme”.
                        Did you mean “name”?
                        a.html:2:1: Brought in here.
                        page.html:1:1: Brought in here.
                    """)
    }

    @Test func errorsOfSyntaxAndOfNamesAreToldTogether() {
        #expect(
            complaints(about: "{{}}\n{{>part.html}}\n{{nme}}", partials: ["part.html": "{{/a}}"]) == """
                page.html:1:1: This tag has no name.
                page.html:3:1: AccountView has no “nme”.
                    Did you mean “name”?
                part.html:1:1: {{/a}} closes nothing: no tag is open here.
                """)
    }

    @Test func aBlockThatTheLayoutLacksIsTold() {
        #expect(
            complaints(
                about: "{{<base.html}}{{$man}}{{/man}}{{/base.html}}", partials: ["base.html": "{{$main}}{{/main}}"])
                    == """
                    page.html:1:15: base.html has no block “man”.
                        Did you mean “main”?
                    """)
    }

    @Test func aBlockReplacedTwiceIsTold() {
        #expect(
            complaints(
                about: "{{<base.html}}\n{{$a}}1{{/a}}\n{{$a}}2{{/a}}\n{{/base.html}}",
                partials: ["base.html": "{{$a}}{{/a}}"])
                    == """
                    page.html:3:1: The block “a” is replaced twice.
                        page.html:2:1: It is replaced here first.
                    """)
    }

    @Test func whatAParentWouldNeverShowIsAnError() {
        #expect(
            complaints(
                about: "{{<base.html}}\n  lost {{name}}\n{{! fine }}\n{{/base.html}}", partials: ["base.html": ""])
                    == """
                    page.html:2:3: This is never shown: inside of {{<base.html}} only what stands in a block is.
                    page.html:2:8: This is never shown: inside of {{<base.html}} only what stands in a block is.
                    """)
    }
}
