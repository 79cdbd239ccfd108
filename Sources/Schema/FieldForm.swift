import Findings

/// What may be written in a field.
public enum FieldForm: Sendable, Equatable {
    case text, texts
    /// A text that is kept as it is written, and no number however it looks.
    case code
    /// The name of a record, or a word of the settings; several of them.
    case id, ids
    /// The id of a person, or free words.
    case person
    /// One of some words.
    case choice([String])
    case flag
    case day, days
    /// A year, a quarter, a month or a day.
    case period
    case month, time
    /// Within limits, if it has any but that it is not below zero.
    case integer(ClosedRange<Int>?)
    /// Within limits in hundredths of a per cent, if it has any.
    case percentage(ClosedRange<Int>?)
    case amount(mayBeNegative: Bool)
    /// A number with at most three decimals.
    case quantity
    case telephone, email
    /// The code of a currency, which holds for the amounts beside it.
    case currency
    /// Holds fields, or a list of items that do.
    case mapping, list
    /// A form of one field, or of a few, in its own words.
    case own(Statement)
}

extension Field {
    /// What may be written there, in the words of the documentation.
    public var formWords: Statement {
        switch form {
        case .text: .textField
        case .texts: .textsField
        case .code: .codeField
        case .id: targets.first?.one ?? .textField
        case .ids: targets.first.map { .idsField(of: $0.one) } ?? .textsField
        case .person: .personField(people: targets.count == 1 ? targets[0].one : .idOfRepOrContact)
        case .choice(let words): .choiceField(words: words.map { .text("`\($0)`") })
        case .flag: .flagField
        case .day: .dayField
        case .days: .daysField
        case .period: .periodField
        case .month: .monthField
        case .time: .timeField
        case .integer(let range):
            range.map { .integerWithinField(least: $0.lowerBound, most: $0.upperBound) } ?? .integerField
        case .percentage(let range):
            range.map { .percentageWithinField(least: percent($0.lowerBound), most: percent($0.upperBound)) }
                ?? .percentageField
        case .amount(let mayBeNegative): mayBeNegative ? .signedAmountField : .amountField
        case .quantity: .quantityField
        case .telephone: .telephoneField
        case .email: .emailField
        case .currency: .currencyField
        case .mapping: .mappingField
        case .list: .listField
        case .own(let words): words
        }
    }
}

/// Hundredths of a percent, written as files have them.
private func percent(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return rest == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

extension Field.Target {
    /// One of them: "a rep", or a word of a setting.
    fileprivate var one: Statement {
        switch self {
        case .rep, .owner: .idOfRep
        case .partner: .idOfPartner
        case .account: .idOfAccount
        case .contact: .idOfContact
        case .product: .idOfProduct
        case .region: .wordOfSetting(setting: "regions")
        case .industry: .wordOfSetting(setting: "industries")
        case .progress: .wordOfSetting(setting: "progress")
        case .category: .wordOfSetting(setting: "categories")
        case .cause: .wordOfSetting(setting: "causes")
        }
    }
}
