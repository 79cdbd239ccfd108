/// Which things lead to which others.
struct DirectedGraph<Node: Hashable & Sendable>: Sendable {
    private(set) var successors: [Node: Set<Node>] = [:]

    mutating func add(from start: Node, to end: Node) {
        successors[start, default: []].insert(end)
        if successors[end] == nil { successors[end] = [] }
    }

    /// The node, and all that it leads to.
    func reachable(from start: Node) -> Set<Node> {
        var found: Set<Node> = [start]
        var waiting = [start]
        while let node = waiting.popLast() {
            for next in successors[node] ?? [] where found.insert(next).inserted { waiting.append(next) }
        }
        return found
    }

    /// All nodes on cycles, and those between two cycles: what is left when nodes that nothing leads to, or that
    /// lead to nothing, are taken away again and again.
    var cyclicCore: Set<Node> {
        withoutEnds.reversed.withoutEnds.nodes
    }

    private var nodes: Set<Node> { Set(successors.keys) }

    private var reversed: DirectedGraph {
        var graph = DirectedGraph()
        for (start, ends) in successors {
            if graph.successors[start] == nil { graph.successors[start] = [] }
            for end in ends { graph.add(from: end, to: start) }
        }
        return graph
    }

    /// This without the nodes that lead to nothing.
    private var withoutEnds: DirectedGraph {
        let predecessors = reversed.successors
        var left = successors
        var ends = left.filter(\.value.isEmpty).map(\.key)
        while let end = ends.popLast() {
            left[end] = nil
            for before in predecessors[end] ?? [] {
                left[before]?.remove(end)
                if left[before]?.isEmpty == true { ends.append(before) }
            }
        }
        return DirectedGraph(successors: left)
    }
}
