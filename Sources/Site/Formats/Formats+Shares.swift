import Analysis
import Model

extension Formats {
    /// A share in per cent with one decimal: `54.1%`.
    func share(_ share: Share) -> String {
        self.share(share, places: 1)
    }

    /// A share in per cent with so many decimals: `29.9997%`.
    func share(_ share: Share, places: Int) -> String {
        decimal(share.rounded(places: places + 2), places: places) + words[.percent]
    }

    /// A growth in per cent with its sign, `+8.0%`; what comes to `0.0%` has none.
    func change(_ share: Share) -> String {
        (share.rounded(places: 3) > 0 ? "+" : "") + self.share(share)
    }

    /// A fraction to six places for data files: `0.541300`.
    static func fraction(_ share: Share) -> String {
        String { $0.put(plain: share.rounded(places: 6), places: 6, minus: "-") }
    }

    /// A number between 0 and 1 with two decimals: `0.62`.
    static func hundredths(_ share: Share) -> String {
        String { $0.put(plain: share.rounded(places: 2), places: 2, minus: "−") }
    }
}

extension Growth {
    /// Whether it reads as a fall: below zero as it is written, with one decimal of a per cent.
    var isFall: Bool { share.map { $0.rounded(places: 3) < 0 } ?? (difference < .zero) }
}
