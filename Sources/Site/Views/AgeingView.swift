import Analysis
import Model
import Templating

/// What is owed by how long it has been overdue: five amounts and their sum.
struct AgeingView: View {
    struct Bucket: View {
        let label: String
        let amount: String?
        let isOverdue: Bool

        static let fields: [Field<Self>] = [
            .text("label") { $0.label }, .optionalText("amount") { $0.amount }, .flag("isOverdue") { $0.isOverdue },
        ]
    }

    let buckets: [Bucket]
    let total: String
    let overdue: String?
    let share: String?

    init(_ figures: AgeingFigures, _ context: SiteContext) {
        let formats = context.formats
        buckets = AgeingBucket.allCases.map { bucket in
            let amount = figures[bucket]
            return Bucket(
                label: Self.label(of: bucket, context), amount: amount == .zero ? nil : formats.amount(amount),
                isOverdue: bucket != .notDue && amount > .zero)
        }
        total = formats.amount(figures.outstanding)
        overdue = figures.overdue == .zero ? nil : formats.amount(figures.overdue)
        share = Share(figures.overdue, of: figures.outstanding).map(formats.share)
    }

    static func label(of bucket: AgeingBucket, _ context: SiteContext) -> String {
        switch bucket {
        case .notDue: context.words[.ageingNotDue]
        case .days1to30: context.words(.ageingDays, ["from": "1", "to": "30"])
        case .days31to60: context.words(.ageingDays, ["from": "31", "to": "60"])
        case .days61to90: context.words(.ageingDays, ["from": "61", "to": "90"])
        case .over90Days: context.words(.ageingOver, ["days": "90"])
        }
    }

    static let fields: [Field<Self>] = [
        .list("buckets") { $0.buckets },
        .text("total") { $0.total },
        .optionalText("overdue") { $0.overdue },
        .optionalText("share") { $0.share },
    ]
}
