import Analysis
import Model

extension Formats {
    /// A share in per cent with one decimal: `54.1%`.
    func share(_ share: Share) -> String {
        Self.tenths(share.rounded(places: 3)) + words[.percent]
    }

    /// A share in per cent with so many decimals: `29.9997%`.
    func share(_ share: Share, places: Int) -> String {
        decimal(share.rounded(places: places + 2), places: places) + words[.percent]
    }

    /// A growth in per cent with its sign: `+8.0%`.
    func change(_ share: Share) -> String {
        (share.part > 0 ? "+" : "") + self.share(share)
    }

    /// A fraction to six places for data files: `0.541300`.
    static func fraction(_ share: Share) -> String {
        let millionths = share.rounded(places: 6)
        let magnitude = millionths.magnitude
        let digits = String(magnitude % 1_000_000)
        return (millionths < 0 ? "-" : "") + String(magnitude / 1_000_000) + "."
            + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    private static func tenths(_ number: Int128) -> String {
        (number < 0 ? "−" : "") + grouped(number.magnitude / 10) + "." + String(number.magnitude % 10)
    }
}

extension Share {
    /// Whether it reads as a fall: below zero as it is written, with one decimal of a per cent.
    var isFall: Bool { rounded(places: 3) < 0 }
}

extension Formats {
    /// A number between 0 and 1 with two decimals: `0.62`.
    static func hundredths(_ share: Share) -> String {
        let number = share.rounded(places: 2)
        let digits = String(number.magnitude % 100)
        return (number < 0 ? "−" : "") + String(number.magnitude / 100) + "." + (digits.utf8.count < 2 ? "0" : "")
            + digits
    }
}
