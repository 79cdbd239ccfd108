import Analysis
import Findings
import Model

/// Says a finding in the site's language.
enum FindingWording {
    /// The sentence of the finding's rule with its facts filled in. A rule of form has none: its message is English, and
    /// stands on English pages as it is; on others what the rule finds stands in its place, in their language.
    static func message(of finding: Finding, _ context: SiteContext) -> String {
        guard let statement = finding.statement else {
            let message = finding.message.withNamesIsolated
            return context.words.language == .english
                ? message : explanation(of: finding.rule, context)?.summary ?? message
        }
        let values = statement.facts.map { (key: $0.name, value: text(of: $0.value, context)) }
        let count = statement.facts.lazy.compactMap { fact in
            if case .number(let number) = fact.value { number } else { nil }
        }.first
        return context.words.word(.finding, statement.sentence, count: count, values)
            ?? finding.message.withNamesIsolated
    }

    /// What a rule finds, and what to do about it; nil for a rule whose findings never stand on a page.
    static func explanation(of rule: String, _ context: SiteContext) -> (summary: String, remedy: String)? {
        let texts = context.words.texts
        guard let summary = texts["rule.\(rule).summary"], let remedy = texts["rule.\(rule).remedy"] else { return nil }
        return (summary, remedy)
    }

    private static func text(of value: Statement.Value, _ context: SiteContext) -> String {
        let formats = context.formats
        switch value {
        case .text(let text): return text
        case .number(let number): return formats.number(number)
        case .days(let days): return context.words.days(n: days)
        case .date(let number): return formats.shortDay(Day(number: number))
        case .period(let text):
            let start = context.portfolio.settings.fiscalYearStart
            return Period(text, fiscalYearStart: start).map(formats.period) ?? text
        case .amount(let units): return formats.amountWithCurrency(Money(units: units))
        case .amountIn(let units, let code):
            return formats.amountWithCurrency(FaceAmount(units: units), Currency(code: code))
        case .decimal(let units, let places): return formats.decimal(units, places: places)
        case .share(let part, let whole, let places):
            return Share(part, of: whole).map { formats.share($0, places: places) } ?? "–"
        case .word(let word, let kind): return label(of: word, kind, context)
        case .list(let values):
            return values.map { text(of: $0, context) }.listed(by: context.words[.listSeparator])
        }
    }

    private static func label(of word: String, _ kind: Statement.Words, _ context: SiteContext) -> String {
        switch kind {
        case .industry: context.label(ofIndustry: word)
        case .category: context.label(ofCategory: word)
        case .product: context.portfolio.product(word)?.name ?? word
        case .severity: context.words.word(.severity, word)
        case .function: context.words.word(.function, word)
        case .complaintStatus: context.words.word(.complaintStatus, word)
        case .askedField: context.words.word(.askedField, word)
        case .controlFigure: context.words.word(.controlFigure, word)
        case .controlScope: context.words.word(.controlScope, word)
        }
    }
}
