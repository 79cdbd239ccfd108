/// What `dossier.yaml` says. Everything has a default.
public struct Settings: Sendable {
    public var origin: Origin
    public var title = "Key accounts"
    public var language: Language = .english
    public var currency = Currency(code: "EUR")
    public var timezone = "UTC"
    /// The month in which the fiscal year begins, 1 to 12. A fiscal year is named for the year in which it begins.
    public var fiscalYearStart = 1
    /// Where the site will be found; needed only by feeds.
    public var baseURL: String?
    /// What stands behind the @ of each event's name in feeds; the host of ``baseURL`` if nil.
    public var uidDomain: String?
    /// The day for which the site is made, where the settings fix it.
    public var asOf: Day?
    /// The last month whose sales are booked; told from the records if nil.
    public var bookedTo: Month?
    public var abc = ABCSettings()
    public var cadence: [Tier: Cadence] = [
        .a: Cadence(ideal: 14, maximum: 30), .b: Cadence(ideal: 30, maximum: 60), .c: Cadence(ideal: 90, maximum: 180),
    ]
    /// How often each card is to be checked, in days.
    public var reviewEvery = 7
    /// From which move on a quarter's revenue asks for a reason.
    public var changeThreshold = Percentage(hundredths: 3000)
    public var complaints = ComplaintSettings()
    public var collection = CollectionSettings()
    public var tax = TaxSettings()
    public var growth = GrowthSettings()
    public var industries = Vocabulary<Industry>()
    public var regions = Vocabulary<Label>()
    public var progress = Vocabulary<Label>()
    public var categories = Vocabulary<Label>()
    /// Kinds of causes of complaints.
    public var causes = Vocabulary<Label>()
    /// What the books say, to be held against what is kept here.
    public var totals: [ControlTotal] = []
    /// Endings of attachments that are published besides those of ``AttachmentKind``, with what such a file is called.
    public var attachments = Vocabulary<Label>()
    public var rules: [String: RuleLevel] = [:]

    public init(origin: Origin = Origin(path: "dossier.yaml")) {
        self.origin = origin
    }

    public enum Language: String, Sendable, CaseIterable {
        case english = "en"
        case chinese = "zh-Hans"
    }

    public enum RuleLevel: String, Sendable, CaseIterable {
        case error, warning, off
    }
}

/// A currency by its ISO 4217 code.
public struct Currency: Sendable, Hashable {
    public let code: String
    /// Digits behind the point.
    public let places: Int

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
    public enum Measure: String, Sendable, CaseIterable { case revenue, profit }
    public enum Crossing: String, Sendable, CaseIterable { case lower, higher }
    public enum Ties: String, Sendable, CaseIterable { case split, together }
    public enum Level: String, Sendable, CaseIterable { case account, group }

    public enum Window: Sendable, Hashable {
        /// So many whole months, up to the last one that is booked.
        case months(Int)
        /// A year or a quarter, as it stands.
        case period(Period)
    }

    public var measure: Measure = .revenue
    public var window: Window = .months(12)
    public var cuts = Cuts(a: Percentage(hundredths: 5500), b: Percentage(hundredths: 8500))
    public var crossing: Crossing = .lower
    public var restart = false
    public var ties: Ties = .split
    public var level: Level = .account
    /// Within how many percentage points of a line an account stands near it.
    public var near = Percentage(hundredths: 100)
    /// How many months in a row must give an account the same other tier before it moves there. 1 to 12.
    public var hold = 1

    public init() {}

    /// Cumulative shares at which A and B end.
    public struct Cuts: Sendable, Hashable {
        public var a: Percentage
        public var b: Percentage

        public init(a: Percentage, b: Percentage) {
            self.a = a
            self.b = b
        }
    }
}

/// How often an account is visited, in days between two visits.
public struct Cadence: Sendable, Hashable {
    public var ideal: Int
    public var maximum: Int

    public init(ideal: Int, maximum: Int) {
        self.ideal = ideal
        self.maximum = maximum
    }
}

/// What is promised to those who complain, in days.
public struct ComplaintSettings: Sendable, Hashable {
    public struct Promise: Sendable, Hashable {
        public var answer: Int
        public var resolve: Int

        public init(answer: Int, resolve: Int) {
            self.answer = answer
            self.resolve = resolve
        }
    }

    public var promises: [Complaint.Severity: Promise] = [
        .minor: Promise(answer: 3, resolve: 30), .major: Promise(answer: 2, resolve: 14),
        .critical: Promise(answer: 1, resolve: 7),
    ]
    /// Within how many days the same product and category count as a repeat.
    public var repeatWindow = 180

    public init() {}
}

/// How much more is planned to be sold in a year than in the one before.
public struct GrowthRates: Sendable, Hashable {
    public var standard = Percentage(hundredths: 0)
    public var regions: [String: Percentage] = [:]
    public var industries: [String: Percentage] = [:]

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

    public init() {}

    /// What is planned for a fiscal year; nil for one that is over and has no rates of its own: the present ones say
    /// nothing of it.
    public func rates(of year: Int, isOver: Bool) -> GrowthRates? {
        years[year] ?? (isOver ? nil : rates)
    }
}
