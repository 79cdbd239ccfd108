import Findings
import Text

/// Where in a row of a table, or in an item of a list, the value stands that a finding is about.
///
/// Records of which there are many keep the place of their row or item alone. The few findings that speak of one value in
/// it read the file once more.
struct ValuePlaces {
    /// The bytes of a file of the site.
    private let source: (String) -> [UInt8]?
    /// By path, then by where the row or item begins.
    private var files: [String: [SourcePosition: [String: Value]]] = [:]

    /// Where a value stands, and whether another can be written there.
    private struct Value {
        var range: SourceRange
        var isReplaceable = true
    }

    /// How many rows, items and values were looked at, once for each file, and how many findings were placed.
    private(set) var steps = 0

    init(source: @escaping (String) -> [UInt8]?) {
        self.source = source
    }

    /// The finding at the value of its field, if that stands in the row or item at its place; else as it is. A fix of the finding's
    /// place is one of the value, and is made only where that is known and can be replaced.
    mutating func placed(_ finding: Finding) -> Finding {
        guard let field = finding.field else { return finding }
        steps += 1
        var finding = finding
        let value = values(in: finding.place.path)[finding.place.range.start]?[field]
        let isOfPlace = finding.fix?.place == finding.place
        if let value { finding.place.range = value.range }
        if isOfPlace {
            finding.fix?.place = finding.place
            if !(value?.isReplaceable ?? false) { finding.fix = nil }
        }
        return finding
    }

    private mutating func values(in path: String) -> [SourcePosition: [String: Value]] {
        if let known = files[path] { return known }
        let found = source(path).map { path.hasSuffix(".csv") ? cells(of: $0, path) : items(of: $0, path) } ?? [:]
        steps += found.values.reduce(found.count) { $0 + $1.count }
        files[path] = found
        return found
    }

    private func cells(of bytes: [UInt8], _ path: String) -> [SourcePosition: [String: Value]] {
        guard let table = CSVTable(bytes, in: SourceFile(path: path)) else { return [:] }
        let rows = table.rows.filter { !SpreadsheetRow.isMark($0) }
        guard let heading = rows.first else { return [:] }
        var found: [SourcePosition: [String: Value]] = [:]
        for row in rows.dropFirst() {
            guard let first = row.first else { continue }
            let cells = zip(heading, row).lazy.filter { !$1.text.isEmpty }.map { ($0.text, Value(range: $1.range)) }
            found[first.range.start] = Dictionary(cells, uniquingKeysWith: { first, _ in first })
        }
        return found
    }

    /// The mappings, those in lists among them.
    private func items(of bytes: [UInt8], _ path: String) -> [SourcePosition: [String: Value]] {
        let file = SourceFile(path: path)
        let isRecord = path.hasSuffix(".md")
        guard let text = isRecord ? FrontMatter(bytes, in: file)?.yaml : bytes[...],
            let root = YAMLParser.parse(text, in: file, lineOffset: isRecord ? 1 : 0)
        else { return [:] }
        var found: [SourcePosition: [String: Value]] = [:]
        var open = [root]
        while let node = open.popLast() {
            switch node.content {
            case .scalar: break
            case .sequence(let items): open += items
            case .mapping(let entries):
                open += entries.lazy.map(\.value)
                let values = entries.lazy.filter { !$0.value.isEmpty }.map {
                    ($0.key, Value(range: $0.value.range, isReplaceable: $0.value.isReplaceable))
                }
                found[node.range.start] = Dictionary(values, uniquingKeysWith: { first, _ in first })
            }
        }
        return found
    }
}

extension ContentLoader {
    /// Findings that are about one value of a row or an item, each at that value.
    public func placed(_ findings: [Finding]) -> [Finding] { placedCounting(findings).findings }

    /// The same, and how many steps it took.
    func placedCounting(_ findings: [Finding]) -> (findings: [Finding], steps: Int) {
        guard findings.contains(where: { $0.field != nil }) else { return (findings, 0) }
        var places = ValuePlaces(source: source)
        let placed = findings.map { places.placed($0) }
        return (placed, places.steps)
    }
}
