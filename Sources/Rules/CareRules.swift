import Analysis
import Findings
import Model

/// All rules of care, in the order in which they are listed for people.
public let careRules: [any CareRule.Type] = [
    StaleCard.self, UnexplainedChange.self, UnfinishedPeriod.self, UnbookedSales.self, TargetWithSales.self,
    MissedReport.self,
    OverdueVisit.self, NoNextVisit.self, FarVisit.self,
    LateAnswer.self, LateResolution.self, DayUnknown.self, MissingCause.self, RepeatComplaint.self,
    OverdueReceivable.self, OverLimit.self, OverpaidInvoice.self, SlowCollection.self,
    IncompleteCard.self, NoDecisionMaker.self, UncoveredFunction.self,
    Unassigned.self, DepartedRep.self, UndatedDeparture.self, DepartedContact.self,
    ControlTotals.self, Concentrated.self, LapsedOverride.self, PrivacyExpired.self, NoPlan.self,
]

/// What `dossier explain` tells of the rules of care.
public let careRuleDescriptions: [RuleDescription] = careRules.map { $0.description }

/// What the rules of care find in a portfolio, in the one order of findings, at the levels that its settings ask for.
public func applyCareRules(to portfolio: Portfolio, asOf: Day) -> [Finding] {
    applyCareRules(to: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
}

/// What the rules of care find in a portfolio that was analysed already.
public func applyCareRules(to portfolio: Portfolio, analysis: PortfolioAnalysis) -> [Finding] {
    careRules
        .filter { portfolio.settings.rules[$0.description.name] != .off }
        .flatMap { rule in
            let severity = portfolio.settings.severity(of: rule.description)
            return rule.findings(in: portfolio, analysis: analysis).map { finding in
                var finding = finding
                finding.severity = severity
                return finding
            }
        }
        .sorted()
}

extension Settings {
    fileprivate func severity(of rule: RuleDescription) -> Severity {
        switch rules[rule.name] {
        case .error: .error
        case .warning: .warning
        case .off, nil: rule.severity
        }
    }
}
