import Analysis

extension Formats {
    /// An average with one decimal: `23.4`.
    func average(_ share: Share) -> String {
        let tenths = share.rounded(places: 1)
        return (tenths < 0 ? "−" : "") + Self.grouped(tenths.magnitude / 10) + "." + String(tenths.magnitude % 10)
    }

    /// A count in a table, where nothing stands for none.
    func count(_ number: Int) -> String? {
        number == 0 ? nil : self.number(number)
    }
}
