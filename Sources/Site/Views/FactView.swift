import Model
import Templating

/// A fact that the account's industry asks for, or the gap where it should be.
struct FactView: View {
    let term: String
    /// Nil if the card lacks it.
    let text: String?

    /// The facts that the industry declares, in its order; optional ones only where the card has them.
    static func all(of account: Account, _ context: SiteContext) -> [FactView] {
        let language = context.words.language.rawValue
        return (context.portfolio.settings.industries[account.industry]?.fields ?? []).compactMap { field in
            let fact = account.facts.first { $0.field == field.name }
            if fact == nil, field.isOptional { return nil }
            return FactView(
                term: field.label.text(in: language) ?? field.name, text: fact.map { context.formats.fact($0.value) })
        }
    }
}

extension Formats {
    /// A fact's value by its kind.
    func fact(_ value: Fact.Value) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): self.number(number)
        case .decimal(let decimal): self.decimal(decimal)
        case .amount(let money): amountWithCurrency(money)
        case .percent(let percentage): self.percentage(percentage)
        case .date(let day): self.day(day)
        case .list(let texts): texts.listed(by: words[.listSeparator])
        }
    }
}
