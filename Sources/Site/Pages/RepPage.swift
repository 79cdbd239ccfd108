import Analysis
import Model
import Templating
import Text

/// `reps/R.html`: a rep's week and accounts, and the figures of the appraisal, each with its rule.
struct RepPage: PageView {
    static let template = "rep.html"

    let frame: FrameView
    /// The post, where the file says it.
    let kind: String
    let name: String
    let facts: [TermView]
    let feed: String
    let figures: [RepFigureView]
    let week: String
    let visits: [VisitLineView]
    let packs: [LinkView]
    let checksDue: [CheckLine]
    let checksDone: [LinkView]
    let overdue: [OverdueLine]
    let missed: [VisitLineView]
    let actions: [OpenActionView]
    let findings: [FindingGroup]
    let accounts: [AccountRow]
    let total: String
    let window: String
    let narrative: Markup?

    init(_ scorecard: RepScorecard, at place: PagePlace, _ context: SiteContext) {
        let formats = context.formats
        let rep = context.portfolio.rep(scorecard.rep)
        let monday = context.asOf.startOfWeek
        name = context.name(ofRep: scorecard.rep)
        kind = rep?.title ?? context.words[.kindRep]
        frame = FrameView(name, at: place, context)
        facts = rep.map { Self.facts($0, place, context) } ?? []
        feed = place.link(download: .feedOfRep(scorecard.rep))
        figures = scorecard.figures.map { RepFigureView($0, context) }
        week = formats.span(monday, monday + 6)
        visits = context.calendar.days(from: monday, to: monday + 6).flatMap { day in
            context.visitLines(on: day, at: place).filter { $0.repKey == scorecard.rep }
        }
        packs = context.dayPacks.filter { pack in
            pack.day >= context.asOf && pack.sheets.contains { $0.rep == scorecard.rep && !$0.isCancelled }
        }.compactMap { pack in
            context.pageOfSheets(of: scorecard.rep, on: pack.day).map {
                LinkView(text: formats.weekdayAndDay(pack.day), url: place.link($0))
            }
        }
        let checks = CardChecks(of: scorecard.accounts, analysis: context.analysis)
        checksDue = checks.due.map { CheckLine($0, at: place, context) }
        checksDone = checks.done.map { context.link(toAccount: $0, from: place) }
        overdue = scorecard.overdueAccounts.map { OverdueLine($0, at: place, context) }
        missed = scorecard.missedReports.map { reference in
            VisitLineView(reference.entry, of: context.portfolio.accounts[reference.account], at: place, context)
        }
        actions = scorecard.openActions.byUrgency().map { OpenActionView($0, at: place, context) }
        findings = Dictionary(grouping: context.findings(upTo: scorecard.rep)) {
            Reference.account(holding: $0.place.path) ?? ""
        }
        .sorted { precedes($0.key, $1.key) }
        .map { FindingGroup($0, $1, at: place, context) }
        let rows = scorecard.accounts.compactMap(context.portfolio.account)
            .map { ($0, context.analysis.standing(of: $0.id)?.sales.revenue ?? .zero) }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : precedes($0.0.id, $1.0.id) }
        accounts = rows.map { AccountRow($0, revenue: $1, at: place, context) }
        total = formats.wholeAmountWithCurrency(rows.sum(\.1))
        window = context.sales.window
        narrative = rep.flatMap {
            $0.narrative.isEmpty ? nil : place.markup($0.narrative, of: .rep($0.id), context.words)
        }
    }

    private static func facts(_ rep: Rep, _ place: PagePlace, _ context: SiteContext) -> [TermView] {
        let words = context.words
        return [
            rep.email.map { TermView(term: words[.repEmail], text: $0, url: Address.mail($0)) },
            rep.region.map {
                TermView(term: words[.columnRegion], text: "", links: [context.link(.region, $0, from: place)])
            },
            rep.manager.map {
                let link = context.link(toRep: $0, from: place)
                return TermView(term: words[.repManager], text: link.text, url: link.url)
            },
            rep.until.map { TermView(term: words[.repUntil], text: context.formats.day($0)) },
            rep.isActive(on: context.asOf) ? nil : TermView(term: words[.repActive], text: words[.repsInactive]),
        ].compactMap { $0 }
    }
}
