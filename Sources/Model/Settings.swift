/// What `dossier.yaml` says. Everything has a default.
public struct Settings: Sendable {
    /// The file `dossier.yaml`, with the place of each field that it has.
    @Incidental public var origin: Origin
    /// The site's name, as each page and each feed shows it.
    public var title = "Key accounts"
    /// The language of all that pages say by themselves; what authors write is never translated.
    public var language: Language = .english
    /// What all amounts of the site are told in, and converted to.
    public var currency = Currency(code: "EUR")
    /// A name of the tz database; its clocks tell which day today is, and when visits begin in feeds.
    public var timezone = "UTC"
    /// The month in which the fiscal year begins, 1 to 12. A fiscal year is named for the year in which it begins.
    public var fiscalYearStart = 1
    /// Where the site will be found; needed only by feeds.
    public var baseURL: String?
    /// What stands behind the @ of each event's name in feeds; the host of ``baseURL`` if nil.
    public var uidDomain: String?
    /// Where a file of the content is edited, with `{path}` for its path; nil where pages offer no way there.
    public var editURL: String?
    /// What stands in ``editURL`` for a file's path.
    public static let pathHole = "{path}"
    /// So many accounts at most ask for attention on the first page; the others are behind a link.
    public var homeTop = 7
    /// The day for which the site is made, where the settings fix it.
    public var asOf: Day?
    /// The last month whose sales are booked; told from the records if nil.
    public var bookedTo: Month?
    /// How accounts get their tiers from their figures.
    public var abc = ABCSettings()
    /// How often the accounts of each tier are to be visited.
    public var cadence: [Tier: Cadence] = [
        .a: Cadence(ideal: 14, maximum: 30), .b: Cadence(ideal: 30, maximum: 60), .c: Cadence(ideal: 90, maximum: 180),
    ]
    /// How often each card is to be checked, in days.
    public var reviewEvery = 7
    /// From which move on a quarter's revenue asks for a reason.
    public var changeThreshold = Percentage(hundredths: 3000)
    /// What is promised to those who complain, and what counts as a repeat.
    public var complaints = ComplaintSettings()
    /// From where on an account is slow to pay.
    public var collection = CollectionSettings()
    /// Whether sales and receivables hold the tax on sales.
    public var tax = TaxSettings()
    /// The growth that plans ask for.
    public var growth = GrowthSettings()
    /// The words of an account's industry, with the facts that each asks for; open if `dossier.yaml` lists none.
    public var industries = Vocabulary<Industry>()
    /// The words of the regions of accounts, reps and partners; open if `dossier.yaml` lists none.
    public var regions = Vocabulary<Label>()
    /// The words for how a deal stands after a visit; open if `dossier.yaml` lists none.
    public var progress = Vocabulary<Label>()
    /// The words for what complaints are about; open if `dossier.yaml` lists none.
    public var categories = Vocabulary<Label>()
    /// Kinds of causes of complaints.
    public var causes = Vocabulary<Label>()
    /// What the books say, to be held against what is kept here.
    public var totals: [ControlTotal] = []
    /// Where pages tell what is personal: of people's lives, of their stance, and the tier on paper.
    public var personal: PersonalReach = .cards
    /// Endings of attachments that are published besides those of ``AttachmentKind``, with what such a file is called.
    public var attachments = Vocabulary<Label>()
    /// By the rule's name: the level that replaces its own. Rules that are not here keep theirs.
    public var rules: [String: RuleLevel] = [:]

    /// The settings of an empty `dossier.yaml`.
    public init(origin: Origin = Origin(path: "dossier.yaml")) {
        self.origin = origin
    }

    /// A language that the site can speak; the raw value is its BCP 47 tag.
    public enum Language: String, Sendable, CaseIterable {
        case english = "en"
        case chinese = "zh-Hans"
    }

    /// Where the site tells what is personal.
    public enum PersonalReach: String, Sendable, CaseIterable {
        /// On the pages of accounts and contacts only, and not on what is taken along to a customer.
        case cards
        /// On day sheets too.
        case site
    }

    /// What becomes of the findings of a rule: they fail the check, they warn, or they are not there.
    public enum RuleLevel: String, Sendable, CaseIterable {
        case error, warning, off
    }
}

/// A currency by its ISO 4217 code.
public struct Currency: Sendable, Hashable {
    /// Three capital letters, such as `EUR`.
    public let code: String
    /// Digits behind the point.
    public let places: Int

    /// A currency by its code; any code that is not known to have no places or three has two.
    public init(code: String) {
        self.code = code
        places =
            switch code {
            case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF",
                "XOF", "XPF":
                0
            case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
            default: 2
            }
    }
}

