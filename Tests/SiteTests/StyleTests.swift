import Foundation
import TestSupport
import Testing

/// What the templates ask of the style sheets.
@Suite("Style sheets")
struct StyleTests {
    /// Names by which tests find a part of a page, and nothing else.
    private static let anchors: Set = ["documents"]

    @Test("each class that a template writes is one that a style sheet or the script knows")
    func classes() throws {
        let known = try ["site.css", "charts.css", "site.js"].map { try Self.text("assets/" + $0) }.joined()
        let names = Set(known.matches(of: /\.([A-Za-z][\w-]*)/).map { String($0.1) })
        var unknown: [String] = []
        for path in try Self.templates() {
            for name in Self.classes(in: try Self.text(path)) where !Self.anchors.contains(name) {
                // Of `tier-{{style}}` only the beginning is written.
                let isKnown = name.hasSuffix("-") ? names.contains { $0.hasPrefix(name) } : names.contains(name)
                if !isKnown { unknown.append("\(path): \(name)") }
            }
        }
        #expect(unknown == [])
    }

    private static let folder = URL(fileURLWithPath: Fixture.project("templates"))

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    private static func templates() throws -> [String] {
        let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return all.filter { $0.hasSuffix(".html") || $0.hasSuffix(".svg") && $0.hasPrefix("charts/") }.sorted()
    }

    /// The names that stand in `class="…"`; of one that the page's values end, what stands before them.
    private static func classes(in template: String) -> [String] {
        template.matches(of: /class="([^"]*)"/).flatMap { match in
            let text = match.1.replacing(/\{\{[#\^\/].*?\}\}/, with: " ")
            return text.split(separator: " ").compactMap { word in
                let name = word.split(separator: "{{", omittingEmptySubsequences: false).first ?? ""
                return name.isEmpty ? nil : String(name)
            }
        }
    }
}
