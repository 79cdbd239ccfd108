import Foundation
import TestSupport
import Testing

@Suite("Documentation")
struct DocumentationTests {
    @Test("every public declaration of the project has a comment")
    func project() throws {
        let sources = Fixture.project("Sources")
        var files = 0
        var bare: [String] = []
        for case let name as String in FileManager.default.enumerator(atPath: sources) ?? .init()
        where name.hasSuffix(".swift") {
            files += 1
            let source = try String(contentsOfFile: sources + "/" + name, encoding: .utf8)
            bare += bareDeclarations(in: source).map { "Sources/\(name):\($0)" }
        }
        #expect(files > 0)
        #expect(bare.sorted() == [], "these lines declare something public without a `///` comment above")
    }

    @Test("attributes may stand between comment and declaration, other lines may not; imports and extensions need none")
    func detection() {
        let source = """
            public import Model

            public extension Day {
                /// Told.
                public var told: Int { 1 }
                public var untold: Int { 2 }

                /// Told.
                @available(*, deprecated) @inlinable
                package func toldBeforeAttributes() {}
                @inlinable
                package func untoldBeforeAttributes() {}

                /// About another one.
                @Shared var inner = 3
                public private(set) var outer = 4
            }

            /// Far away.

            public struct Lonely {}
            @Shared public var shared = 5
            static package let last = 6
            """
        #expect(bareDeclarations(in: source) == [6, 12, 16, 21, 22, 23])
    }

    /// The lines, counted from 1, that declare something public and have no `///` comment directly above.
    private func bareDeclarations(in source: String) -> [Int] {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        return lines.indices.filter { position in
            guard isPublicDeclaration(lines[position]) else { return false }
            let above = lines[..<position].last { !isAttribute($0) }
            return !(above?.hasPrefix("///") ?? false)
        }.map { $0 + 1 }
    }

    private func isPublicDeclaration(_ line: String) -> Bool {
        guard line.contains("public ") || line.contains("package ") else { return false }
        let attributes = #/^(?:@\w+(?:\([^()]*\))?\s+|(?:static|final|nonisolated|mutating|indirect)\s+)+/#
        let words = line.replacing(attributes, with: "").split(separator: " ", maxSplits: 2)
        guard words.count > 1, words[0] == "public" || words[0] == "package" else { return false }
        return words[1] != "extension" && words[1] != "import"
    }

    /// Whether a line holds attributes and nothing else: not those that stand before a declaration of their own.
    private func isAttribute(_ line: String) -> Bool {
        line.wholeMatch(of: #/(?:@\w+(?:\([^()]*\))?\s*)+/#) != nil
    }
}
