import Analysis
import Model
import Templating

/// What is owed by how long it has been overdue: the amounts and their sum, and what stands beside it.
struct AgeingView: View {
    struct Bucket: View {
        let label: String
        let amount: String?
        let isOverdue: Bool
    }

    let buckets: [Bucket]
    let total: String
    let overdue: String?
    /// Of the total, what is disputed.
    let disputed: String?
    let credits: String?
    /// What is owed less credits, of one account.
    let balance: String?

    /// What an account owes.
    init(_ ageing: AccountAgeing, _ context: SiteContext) {
        self.init(ageing.figures, balance: ageing.balance, context)
    }

    /// What several owe together: balances are told per account only.
    init(_ figures: AgeingFigures, _ context: SiteContext) {
        self.init(figures, balance: nil, context)
    }

    private init(_ figures: AgeingFigures, balance: Money?, _ context: SiteContext) {
        let formats = context.formats
        func amount(_ money: Money) -> String? { money == .zero ? nil : formats.amount(money) }
        buckets = Self.shown(context).map { bucket in
            Bucket(
                label: Self.label(of: bucket, context), amount: amount(figures[bucket]),
                isOverdue: bucket.isOverdue && figures[bucket] > .zero)
        }
        total = formats.amount(figures.outstanding)
        overdue = amount(figures.overdue)
        disputed = amount(figures.disputed)
        credits = amount(figures.credits)
        self.balance = balance.map(formats.amount)
    }

    /// The columns of the site: that of invoices without a due day only where there is one.
    static func shown(_ context: SiteContext) -> [AgeingBucket] {
        AgeingBucket.allCases.filter { $0 != .noDueDay || context.receivables.total[.noDueDay] != .zero }
    }

    static func label(of bucket: AgeingBucket, _ context: SiteContext) -> String {
        switch bucket {
        case .notDue: context.words[.ageingNotDue]
        case .days1to30: context.words.ageingDays(from: "1", to: "30")
        case .days31to60: context.words.ageingDays(from: "31", to: "60")
        case .days61to90: context.words.ageingDays(from: "61", to: "90")
        case .over90Days: context.words.ageingOver(days: "90")
        case .noDueDay: context.words[.ageingNoDueDay]
        }
    }
}
