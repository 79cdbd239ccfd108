import Findings
import Model

/// What to say of a text that is not read as the number it should be.
struct NumberProblem: Sendable {
    /// What is wrong, to stand behind the field's name: `must be a whole number`.
    let predicate: Statement
    /// What joins the predicate and the text: "must be …`, not `21k".
    private let joint: String
    /// Whether the text is a number, but smaller or larger than the field allows.
    var isOfRange = false
    let help: Statement?
    /// The number that the text means, in the plain form, where it can mean one only.
    let offer: String?

    /// Nil where the text was read.
    init?(_ reading: NumberReading, as kind: NumberKind) {
        switch reading {
        case .read:
            return nil
        case .offered(let number):
            self.init("must be \(kind.words)", joint: ", not", offer: number.text)
        case .asked(let numbers):
            let ways = numbers.map(\.text).joined(separator: " or ")
            self.init(
                "can be read in two ways",
                help: numbers.count == 1 ? "Write \(ways) if that is what it means." : "Write \(ways).")
        case .refused(.negative):
            self.init("must not be negative")
        case .refused(.tooManyDecimals):
            guard let currency = kind.currency else {
                self.init("must be \(kind.words)", joint: ", not")
                return
            }
            if currency.places == 0 {
                self.init("must be \(kind.words)", joint: ", not", help: "\(currency.code) has no decimals.")
            } else {
                self.init("has more than \(currency.places) decimals")
            }
        case .refused(.tooManyDigits):
            self.init(
                "must be \(kind.words)", joint: ", not",
                help: "A number has at most \(String(kind.largest).count) digits.")
        case .refused(.outOfRange(let allowed)):
            let unit = kind.isPercentage ? 100 : 1
            self.init(
                "must lie between \(allowed.lowerBound / unit) and \(allowed.upperBound / unit)"
                    + (kind.isPercentage ? " per cent" : ""),
                joint: "; it is")
            isOfRange = true
        case .refused(.form(let obstacle)):
            self.init("must be \(kind.words)", joint: ", not", help: kind.help(with: obstacle))
        }
    }

    /// What is wrong with a field's text: "must be a whole number, not `21k`".
    func sentence(on text: String) -> Statement {
        "\(predicate)\(joint) " + (isOfRange ? Statement(words: text) : "`\(text)`")
    }

    private init(_ predicate: Statement, joint: String = ":", help: Statement? = nil, offer: String? = nil) {
        self.predicate = predicate
        self.joint = joint
        self.help = help
        self.offer = offer
    }
}

extension NumberKind {
    /// How to write a number of this kind, where something keeps it from being read.
    fileprivate func help(with obstacle: NumberRefusal.Obstacle) -> Statement {
        switch obstacle {
        case .percentSign: "No percentage stands here: write the number itself, without `%`."
        case .powerOfTen: "Write all digits: 120000 rather than 1.2e5."
        case .multiplier: "Write all digits: 21000 rather than 21k, 20000 rather than 2万."
        case .currencySign where currency != nil:
            "Several currencies share a sign: write digits only, and the currency's code in `currency` beside them."
        case .otherCurrency(let code): "Write digits only, and `\(code)` in `currency` beside them."
        case .grouping: "Write digits only, without separators between thousands."
        case .spreadsheetError: "It \(SpreadsheetError.predicate). \(SpreadsheetError.help)"
        case .noNumber: "A program writes this where it has no number: leave it empty, or write the number."
        case .formula: "A formula is not worked out here: write the number that comes of it."
        case .fraction: places == 0 ? "Write a whole number." : "Write it with decimals: 0.5 rather than 1/2."
        case .other where currency != nil:
            "Write digits only, with a point before the cents; the currency stands in `currency`."
        case .currencySign, .other:
            places == 0 ? "Write digits only." : "Write digits only, with a point before the decimals."
        }
    }
}
