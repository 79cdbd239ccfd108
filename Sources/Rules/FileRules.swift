import Findings

/// Rules of care about what the files say of themselves, which only whoever edits them can mend: a figure that was mistyped, a
/// field that was not kept up. All others are about something that is to be done for an account.
private let fileRules: Set = [
    UnfinishedPeriod.description.name, UnbookedSales.description.name, TargetWithSales.description.name,
    FarVisit.description.name, DayUnknown.description.name,
    UndatedDeparture.description.name, ControlTotals.description.name, LapsedOverride.description.name,
]

private let rulesOfCare = Set(careRuleDescriptions.map(\.name))

/// Whether a finding is about the files alone, so that it concerns their author: one of a rule of form always is.
public func isAboutFiles(_ finding: Finding) -> Bool {
    !rulesOfCare.contains(finding.rule) || fileRules.contains(finding.rule)
}
