import Model

/// In what the amounts of a drawing are said: one unit for all, said once, so that the figures themselves are short and
/// neighbours still differ.
///
/// The largest amount has at least three digits. Chinese readers think in ten thousands, and so have them from a hundred
/// thousand on; English ones have whole units as long as those have but five digits.
struct AmountUnit: Sendable {
    /// Above the axis: `EUR thousand`, `单位：万元`.
    let name: String
    /// Smallest units of the currency in one.
    private let size: Int128
    /// Decimals of all figures.
    private let places: Int
    private let formats: Formats

    init(for amounts: some Sequence<Int128>, _ formats: Formats) {
        let largest = amounts.reduce(Int128(0)) { max($0, $1 < 0 ? -$1 : $1) }
        let whole = Int128(Formats.power(formats.currency.places))
        let words = formats.words
        let (least, steps): (Int128, [(value: Int128, name: (String) -> String)]) =
            switch words.language {
            case .english:
                (100, [(1_000_000_000, words.unitBillion), (1_000_000, words.unitMillion), (1000, words.unitThousand)])
            case .chinese: (10, [(100_000_000, words.unitBillion), (10_000, words.unitMillion)])
            }
        let step = steps.first { largest >= least * $0.value * whole } ?? (1, words.unitOne)
        size = step.value * whole
        places = largest >= (step.value == 1 ? 100 : 1000) * size ? 0 : 1
        name = step.name(formats.currencyName)
        self.formats = formats
    }

    /// An amount in the unit, with as many decimals as all others; with more where it would read as nothing.
    func text(_ amount: Int128) -> String {
        let most = places + 2
        return text(amount, places: (places..<most).first { rounded(amount, places: $0) > 0 } ?? most)
    }

    /// The steps of an axis, all with as many decimals as the finest of them needs.
    func texts(_ steps: [Int128]) -> [String] {
        let most = 3
        let places = (0..<most).first { places in
            steps.allSatisfy { ($0 * Int128(Formats.power(places))).isMultiple(of: size) }
        }
        return steps.map { text($0, places: places ?? most) }
    }

    private func rounded(_ amount: Int128, places: Int) -> Int128 {
        Int128((amount.magnitude * Formats.power(places) + size.magnitude / 2) / size.magnitude)
    }

    private func text(_ amount: Int128, places: Int) -> String {
        guard amount != 0 else { return "0" }
        let rounded = rounded(amount, places: places)
        return formats.decimal(amount < 0 ? -rounded : rounded, places: places)
    }
}
