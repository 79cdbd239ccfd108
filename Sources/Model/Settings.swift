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
    /// The day for which the site is made, where the settings fix it.
    public var asOf: Day?
    public var abc = ABCSettings()
    public var cadence: [Tier: Cadence] = [
        .a: Cadence(ideal: 14, maximum: 30), .b: Cadence(ideal: 30, maximum: 60), .c: Cadence(ideal: 90, maximum: 180),
    ]
    /// How often each card is to be checked, in days.
    public var reviewEvery = 7
    /// From which move on a quarter's revenue asks for a reason.
    public var changeThreshold = Percentage(hundredths: 3000)
    public var complaints = ComplaintSettings()
    public var growth = GrowthSettings()
    public var industries = Vocabulary<Industry>()
    public var regions = Vocabulary<Label>()
    public var progress = Vocabulary<Label>()
    public var categories = Vocabulary<Label>()
    /// Kinds of causes of complaints.
    public var causes = Vocabulary<Label>()
    public var rules: [String: RuleLevel] = [:]
    /// What is hidden from whom: an audience's name with the groups of fields that it does not see.
    public var audiences: [String: [String]] = [:]
    /// How many published releases are kept.
    public var keep = 5

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
        /// The last whole months before the as-of day.
        case months(Int)
        case fiscalYear(Int)
        case fiscalQuarter(year: Int, quarter: Int)
    }

    public var measure: Measure = .revenue
    public var window: Window = .months(12)
    /// Cumulative shares at which A and B end.
    public var cuts = (a: Percentage(hundredths: 5500), b: Percentage(hundredths: 8500))
    public var crossing: Crossing = .lower
    public var restart = false
    public var ties: Ties = .split
    public var level: Level = .account

    public init() {}

    public static func == (left: ABCSettings, right: ABCSettings) -> Bool {
        left.measure == right.measure && left.window == right.window && left.cuts == right.cuts
            && left.crossing == right.crossing && left.restart == right.restart && left.ties == right.ties
            && left.level == right.level
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(measure)
        hasher.combine(window)
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

/// How much more is planned to be sold in a year.
public struct GrowthSettings: Sendable, Hashable {
    public var standard = Percentage(hundredths: 0)
    public var regions: [String: Percentage] = [:]
    public var industries: [String: Percentage] = [:]

    public init() {}
}
