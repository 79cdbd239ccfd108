import Findings

/// libyaml's own messages, said so that someone who writes visit cards understands them.
enum YAMLProblem {
    /// Whether libyaml notices the problem only where something cannot go on that began above; it knows where that was.
    static func isAtItsBeginning(_ problem: String) -> Bool {
        [
            "could not find expected ':'", "found unexpected end of stream", "did not find expected ',' or ']'",
            "did not find expected ',' or '}'", "found unexpected document indicator",
        ].contains(problem)
    }

    static func plainWords(for problem: String) -> (message: Statement, help: Statement?) {
        switch problem {
        case "mapping values are not allowed in this context":
            (.secondColon, .quoteTheTextAs)
        case "did not find expected key":
            (.fieldNameExpected, .fieldsInOneColumnAs)
        case "could not find expected ':'":
            (.noColon, .writeFieldWithSpace)
        case "found character that cannot start any token":
            (.valueBeginsOddly, .spacesAndQuotes)
        case "found unexpected end of stream":
            (.quoteOpenedAbove, nil)
        case "did not find expected ',' or ']'":
            (.listNotClosed, .closeList)
        case "did not find expected ',' or '}'":
            (.mappingNotClosed, .closeMapping)
        case "did not find expected '-' indicator":
            (.dashExpected, nil)
        case "block sequence entries are not allowed in this context":
            (.listOnLineOfField, .beginListBelowWithDash)
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            (.indentedWithTab, .indentWithSpaces)
        case "found unknown escape character":
            (.unknownEscape, .writeBackslash)
        case "found unexpected document indicator":
            (.quoteOpenedHere, nil)
        case "did not find expected comment or line break":
            (.signsAnnounceText, .quoteTheText)
        case "did not find expected alphabetic or numeric character":
            (.valueBeginsWithTwoSigns, .quoteTheText)
        case "found undefined tag handle":
            (.valueBeginsWith(sign: "!"), .quoteTheText)
        default:
            (Statement(words: problem), nil)
        }
    }
}
