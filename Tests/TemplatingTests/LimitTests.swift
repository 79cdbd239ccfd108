import Testing

@testable import Templating

/// Large and wicked templates end in an error or a page, and soon.
struct LimitTests {
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "{{#a}}", "{{/a}}", "{{", "}}", "{{}}", "{{$a}}\n", "{{$a}}", "{{<p}}", "{{!", "\n", " ", "{{a b}}",
            "{{=a b=}}",
            "{{#a}}{{/a}}", "{{$a}}\n\n{{/a}}", "{{<p}}{{$a}}\n{{/a}}{{/p}}", "{{>p}}", "  \n{{>p}}",
        ])
    func aMegabyteOfAnythingIsRead(piece: String) {
        let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        let result = TemplateParser.parse(TemplateSource(name: "p", text: text))
        #expect(result.errors.count <= 100)
    }

    @Test(.timeLimit(.minutes(1)))
    func partialsThatDoubleGrowTooLarge() {
        var partials: [String: String] = ["p64": "{{city}}"]
        for number in 0..<64 { partials["p\(number)"] = "{{>p\(number + 1)}}{{>p\(number + 1)}}" }
        #expect(
            complaints(about: "\n{{>p0}}", partials: partials)
                == "page.html:2:1: What this brings in grows too large: more than 200000 pieces or 16000000 bytes.")
    }

    @Test func partialsNestedTooDeepAreAnError() {
        var partials: [String: String] = ["p300": ""]
        for number in 0..<300 { partials["p\(number)"] = "{{>p\(number + 1)}}" }
        let message = complaints(about: "{{>p0}}", partials: partials)
        #expect(message.hasPrefix("p199:1:1: Sections and templates stand more than 200 deep in one another.\n"))
    }

    @Test func nestingUpToTheLimitIsRendered() throws {
        let deep =
            String(repeating: "{{#isOverdue}}", count: 200) + "x" + String(repeating: "{{/isOverdue}}", count: 200)
        #expect(try strict(deep) == "x")
        #expect(try loose(deep, looseData(of: AccountView.nordwind)) == "x")
    }
}
