import Model

/// Where a Pareto chart that stands upright has its axes.
struct ParetoFrame {
    static let plotHeight = 300

    let width: ChartWidth
    let top: Int
    let left: Int
    let right: Int
    /// So many places of equal width stand side by side.
    let slots: Int

    var bottom: Int { top + Self.plotHeight }
    var step: Tenths { Tenths(right - left) / max(1, slots) }

    /// The right edge of the first so many places; the left axis for none.
    func edge(_ count: Int) -> Tenths {
        Tenths(left) + Tenths(tenths: (right - left) * 10 * count / max(1, slots))
    }

    /// How far above the base line something stands, with the whole at the top.
    func y(of part: Int128, whole: Int128) -> Tenths {
        Tenths(bottom) - Scale(largest: whole, length: Tenths(Self.plotHeight)).length(of: part)
    }

    /// Where the cumulative line first reaches a height; its first corner if it begins above.
    func crossing(of points: [(x: Tenths, y: Tenths)], at y: Tenths) -> Tenths {
        guard let index = points.firstIndex(where: { $0.y <= y }) else { return Tenths(right) }
        let end = points[index]
        guard index > 0 else { return end.x }
        let start = points[index - 1]
        let rise = start.y.value - end.y.value
        guard rise > 0 else { return end.x }
        return Tenths(tenths: start.x.value + (end.x.value - start.x.value) * (start.y.value - y.value) / rise)
    }
}
