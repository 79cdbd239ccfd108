/// What a finding says as the name of a sentence and the values in it, so that a page can say it in the language of
/// its readers. The finding's message is the same in English.
public struct Statement: Hashable, Sendable {
    /// The sentence's name: that of the rule, with an ending where a rule has several.
    public var sentence: String
    /// What is filled in, in the order in which the message says it.
    public var facts: [Fact]

    /// A sentence with what is filled in.
    public init(_ sentence: String, _ facts: [Fact]) {
        self.sentence = sentence
        self.facts = facts
    }

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
        /// A length of time in days.
        case days(Int)
        /// A date, in days since 1970-01-01.
        case date(Int)
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
    }
}
