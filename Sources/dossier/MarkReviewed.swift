import ArgumentParser
import Content
import Findings
import Model
import Text

/// `dossier reviewed`: stamps cards as checked today.
struct MarkReviewed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reviewed",
        abstract: "Stamps the cards of accounts as checked today.",
        discussion: """
            Writes the day into `reviewed` of content/accounts/ACCOUNT/account.md and leaves the rest of the file byte for \
            byte. Today is the day of --as-of, else of `as_of` in dossier.yaml, else of SOURCE_DATE_EPOCH, else the day it \
            is in the site's timezone. If one of the accounts cannot be stamped, none is.

            \(ExitStatus.help)
            """
    )

    @Argument(help: ArgumentHelp("The accounts, each by the name of its folder.", valueName: "account"))
    var accounts: [String]

    @OptionGroup var site: SiteOptions

    func run() throws {
        try reportingFailures {
            let files = DiskSource(site.folder)
            let loader = ContentLoader(files, rules: AllRules.descriptions)
            let day = try Clock.asOf(site.asOf, loader.loadSettings())
            let stamps = try FileChanges.make(in: site.folder) { changes in
                let stamps = try cards(known: loader.accountNames(), in: files, changes).map {
                    try Stamped($0, on: day, in: files)
                }
                // Two cards that are links to one file are one file to be written.
                let byLocation = Dictionary(stamps.map { ($0.location, $0.stamp.bytes) }) { first, _ in first }
                try changes.write(
                    byLocation.sorted { precedes($0.key, $1.key) }.map { (location: $0.key, bytes: $0.value) })
                return stamps
            }
            for stamp in stamps {
                let (account, date) = (stamp.account, day.description)
                try Terminal.print(
                    stamp.stamp.before.map { .cardStamped(account: account, day: date, before: "\($0)") }
                        ?? .cardStampedFirst(account: account, day: date))
            }
        }
    }

    /// The accounts that were named, each once, with the places of their cards.
    private func cards(
        known: [String], in files: some FileSource, _ changes: FileChanges
    ) throws -> [(account: String, location: String)] {
        var seen: Set<String> = []
        return try accounts.filter { seen.insert($0).inserted }.map { account in
            guard let name = known.first(where: { $0 == account }) else {
                let nearest = nearestName(to: account, among: known)
                throw WrongUsage(
                    nearest.map { .noSuchAccountButNearest(account: account, nearest: $0) }
                        ?? .noSuchAccount(account: account, folder: site.folder + "/content/accounts"))
            }
            let path = Reference.account(name).path
            guard files.kind(of: path) == .file else { throw CannotRead(.noReadableCard(account: name)) }
            let place = site.folder + "/" + path
            guard let location = changes.location(of: place) else {
                let location = Files.realPath(place) ?? place
                throw CannotRead(.cardOutsideSite(account: name, location: location))
            }
            return (name, location)
        }
    }

    /// A card with its stamp, not yet written.
    private struct Stamped {
        let account: String
        let location: String
        let stamp: ReviewStamp

        init(_ card: (account: String, location: String), on day: Day, in files: some FileSource) throws {
            (account, location) = card
            let path = Reference.account(account).path
            guard let bytes = try? files.bytes(of: path, limit: SizeLimit.text) else {
                throw CannotRead(.cannotRead(path: path))
            }
            do throws(ReviewStamp.Problem) {
                stamp = try ReviewStamp(bytes, on: day)
            } catch {
                Terminal.fail(
                    .atPlace(place: "\(path):\(error.line)", message: error.message), help: .checkTellsMore)
                throw ExitStatus.errorsFound
            }
        }
    }
}
