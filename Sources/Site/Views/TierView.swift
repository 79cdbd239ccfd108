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

    /// The tier that counts for an account, with whether it was set by hand.
    init(of account: String, _ context: SiteContext) {
        self.init(context.abc.tier(of: account), isByHand: context.abc.override(of: account) != nil)
    }
}
