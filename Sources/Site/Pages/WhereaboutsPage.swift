import Analysis
import Model
import Templating

/// `whereabouts.html`: who is where this week and next, across all accounts.
struct WhereaboutsPage: PageView {
    static let template = "whereabouts.html"

    struct Week: View {
        let id: String
        let name: String
        let span: String
        let days: [Weekday]
        let stays: [Stay]
        /// The same by day, for a narrow screen: the days on which somebody is away.
        let agenda: [Away]
    }

    /// Who is away on a day.
    struct Away: View {
        let date: DayView
        let isToday: Bool
        let people: [AwayPerson]
    }

    /// Somebody who is away on a day, with our visits of that day.
    struct AwayPerson: View {
        let stay: Stay
        let visits: [VisitNote]
    }

    /// A day of a person's lane.
    struct LaneDay: View {
        let visits: [VisitNote]
    }

    struct Weekday: View {
        let date: DayView
        let isToday: Bool
    }

    /// A stay on its line: the days of the week before it, it, and the days after, each with our visits to the account.
    struct Stay: View {
        let repKey: String
        let person: LinkView
        let title: String
        let account: LinkView
        let tier: TierView
        let before: [LaneDay]
        let length: String
        let location: String
        let days: String
        let beginsEarlier: Bool
        let endsLater: Bool
        let after: [LaneDay]
        let note: String?
        /// While the person is away.
        let visits: [VisitNote]
    }

    /// A visit of ours to the account, on its day.
    struct VisitNote: View {
        let link: LinkView
        /// Its day, where only its place in the lane tells it.
        let day: String
        let isClash: Bool
    }

    struct Clash: View {
        let repKey: String
        let date: DayView
        let visit: LinkView
        let person: LinkView
        let place: String
    }

    let frame: FrameView
    let clashes: [Clash]
    let weeks: [Week]

    init(at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(context.words[.whereaboutsTitle], at: place, context)
        let weeks = Self.weeks(context: context)
        clashes = context.portfolio.accounts.flatMap { Self.clashes(of: $0, at: place, context) }
            .sorted { $0.date.iso < $1.date.iso }
        self.weeks = zip(weeks, [Word.contactsThisWeek, .contactsNextWeek]).map { week, phrase in
            Self.week(week, context.words[phrase], at: place, context)
        }
    }

    /// This week and the next.
    static func weeks(context: SiteContext) -> [Whereabouts] {
        [0, 7].map { Whereabouts(of: context.portfolio, weekOf: context.asOf + $0) }
    }

    private static func clashes(of account: Account, at place: PagePlace, _ context: SiteContext) -> [Clash] {
        account.visitClashes(asOf: context.asOf).map { clash in
            Clash(
                repKey: context.owner(of: account),
                date: DayView(clash.date, context.formats.weekdayAndDay(clash.date)),
                visit: LinkView(
                    text: account.nameInLists, url: place.link(.visit(account: account.id, id: clash.visit))),
                person: context.link(toPerson: clash.contact, of: account, from: place),
                place: clash.stay.location)
        }
    }

    private static func week(
        _ week: Whereabouts, _ name: String, at place: PagePlace, _ context: SiteContext
    ) -> Week {
        let (monday, sunday) = (week.span.first, week.span.last)
        let days = (0...6).map { offset in
            let day = monday + offset
            return Weekday(date: DayView(day, context.formats.weekdayAndDay(day)), isToday: day == context.asOf)
        }
        let lanes = week.rows.compactMap { row -> (stay: Stay, visits: [[VisitNote]])? in
            guard let account = context.portfolio.account(row.account),
                let contact = account.contact(row.contact)
            else { return nil }
            let visits = Self.visits(of: contact, account, in: week.span, at: place, context)
            return (stay(row.stay, of: contact, account, in: week.span, visits, at: place, context), visits)
        }
        let agenda = days.enumerated().map { offset, day in
            Away(
                date: day.date, isToday: day.isToday,
                people: lanes.filter { $0.stay.before.count <= offset && offset < 7 - $0.stay.after.count }
                    .map { AwayPerson(stay: $0.stay, visits: $0.visits[offset]) })
        }
        return Week(
            id: monday.description, name: name, span: context.formats.span(monday, sunday), days: days,
            stays: lanes.map(\.stay), agenda: agenda.filter { !$0.people.isEmpty })
    }

    private static func stay(
        _ stay: Contact.Stay, of contact: Contact, _ account: Account, in week: DaySpan, _ visits: [[VisitNote]],
        at place: PagePlace, _ context: SiteContext
    ) -> Stay {
        let (first, last) = (max(stay.from, week.first), min(stay.to, week.last))
        return Stay(
            repKey: context.owner(of: account),
            person: LinkView(text: contact.name, url: place.link(.contact(account: account.id, id: contact.id))),
            title: contact.title, account: context.link(toAccount: account.id, from: place),
            tier: TierView(of: account.id, context),
            before: visits.prefix(first - week.first).map(LaneDay.init), length: String(last - first + 1),
            location: stay.location, days: context.formats.weekdaySpan(stay.from, stay.to),
            beginsEarlier: stay.from < week.first, endsLater: stay.to > week.last,
            after: visits.suffix(week.last - last).map(LaneDay.init), note: stay.note,
            visits: Array(visits.dropFirst(first - week.first).dropLast(week.last - last).joined()))
    }

    /// Our coming visits to an account on each day of a week, and which of them a person would be met on.
    private static func visits(
        of contact: Contact, _ account: Account, in week: DaySpan, at place: PagePlace, _ context: SiteContext
    ) -> [[VisitNote]] {
        let clashing = Set(account.visitClashes(asOf: context.asOf).filter { $0.contact == contact.id }.map(\.visit))
        var days = [[VisitNote]](repeating: [], count: week.length)
        for entry in context.analysis(of: account).agenda.entries where entry.state.isComing && week.contains(entry.day)
        {
            let card = account.visits[entry.card]
            let isMet = !entry.state.isTentative && card.met.contains(contact.id)
            days[entry.day - week.first].append(
                VisitNote(
                    link: LinkView(
                        text: context.words[isMet ? .whereaboutsMeeting : .whereaboutsVisit],
                        url: place.link(.visit(account: account.id, id: card.id))),
                    day: context.formats.weekdayAndDay(entry.day),
                    isClash: !entry.state.isTentative && clashing.contains(card.id)))
        }
        return days
    }
}
