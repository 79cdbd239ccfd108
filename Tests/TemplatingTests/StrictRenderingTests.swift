import Testing

@testable import Templating

/// What a compiled template shows.
struct StrictRenderingTests {
    @Test func textIsEscaped() throws {
        #expect(try strict("<h1>{{name}}</h1>") == "<h1>Nordwind &amp; Söhne &lt;KG&gt;</h1>")
        #expect(try strict("<a title=\"{{place}}\">") == "<a title=\"Hafen &quot;Ost&quot;\">")
    }

    @Test func markupStaysAsItIs() throws {
        #expect(try strict("{{{notes}}}{{&notes}}") == "<p>Notes</p><p>Notes</p>")
    }

    @Test func missingTextShowsNothing() throws {
        #expect(
            try strict("[{{phone}}][{{#phone}}tel {{.}}{{/phone}}][{{^phone}}no phone{{/phone}}]") == "[][][no phone]")
        #expect(try strict("{{#place}}<dd>{{.}}</dd>{{/place}}") == "<dd>Hafen &quot;Ost&quot;</dd>")
    }

    @Test func emptyTextAndMarkupCountAsMissing() throws {
        var view = AccountView()
        view.place = ""
        view.chart = Markup(safe: "")
        #expect(
            try strict("{{#place}}a{{/place}}{{#chart?}}b{{/chart?}}{{^chart}}none{{/chart}}", view: view) == "none")
    }

    @Test func optionalMarkupIsTheItemOfItsSection() throws {
        var view = AccountView()
        view.chart = Markup(safe: Array("<svg/>".utf8))
        #expect(
            try strict("{{#chart}}<figure>{{{.}}}</figure>{{/chart}}{{{chart}}}", view: view)
                == "<figure><svg/></figure><svg/>")
    }

    @Test func flagsDecide() throws {
        #expect(try strict("{{#isOverdue}}late{{/isOverdue}}{{^isOverdue}}fine{{/isOverdue}}") == "late")
        #expect(try strict("{{#isClosed}}closed{{/isClosed}}{{^isClosed}}open{{/isClosed}}") == "open")
    }

    @Test func listsAreGoneThroughAndNamesFurtherOutStayInReach() throws {
        #expect(
            try strict("{{#visits}}<li>{{date}}, {{city}}{{#topic}}: {{.}}{{/topic}}</li>{{/visits}}")
                == "<li>1 May, Kiel: Prices</li><li>2 May, Kiel</li>")
    }

    @Test func aQuestionMarkAsksWithoutGoingThrough() throws {
        #expect(try strict("{{#visits?}}<ul>{{#visits}}-{{/visits}}</ul>{{/visits?}}") == "<ul>--</ul>")
        #expect(try strict("{{#complaints?}}<ul></ul>{{/complaints?}}{{^complaints?}}none{{/complaints?}}") == "none")
        #expect(
            try strict(
                "{{#tags?}}t{{/tags?}}{{#place?}}p{{/place?}}{{#credit?}}c{{/credit?}}{{#insurance?}}i{{/insurance?}}")
                == "tpc")
    }

    @Test func textsAreTheItemsOfTheirSection() throws {
        #expect(try strict("{{#tags}}<b>{{.}}</b>{{/tags}}") == "<b>key</b><b>&lt;north&gt;</b>")
    }

    @Test func dottedNamesGoThroughViews() throws {
        #expect(
            try strict("{{nav.home}} {{nav.credit.limit}} {{credit.limit}}[{{insurance.limit}}]") == "/ none 5 000 €[]")
        #expect(
            try strict("{{#nav.credit}}{{limit}}{{/nav.credit}}{{#head.reports?}}boss{{/head.reports?}}") == "noneboss")
    }

    @Test func theInnermostViewHasItsWay() throws {
        #expect(try strict("{{#nav}}{{credit.limit}}{{/nav}}, {{credit.limit}}") == "none, 5 000 €")
    }

    @Test func literalsBehindASectionAreShownWhetherItIsOrNot() throws {
        #expect(try strict("{{#isClosed}}x{{/isClosed}}y{{^isClosed}}z{{/isClosed}}!") == "yz!")
    }

    @Test func aBufferGathersSeveralPages() throws {
        let library = TemplateLibrary(templates: ["a": "{{city}};"])
        let template = try library.compile("a", for: AccountView.self)
        var output = OutputBuffer()
        output.append("<" as StaticString)
        try template.render(.nordwind, into: &output)
        try template.render(.nordwind, into: &output)
        #expect(String(decoding: output.bytes, as: UTF8.self) == "<Kiel;Kiel;")
    }
}
