import Findings
import Model

/// What to say of a text that is not read as the number it should be.
struct NumberProblem: Sendable {
    private enum Kind {
        /// It must be written in another form.
        case form(Statement)
        case range(Statement)
        case other(Statement)
    }

    private let kind: Kind
    let help: Statement?
    /// The number that the text means, in the plain form, where it can mean one only.
    let offer: String?

    /// Nil where the text was read.
    init?(_ reading: NumberReading, as kind: NumberKind) {
        switch reading {
        case .read:
            return nil
        case .offered(let number):
            self.init(.form(kind.form), offer: number.text)
        case .asked(let numbers):
            let ways = numbers.map { Statement.Value.text($0.text) }
            self.init(
                .other(.twoReadings),
                help: Statement.either(ways).map { .writeNumber(numbers: .statement($0)) }
                    ?? numbers.first.map { .writeIfMeant(number: $0.text) })
        case .refused(.negative):
            self.init(.other(.mustNotBeNegative))
        case .refused(.tooManyDecimals):
            guard let currency = kind.currency else {
                self.init(.form(kind.form))
                return
            }
            if currency.places == 0 {
                self.init(.form(kind.form), help: .noDecimals(currency: currency.code))
            } else {
                self.init(.other(.tooManyDecimals(places: currency.places)))
            }
        case .refused(.tooManyDigits):
            self.init(.form(kind.form), help: .mostDigits(digits: String(kind.largest).count))
        case .refused(.outOfRange(let allowed)):
            self.init(
                .range(
                    kind.isPercentage
                        ? .outOfRangeOfPerCent(least: allowed.lowerBound / 100, most: allowed.upperBound / 100)
                        : .outOfRange(least: allowed.lowerBound, most: allowed.upperBound)))
        case .refused(.form(let obstacle)):
            self.init(.form(kind.form), help: kind.help(with: obstacle))
        }
    }

    private init(_ kind: Kind, help: Statement? = nil, offer: String? = nil) {
        self.kind = kind
        self.help = help
        self.offer = offer
    }

    /// Whether the text is a number, but smaller or larger than the field allows.
    var isOfRange: Bool {
        if case .range = kind { true } else { false }
    }

    /// What is wrong, to stand behind the text or the field's name: `must be a whole number`.
    var predicate: Statement {
        switch kind {
        case .form(let form): .mustBe(form: form)
        case .range(let problem), .other(let problem): problem
        }
    }

    /// What is wrong with a field's text: "`orders` must be a whole number, not `21k`".
    func sentence(on text: String, in field: String) -> Statement {
        switch kind {
        case .form(let form): .wrongForm(field: field, form: form, text: text)
        case .range(let problem): .fieldOutOfRange(field: field, problem: problem, text: text)
        case .other(let problem): .fieldWithProblem(field: field, problem: problem, text: text)
        }
    }
}

extension Statement {
    /// One value or another: "a or b or c"; nil for less than two.
    static func either(_ values: [Value]) -> Statement? {
        guard let first = values.first else { return nil }
        return values.dropFirst().reduce(nil) { known, value in
            .either(one: known.map { .statement($0) } ?? first, other: value)
        }
    }
}

extension NumberKind {
    /// How to write a number of this kind, where something keeps it from being read.
    fileprivate func help(with obstacle: NumberRefusal.Obstacle) -> Statement {
        switch obstacle {
        case .percentSign: .noPercentSign
        case .powerOfTen: .noPowerOfTen
        case .multiplier: .noMultiplier
        case .currencySign where currency != nil: .noCurrencySign
        case .otherCurrency(let code): .noCurrencyCode(code: code)
        case .grouping: .noThousandsSeparators
        case .spreadsheetError: .spreadsheetErrorToMend
        case .noNumber: .noNumberOfProgram
        case .formula: .noFormula
        case .fraction: places == 0 ? .writeWholeNumber : .noFraction
        case .other where currency != nil: .digitsAndCents
        case .currencySign, .other:
            places == 0 ? .digitsOnly : .digitsAndDecimals
        }
    }
}
