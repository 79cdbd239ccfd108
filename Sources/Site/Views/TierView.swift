import Model
import Templating

/// A tier as a badge: A, B, C, or none.
struct TierView: View {
    let letter: String?
    /// `a`, `b`, `c` or `none`, for the looks.
    let style: String
    let isByHand: Bool

    init(_ tier: Tier?, isByHand: Bool = false) {
        letter = tier?.rawValue
        style = tier?.rawValue.lowercased() ?? "none"
        self.isByHand = isByHand
    }
}
