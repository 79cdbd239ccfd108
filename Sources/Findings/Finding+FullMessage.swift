extension Finding {
    /// The message with what else there is to say, a line each, for formats that have one text and no more.
    var fullMessage: String {
        var lines = [message]
        if let suggestion { lines.append("did you mean `\(excerpt(suggestion))`?") }
        if let help { lines.append("help: \(help)") }
        return lines.joined(separator: "\n")
    }

    /// `fullMessage` and the notes, each with its place.
    func fullMessageWithNotes(in report: FindingsReport) -> String {
        let notes = notes.map { note in
            let start = note.place.range.start
            return "\nnote: \(note.message) (\(report.path(of: note.place)):\(start.line):\(start.column))"
        }
        return fullMessage + notes.joined()
    }
}
