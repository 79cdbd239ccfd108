/// Where a Pareto chart has its axes: the one place that knows, for Swift and for the drawing.
struct ParetoFrame: Sendable {
    let width = 960
    let left = 64
    let right = 904
    let top = 34
    let plotHeight = 300
    /// Below the base line: room for names at a slant, or for one line of words.
    let hasNames: Bool
    /// So many places of equal width stand side by side.
    let slots: Int

    var bottom: Int { top + plotHeight }
    var height: Int { bottom + (hasNames ? 124 : 40) }

    /// The right edge of the first so many places; the left axis for none.
    func edge(_ count: Int) -> Tenths {
        Tenths(left) + Tenths(tenths: (right - left) * 10 * count / max(1, slots))
    }

    /// How far above the base line something stands, with the whole at the top.
    func y(of part: Int128, whole: Int128) -> Tenths {
        Tenths(bottom) - Scale(largest: whole, length: Tenths(plotHeight)).length(of: part)
    }
}
