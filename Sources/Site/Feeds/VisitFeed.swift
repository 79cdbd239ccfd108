import Analysis
import Model

/// `calendar.ics` and `reps/R.ics`: visits as an iCalendar feed (RFC 5545), published for whoever subscribes (RFC 5546).
///
/// All visits from the first day of the third month before the as-of day's on are in it, announced and cancelled ones too.
/// Nothing that was said is, and nothing personal; each leads to its day sheet, whose address stays as long as the event does. Times are written in UTC, worked out from the site's timezone: so every
/// calendar shows them right without a definition of the zone in each feed. A visit without a time takes the whole day.
///
/// Of the as-of day only the month, and whether a visit's day has passed, are to be seen in a feed: from one day to the next
/// its bytes stay the same unless something happens to a visit.
struct VisitFeed {
    /// A visit that is in the feed, with the name under which calendars know it.
    struct Entry {
        let account: Int
        let visit: AgendaEntry
        let name: String
    }

    /// Whose visit it is: published events have an organizer (RFC 5546 §3.2.1).
    private struct Organizer {
        /// With the name as its parameter.
        let property: String
        let address: String

        init(_ rep: String, _ addresses: FeedAddresses, _ context: SiteContext) {
            property = "ORGANIZER;CN=" + CalendarWriter.quoted(context.name(ofRep: rep))
            address =
                context.portfolio.rep(rep)?.email.flatMap(Address.mail)
                ?? (context.hasPage(rep: rep) ? addresses.address(of: .rep(rep)) : nil) ?? "invalid:nomail"
        }
    }

    private static let monthsBack = 3
    /// A visit is given an hour: how long it takes is not on its card.
    private static let length = 3600

    private let context: SiteContext
    private let title: String
    private let entries: [Entry]
    private let addresses: FeedAddresses
    /// By rep.
    private let organizers: [String: Organizer]

    init(_ entries: [Entry], title: String, _ context: SiteContext) {
        self.context = context
        self.title = title
        self.entries = entries
        let addresses = FeedAddresses(
            baseURL: context.portfolio.settings.baseURL, uidDomain: context.portfolio.settings.uidDomain)
        self.addresses = addresses
        let reps = Set(entries.lazy.map(\.visit.rep))
        organizers = Dictionary(uniqueKeysWithValues: reps.map { ($0, Organizer($0, addresses, context)) })
    }

    /// The first day whose visits are in a feed.
    static func firstDay(asOf: Day) -> Day { (asOf.month - monthsBack).firstDay }

    /// The visits that are in a feed, by day, then by account.
    static func entries(_ context: SiteContext) -> [Entry] {
        let first = firstDay(asOf: context.asOf)
        var names: [Int: VisitNames] = [:]
        return context.calendar.days(from: first, to: Day(number: .max / 2)).flatMap { day in
            context.calendar.visits(on: day).map { entry in
                let known = names[entry.account] ?? VisitNames(of: context.portfolio.accounts[entry.account])
                names[entry.account] = known
                let visit = entry.visit
                return Entry(
                    account: entry.account, visit: visit,
                    name: visit.state.isTentative ? known.announced(for: visit.day) : known[card: visit.card])
            }
        }
    }

    func ics() -> [UInt8] {
        var calendar = CalendarWriter()
        calendar.begin("VCALENDAR")
        calendar.line("VERSION", "2.0")
        calendar.line("PRODID", "-//Dossier//Dossier//EN")
        calendar.line("CALSCALE", "GREGORIAN")
        calendar.line("METHOD", "PUBLISH")
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
        let visit = entry.visit
        let event = FeedEvent(visit, card: account.visits[visit.card])
        let sheet = context.sheet(of: visit, at: account).flatMap { addresses.address(of: $0.page, anchor: $0.anchor) }
        let way = sheet ?? addresses.address(of: .account(account.id))
        calendar.begin("VEVENT")
        calendar.line("UID", Address.encoded("\(account.id).\(entry.name)") + "@" + addresses.host)
        calendar.line("SEQUENCE", String(event.sequence))
        calendar.line("DTSTAMP", CalendarValues.moment(event.stamp))
        if let time = event.time {
            let start = context.clock.moment(of: visit.day, at: time)
            calendar.line("DTSTART", CalendarValues.moment(start))
            calendar.line("DTEND", CalendarValues.moment(start + Self.length))
        } else {
            calendar.line("DTSTART;VALUE=DATE", CalendarValues.day(visit.day))
            calendar.line("DTEND;VALUE=DATE", CalendarValues.day(visit.day + 1))
        }
        if event.time == nil || visit.state == .cancelled { calendar.line("TRANSP", "TRANSPARENT") }
        calendar.text("SUMMARY", summary(event, account))
        calendar.text("DESCRIPTION", description(entry, event, account, way))
        if let location = event.location { calendar.text("LOCATION", location) }
        if let way { calendar.line("URL", way) }
        if let organizer = organizers[visit.rep] { calendar.line(organizer.property, organizer.address) }
        calendar.line("STATUS", event.status)
        if visit.state == .planned { writeAlarm(event, account, way, to: &calendar) }
        calendar.end("VEVENT")
    }

    /// A reminder a day before, or in the morning of the day before a visit without a time, with the way to the day sheet.
    private func writeAlarm(
        _ event: FeedEvent, _ account: Account, _ way: String?, to calendar: inout CalendarWriter
    ) {
        calendar.begin("VALARM")
        calendar.line("ACTION", "DISPLAY")
        calendar.line("TRIGGER", event.time == nil ? "-PT15H" : "-P1D")
        let text = context.words.feedReminder(visit: summary(event, account))
        calendar.text("DESCRIPTION", [text, way].compactMap { $0 }.joined(separator: "\n"))
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

    private func summary(_ event: FeedEvent, _ account: Account) -> String {
        // A telephone shows the first characters only.
        guard let purpose = event.purpose else { return account.nameInLists }
        return context.words.feedSummary(account: account.nameInLists, purpose: purpose)
    }

    private func description(_ entry: Entry, _ event: FeedEvent, _ account: Account, _ way: String?) -> String {
        let words = context.words
        let names = event.met.map { context.name(ofPerson: $0, of: account) }
        return [
            words.feedRepLine(rep: context.name(ofRepOf: entry.visit, account.visits[entry.visit.card])),
            names.isEmpty ? nil : words.feedMetLine(names: names.listed(by: words[.listSeparator])),
            context.announcement(of: entry.visit),
            way,
        ].compactMap { $0 }.joined(separator: "\n")
    }
}
