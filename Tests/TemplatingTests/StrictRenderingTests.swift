import Testing

@testable import Templating

struct StrictRenderingTests {
    private func render(_ template: String, _ others: [String: String] = [:]) throws -> String {
        let constants = ["text.account.title": "Accounts & visits"]
        let templates = others.merging(["page.html": template]) { $1 }
        let library = TemplateLibrary(templates: templates, constants: constants)
        let page = try library.compile("page.html", for: AccountView.self)
        return String(decoding: try page.render(.nordwind), as: UTF8.self)
    }

    @Test func textIsEscaped() throws {
        #expect(try render("<h1>{{name}}</h1>") == "<h1>Nordwind &amp; Söhne &lt;KG&gt;</h1>")
    }

    @Test func markupStaysAsItIs() throws {
        #expect(try render("{{{notes}}}{{&notes}}") == "<p>Notes</p><p>Notes</p>")
    }

    @Test func listsAreGoneThroughAndNamesFurtherOutStayInReach() throws {
        #expect(
            try render("{{#visits?}}<ul>{{#visits}}<li>{{date}} {{city}}</li>{{/visits}}</ul>{{/visits?}}")
                == "<ul><li>1 May Kiel</li><li>2 May Kiel</li></ul>")
    }

    @Test func constantsAreWrittenInEscaped() throws {
        #expect(try render("{{text.account.title}}") == "Accounts &amp; visits")
    }

    @Test func aTreeIsShownByAPartialThatCallsItself() throws {
        let tree = "<ul>\n{{#reports}}\n  <li>{{title}}\n    {{>tree.html}}\n  </li>\n{{/reports}}\n</ul>\n"
        #expect(
            try render("{{#head}}{{title}}\n  {{>tree.html}}\n{{/head}}", ["tree.html": tree]) == """
                CEO
                  <ul>
                    <li>CFO
                      <ul>
                      </ul>
                    </li>
                    <li>COO
                      <ul>
                        <li>Plant
                          <ul>
                          </ul>
                        </li>
                      </ul>
                    </li>
                  </ul>

                """)
    }

    @Test func aLayoutIsFilledByItsHeirs() throws {
        let layout = "<body>\n  {{$main}}\n  Nothing\n  {{/main}}\n</body>\n"
        #expect(
            try render(
                "{{<layout.html}}\n{{$main}}\n<p>{{name}}</p>\n{{/main}}\n{{/layout.html}}\n", ["layout.html": layout])
                == "<body>\n  <p>Nordwind &amp; Söhne &lt;KG&gt;</p>\n</body>\n")
    }
}
