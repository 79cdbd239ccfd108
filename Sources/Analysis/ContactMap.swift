import Model

/// Whom we know at an account: by layer and function, with the gaps, and who reports to whom.
///
/// People who have left the account are not on the map.
public struct ContactMap: Sendable {
    /// Where a layer and a function meet.
    public struct Cell: Hashable, Sendable {
        /// How far up in the account: operation, management or decision.
        public let layer: Contact.Layer
        /// Their part in a purchase: using, technical or finance.
        public let function: Contact.Function
        /// Ids of the contacts, in the order of their ids.
        public let contacts: [String]
        /// Whether we know nobody there.
        public var isGap: Bool { contacts.isEmpty }
    }

    /// One line of the reporting tree.
    public struct ReportingLine: Hashable, Sendable {
        /// The contact's id.
        public let contact: String
        /// How many people stand above within the tree.
        public let depth: Int
        /// Whether the contact reports, over others or directly, to itself.
        public let isInCircle: Bool
    }

    /// Layer by layer, each in the order of the functions: nine cells.
    public let cells: [Cell]
    /// Contacts of whom the layer or the function is not known.
    public let unplaced: [String]
    /// The tree from the top down, each person followed by those who report to them.
    public let reportingLines: [ReportingLine]

    private let layers: Set<Contact.Layer>
    private let functions: Set<Contact.Function>

    /// Maps the contacts who have not left the account on a day.
    public init(of account: Account, asOf: Day) {
        let present = account.contacts.filter { $0.isPresent(on: asOf) }
        cells = Contact.Layer.allCases.flatMap { layer in
            Contact.Function.allCases.map { function in
                // By their places: to look at each contact as a whole would copy it thirty times.
                let found = present.indices.filter {
                    present[$0].layer == layer && present[$0].function == function
                }
                return Cell(layer: layer, function: function, contacts: found.map { present[$0].id })
            }
        }
        unplaced = present.filter { $0.layer == nil || $0.function == nil }.map(\.id)
        layers = Set(present.compactMap(\.layer))
        functions = Set(present.compactMap(\.function))
        reportingLines = Self.reportingLines(of: present)
    }

    /// The ids of those known in a layer and a function; none where there is a gap.
    public subscript(layer: Contact.Layer, function: Contact.Function) -> [String] {
        cells.first { $0.layer == layer && $0.function == function }?.contacts ?? []
    }

    /// The cells in which we know nobody, in the order of the map.
    public var gaps: [Cell] { cells.filter(\.isGap) }

    /// Layers in which we know nobody, whatever their function.
    public var uncoveredLayers: [Contact.Layer] { Contact.Layer.allCases.filter { !layers.contains($0) } }

    /// Functions in which we know nobody, whatever their layer.
    public var uncoveredFunctions: [Contact.Function] { Contact.Function.allCases.filter { !functions.contains($0) } }

    /// Walks down from those who report to nobody on the map; then from each circle, beginning with its first contact.
    private static func reportingLines(of contacts: [Contact]) -> [ReportingLine] {
        let known = Set(contacts.map(\.id))
        let above = Dictionary(contacts.map { ($0.id, $0.reportsTo) }, uniquingKeysWith: { first, _ in first })
        let reports = Dictionary(grouping: contacts.map(\.id), by: { above[$0] ?? nil })
        let circles = contactsInCircles(above)
        let tops = contacts.map(\.id).filter { contact in
            guard let superior = above[contact] ?? nil else { return true }
            return !known.contains(superior)
        }
        var lines: [ReportingLine] = []
        var seen: Set<String> = []
        for start in tops + contacts.map(\.id).filter(circles.contains) {
            var waiting = [(contact: start, depth: 0)]
            while let (contact, depth) = waiting.popLast() {
                guard seen.insert(contact).inserted else { continue }
                lines.append(
                    ReportingLine(contact: contact, depth: depth, isInCircle: circles.contains(contact)))
                waiting += (reports[contact] ?? []).reversed().map { ($0, depth + 1) }
            }
        }
        return lines
    }

    /// Those who come round to themselves on the way up. Each way is walked once.
    private static func contactsInCircles(_ above: [String: String?]) -> Set<String> {
        var circles: Set<String> = []
        var done: Set<String> = []
        for start in above.keys {
            var path: [String] = []
            var steps: [String: Int] = [:]
            var current: String? = start
            while let contact = current, !done.contains(contact), steps[contact] == nil {
                steps[contact] = path.count
                path.append(contact)
                current = above[contact] ?? nil
            }
            if let current, let step = steps[current], above.keys.contains(current) { circles.formUnion(path[step...]) }
            done.formUnion(path)
        }
        return circles
    }
}

extension Contact {
    /// Whether the person has not left the account on a day.
    public func isPresent(on day: Day) -> Bool {
        left.map { $0 > day } ?? true
    }
}
