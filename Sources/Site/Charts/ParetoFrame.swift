import Templating

/// Where a Pareto chart has its axes: the one place that knows, for Swift and for the drawing.
struct ParetoFrame: View {
    let width: Int = 960
    let left: Int = 64
    let right: Int = 904
    let top: Int = 34
    let plotHeight: Int = 300
    /// Below the base line: room for names at a slant, or for one line of words.
    let hasNames: Bool
    /// So many places of equal width stand side by side.
    let slots: Int

    var bottom: Int { top + plotHeight }
    var height: Int { bottom + (hasNames ? 124 : 40) }
    /// Above the plot, where the titles of the axes stand.
    var titleY: Int { top - 18 }
    /// Below the base line, where it is said what the last bar stands for.
    var restY: Int { bottom + 18 }
    /// Beside the axes: where their ticks end, and where the ticks' labels begin.
    var leftTick: Int { left - 4 }
    var leftLabel: Int { left - 8 }
    var rightTick: Int { right + 4 }
    var rightLabel: Int { right + 8 }

    /// The right edge of the first so many places; the left axis for none.
    func edge(_ count: Int) -> Tenths {
        Tenths(left) + Tenths(tenths: (right - left) * 10 * count / max(1, slots))
    }

    /// How far above the base line something stands, with the whole at the top.
    func y(of part: Int128, whole: Int128) -> Tenths {
        Tenths(bottom) - Scale(largest: whole, length: Tenths(plotHeight)).length(of: part)
    }
}
