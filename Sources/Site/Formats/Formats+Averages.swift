import Analysis

extension Formats {
    /// An average with one decimal: `23.4`.
    func average(_ share: Share) -> String {
        decimal(share.rounded(places: 1), places: 1)
    }

    /// A mean length of time with one decimal: `23.4 days`.
    func days(_ mean: Share) -> String {
        words.daysOnAverage(days: average(mean))
    }

    /// A count in a table, where nothing stands for none.
    func count(_ number: Int) -> String? {
        number == 0 ? nil : self.number(number)
    }
}
