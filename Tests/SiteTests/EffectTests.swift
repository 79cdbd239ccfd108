import Analysis
import Content
import Findings
import Foundation
import Model
import Rules
import Schema
import TestSupport
import Testing

@testable import Site

/// That nothing is promised which does nothing: each field and setting of the schema and each rule is tried on a site in
/// which every field has a value, `Tests/Fixtures/Every`.
@Suite("Effects of fields, settings and rules")
struct EffectTests {
    /// A change to the site, as a line of `Tests/Fixtures/effects.txt` tells it.
    struct Change: CustomTestStringConvertible, Sendable {
        /// The field's full name, or the rule's behind `rules`.
        var name: String
        var isOfRule: Bool
        var path: String
        var old: String
        var new: String
        /// The rule by which the change is an error.
        var error: String?

        init?(_ line: Substring) {
            let cells = line.components(separatedBy: " | ")
            isOfRule = cells[0] == "rules"
            let rest = cells.dropFirst(isOfRule ? 2 : 1)
            guard let path = rest.first, rest.count == 3 || rest.count == 4 else { return nil }
            let values = rest.dropFirst().map(Self.unescaped)
            name = isOfRule ? cells[1] : cells[0]
            self.path = path.hasPrefix("/") ? String(path.dropFirst()) : "content/accounts/acme/" + path
            (old, new) = (values[0], values[1])
            error = values.count == 3 ? values[2] : nil
        }

        private static func unescaped(_ text: String) -> String {
            text.replacing("\\n", with: "\n").replacing("\\u{202E}", with: "\u{202E}")
                .replacing("\\u{0301}", with: "\u{0301}")
        }

        var testDescription: String { name }

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
        arguments: all.filter { !$0.isOfRule })
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
        "each rule of care, and each of form that warns, finds something", arguments: all.filter(\.isOfRule))
    func rule(change: Change) throws {
        let scratch = try Scratch(copying: Self.every)
        try change.make(in: scratch)
        let built = try BuiltSite(scratch.site)
        #expect(built.rules.contains(change.name), "found \(built.rules.sorted())")
    }

    // MARK: - The lists are whole

    @Test("every field and setting of the schema that holds a value has a change here, and no other")
    func declaredFields() {
        let tried = Set(Self.all.filter { !$0.isOfRule }.map(\.name))
        let values = Field.all.filter { ![.mapping, .list].contains($0.form) }.map(\.fullName)
        #expect(values.count > 220)
        #expect(values.filter { !tried.contains($0) } == [])
        #expect(tried.subtracting(Field.all.map(\.fullName)) == [])
    }

    @Test("every rule of care, and every rule of form that warns, has a change here")
    func rules() {
        let tried = Set(Self.all.filter(\.isOfRule).map(\.name))
        let warnings = FormRule.allCases.map(\.description).filter { $0.severity == .warning }
        #expect((warnings + careRuleDescriptions).map(\.name).filter { !tried.contains($0) } == [])
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
        let loader = ContentLoader(DiskSource(folder), rules: rules)
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
