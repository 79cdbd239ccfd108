import Analysis
import Model

extension Share {
    /// How many places it takes to tell the share, in per cent, from a limit: 1 to 9.
    func places(toTellFrom limit: Percentage) -> Int {
        (1...9).first { rounded(places: $0 + 2) != Share(limit).rounded(places: $0 + 2) } ?? 9
    }

    /// How many places it takes to tell a length of time from a limit, both in days: 1 to 9.
    func places(toTellFrom days: Int) -> Int {
        guard let limit = Share(days, of: 1) else { return 1 }
        return (1...9).first { rounded(places: $0) != limit.rounded(places: $0) } ?? 9
    }
}

extension Percentage {
    /// How many places behind the point say something.
    var places: Int { hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2 }
}
