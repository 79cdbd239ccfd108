import Model

/// Why a text is not read as a number, and none is offered for it.
enum NumberRefusal: Hashable, Sendable {
    /// Below zero, where nothing below zero can be.
    case negative
    /// More decimals than the number keeps.
    case tooManyDecimals
    /// More digits than the number may have.
    case tooManyDigits
    /// Smaller or larger than the field allows.
    case outOfRange(ClosedRange<Int>)
    /// Not a number in any form that is known.
    case form(Obstacle)

    /// What keeps a text from being a number.
    enum Obstacle: Hashable, Sendable {
        /// `%`, where no percentage stands.
        case percentSign
        /// `1e5`.
        case powerOfTen
        /// `21k`, `2万`.
        case multiplier
        /// `$21000`, `5000元`.
        case currencySign
        /// `21000 USD`, where amounts are in euros.
        case otherCurrency(String)
        /// `12,34,567`: separators that do not part thousands.
        case grouping
        /// `#REF!`, `#N/A`.
        case spreadsheetError
        /// `NaN`, `inf`: what a program writes where it has no number.
        case noNumber
        /// `=5`, `=A1+B1`.
        case formula
        /// `1/2`, `½`.
        case fraction
        case other
    }
}

extension WrittenNumber {
    private static let multipliers: Set<String> = [
        "k", "m", "b", "t", "tsd", "mn", "mm", "bn", "mio", "mrd", "mil", "million", "millions", "billion", "thousand",
        "lakh", "crore", "十", "百", "千", "万", "亿", "萬", "億", "百万", "千万",
    ]
    private static let currencyWords: Set<String> = ["元", "圆", "圓", "円", "块", "人民币", "欧元", "美元", "rmb"]

    /// What of the text is to blame for its not being a number.
    func obstacle(to kind: NumberKind) -> NumberRefusal.Obstacle {
        if SpreadsheetError.isOne(String(String.UnicodeScalarView(body))) { return .spreadsheetError }
        if body.first == "=" { return .formula }
        if isFraction { return .fraction }
        if body.contains("%") || body.contains("‰") { return .percentSign }
        if body.contains(where: { $0.properties.generalCategory == .currencySymbol }) { return .currencySign }
        let words = body.split { !$0.properties.isAlphabetic }.map { String(String.UnicodeScalarView($0)) }
        guard words.count == 1, let word = words.first else { return .other }
        let small = word.lowercased()
        if Self.wordsForNoNumber.contains(small), word.unicodeScalars.count == body.count { return .noNumber }
        if let foreign = foreignCode(word, kind) { return .otherCurrency(foreign) }
        if Self.currencyWords.contains(small) { return .currencySign }
        if Self.multipliers.contains(small) { return .multiplier }
        return small == "e" && startsAndEndsWithDigits ? .powerOfTen : .other
    }

    private static let wordsForNoNumber: Set<String> = ["nan", "inf", "infinity", "null", "none", "nil"]

    /// Whether it is two whole numbers with a stroke between them, or has a sign such as `½`.
    private var isFraction: Bool {
        if body.contains(where: { $0.properties.numericType == .numeric && !$0.properties.isAlphabetic }) {
            return true
        }
        let parts = body.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
    }

    /// The code of another currency.
    private func foreignCode(_ word: String, _ kind: NumberKind) -> String? {
        let isCode =
            word.utf8.count == 3 && word.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        return isCode && kind.currency.map { $0.code != word } ?? false ? word : nil
    }

    private var startsAndEndsWithDigits: Bool {
        [body.first, body.last].allSatisfy { $0.map { ("0"..."9").contains($0) } ?? false }
    }
}
