import Analysis
import Model

/// Where the day sheets lie, and whose they are.
extension SiteContext {
    /// The first day that has sheets: as far as feeds go back, so that no link in a calendar leads nowhere.
    static func firstDayWithSheets(asOf: Day) -> Day { VisitFeed.firstDay(asOf: asOf) }

    /// Whether a day has a page, with the sheets of its visits.
    func hasSheets(_ day: Day) -> Bool { dayPack(on: day) != nil }

    /// The page with a rep's sheets of a day; nil if no file can be called like the rep.
    func pageOfSheets(of rep: String, on day: Day) -> Page? {
        Address.fileName(ofWord: rep).map { .daySheets(day, file: $0) }
    }

    /// The page and the place on it where the sheet of a visit lies; nil where none is kept any more.
    func sheet(of visit: AgendaEntry, at account: Account) -> (page: Page, anchor: String)? {
        guard hasSheets(visit.day) else { return nil }
        let rep = analysis.departures.repOfSheet(of: visit, at: account)
        return pageOfSheets(of: rep, on: visit.day).map { ($0, account.id) }
    }

    /// The way from a page to the sheet of a visit; nil where none is kept any more.
    func linkToSheet(of visit: AgendaEntry, at account: Account, from place: PagePlace) -> String? {
        sheet(of: visit, at: account).map { place.link($0.page, anchor: $0.anchor) }
    }

    /// The visits that a rep still has to report on a day: those that passed without a word of what came of them. Days that
    /// are past themselves have none.
    func unreported(upTo rep: String, before day: Day) -> [(account: Account, visit: AgendaEntry)] {
        guard day >= asOf else { return [] }
        return unreportedByRep[rep] ?? []
    }

    /// `Tuesday, 24 November 2026`
    func weekdayAndDate(_ day: Day) -> String {
        words.daySheetDate(weekday: words.word(.weekday, String(day.weekday)), day: formats.day(day))
    }
}
