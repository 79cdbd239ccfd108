import Analysis
import Model

extension Site {
    /// The day sheets of a day as one HTML file that needs no site around it, for any day and for one rep or for all.
    ///
    /// Nil if nobody is visited on the day.
    /// - Parameter isPersonal: Whether tier, stance and what is known of people's lives are told; as the settings say if nil.
    public func dayPack(on day: Day, rep: String? = nil, isPersonal: Bool? = nil) throws -> [UInt8]? {
        let pack = DayPack(of: context.portfolio, analysis: context.analysis, on: day, rep: rep)
        guard let dayFile, pack.sheets.contains(where: { !$0.isCancelled }) else { return nil }
        let isTold = isPersonal ?? (context.portfolio.settings.personal == .site)
        return try dayFile.render(DayFilePage(pack, isPersonal: isTold, style: style, context))
    }
}
