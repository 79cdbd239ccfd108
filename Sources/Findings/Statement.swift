/// What a finding says, as the name of a sentence and the values in it: pages and messages say it in the language of their
/// readers, by `templates/messages/LANGUAGE.yaml`, from which the build makes a constant or a function for each sentence.
public struct Statement: Hashable, Sendable {
    /// The sentence's name in every language; empty where words stand for themselves.
    public var sentence: String
    /// What is filled in, in the order in which the English text says it.
    public var facts: [Fact]

    /// A sentence with what is filled in.
    public init(_ sentence: String, _ facts: [Fact] = []) {
        self.sentence = sentence
        self.facts = facts
    }

    /// A text of `templates/messages` that can be said.
    public struct Declaration: Sendable {
        /// The sentence's name.
        public let sentence: String
        /// The dotted name in the language's file.
        public let text: String
        /// What is filled in.
        public let holes: [String]
    }

    /// How many bytes of text are filled in: what it costs to say it, beside a constant.
    public var length: Int { facts.reduce(0) { $0 + $1.value.length } }

    /// A value in a sentence, by the name that the sentence has for it.
    public struct Fact: Hashable, Sendable {
        /// The name, such as `deadline`.
        public var name: String
        /// What takes its place.
        public var value: Value

        /// A value under a name.
        public init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }

    /// What the words of a fact are words for.
    public enum Words: String, Hashable, Sendable {
        case industry, category, product, severity, function
        case complaintStatus = "complaint_status"
        case askedField = "asked_field"
        case controlFigure = "control_figure"
        case controlScope = "control_scope"
    }

    /// A value that is yet to be written as a language has it.
    public enum Value: Hashable, Sendable {
        /// A name or words of an author: the same in every language.
        case text(String)
        /// A count. The first of a sentence decides between its forms for one and for many.
        case number(Int)
        /// A number as files have it, such as that of a line: nothing is put between its digits.
        case plain(Int)
        /// A length of time in days.
        case days(Int)
        /// A date, in days since 1970-01-01.
        case date(Int)
        /// From one date to another, in days since 1970-01-01.
        case span(Int, Int)
        /// A day, a month, a quarter or a year, as a file writes it: `2026-Q3`.
        case period(String)
        /// An amount of the site's currency in its smallest unit.
        case amount(Int128)
        /// An amount of another currency, by its code, in that one's smallest unit.
        case amountIn(Int128, currency: String)
        /// A number in units of 10^−`places`.
        case decimal(Int128, places: Int)
        /// A part of a whole, in per cent with so many places.
        case share(Int128, of: Int128, places: Int)
        /// A word that has a label, such as the category `delivery`.
        case word(String, of: Words)
        /// Several, one after the other.
        case list([Value])
        /// A sentence within the sentence.
        case statement(Statement)

        /// See ``Statement/length``.
        var length: Int {
            switch self {
            case .text(let text), .word(let text, _), .period(let text): text.utf8.count
            case .list(let values): values.reduce(0) { $0 + $1.length }
            case .statement(let statement): statement.length
            case .number, .plain, .days, .date, .span, .amount, .amountIn, .decimal, .share: 8
            }
        }
    }
}

/// Says statements in the words of a language.
public protocol StatementWording: Sendable {
    /// The sentence with its facts filled in.
    func text(of statement: Statement) -> String
}

extension Statement {
    /// Words that nobody can say in another language: those of another program, such as a system's reason for an error.
    public init(words: String) { self.init("", [Fact("", .text(words))]) }
}
