import Findings

/// The rules of form: what a file must be like so that a record can be read from it.
public enum FormRule: String, Sendable, CaseIterable {
    case unreadableFile = "unreadable-file"
    case frontMatter = "front-matter"
    case yamlSyntax = "yaml-syntax"
    case droppedText = "dropped-text"
    case fullWidthMark = "full-width-mark"
    case duplicateKey = "duplicate-key"
    case anchorBomb = "anchor-bomb"
    case unknownField = "unknown-field"
    case missingField = "missing-field"
    case wrongType = "wrong-type"
    case badDate = "bad-date"
    case badAmount = "bad-amount"
    case badValue = "bad-value"
    case misplacedFile = "misplaced-file"
    case dateMismatch = "date-mismatch"
    case badCSV = "bad-csv"
    case duplicatePeriod = "duplicate-period"
    case duplicateCode = "duplicate-code"
    case unknownReference = "unknown-reference"
    case circularParent = "circular-parent"
    case brokenLink = "broken-link"
    case timeTravel = "time-travel"
    case rawHTML = "raw-html"
}
