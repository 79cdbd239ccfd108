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
            let loader = ContentLoader(site: site.folder, rules: AllRules.descriptions)
            let day = try Clock.asOf(site.asOf, loader.loadSettings())
            let stamps = try FileChanges.make(in: site.folder) { changes in
                let stamps = try cards(loader, changes).map { try Stamped($0, on: day, site: site.folder) }
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
    private func cards(_ loader: ContentLoader, _ changes: FileChanges) throws -> [(account: String, location: String)]
    {
        let known = loader.accountNames()
        var seen: Set<String> = []
        return try accounts.filter { seen.insert($0).inserted }.map { account in
            guard let name = known.first(where: { $0 == account }) else {
                let nearest = nearestName(to: account, among: known)
                throw WrongUsage(
                    nearest.map { .noSuchAccountButNearest(account: account, nearest: $0) }
                        ?? .noSuchAccount(account: account, folder: site.folder + "/content/accounts"))
            }
            guard let location = loader.cardLocation(of: name) else {
                throw CannotRead(.noReadableCard(account: name))
            }
            guard let location = changes.location(of: location) else {
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

        init(_ card: (account: String, location: String), on day: Day, site: String) throws {
            (account, location) = card
            let path = "content/accounts/\(account)/account.md"
            guard let bytes = Files.read(location) else { throw CannotRead(.cannotRead(path: path)) }
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
