/// The sections around a place in a template, as the compiler sees them.
struct ScopeStack {
    /// What a section is over.
    enum Item {
        case view(ViewSchema)
        case text
        case markup
        /// A flag, or the presence of a value: it has no frame when rendering.
        case flag
        /// A name that was reported already: what stands inside cannot be judged.
        case unknown
    }

    struct Scope {
        let item: Item
        /// The frame that holds the item when rendering.
        let slot: Int
    }

    /// The innermost scope comes last.
    private(set) var scopes: [Scope] = []
    /// How many of the sections are over lists or over views that may be missing: each of them is a step further
    /// into data that ends.
    private(set) var steps = 0
    private var frameCount = 0

    init(_ view: ViewSchema) {
        push(.view(view))
    }

    var innermost: Scope? { scopes.last }

    /// Whether names may belong to something unknown.
    var hasUnknown: Bool {
        scopes.contains { if case .unknown = $0.item { true } else { false } }
    }

    /// The views, innermost first.
    var views: [ViewSchema] {
        scopes.reversed().compactMap { if case .view(let schema) = $0.item { schema } else { nil } }
    }

    mutating func push(_ item: Item, isStep: Bool = false) {
        steps += isStep ? 1 : 0
        scopes.append(Scope(item: item, slot: frameCount))
        switch item {
        case .view, .text, .markup: frameCount += 1
        case .flag, .unknown: break
        }
    }
}

extension ScopeStack {
    /// What decides the meaning of names. Two places with equal shapes can share compiled code.
    enum Shape: Hashable {
        case view(ObjectIdentifier)
        case text, markup, flag, unknown
    }

    /// The scopes that a name can reach: of each view the innermost, and beside views only the innermost scope.
    /// The first one comes first.
    private var reachable: [Scope] {
        var seen: Set<ObjectIdentifier> = []
        var kept: [Scope] = []
        for (depth, scope) in scopes.reversed().enumerated() {
            switch scope.item {
            case .view(let schema): if seen.insert(schema.type).inserted { kept.append(scope) }
            case .text, .markup, .flag: if depth == 0 { kept.append(scope) }
            case .unknown: kept.append(scope)
            }
        }
        return kept.reversed()
    }

    /// The shape of what names can reach from here.
    var shape: [Shape] {
        reachable.map { scope in
            switch scope.item {
            case .view(let schema): .view(schema.type)
            case .text: .text
            case .markup: .markup
            case .flag: .flag
            case .unknown: .unknown
            }
        }
    }

    /// The scopes as a routine sees them that is called from here, and the slots that its frames come from.
    func enteringRoutine() -> (scopes: ScopeStack, slots: [Int]) {
        var inside = self
        inside.scopes = []
        inside.steps = 0
        inside.frameCount = 0
        var slots: [Int] = []
        for scope in reachable {
            let before = inside.frameCount
            inside.push(scope.item)
            if inside.frameCount > before { slots.append(scope.slot) }
        }
        return (inside, slots)
    }
}
