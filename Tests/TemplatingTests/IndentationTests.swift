import Testing

@testable import Templating

/// What is brought in by a tag on its own line is indented like the tag, in both ways of rendering.
struct IndentationTests {
    private func expect(
        _ template: String, _ partials: [String: String] = [:], shows expected: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let data = looseData(of: AccountView.nordwind)
        #expect(try loose(template, data, partials: partials) == expected, sourceLocation: location)
        #expect(try strict(template, partials: partials) == expected, sourceLocation: location)
    }

    @Test func eachLineOfAPartialIsIndentedExceptBlankOnes() throws {
        try expect("<\n  {{>p}}\n>", ["p": "a\n\n {{city}}\n"], shows: "<\n  a\n\n   Kiel\n>")
    }

    @Test func aPartialWithinALineIsNotIndented() throws {
        try expect("  . {{>p}}\n", ["p": "a\nb"], shows: "  . a\nb\n")
    }

    @Test func indentationAddsUp() throws {
        try expect("  {{>p}}\n", ["p": "a\n  {{>q}}\nb\n", "q": "c\nd\n"], shows: "  a\n    c\n    d\n  b\n")
    }

    @Test func theLinesOfAValueAreNotIndented() throws {
        var view = AccountView()
        view.city = "one\ntwo"
        #expect(try strict("  {{>p}}\n", partials: ["p": "{{city}}\n"], view: view) == "  one\ntwo\n")
    }

    @Test func eachTurnOfASectionIsIndented() throws {
        try expect(
            "  {{>p}}\n", ["p": "{{#visits}}\n- {{date}}\n{{/visits}}\n"], shows: "  - 1 May\n  - 2 May\n")
    }

    @Test func aTreeIsIndentedByItsDepth() throws {
        let tree = "{{#reports}}\n- {{title}}\n  {{>tree}}\n{{/reports}}\n"
        try expect(
            "{{#head}}\n{{title}}\n  {{>tree}}\n{{/head}}\n", ["tree": tree],
            shows: """
                CEO
                  - CFO
                  - COO
                    - Plant

                """)
    }

    @Test func whatReplacesABlockIsIndentedLikeTheBlock() throws {
        let layout = "<main>\n  {{$main}}\n    nothing\n  {{/main}}\n</main>\n"
        try expect("{{<l}}{{/l}}\n", ["l": layout], shows: "<main>\n    nothing\n</main>\n")
        try expect(
            "{{<l}}\n{{$main}}\n<p>\n  {{city}}\n</p>\n{{/main}}\n{{/l}}\n", ["l": layout],
            shows: "<main>\n    <p>\n      Kiel\n    </p>\n</main>\n")
    }

    @Test func theIndentationOfAReplacementIsTakenAwayFirst() throws {
        try expect(
            "{{<l}}\n    {{$b}}\n      x\n        y\n    {{/b}}\n{{/l}}\n", ["l": "<\n {{$b}}\n {{/b}}\n>\n"],
            shows: "<\n x\n   y\n>\n")
    }

    @Test func aReplacementWithinALineIsSetIntoTheLine() throws {
        try expect("{{<l}}{{$t}}T{{/t}}{{/l}}", ["l": "  <b>{{$t}}none{{/t}}</b>\n"], shows: "  <b>T</b>\n")
        try expect("{{<l}}{{$t}}T{{/t}}{{/l}}", ["l": "  {{$t}}none{{/t}}!\n"], shows: "  T!\n")
        try expect("{{<l}}{{$t}}\n  T\n  U\n{{/t}}{{/l}}", ["l": "  {{$t}}none{{/t}}!\n"], shows: "  T\n  U\n!\n")
        try expect("{{<l}}{{$t}}T{{/t}}{{/l}}", ["l": "  {{$t}}\n  none\n  {{/t}}\n!\n"], shows: "  T!\n")
    }

    @Test func aParentOnItsOwnLinesIsIndentedAndTakesTheLinesAlong() throws {
        try expect(
            "<\n  {{<l}}\n    {{$b}}x{{/b}}\n  {{/l}}\n>\n", ["l": "a\n{{$b}}{{/b}}\nc\n"],
            shows: "<\n  a\n  x\n  c\n>\n")
    }

    @Test func aParentWithinALineIsNotIndented() throws {
        try expect("  {{<l}}{{/l}} tail\n", ["l": "a\nb"], shows: "  a\nb tail\n")
        try expect("{{<l}}{{/l}}{{<l}}{{/l}}\n", ["l": "a\n"], shows: "a\na\n\n")
    }
}
