import Findings

/// Where in a row of a table, or in an item of a list, the value stands that a finding is about.
///
/// Records of which there are many keep the place of their row or item alone. The few findings that speak of one value in
/// it read the file once more.
struct ValuePlaces {
    /// The bytes of a file of the site.
    private let source: (String) -> [UInt8]?
    /// By path, then by where the row or item begins.
    private var files: [String: [SourcePosition: [String: SourceRange]]] = [:]

    /// How many rows and items were looked at.
    private(set) var steps = 0

    init(source: @escaping (String) -> [UInt8]?) {
        self.source = source
    }

    /// The finding at the value of its field, if that stands in the row or item at its place; else as it is.
    mutating func placed(_ finding: Finding) -> Finding {
        guard let field = finding.field else { return finding }
        var finding = finding
        finding.place = place(of: field, in: finding.place)
        return finding
    }

    /// The value of a field in the row or item at a place; the place itself where there is none.
    mutating func place(of field: String, in place: Place) -> Place {
        guard let range = values(in: place.path)[place.range.start]?[field] else { return place }
        return Place(path: place.path, range: range)
    }

    private mutating func values(in path: String) -> [SourcePosition: [String: SourceRange]] {
        if let known = files[path] { return known }
        let found = source(path).map { path.hasSuffix(".csv") ? cells(of: $0, path) : items(of: $0, path) } ?? [:]
        steps += found.count
        files[path] = found
        return found
    }

    private func cells(of bytes: [UInt8], _ path: String) -> [SourcePosition: [String: SourceRange]] {
        guard let table = CSVTable(bytes, in: SourceFile(path: path)), let heading = table.rows.first else {
            return [:]
        }
        var found: [SourcePosition: [String: SourceRange]] = [:]
        for row in table.rows.dropFirst() {
            guard let first = row.first else { continue }
            let cells = zip(heading, row).lazy.filter { !$1.text.isEmpty }.map { ($0.text, $1.range) }
            found[first.range.start] = Dictionary(cells, uniquingKeysWith: { first, _ in first })
        }
        return found
    }

    /// The mappings, those in lists among them.
    private func items(of bytes: [UInt8], _ path: String) -> [SourcePosition: [String: SourceRange]] {
        let file = SourceFile(path: path)
        let isRecord = path.hasSuffix(".md")
        guard let text = isRecord ? FrontMatter(bytes, in: file)?.yaml : bytes[...],
            let root = YAMLParser.parse(text, in: file, lineOffset: isRecord ? 1 : 0)
        else { return [:] }
        var found: [SourcePosition: [String: SourceRange]] = [:]
        var open = [root]
        while let node = open.popLast() {
            switch node.content {
            case .scalar: break
            case .sequence(let items): open += items
            case .mapping(let entries):
                open += entries.lazy.map(\.value)
                let values = entries.lazy.filter { !$0.value.isEmpty }.map { ($0.key, $0.value.range) }
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
