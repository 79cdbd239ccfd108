import Analysis
import ArgumentParser
import Findings
import Model
import Site
import Text

/// `dossier day`: writes the pack of one day as a single file to be printed.
struct PackDay: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "day",
        abstract: "Writes the day sheets of any day as one HTML file to be printed.",
        discussion: """
            One side of paper for each account that is visited on the day: the aim of the visit, what was promised, who will \
            be met, open complaints, what is owed, what is new since the last visit, and the profile. The file needs nothing \
            beside it. The site has a page of its own for each day and rep, as far back as its calendars go; this is for any \
            other day, for all reps at once, or for a printer without the site.

            What is personal (tier, stance and what one may talk about besides) is left out, as the sheets go into the \
            customer's house; `--personal` puts it in for one print, `personal: site` in dossier.yaml for all.

            Exit status: 0 if the pack was written, 1 if the content has errors or nobody is visited on that day, 2 if the \
            command was called wrongly, 3 if something could not be read or written.
            """
    )

    @Argument(help: ArgumentHelp("The day, as YYYY-MM-DD.", valueName: "date"))
    var day: AsOfDay

    @Option(help: "Only the visits of this rep, by the name of the rep's file.")
    var rep: String?

    @Option(
        help: ArgumentHelp("Where to write. Without it: `day-DATE.html` in the current folder.", valueName: "file"))
    var out: String?

    @Flag(help: "Tell what is personal as well: tier, stance, and what one may talk about besides.")
    var personal = false

    @OptionGroup var site: SiteOptions

    func run() throws {
        try reportingFailures {
            let loaded = try LoadedSite.load(site)
            if loaded.hasErrors {
                try loaded.complainOfFindings()
                Terminal.fail(.noDayPack)
                throw ExitStatus.errorsFound
            }
            if let rep { try Self.check(rep, loaded.portfolio) }
            let plan = try SitePlan(loaded)
            guard
                let bytes = try plan.site.dayPack(
                    on: day.day, rep: rep, isPersonal: personal ? true : nil)
            else {
                sayThatNobodyIsVisited(loaded)
                throw ExitStatus.errorsFound
            }
            let path = out ?? "day-\(day.day).html"
            try Files.write(bytes, to: path)
            let sheets = DayPack(of: loaded.portfolio, analysis: loaded.analysis, on: day.day, rep: rep).sheets
                .count { !$0.isCancelled }
            loaded.sayWhatIsLeftOut()
            try Terminal.print(.wroteSheets(path: path, n: sheets))
        }
    }

    private static func check(_ rep: String, _ portfolio: Portfolio) throws(WrongUsage) {
        let visiting = portfolio.accounts.flatMap { account in
            [account.owner] + account.formerOwners.map(\.rep) + account.visits.map(\.rep)
        }
        let known = Set(portfolio.reps.map(\.id) + visiting)
        guard !known.contains(rep) else { return }
        let nearest = nearestName(to: rep, among: known.sorted(by: precedes))
        if let nearest { throw WrongUsage(.noSuchRepButNearest(rep: rep, nearest: nearest)) }
        let names = known.sorted(by: precedes).joined(separator: ", ")
        throw WrongUsage(known.isEmpty ? .noSuchRep(rep: rep) : .noSuchRepButOthers(rep: rep, others: names))
    }

    private func sayThatNobodyIsVisited(_ loaded: LoadedSite) {
        let from = max(day.day, loaded.asOf)
        let next = DayPack.all(of: loaded.portfolio, analysis: loaded.analysis, from: from).first { pack in
            pack.sheets.contains { !$0.isCancelled && (rep == nil || $0.rep == rep) }
        }
        let date = day.day.description
        Terminal.fail(
            rep.map { .nobodyIsVisitedBy(rep: loaded.portfolio.name(ofRep: $0), day: date) }
                ?? .nobodyIsVisited(day: date),
            help: next.map { .nextVisitsPlanned(day: $0.day.description) } ?? .noVisitAfterThat)
    }
}