/// How the accounts are classed. See ``Tier``.
public struct ABCSettings: Sendable, Hashable {
    /// What accounts are ranked by.
    public enum Measure: String, Sendable, CaseIterable { case revenue, profit }
    /// Where the account goes that crosses a line: down to the lower tier, or up to the higher one.
    public enum Crossing: String, Sendable, CaseIterable { case lower, higher }
    /// Whether a line may split equal amounts, or all of them share the better tier.
    public enum Ties: String, Sendable, CaseIterable { case split, together }
    /// What is ranked: each account by itself, or each group with all accounts below its head.
    public enum Level: String, Sendable, CaseIterable { case account, group }

    /// The months whose sales decide about the tiers.
    public enum Window: Sendable, Hashable {
        /// So many whole months, up to the last one that is booked.
        case months(Int)
        /// A year or a quarter, as it stands.
        case period(Period)
    }

    /// Revenue unless `dossier.yaml` says otherwise.
    public var measure: Measure = .revenue
    /// The last twelve booked months unless `dossier.yaml` says otherwise.
    public var window: Window = .months(12)
    /// A ends at 55 % and B at 85 % unless `dossier.yaml` says otherwise.
    public var cuts = Cuts(a: Percentage(hundredths: 5500), b: Percentage(hundredths: 8500))
    /// The lower tier unless `dossier.yaml` says otherwise.
    public var crossing: Crossing = .lower
    /// Whether B is counted from where A really ended, rather than from the line of A.
    public var restart = false
    /// A line may split equal amounts unless `dossier.yaml` says otherwise.
    public var ties: Ties = .split
    /// Accounts are ranked unless `dossier.yaml` says otherwise.
    public var level: Level = .account
    /// Within how many percentage points of a line an account stands near it.
    public var near = Percentage(hundredths: 100)
    /// How many months in a row must give an account the same other tier before it moves there. 1 to 12.
    public var hold = 1

    /// The classing of an empty `dossier.yaml`.
    public init() {}

    /// Cumulative shares at which A and B end.
    public struct Cuts: Sendable, Hashable {
        /// The share at which A ends: above 0 and below that of B.
        public var a: Percentage
        /// The share at which B ends and C begins: at most 100 %.
        public var b: Percentage

        /// Two rising shares.
        public init(a: Percentage, b: Percentage) {
            self.a = a
            self.b = b
        }
    }
}

/// How often an account is visited, in days between two visits.
public struct Cadence: Sendable, Hashable {
    /// The interval at which visits should follow one another, 1 to 3650.
    public var ideal: Int
    /// The longest interval that is not too long yet; never below the ideal.
    public var maximum: Int

    /// A cadence in days; the ideal comes first.
    public init(ideal: Int, maximum: Int) {
        self.ideal = ideal
        self.maximum = maximum
    }
}

/// What is promised to those who complain, in days.
public struct ComplaintSettings: Sendable, Hashable {
    /// The days within which a complaint is to be answered and resolved; both run from the day it was raised.
    public struct Promise: Sendable, Hashable {
        /// The most days until the answer, 0 to 3650.
        public var answer: Int
        /// The most days until the resolution, 0 to 3650.
        public var resolve: Int

        /// A promise in days.
        public init(answer: Int, resolve: Int) {
            self.answer = answer
            self.resolve = resolve
        }
    }

    /// By severity; each has a promise.
    public var promises: [Complaint.Severity: Promise] = [
        .minor: Promise(answer: 3, resolve: 30), .major: Promise(answer: 2, resolve: 14),
        .critical: Promise(answer: 1, resolve: 7),
    ]
    /// Within how many days the same product and category count as a repeat.
    public var repeatWindow = 180

    /// The promises of an empty `dossier.yaml`.
    public init() {}
}

/// How much more is planned to be sold in a year than in the one before.
public struct GrowthRates: Sendable, Hashable {
    /// The growth of accounts whose region and industry have none of their own; may be below zero.
    public var standard = Percentage(hundredths: 0)
    /// By the region's word; goes before that of the industry.
    public var regions: [String: Percentage] = [:]
    /// By the industry's word.
    public var industries: [String: Percentage] = [:]

    /// No growth anywhere.
    public init() {}

    /// What is planned for an account: its region's growth, or else its industry's, or else the standard one.
    public func growth(of account: Account) -> Percentage {
        regions[account.region] ?? industries[account.industry] ?? standard
    }
}

/// The growth that plans ask for, by year.
public struct GrowthSettings: Sendable, Hashable {
    /// For the running and the coming year, unless they have rates of their own.
    public var rates = GrowthRates()
    /// By fiscal year.
    public var years: [Int: GrowthRates] = [:]

    /// No growth in the running and the coming year, and none said for others.
    public init() {}

    /// What is planned for a fiscal year; nil for one that is over and has no rates of its own: the present ones say
    /// nothing of it.
    public func rates(of year: Int, isOver: Bool) -> GrowthRates? {
        years[year] ?? (isOver ? nil : rates)
    }
}
