import Analysis
import Model

extension Site {
    /// The pack of a day as one HTML file that needs no site around it, for any day and for one rep or for all.
    ///
    /// Nil if nobody is visited on the day.
    public func dayPack(on day: Day, rep: String? = nil) throws -> [UInt8]? {
        let pack = DayPack(of: context.portfolio, analysis: context.analysis, on: day, rep: rep)
        guard let dayFile, !pack.sheets.isEmpty else { return nil }
        return try dayFile.render(DayFilePage(pack, style: style, context))
    }
}
