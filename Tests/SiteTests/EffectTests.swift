import Analysis
import Content
import Findings
import Foundation
import Model
import Rules
import TestSupport
import Testing

@testable import Site

/// That nothing is promised which does nothing: each field, each setting and each rule of the documents is tried on a site in
/// which every field has a value, `Tests/Fixtures/Every`.
@Suite("Effects of fields, settings and rules")
struct EffectTests {
    /// A change to the site, as a line of `Tests/Fixtures/effects.txt` tells it.
    struct Change: CustomTestStringConvertible, Sendable {
        var part: String
        var name: String
        var path: String
        var old: String
        var new: String
        /// The rule by which the change is an error.
        var error: String?

        init?(_ line: Substring) {
            let cells = line.components(separatedBy: " | ")
            guard cells.count == 5 || cells.count == 6 else { return nil }
            error = cells.count == 6 ? cells[5] : nil
            part = cells[0]
            name = cells[1]
            path = cells[2].hasPrefix("/") ? String(cells[2].dropFirst()) : "content/accounts/acme/" + cells[2]
            old = Self.unescaped(cells[3])
            new = Self.unescaped(cells[4])
        }

        private static func unescaped(_ text: String) -> String {
            text.replacing("\\n", with: "\n").replacing("\\u{202E}", with: "\u{202E}")
                .replacing("\\u{0301}", with: "\u{0301}")
        }

        var testDescription: String { "\(part): \(name)" }

        /// Makes the change in a copy of the site.
        func make(in scratch: Scratch) throws {
            if old.isEmpty {
                try scratch.write(new, to: "site/" + path)
                return
            }
            let text = try scratch.readText("site/" + path)
            let range = try #require(text.range(of: old), "\(path) does not hold “\(old)”")
            try scratch.write(text.replacingCharacters(in: range, with: new), to: "site/" + path)
        }
    }

    static let every = Fixture.folder("Every")
    static let all: [Change] = {
        let text = (try? String(contentsOfFile: Fixture.folder("effects.txt"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap(Change.init)
    }()
    /// The files of the site as it was.
    private static let base = Result { try #require(try BuiltSite(every).files()) }

    @Test(
        "another value of a field or a setting is seen in what is built or found",
        arguments: all.filter { $0.part != "rules" })
    func effect(change: Change) throws {
        let scratch = try Scratch(copying: Self.every)
        try change.make(in: scratch)
        let built = try BuiltSite(scratch.site)
        if let error = change.error {
            #expect(Set(built.findings.filter { $0.severity == .error }.map(\.rule)) == [error])
            return
        }
        #expect(built.errors == [])
        let difference = try built.firstDifference(from: try Self.base.get())
        #expect(difference != nil, "nothing shows that `\(change.old)` became `\(change.new)`")
    }

    @Test(
        "each rule of care, and each of form that warns, finds something", arguments: all.filter { $0.part == "rules" })
    func rule(change: Change) throws {
        let scratch = try Scratch(copying: Self.every)
        try change.make(in: scratch)
        let built = try BuiltSite(scratch.site)
        #expect(built.rules.contains(change.name), "found \(built.rules.sorted())")
    }

    // MARK: - The lists are whole

    @Test("every field and setting of docs/fields.md has a change here")
    func documentedFields() throws {
        let text = try String(contentsOfFile: Fixture.project("docs/fields.md"), encoding: .utf8)
        let tried = Set(Self.all.map { "\($0.part): \($0.name)" })
        let documented = Self.fields(in: text)
        #expect(documented.count > 180)
        #expect(documented.filter { !tried.contains($0) } == [])
    }

    @Test("every rule of care, and every rule of form that warns, has a change here")
    func rules() {
        let tried = Set(Self.all.filter { $0.part == "rules" }.map(\.name))
        let warnings = FormRule.allCases.map(\.description).filter { $0.severity == .warning }
        #expect((warnings + careRuleDescriptions).map(\.name).filter { !tried.contains($0) } == [])
    }

    /// The names in the first cells of the tables up to the limits, each with the heading above it.
    private static func fields(in text: String) -> [String] {
        var part = ""
        var fields: [String] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## Limits") { break }
            if line.hasPrefix("#") { part = line.drop { $0 == "#" || $0 == " " }.lowercased() }
            if line.hasPrefix("`payments.csv`") { part = "payments" }
            guard line.hasPrefix("| `"), let cell = line.dropFirst(2).components(separatedBy: " | ").first else {
                continue
            }
            let names = cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }
            let stem = names.first.map { $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.startIndex) } ?? ""
            fields += names.map { "\(part): \($0.hasPrefix(".") ? stem + $0 : $0)" }
        }
        return fields
    }
}

/// A site as it was read, checked and planned; its files are made when they are asked for.
private struct BuiltSite: Sendable {
    let findings: [Finding]
    let site: Site?

    private static let words = Dictionary(
        uniqueKeysWithValues: Settings.Language.allCases.map { ($0, TestSupport.words($0)) })

    init(_ folder: String) throws {
        let rules = FormRule.allCases.map(\.description) + careRuleDescriptions
        let loader = ContentLoader(site: folder, rules: rules)
        let settings = loader.loadSettings()
        let asOf = try #require(settings.settings.asOf)
        let loaded = loader.loadPortfolio(settings, asOf: asOf)
        let analysis = PortfolioAnalysis(of: loaded.portfolio, asOf: asOf)
        findings = (loaded.findings + applyCareRules(to: loaded.portfolio, analysis: analysis)).sorted()
        guard !findings.contains(where: { $0.severity == .error }) else {
            site = nil
            return
        }
        site = try Site(
            of: loaded.portfolio, analysis: analysis, findings: findings,
            words: try #require(Self.words[settings.settings.language]),
            templates: TemplateSet(),
            clock: settings.timezone.offsets(from: asOf - 130, to: asOf + 3660))
    }

    var errors: [String] { findings.filter { $0.severity == .error }.map(\.message.english) }
    var rules: Set<String> { Set(findings.map(\.rule)) }

    /// All files, in the order in which they are made; nil for one in which there is nothing.
    func files() throws -> [SiteFile?]? {
        guard let site else { return nil }
        return try (0..<site.count).map { try site.file(at: $0) }
    }

    /// The path of a file that is not the same; nil if all are.
    func firstDifference(from known: [SiteFile?]) throws -> String? {
        guard let site else { return nil }
        guard site.count == known.count else { return "the number of files" }
        // Data files come last and tell most, so that few pages need to be made.
        for index in known.indices.reversed() {
            let (file, before) = (try site.file(at: index), known[index])
            guard let file, let before, file.path == before.path else {
                if file == nil, before == nil { continue }
                return file?.path ?? before?.path
            }
            if case .bytes(let bytes) = file.contents, case .bytes(let bytesBefore) = before.contents,
                bytes != bytesBefore
            {
                return file.path
            }
        }
        return nil
    }
}
