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
        let stays: [Stay]
    }

    struct Weekday: View {
        let date: DayView
        let isToday: Bool
    }

    /// A stay on its line: the days of the week before it, it, and the days after.
    struct Stay: View {
        let repKey: String
        let person: LinkView
        let title: String
        let account: LinkView
        let tier: TierView
        /// An empty text for each day.
        let before: [String]
        let length: String
        let location: String
        let days: String
        let beginsEarlier: Bool
        let endsLater: Bool
        let after: [String]
        let note: String?
        let visits: [VisitNote]
    }

    /// A visit of ours to the account in the same week.
    struct VisitNote: View {
        let link: LinkView
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
        let stays = week.rows.compactMap { row -> Stay? in
            guard let account = context.portfolio.account(row.account),
                let contact = account.contacts.first(where: { $0.id == row.contact })
            else { return nil }
            return stay(row.stay, of: contact, account, in: week.span, at: place, context)
        }
        let agenda = days.enumerated().map { offset, day in
            Away(
                date: day.date, isToday: day.isToday,
                stays: stays.filter { $0.before.count <= offset && offset < 7 - $0.after.count })
        }
        return Week(
            id: monday.description, name: name, span: context.formats.span(monday, sunday), days: days, stays: stays,
            agenda: agenda.filter { !$0.stays.isEmpty })
    }

    private static func stay(
        _ stay: Contact.Stay, of contact: Contact, _ account: Account, in week: DaySpan, at place: PagePlace,
        _ context: SiteContext
    ) -> Stay {
        let (first, last) = (max(stay.from, week.first), min(stay.to, week.last))
        let clashing = Set(account.visitClashes(asOf: context.asOf).filter { $0.contact == contact.id }.map(\.visit))
        let coming = context.analysis(of: account).agenda.entries.filter {
            $0.state.isComing && week.contains($0.day)
        }
        return Stay(
            repKey: context.owner(of: account),
            person: LinkView(text: contact.name, url: place.link(.contact(account: account.id, id: contact.id))),
            title: contact.title, account: context.link(toAccount: account.id, from: place),
            tier: TierView(context.abc.tier(of: account.id)),
            before: [String](repeating: "", count: first - week.first), length: String(last - first + 1),
            location: stay.location, days: context.formats.weekdaySpan(stay.from, stay.to),
            beginsEarlier: stay.from < week.first, endsLater: stay.to > week.last,
            after: [String](repeating: "", count: week.last - last), note: stay.note,
            visits: coming.map { entry in
                let card = account.visits[entry.card]
                let isMet = !entry.state.isTentative && card.met.contains(contact.id)
                let day = context.formats.weekdaySpan(entry.day, entry.day)
                let text = isMet ? context.words.whereaboutsMeeting(day: day) : context.words.whereaboutsVisit(day: day)
                return VisitNote(
                    link: LinkView(text: text, url: place.link(.visit(account: account.id, id: card.id))),
                    isClash: !entry.state.isTentative && clashing.contains(card.id))
            })
    }
}
