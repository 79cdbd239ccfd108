import Analysis
import Findings
import Model

/// Says statements in one language, with the labels, the currency and the names of a site.
public struct SiteWording: StatementWording {
    let words: Words
    let formats: Formats
    let portfolio: Portfolio

    /// - Parameter portfolio: What a site calls things; an empty one before its settings are read.
    public init(_ words: Words, of portfolio: Portfolio = Portfolio(settings: Settings(), accounts: [])) {
        self.init(words, Formats(words: words, currency: portfolio.settings.currency), of: portfolio)
    }

    init(_ words: Words, _ formats: Formats, of portfolio: Portfolio) {
        self.words = words
        self.formats = formats
        self.portfolio = portfolio
    }

    /// The language that it speaks.
    public var language: Settings.Language { words.language }

    /// The sentence with its facts filled in.
    public func text(of statement: Statement) -> String {
        guard !statement.sentence.isEmpty else { return statement.facts.map { text(of: $0.value) }.joined() }
        let count = statement.facts.lazy.compactMap { fact in
            if case .number(let number) = fact.value { number } else { nil }
        }.first
        let values = statement.facts.map { (key: $0.name, value: text(of: $0.value)) }
        return words.sentence(statement.sentence, count: count, values)
    }

    private func text(of value: Statement.Value) -> String {
        switch value {
        case .text(let text): return text
        case .number(let number): return formats.number(number)
        case .plain(let number): return String(number)
        case .days(let days): return words.days(n: days)
        case .date(let number): return formats.shortDay(Day(number: number))
        case .span(let first, let last): return formats.span(Day(number: first), Day(number: last))
        case .period(let text):
            let start = portfolio.settings.fiscalYearStart
            return Period(text, fiscalYearStart: start).map(formats.period) ?? text
        case .amount(let units): return formats.amountWithCurrency(Money(units: units))
        case .amountIn(let units, let code):
            return formats.amountWithCurrency(FaceAmount(units: units), Currency(code: code))
        case .decimal(let units, let places): return formats.decimal(units, places: places)
        case .share(let part, let whole, let places):
            return Share(part, of: whole).map { formats.share($0, places: places) } ?? "–"
        case .word(let word, let kind): return label(of: word, kind)
        case .list(let values): return values.map(text).listed(by: words[.listSeparator])
        case .statement(let statement): return text(of: statement)
        }
    }

    private func label(of word: String, _ kind: Statement.Words) -> String {
        switch kind {
        case .industry: portfolio.settings.label(ofIndustry: word, words)
        case .category: portfolio.settings.categories[word]?.text(in: words.language.rawValue) ?? word
        case .product: portfolio.product(word)?.name ?? word
        case .severity: words.word(.severity, word)
        case .function: words.word(.function, word)
        case .complaintStatus: words.word(.complaintStatus, word)
        case .askedField: words.word(.askedField, word)
        case .controlFigure: words.word(.controlFigure, word)
        case .controlScope: words.word(.controlScope, word)
        }
    }
}

extension Settings {
    /// What an industry is called: the site's own label, or that of an industry of the list that comes with the executable.
    func label(ofIndustry id: String, _ words: Words) -> String {
        industries[id]?.label.text(in: words.language.rawValue) ?? words.texts["industry.\(id)"] ?? id
    }
}
