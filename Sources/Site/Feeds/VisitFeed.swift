import Model

/// `calendar.ics` and `reps/R.ics`: visits as an iCalendar feed (RFC 5545).
///
/// Visits that were not cancelled are in it, from ninety days before the as-of day on. Nothing that was said is, and
/// nothing personal. Times are written in UTC, worked out from the site's timezone: so every calendar shows them right
/// without a definition of the zone in each feed. A visit without a time takes the whole day.
struct VisitFeed {
    /// A visit that is in the feed.
    typealias Entry = VisitCalendar.Entry

    private static let daysBack = 90
    /// A visit is given an hour: how long it takes is not on its card.
    private static let length = 3600

    private let context: SiteContext
    private let title: String
    private let entries: [Entry]
    /// Where the site will be found, without a slash at the end; nil if nobody has said.
    private let base: String?
    /// What makes the names of events the only ones of their kind in the world: the host of the site.
    private let host: String

    init(_ entries: [Entry], title: String, _ context: SiteContext) {
        self.context = context
        self.title = title
        self.entries = entries
        var base = context.portfolio.settings.baseURL
        while base?.hasSuffix("/") == true { base?.removeLast() }
        self.base = base
        host = base.flatMap(Self.host) ?? "dossier.invalid"
    }

    /// The visits that are in a feed, by day, then by account.
    static func entries(_ context: SiteContext) -> [Entry] {
        context.calendar.days(from: context.asOf - daysBack, to: Day(number: .max / 2)).flatMap { day in
            context.calendar.visits(on: day).filter { context.visit($0).status != .cancelled }
        }
    }

    func ics() -> [UInt8] {
        var calendar = CalendarWriter()
        calendar.begin("VCALENDAR")
        calendar.line("VERSION", "2.0")
        calendar.line("PRODID", "-//Dossier//Dossier//EN")
        calendar.line("CALSCALE", "GREGORIAN")
        calendar.text("NAME", title)
        calendar.text("X-WR-CALNAME", title)
        calendar.line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H")
        calendar.line("X-PUBLISHED-TTL", "PT12H")
        for entry in entries { write(entry, to: &calendar) }
        if entries.isEmpty { writeUTC(to: &calendar) }
        calendar.end("VCALENDAR")
        return calendar.bytes
    }

    private func write(_ entry: Entry, to calendar: inout CalendarWriter) {
        let account = context.portfolio.accounts[entry.account]
        let visit = account.visits[entry.visit]
        let card = address(of: "accounts/\(account.id).html")
        calendar.begin("VEVENT")
        calendar.line("UID", Address.encoded("\(account.id).\(visit.id)") + "@" + host)
        calendar.line("DTSTAMP", CalendarValues.day(context.asOf) + "T000000Z")
        if let time = visit.time {
            let start = context.clock.moment(of: visit.date, at: time)
            calendar.line("DTSTART", CalendarValues.moment(start))
            calendar.line("DTEND", CalendarValues.moment(start + Self.length))
        } else {
            calendar.line("DTSTART;VALUE=DATE", CalendarValues.day(visit.date))
            calendar.line("DTEND;VALUE=DATE", CalendarValues.day(visit.date + 1))
            calendar.line("TRANSP", "TRANSPARENT")
        }
        calendar.text("SUMMARY", summary(visit, account))
        calendar.text("DESCRIPTION", description(visit, account, card))
        if let location = visit.location { calendar.text("LOCATION", location) }
        if let card { calendar.line("URL", card) }
        calendar.line("STATUS", "CONFIRMED")
        if visit.status == .planned, visit.date >= context.asOf { writeAlarm(visit, account, card, to: &calendar) }
        calendar.end("VEVENT")
    }

    /// A reminder a day before, with the way to the card.
    private func writeAlarm(_ visit: Visit, _ account: Account, _ card: String?, to calendar: inout CalendarWriter) {
        calendar.begin("VALARM")
        calendar.line("ACTION", "DISPLAY")
        calendar.line("TRIGGER", "-P1D")
        let text = context.words(.feedReminder, ["visit": summary(visit, account)])
        calendar.text("DESCRIPTION", [text, card].compactMap { $0 }.joined(separator: "\n"))
        calendar.end("VALARM")
    }

    /// A calendar has one component at least (§3.6); where there is no visit, it is this one, which shows nothing.
    private func writeUTC(to calendar: inout CalendarWriter) {
        calendar.begin("VTIMEZONE")
        calendar.line("TZID", "UTC")
        calendar.begin("STANDARD")
        calendar.line("DTSTART", "19700101T000000")
        calendar.line("TZOFFSETFROM", "+0000")
        calendar.line("TZOFFSETTO", "+0000")
        calendar.end("STANDARD")
        calendar.end("VTIMEZONE")
    }

    // MARK: - Words

    private func summary(_ visit: Visit, _ account: Account) -> String {
        guard let purpose = visit.purpose else { return account.name }
        return context.words(.feedSummary, ["account": account.name, "purpose": purpose])
    }

    private func description(_ visit: Visit, _ account: Account, _ card: String?) -> String {
        let words = context.words
        let names = visit.met.map { context.name(ofPerson: $0, of: account) }
        return [
            words(.feedRep, ["rep": context.name(ofRep: visit.rep)]),
            names.isEmpty ? nil : words(.feedMet, ["names": names.joined(separator: words[.listSeparator])]),
            card,
        ].compactMap { $0 }.joined(separator: "\n")
    }

    // MARK: - Addresses

    /// Where a page of the site will be found.
    private func address(of path: String) -> String? {
        base.map { $0 + "/" + Address.encoded(path) }
    }

    private static func host(of base: String) -> String? {
        guard let scheme = base.firstRange(of: "://") else { return nil }
        let authority = base[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let name = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }
        return name.isEmpty ? nil : Address.encoded(name.lowercased())
    }
}

extension SiteContext {
    func visit(_ entry: VisitCalendar.Entry) -> Visit {
        portfolio.accounts[entry.account].visits[entry.visit]
    }
}
