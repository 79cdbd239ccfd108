import Testing

@testable import generate_sources

@Suite("The fields of views, from their properties")
struct ViewTests {
    @Test("what a property is in a template follows from its type")
    func kinds() throws {
        let source = """
            /// struct NotAView: View {
            struct Outer: PageView {
                static let template = "outer.html"
                private static let left = 2

                struct Row: View {
                    let text: String
                    var note: String? = nil
                    var isLate: Bool { text == "late" }
                }

                let name: String
                let narrative: Markup
                let more: Markup?
                let isShown: Bool
                let notes: [String]
                let rows: [Row]
                let first: Row
                let last: Row?
                let count: Int
                private let hidden: String

                init(_ name: String) {
                    let inner = 3
                }
            }

            struct Figures {
                let amount: String
            }
            """
        let views = try viewDeclarations(in: source, path: "Outer.swift")
        #expect(views.map(\.name) == ["Outer", "Outer.Row"])
        #expect(
            fieldDeclarations(of: views) == """
                import Templating

                extension Outer {
                    static let fields: [Field<Self>] = [
                        .text("name") { $0.name },
                        .markup("narrative") { $0.narrative },
                        .optionalMarkup("more") { $0.more },
                        .flag("isShown") { $0.isShown },
                        .texts("notes") { $0.notes },
                        .list("rows") { $0.rows },
                        .object("first") { $0.first },
                        .optional("last") { $0.last },
                        .text("count") { String($0.count) },
                    ]

                    static func read(_ view: Self, into values: inout ViewValues) {
                        values.text(view.name)
                        values.markup(view.narrative)
                        values.optionalMarkup(view.more)
                        values.flag(view.isShown)
                        values.texts(view.notes)
                        values.list(view.rows)
                        values.object(view.first)
                        values.optional(view.last)
                        values.text(String(view.count))
                    }

                    static func read(_ view: Self, field: Int, into values: inout ViewValues) {
                        switch field {
                        case 0: values.text(view.name)
                        case 1: values.markup(view.narrative)
                        case 2: values.optionalMarkup(view.more)
                        case 3: values.flag(view.isShown)
                        case 4: values.texts(view.notes)
                        case 5: values.list(view.rows)
                        case 6: values.object(view.first)
                        case 7: values.optional(view.last)
                        case 8: values.text(String(view.count))
                        default: break
                        }
                    }
                }

                extension Outer.Row {
                    static let fields: [Field<Self>] = [
                        .text("text") { $0.text },
                        .optionalText("note") { $0.note },
                        .flag("isLate") { $0.isLate },
                    ]

                    static func read(_ view: Self, into values: inout ViewValues) {
                        values.text(view.text)
                        values.optionalText(view.note)
                        values.flag(view.isLate)
                    }

                    static func read(_ view: Self, field: Int, into values: inout ViewValues) {
                        switch field {
                        case 0: values.text(view.text)
                        case 1: values.optionalText(view.note)
                        case 2: values.flag(view.isLate)
                        default: break
                        }
                    }
                }

                """)
    }

    @Test("a property of a view without a type is told at its line")
    func untyped() {
        let error = #expect(throws: GenerationError.self) {
            try viewDeclarations(in: "struct Row: View {\n    var isLate = false\n}\n", path: "Row.swift")
        }
        #expect(
            error?.description
                == "Row.swift:2: error: say the type of `isLate`: what it is in a template follows from it")
    }
}
