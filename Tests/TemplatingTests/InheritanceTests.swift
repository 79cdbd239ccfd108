import Testing

@testable import Templating

/// Layouts and their heirs, in both ways of rendering.
struct InheritanceTests {
    private func expect(
        _ template: String, _ partials: [String: String] = [:], shows expected: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let data = looseData(of: AccountView.nordwind)
        #expect(try loose(template, data, partials: partials) == expected, sourceLocation: location)
        #expect(try strict(template, partials: partials) == expected, sourceLocation: location)
    }

    @Test func aBlockShowsItsDefault() throws {
        try expect("{{$a}}in {{city}}{{/a}}", shows: "in Kiel")
        try expect("{{>l}}|{{<l}}{{/l}}", ["l": "{{$a}}x{{/a}}"], shows: "x|x")
    }

    @Test func onlyTheNamedBlockIsReplaced() throws {
        try expect("{{<l}}{{$b}}2{{/b}}{{/l}}", ["l": "{{$a}}a{{/a}}{{$b}}b{{/b}}{{$c}}c{{/c}}"], shows: "a2c")
    }

    @Test func aBlockMayStandSeveralTimes() throws {
        try expect("{{<l}}{{$t}}{{city}}{{/t}}{{/l}}", ["l": "<{{$t}}{{/t}}|{{$t}}{{/t}}>"], shows: "<Kiel|Kiel>")
    }

    @Test func theOutermostHeirHasItsWay() throws {
        let partials = ["mid": "{{<top}}{{$a}}mid{{/a}}{{$b}}mid{{/b}}{{/top}}", "top": "{{$a}}t{{/a}},{{$b}}t{{/b}}"]
        try expect("{{<mid}}{{$a}}page{{/a}}{{/mid}}", partials, shows: "page,mid")
    }

    @Test func aLayoutBetweenMayLeaveRoomInWhatItReplaces() throws {
        let partials = ["mid": "{{<top}}{{$a}}<{{$inner}}mid{{/inner}}>{{/a}}{{/top}}", "top": "[{{$a}}{{/a}}]"]
        try expect("{{<mid}}{{$inner}}page{{/inner}}{{/mid}}", partials, shows: "[<page>]")
    }

    @Test func aReplacementSeesTheSectionsAroundTheBlock() throws {
        try expect(
            "{{<l}}{{$item}}{{date}};{{/item}}{{/l}}", ["l": "{{#visits}}{{$item}}{{/item}}{{/visits}}"],
            shows: "1 May;2 May;")
    }

    @Test func aReplacementDoesNotReplaceItself() throws {
        try expect("{{<l}}{{$a}}x{{$a}}y{{/a}}{{/a}}{{/l}}", ["l": "{{$a}}{{/a}}"], shows: "xy")
    }

    @Test func whatReplacesABlockReachesIntoPartials() throws {
        try expect(
            "{{<l}}{{$head}}H{{/head}}{{/l}}", ["l": "{{>part}}", "part": "<{{$head}}{{/head}}>"], shows: "<H>")
    }

    @Test func layoutsThatBringInOneAnotherEndWhereABlockIsReplaced() throws {
        try expect(
            "{{<a}}{{$x}}1{{/x}}{{/a}}",
            ["a": "{{$x}}a{{/x}}{{$more}}{{<b}}{{/b}}{{/more}}", "b": "{{$x}}b{{/x}}{{<a}}{{$more}}.{{/more}}{{/a}}"],
            shows: "111.")
    }

    @Test func whatStandsOutsideOfBlocksIsIgnoredLoosely() throws {
        #expect(
            try loose(
                "{{<l}} lost {{city}} {{#a}}{{$t}}no{{/t}}{{/a}}{{$t}}T{{/t}} {{/l}}",
                partials: ["l": "<{{$t}}{{/t}}>"]) == "<T>")
    }
}
