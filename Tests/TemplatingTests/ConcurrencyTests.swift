import Testing

@testable import Templating

/// One template serves several threads.
struct ConcurrencyTests {
    @Test func pagesRenderedAtTheSameTimeDoNotMix() async throws {
        let library = TemplateLibrary(
            templates: [
                "page": "{{city}}{{#head}}{{>tree}}{{/head}}", "tree": "{{#reports}}{{city}}{{>tree}}{{/reports}}",
            ])
        let template = try library.compile("page", for: AccountView.self)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask {
                    var view = AccountView()
                    view.city = "<\(number)>"
                    let expected = String(repeating: "&lt;\(number)&gt;", count: 4)
                    return try (0..<50).allSatisfy { _ in
                        String(decoding: try template.render(view), as: UTF8.self) == expected
                    }
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
