import TestSupport
import Testing

@Suite("dossier template")
struct TemplateCommandTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var template: String
        var data: String
        var partials: [String: String] = [:]
        var result: String

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "text is escaped in double braces, and not in three or behind an ampersand",
            template: "{{name}} {{{name}}} {{&name}}", data: #"{"name": "<Acme> & \"Sons\""}"#,
            result: #"&lt;Acme&gt; &amp; &quot;Sons&quot; <Acme> & "Sons" <Acme> & "Sons""#),
        Case(
            name: "numbers and truth values", template: "{{n}} {{d}} {{t}} {{#t}}yes{{/t}}{{^f}}no{{/f}}",
            data: #"{"n": 12, "d": 1.21, "t": true, "f": false}"#, result: "12 1.21 true yesno"),
        Case(
            name: "a name that the data lack is empty", template: "[{{missing}}][{{a.b}}]", data: #"{"a": {}}"#,
            result: "[][]"),
        Case(
            name: "dotted names, and names of the mapping around",
            template: "{{#rep}}{{name}} of {{site.title}}{{/rep}}",
            data: #"{"site": {"title": "Kontor"}, "rep": {"name": "Kim"}}"#, result: "Kim of Kontor"),
        Case(
            name: "a section for each item, with the item itself as `.`", template: "{{#tags}}<{{.}}>{{/tags}}",
            data: #"{"tags": ["a", 2, "c"]}"#, result: "<a><2><c>"),
        Case(
            name: "a section stands for nothing where there is nothing, and its inverse for what is not there",
            template: "{{#list}}x{{/list}}{{^list}}none{{/list}}{{#gone}}x{{/gone}}{{^gone}}gone{{/gone}}",
            data: #"{"list": []}"#,
            result: "nonegone"),
        Case(
            name: "tags alone on their lines take the lines with them",
            template: "<ul>\n  {{#items}}\n  <li>{{.}}</li>\n  {{/items}}\n  {{! done }}\n</ul>\n",
            data: #"{"items": ["a", "b"]}"#,
            result: "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n"),
        Case(name: "comments over lines", template: "a{{! one\n two }}b\n", data: "{}", result: "ab\n"),
        Case(
            name: "a partial keeps the indentation of its tag", template: "<div>\n  {{> row}}\n</div>\n",
            data: #"{"x": "1\n2"}"#,
            partials: ["row.mustache": "<p>{{{x}}}</p>\n<hr>\n"], result: "<div>\n  <p>1\n2</p>\n  <hr>\n</div>\n"),
        Case(name: "a partial that is not there is empty", template: "[{{> nowhere}}]", data: "{}", result: "[]"),
        Case(
            name: "a partial that calls itself as long as there are data", template: "{{> node}}",
            data: #"{"v": 1, "in": {"v": 2, "in": {"v": 3, "in": false}}}"#,
            partials: ["node.html": "{{v}}{{#in}}({{> node}}){{/in}}"], result: "1(2(3))"),
        Case(
            name: "other delimiters, within the file that sets them",
            template: "{{=<% %>=}}<% n %> {{n}} <%> p %><%={{ }}=%> {{n}}",
            data: #"{"n": 1}"#, partials: ["p.html": "{{n}}"], result: "1 {{n}} 1 1"),
        Case(
            name: "inheritance: blocks are replaced, and the others keep what they have",
            template: "{{<layout}}{{$main}}Hello {{name}}{{/main}}{{/layout}}", data: #"{"name": "Kim"}"#,
            partials: ["layout.html": "<title>{{$title}}Dossier{{/title}}</title>{{$main}}{{/main}}"],
            result: "<title>Dossier</title>Hello Kim"),
        Case(
            name: "inheritance over two generations", template: "{{<child}}{{$a}}mine{{/a}}{{/child}}", data: "{}",
            partials: [
                "child.html": "{{<base}}{{$b}}child{{/b}}{{/base}}", "base.html": "{{$a}}base{{/a}}-{{$b}}base{{/b}}",
            ],
            result: "mine-child"),
        Case(
            name: "texts of every script", template: "{{名}}：{{{名}}}", data: #"{"名": "华信<电信>"}"#,
            result: "华信&lt;电信&gt;：华信<电信>"),
    ]

    @Test("renders as the Mustache specification says", arguments: cases)
    func rendering(example: Case) throws {
        let scratch = try Scratch()
        try scratch.write(example.template, to: "page.html")
        try scratch.write(example.data, to: "data.json")
        try scratch.makeFolder("partials")
        for (name, text) in example.partials { try scratch.write(text, to: "partials/" + name) }
        let command = try Command.run(
            "template", "page.html", "--data", "data.json", "--partials", "partials", in: scratch.path)
        #expect(command.status == 0, "\(command.errors)")
        #expect(command.output == example.result)
    }

    @Test(
        "a template that is wrong is told with its place, and nothing is printed",
        arguments: [
            ("{{#open}}\n", "page.html:1:1"), ("a\n {{/close}}", "page.html:2:2"), ("a\n{{name", "page.html:2:1"),
        ])
    func wrongTemplate(text: String, place: String) throws {
        let scratch = try Scratch()
        try scratch.write(text, to: "page.html")
        try scratch.write("{}", to: "data.json")
        let command = try Command.run("template", "page.html", "--data", "data.json", in: scratch.path)
        #expect(command.status == 1)
        #expect(command.output.isEmpty)
        #expect(command.errors.contains(place), "\(command.errors)")
    }

    @Test(
        "data that are no JSON are told with the place at which they go wrong",
        arguments: [
            ("{\n  \"a\": [1, 2\n}", "data.json:3:1: "), ("{\"a\" 1}", "data.json:1:6: "),
            ("{\n\t\"a\": [1,\n\t2}\n}", "data.json:3:3: "), ("{\"a\": tru}", "data.json: "),
        ])
    func wrongData(text: String, place: String) throws {
        let scratch = try Scratch()
        try scratch.write("{{a}}", to: "page.html")
        try scratch.write(text, to: "data.json")
        let command = try Command.run("template", "page.html", "--data", "data.json", in: scratch.path)
        #expect(command.status == 3)
        #expect(command.output.isEmpty)
        #expect(command.errors.contains(place + "this is not valid JSON"), "\(command.errors)")
    }

    @Test("a partial's name cannot lead out of the folder of partials")
    func outside() throws {
        let scratch = try Scratch()
        try scratch.write("secret", to: "secret.html")
        try scratch.write("[{{> ../secret}}{{> /etc/hostname}}]", to: "templates/page.html")
        try scratch.write("{}", to: "data.json")
        let command = try Command.run(
            "template", "templates/page.html", "--data", "data.json", "--partials", "templates", in: scratch.path)
        #expect(command.output == "[]")
    }
}
