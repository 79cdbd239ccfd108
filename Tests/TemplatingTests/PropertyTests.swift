import Testing

@testable import Templating

/// What holds for any template and any data.
struct PropertyTests {
    @Test("the names that templates are made of are those of the sample views")
    func sampleNames() {
        let declared = [
            "account": AccountView.fields.map(\.name), "visit": VisitView.fields.map(\.name),
            "credit": CreditView.fields.map(\.name), "nav": NavView.fields.map(\.name),
            "person": PersonView.fields.map(\.name),
        ]
        #expect(declared.mapValues(Set.init) == SampleNames.views.mapValues { Set($0.keys) })
    }

    @Test(arguments: 0..<300)
    func strictAndLooseRenderingAgree(seed: Int) throws {
        var generator = TemplateGenerator(seed: UInt64(seed))
        for _ in 0..<5 {
            let page = generator.page()
            var view = AccountView()
            view.phone = generator.dice.once(in: 2) ? "+49 <0>" : nil
            view.isClosed = generator.dice.once(in: 2)
            view.chart = generator.dice.once(in: 2) ? Markup(safe: "<svg/>\n") : nil
            view.tags = generator.dice.once(in: 3) ? [] : view.tags
            let shown = try strict(page, partials: generator.templates, view: view)
            let expected = try loose(page, looseData(of: view), partials: generator.templates)
            #expect(shown == expected, "\(page.debugDescription) with \(generator.templates)")
        }
    }

    @Test(arguments: 0..<300)
    func noTextTrapsTheParserTheCompilerOrTheRenderers(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let pieces = [
            "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^a}}", "{{$a}}", "{{<p}}", "{{/p}}", "{{>p}}",
            "{{=<% %>=}}",
            "<%", "%>", "{{= ", " =}}", "=", "{{!", "#", "/", "a", ".", " ", "\n", "\r\n", "\t", "é", "\u{0}", "?",
            "{{.}}",
            "{{#visits}}", "{{/visits}}", "{{date}}", "{{#head}}", "{{#reports}}", "{{>tree}}", "{{/reports}}",
            "{{/head}}",
        ]
        let data = LooseValue.object(["a": .list([.text("x"), .object([:])]), "p": .null])
        for _ in 0..<20 {
            let texts = (0..<3).map { _ in
                (0..<Int.random(in: 0...30, using: &dice)).map { _ in dice.pick(pieces, or: "") }.joined()
            }
            _ = try? loose(texts[0], data, partials: ["p": texts[1], "tree": texts[2]])
            _ = try? strict(texts[0], partials: ["p": texts[1], "tree": texts[2]])
        }
    }

    @Test(arguments: 0..<100)
    func textWithoutTagsComesOutAsItWentIn(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let text = (0..<50).map { _ in
            dice.pick(["{", "}", " ", "\n", "\r\n", "\t", "a", "é", "👩‍🚀", "&", "<"], or: "")
        }.joined().replacing("{{", with: "{ ")
        #expect(try loose(text) == text)
        #expect(try strict(text) == text)
    }

    @Test(arguments: 0..<100)
    func escapedTextReadsAsTheText(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let text = (0..<40).map { _ in
            dice.pick(["&", "<", ">", "\"", "'", "amp;", "a", "é", "\u{0}", "\n", "日本", "#39;"], or: "")
        }.joined()
        var output = OutputBuffer()
        output.appendEscaped(text)
        let escaped = String(decoding: output.bytes, as: UTF8.self)
        #expect(!escaped.contains { "<>\"'".contains($0) })
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        #expect(entities.reduce(escaped) { $0.replacing($1.0, with: $1.1) } == text)
    }
}
