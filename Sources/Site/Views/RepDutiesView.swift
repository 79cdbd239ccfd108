import Analysis
import Model
import Templating

/// What one rep has to see to, on the first page.
struct RepDutiesView: View {
    /// Things to see to of one kind, such as those that are late.
    struct List: View {
        let title: String
        let count: String
        let lines: [Line]
    }

    /// Something to see to, at one account or at several.
    struct Line: View {
        let accounts: [LinkView]
        let duty: DutyView
    }

    let key: String
    let rep: LinkView
    let hasLeft: Bool
    /// How much is late, due today, and due soon.
    let summary: String
    let lists: [List]

    init(of rep: String, at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let duties = context.duties.value.reps[rep] ?? Duties.OfRep()
        key = rep
        self.rep = context.link(toOwner: rep, from: place)
        hasLeft = context.analysis.departures.hasLeft(rep, by: context.asOf)
        let counts: [(Int, Word)] = [
            (duties.late.count, .homeLate), (duties.today.count, .homeDueToday), (duties.soon.count, .homeSoon),
        ]
        summary = counts.map { "\(words[$1]) \(context.formats.number($0))" }.listed(by: words[.partSeparator])
        let named: [(Word, [Duty])] = [
            (.homeDueToday, duties.today), (.homeLate, duties.late), (.homeSoon, duties.soon), (.homeGaps, duties.gaps),
        ]
        lists = named.filter { !$1.isEmpty }.map { title, duties in
            List(
                title: words[title], count: context.formats.number(duties.count),
                lines: Self.lines(duties, at: place, context))
        }
    }

    /// A line for each, but one for all cards that are to be checked by the same day, and one for all that a card lacks.
    private static func lines(_ duties: [Duty], at place: PagePlace, _ context: SiteContext) -> [Line] {
        var groups: [[Duty]] = []
        var positions: [Key: Int] = [:]
        for (position, duty) in duties.enumerated() {
            if let known = positions.updateValue(groups.count, forKey: Key(duty, at: position)) {
                positions[Key(duty, at: position)] = known
                groups[known].append(duty)
            } else {
                groups.append([duty])
            }
        }
        return groups.compactMap { Line($0, at: place, context) }
    }

    /// What stands in one line.
    private enum Key: Hashable {
        case one(Int)
        case checks(Day)
        case gaps(Int)

        init(_ duty: Duty, at position: Int) {
            self =
                if duty.reason == .check, let due = duty.due {
                    .checks(due)
                } else if duty.isGap {
                    .gaps(duty.account)
                } else {
                    .one(position)
                }
        }
    }
}

extension RepDutiesView.Line {
    /// - Parameter duties: One, or several of a kind: checks of some cards, or what one card lacks.
    init?(_ duties: [Duty], at place: PagePlace, _ context: SiteContext) {
        guard let first = duties.first else { return nil }
        let account = context.portfolio.accounts[first.account]
        if first.isGap {
            accounts = [context.link(toAccount: account.id, from: place)]
            duty = DutyView(gaps: duties, of: account, at: place, context)
        } else if duties.count > 1 {
            accounts = duties.map { context.link(toAccount: context.portfolio.accounts[$0.account].id, from: place) }
            duty = DutyView(checks: first, context)
        } else {
            accounts = [context.link(toAccount: account.id, from: place)]
            duty = DutyView(first, at: place, context)
        }
    }
}
