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

    /// A growth in per cent with its sign: `+8.0%`.
    func change(_ share: Share) -> String {
        (share.part > 0 ? "+" : "") + self.share(share)
    }

    /// A fraction to six places for data files: `0.541300`.
    static func fraction(_ share: Share) -> String {
        let millionths = share.rounded(places: 6)
        let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        return String { text in
            text.put(rest, digits: 6)
            text.put(".")
            text.put(whole)
            if millionths < 0 { text.put("-") }
        }
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
        let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: 100)
        return String { text in
            text.put(rest, digits: 2)
            text.put(".")
            text.put(whole)
            if number < 0 { text.put("−") }
        }
    }
}
