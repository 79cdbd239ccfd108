import Findings
import Foundation
import Model
import TestSupport

@testable import Content

/// A file of a valid site that is to be broken: a record, or the settings.
struct ValidRecord: Sendable {
    /// Below the site's folder.
    let path: String
    let site: String
    let settings: Settings
    private let amounts: Amounts
    /// All lines of the file.
    let lines: [String]
    /// The lines of the fields; of a record without the two lines of hyphens.
    let fields: [WrittenLine]

    var isSettings: Bool { path == "dossier.yaml" }
    /// The line that ends the fields of a record.
    var closingLine: Int? { isSettings ? nil : fields.last.map { $0.number + 1 } }

    /// All records and settings of both demos and of the small sites.
    static let all = Result {
        try ["", "examples/zh-Hans", "Tests/Fixtures/Small", "Tests/Fixtures/Small-zh-Hans", "Tests/Fixtures/Every"]
            .flatMap { try records(of: Fixture.project($0)) }
    }

    private static func records(of site: String) throws -> [ValidRecord] {
        let loaded = ContentLoader(DiskSource(site), rules: formRules).loadSettings()
        let files = try Fixture.files(of: site)
        return files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
            guard path == "dossier.yaml" || path.hasSuffix(".md") && !path.contains("/files/") else { return nil }
            guard let bytes = files[path] else { return nil }
            return ValidRecord(path: path, site: site, loaded: loaded, text: String(decoding: bytes, as: UTF8.self))
        }
    }

    private init?(path: String, site: String, loaded: ContentLoader.LoadedSettings, text: String) {
        self.path = path
        self.site = site
        settings = loaded.settings
        var amounts = loaded.amounts
        amounts.month = Month(index: 2026 * 12 + 10)
        self.amounts = amounts
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        self.lines = lines
        var end = lines.count
        if path != "dossier.yaml" {
            guard lines.first == "---", let close = lines.dropFirst().firstIndex(of: "---") else { return nil }
            end = close
        }
        let start = path == "dossier.yaml" ? 0 : 1
        fields = (start..<end).compactMap { WrittenLine(lines[$0], number: $0 + 1) }
    }

    /// The file with other lines in the place of some.
    func text(with changed: [String], inPlaceOf numbers: Range<Int>) -> String {
        var lines = lines
        lines.replaceSubrange(numbers.lowerBound - 1..<numbers.upperBound - 1, with: changed)
        return lines.joined(separator: "\n")
    }

    /// The field in whose mapping or list a line stands.
    func parent(of line: WrittenLine) -> WrittenLine? {
        fields.last {
            $0.number < line.number && ($0.indent < line.indent || $0.column < line.column) && $0.name != nil
        }
    }

    /// Whether another field or item of the same mapping or list stands below a line.
    func hasSibling(_ line: WrittenLine) -> Bool {
        let below = fields.drop { $0.number <= line.number }.prefix { $0.indent >= line.indent }
        return below.contains { $0.indent == line.indent }
    }

    /// The line of a field or an item below a line.
    func next(after line: WrittenLine) -> WrittenLine? { fields.first { $0.number > line.number } }
    func previous(before line: WrittenLine) -> WrittenLine? { fields.last { $0.number < line.number } }

    /// What is found in a text that stands in the file's place.
    func findings(in text: String) -> [Finding] {
        let file = SourceFile(path: path)
        let bytes = Array(text.utf8)
        if isSettings {
            let node = YAMLParser.parse(bytes[...], in: file)
            if node != nil { _ = SettingsDecoder.decode(node, in: file, rules: []) }
            return file.findings
        }
        guard let reference = Reference(path: path),
            let document = RecordFile.read(bytes, in: file, subject: .quoted(text: path), amounts: amounts)
        else { return file.findings }
        decode(document.fields, as: reference)
        return file.findings
    }

    private func decode(_ fields: FieldReader, as reference: Reference) {
        switch reference {
        case .account(let id): _ = AccountDecoder.decode(fields, id: id, settings: settings)
        case .contact(_, let id): _ = ContactDecoder.decode(fields, id: id)
        case .visit(_, let id):
            guard let day = Day(id.prefix(10)) else { return }
            _ = VisitDecoder.decode(fields, id: id, day: day) { _ in "" }
        case .complaint(_, let id):
            guard let day = Day(id.prefix(10)) else { return }
            _ = ComplaintDecoder.decode(fields, id: id, day: day)
        case .rep(let id): _ = DirectoryDecoder.rep(fields, id: id)
        case .partner(let id): _ = DirectoryDecoder.partner(fields, id: id)
        case .product(let id): _ = DirectoryDecoder.product(fields, id: id)
        case .file: break
        }
    }
}
