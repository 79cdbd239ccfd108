extension CareSentence {
    /// The rule that says it: the longest name of a rule with which the sentence's own begins.
    public var rule: String {
        careRules.lazy.map { $0.description.name }.filter { rawValue == $0 || rawValue.hasPrefix($0 + "-") }
            .max { $0.utf8.count < $1.utf8.count } ?? ""
    }

    /// What is filled in: the holes that the sentence's wording has in every language, and facts that each of its findings
    /// carries, beside others.
    public var facts: [String] {
        switch self {
        case .staleCard: ["age", "reviewed", "every"]
        case .staleCardNever, .dayUnknownAnswer, .noContact, .unassigned: []
        case .unexplainedRise, .unexplainedFall: ["quarter", "share", "before", "now"]
        case .unexplainedMove: ["quarter", "before", "now"]
        case .unfinishedPeriod: ["period", "from", "to"]
        case .periodCoveredInPart: ["period", "through"]
        case .unbookedSales: ["count", "month"]
        case .unbookedSalesOfSite: ["count", "month", "accounts"]
        case .targetWithSales: ["first"]
        case .missedReport, .missedAnnouncement: ["date", "ago"]
        case .overdueVisit, .overdueFirstVisit: ["ago", "date", "tier", "maximum"]
        case .overdueVisitTooLate, .overdueFirstVisitTooLate: ["ago", "date", "tier", "maximum", "next"]
        case .noNextVisit: ["tier", "date"]
        case .noVisitAtAll: ["tier"]
        case .farVisit: ["date", "ahead", "maximum"]
        case .lateAnswer, .lateAnswerGiven, .lateResolution, .lateResolutionGiven: ["severity", "deadline", "late"]
        case .dayUnknownResolution, .missingCause, .missingAction, .missingCauseAndAction: ["status"]
        case .repeatComplaint: ["count", "category", "product", "window"]
        case .overdueReceivable: ["invoice", "late", "owed", "due"]
        case .overdueRest: ["invoice", "late", "owed", "amount", "due"]
        case .overdueDisputed: ["invoice", "late", "owed", "due", "disputed"]
        case .overLimit, .overLimitLessCredits: ["owed", "over", "limit"]
        case .overpaidInvoice: ["over", "amount", "invoice"]
        case .slowCollection: ["from", "to", "paid", "due", "share", "least"]
        case .slowCollectionLate: ["from", "to", "due", "late", "most"]
        case .incompleteCard: ["present", "asked", "share", "missing"]
        case .noDecisionMaker: ["count"]
        case .uncoveredFunction: ["functions"]
        case .inactiveOwner, .undatedDeparture: ["rep"]
        case .departedRepVisit, .departingRepVisit: ["rep", "date", "successor"]
        case .departedRepComplaint: ["rep", "successor"]
        case .departedRepAction, .departedRepGoal: ["rep", "what", "successor"]
        case .departedContact, .departingContact: ["date", "contact", "left"]
        case .concentratedAccount: ["share", "from", "to", "sold", "total", "limit"]
        case .concentratedGroup: ["count", "share", "from", "to", "sold", "total", "limit"]
        case .concentratedIndustry: ["industry", "share", "from", "to", "sold", "total", "limit"]
        case .lapsedOverride: ["tier", "until", "ago"]
        case .lapsedOverrideNow: ["tier", "until", "ago", "now"]
        case .privacyExpired: ["contact", "until", "ago"]
        case .controlTotal: ["figure", "of", "period", "kept", "books"]
        case .noPlan: ["year"]
        }
    }
}
