import Findings
import Model
import Text

extension FieldReader {
    mutating func integer(_ name: String, in allowed: ClosedRange<Int> = 0...1_000_000_000) -> Int? {
        number(name, NumberKind(.whole, in: allowed))?.units(places: 0).map { Int(clamping: $0) }
    }

    mutating func decimal(_ name: String) -> Decimal? {
        number(name, NumberKind(.decimal, mayBeNegative: true))
    }

    mutating func quantity(_ name: String) -> Quantity? {
        let kind = NumberKind(.quantity, mayBeNegative: true)
        return number(name, kind)?.units(places: kind.places).map { Quantity(thousandths: $0) }
    }

    /// A percentage, with or without `%`; `allowed` is in hundredths of a per cent.
    mutating func percentage(_ name: String, in allowed: ClosedRange<Int> = -100_000...100_000) -> Percentage? {
        guard let value = value(name) else { return nil }
        return percentage(value, name, in: allowed)
    }

    /// A percentage that is called `name`.
    func percentage(
        _ node: YAMLNode, _ name: String, in allowed: ClosedRange<Int> = -100_000...100_000
    ) -> Percentage? {
        let kind = NumberKind(.percentage, in: allowed)
        guard let scalar = scalar(node, name, .aPercentage) else { return nil }
        return number(scalar, name, kind)?.units(places: kind.places).map { Percentage(hundredths: Int(clamping: $0)) }
    }

    // MARK: - Amounts

    /// An amount in the currency that `currency` beside it names, else in the site's.
    ///
    /// - Parameters:
    ///   - mayBeNegative: Whether an amount below zero makes sense here.
    ///   - month: The month whose rate holds for it; the as-of day's if it has none of its own.
    mutating func amount(_ name: String, mayBeNegative: Bool, at month: Month? = nil) -> Money? {
        guard let value = value(name) else { return nil }
        return money(value, name, mayBeNegative: mayBeNegative, at: month)
    }

    /// An amount that is called `name`.
    func money(_ node: YAMLNode, _ name: String, mayBeNegative: Bool, at month: Month? = nil) -> Money? {
        let currency = amounts.currency(ownCurrency?.text)
        let kind = NumberKind(.amount(currency), mayBeNegative: mayBeNegative)
        guard let scalar = scalar(node, name, .anAmount), let decimal = number(scalar, name, kind, rule: .badAmount)
        else { return nil }
        return rate(of: currency, at: month, else: scalar.range)?.money(amounts.face(decimal, in: currency))
    }

    /// How much may be owed, as it stands there, with what its currency is worth on the as-of day.
    mutating func limit(_ name: String) -> CreditLimit? {
        guard let value = value(name), let scalar = scalar(value, name, .anAmount) else { return nil }
        let currency = amounts.currency(ownCurrency?.text)
        guard let decimal = number(scalar, name, NumberKind(.amount(currency), mayBeNegative: false), rule: .badAmount)
        else { return nil }
        return rate(of: currency, else: scalar.range).map {
            CreditLimit(amounts.face(decimal, in: currency), at: $0)
        }
    }

    /// What a currency is worth in a month, or nil if there is no rate, which is then reported at `currency`.
    private func rate(of currency: Currency, at month: Month? = nil, else range: SourceRange) -> ExchangeRate? {
        do throws(Amounts.MissingRate) {
            return try amounts.rate(of: currency, at: month)
        } catch {
            let problem = amounts.problem(ofCurrency: currency.code, in: error.month, file)
            file.report(
                .unknownReference, at: ownCurrency?.range ?? range, problem.message, help: problem.help,
                suggestion: problem.suggestion)
            return nil
        }
    }

    /// A code as it was written; reports one that a spreadsheet has shortened.
    mutating func code(_ name: String) -> String? {
        guard let scalar = scalar(name, .aText) else { return nil }
        guard !scalar.text.isBlank else {
            file.report(
                .badValue, at: scalar.range, .fieldBlank(field: prefix + name), help: .writeCodeOrRemove)
            return nil
        }
        checkVisible(scalar, name)
        guard isShortenedCode(scalar.text) else {
            return file.composed(scalar.text, at: scalar.range, isReplaceable: scalar.isReplaceable)
        }
        file.report(
            .badValue, at: scalar.range,
            .fieldHoldsProblem(field: prefix + name, text: scalar.text, problem: .shortenedCode),
            help: .formatColumnAsText)
        return nil
    }

    /// Reads `currency` of a mapping that has amounts, so that it counts as known.
    mutating func acceptCurrency() {
        _ = text("currency")
    }

    /// What the mapping's `currency` says, if it has one.
    private var ownCurrency: (text: String, range: SourceRange)? {
        guard let value = entry("currency")?.value, !value.isEmpty,
            case .scalar(let text, _) = value.content
        else { return nil }
        return (text, value.range)
    }

    // MARK: - All numbers

    private mutating func number(_ name: String, _ kind: NumberKind) -> Decimal? {
        scalar(name, kind.form).flatMap { number($0, name, kind) }
    }

    /// The number that is called `name`, or nil if that is not one, which is then reported.
    func number(_ node: YAMLNode, _ name: String, _ kind: NumberKind, rule: FormRule) -> Decimal? {
        scalar(node, name, kind.form).flatMap { number($0, name, kind, rule: rule) }
    }

    /// Reads a text as a number, or reports what keeps it from being one.
    private func number(_ scalar: Scalar, _ name: String, _ kind: NumberKind, rule: FormRule = .wrongType) -> Decimal? {
        let reading = NumberReading(scalar.text, as: kind)
        if case .read(let value) = reading { return value }
        guard let problem = NumberProblem(reading, as: kind) else { return nil }
        file.report(
            problem.isOfRange ? .badValue : rule, at: scalar.range,
            problem.sentence(on: scalar.text, in: prefix + name), help: problem.help,
            suggestion: problem.offer, fix: scalar.isReplaceable ? problem.offer : nil)
        return nil
    }
}
