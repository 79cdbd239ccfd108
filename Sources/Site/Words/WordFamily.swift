import Analysis
import Model
import Schema

/// Words that belong to the values of an enumeration: one for each value, in each language.
enum WordFamily: String, CaseIterable {
    case stage
    case visitStatus = "visit_status"
    case attachmentKind = "attachment_kind"
    case severity
    case complaintStatus = "complaint_status"
    case complaintStep = "complaint_step"
    case layer, function, stance
    case strategyStatus = "strategy_status"
    case changedField = "changed_field"
    case askedField = "asked_field"
    case askedLevel = "asked_level"
    case trend, guidance
    case stanceHint = "stance_hint"
    case mark
    case tierMove = "tier_move"
    case month
    case monthShort = "month_short"
    case quarter
    case weekday
    case weekdayShort = "weekday_short"
    case controlFigure = "control_figure"
    case controlScope = "control_scope"
    case controlVerdict = "control_verdict"
    case cadenceState = "cadence_state"
    /// What a page says in a narrative by itself.
    case prose
    case repFigure = "rep_figure"
    case soldReason = "sold_reason"
    case creditReason = "credit_reason"
    case settlementKind = "settlement_kind"
    case repFigureRule = "rep_figure_rule"
    /// What the words of the glossary mean.
    case glossaryMeaning = "glossary_meaning"
    /// What people call fields that no page names, for those who write that into a file.
    case field
    /// What people call the words of files where pages have another name for them.
    case otherWord = "other_word"

    /// The names that the family must have.
    var members: [String] {
        switch self {
        case .stage: Account.Stage.allCases.map(\.rawValue)
        case .visitStatus: AgendaEntry.State.allCases.map(\.rawValue)
        case .attachmentKind: AttachmentKind.allCases.map(\.rawValue)
        case .severity: Complaint.Severity.allCases.map(\.rawValue)
        case .complaintStatus: Complaint.Status.allCases.map(\.rawValue)
        case .complaintStep: AccountNews.ComplaintStep.allCases.map(\.rawValue)
        case .layer: Contact.Layer.allCases.map(\.rawValue)
        case .function: Contact.Function.allCases.map(\.rawValue)
        case .stance: Contact.Stance.allCases.map(\.rawValue)
        case .strategyStatus: StrategyGoal.Status.allCases.map(\.rawValue)
        case .changedField: Account.ChangedField.allCases.map(\.rawValue)
        case .askedField: AskedField.allCases.map(\.rawValue)
        case .askedLevel: AskedLevel.allCases.map(\.word)
        case .trend: FinancialRatios.Trend.allCases.map(\.rawValue)
        case .guidance: ContactGuidance.names
        case .stanceHint: Contact.Stance.allCases.map(\.rawValue)
        case .mark: KeyAccountMark.Kind.allCases.map(\.rawValue)
        case .tierMove: TierMove.Direction.allCases.map(\.rawValue)
        case .month, .monthShort: (1...12).map(String.init)
        case .quarter: (1...4).map(String.init)
        case .weekday, .weekdayShort: (1...7).map(String.init)
        case .controlFigure: Books.Figure.allCases.map(\.rawValue)
        case .prose: Prose.Word.allCases.map(\.rawValue)
        case .controlScope: ["all"]
        case .controlVerdict: Books.Verdict.allCases.map(\.rawValue)
        case .cadenceState: VisitCadence.State.allCases.map(\.rawValue)
        case .repFigure, .repFigureRule: RepFigure.Rule.allCases.map(\.rawValue)
        case .glossaryMeaning: GlossaryTerm.allCases.map(\.rawValue)
        case .field: Self.fields
        case .otherWord: ["planned", "done", "cancelled", "answered", "resolved", "minor", "major", "critical"]
        case .creditReason: AccountAgeing.Credit.Reason.allCases.map(\.rawValue)
        case .settlementKind: Settlement.Kind.allCases.map(\.rawValue)
        case .soldReason: SoldAndInvoiced.Reason.allCases.map(\.rawValue)
        }
    }

    private static let fields = [
        "administrative_cost", "annual_sales", "code", "currency", "date", "done", "function", "language", "layer",
        "market_share",
        "messenger", "moved_from", "next_visit", "paid", "paid_on", "parent", "payment_days", "payment_terms",
        "privacy", "progress", "purpose", "rates", "stance", "timezone", "what", "who",
    ]
}
