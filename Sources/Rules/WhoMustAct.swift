import Analysis
import Findings
import Model

extension Portfolio {
    /// Who has to see to a finding: whom its rule names, or else whoever is in charge of the account in whose folder it
    /// lies, or the rep in whose file; where that one has left, the nearest above who is here. Empty where there is nobody,
    /// nil where it is about no account and no rep.
    public func whoMustAct(on finding: Finding, asOf: Day) -> String? {
        if let actor = finding.actor { return present(actor, on: asOf) }
        let parts = finding.place.path.split(separator: "/", maxSplits: 3)
        guard parts.count > 2, parts[0] == "content" else { return nil }
        switch parts[1] {
        case "accounts": return account(String(parts[2])).map { present($0.owner(on: asOf), on: asOf) }
        case "reps" where parts[2].hasSuffix(".md"):
            return rep(String(parts[2].dropLast(3))).map { present($0.id, on: asOf) }
        default: return nil
        }
    }
}
