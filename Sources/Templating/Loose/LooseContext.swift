/// The values that sections have been opened over, the whole data first.
struct LooseContext {
    private var stack: [LooseValue]

    init(_ data: LooseValue) {
        stack = [data]
    }

    mutating func push(_ value: LooseValue) {
        stack.append(value)
    }

    mutating func pop() {
        stack.removeLast()
    }

    /// The value of a name, looked for from the innermost object outwards; nil when there is none.
    ///
    /// A name that ends in a question mark asks whether the value without it is present, as in strict templates.
    func value(of name: Name) -> LooseValue? {
        guard let first = name.parts.first else { return stack.last }
        let isLast = name.parts.count == 1
        for case .object(let members) in stack.reversed() {
            guard var found = Self.member(first, of: members, isLast: isLast) else { continue }
            for (offset, part) in name.parts.enumerated().dropFirst() {
                guard case .object(let inner) = found,
                    let next = Self.member(part, of: inner, isLast: offset == name.parts.count - 1)
                else { return nil }
                found = next
            }
            return found
        }
        return nil
    }

    private static func member(_ name: String, of members: [String: LooseValue], isLast: Bool) -> LooseValue? {
        if let member = members[name] { return member }
        guard isLast, name.hasSuffix("?"), let member = members[String(name.dropLast())] else { return nil }
        return .bool(member.isPresent)
    }
}
