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
            ("there is a second `:` on this line", "Put the text in quotes: purpose: \"Offer: second round\"")
        case "did not find expected key":
            ("a field's name is expected here", "Fields of one mapping begin in the same column, as `field: value`.")
        case "could not find expected ':'":
            ("a `:` is missing here", "Write `field: value`, with a space behind the `:`.")
        case "found character that cannot start any token":
            (
                "a value cannot begin with this character",
                "Indent with spaces, not tabs, and put texts that begin with a special sign in quotes."
            )
        case "found unexpected end of stream":
            ("a quote is opened here or above and never closed", nil)
        case "did not find expected ',' or ']'":
            ("this list in brackets is not closed", "Separate its items by `,` and end it with `]`.")
        case "did not find expected ',' or '}'":
            ("this mapping in braces is not closed", "Separate its fields by `,` and end it with `}`.")
        case "did not find expected '-' indicator":
            ("a `-` is expected here: the list's items begin in the same column", nil)
        case "block sequence entries are not allowed in this context":
            ("a list cannot begin on this line", "Begin it on the next line, each item behind a `-`.")
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            ("this line is indented with a tab", "Indent with spaces.")
        case "found unknown escape character":
            (
                "behind a `\\` in double quotes stands a letter that means nothing there",
                "Write `\\\\` for a backslash, or put the text in single quotes."
            )
        case "found unexpected document indicator":
            ("a quote is opened here and never closed", nil)
        case "did not find expected comment or line break":
            ("a value that begins with `|` or `>` announces a text on the lines below", "Put the text in quotes.")
        case "did not find expected alphabetic or numeric character":
            ("a value cannot begin with `*` or `&`", "Put the text in quotes.")
        case "found undefined tag handle":
            ("a value cannot begin with `!`", "Put the text in quotes.")
        default:
            (Statement(words: problem), nil)
        }
    }
}
