extension Finding {
    /// The message with what else there is to say, a line each, for formats that have one text and no more.
    func fullMessage(in report: FindingsReport) -> String {
        var lines = [report.text(message)]
        if let suggestion { lines.append(report.text(.didYouMean(text: excerpt(suggestion)))) }
        if let help { lines.append(report.text(.helpLine(text: help))) }
        return lines.joined(separator: "\n")
    }

    /// `fullMessage` and the notes, each with its place.
    func fullMessageWithNotes(in report: FindingsReport) -> String {
        let notes = notes.map { note in
            let start = note.place.range.start
            let place = "\(report.path(of: note.place)):\(start.line):\(start.column)"
            return "\n" + report.text(.noteLine(text: note.message, place: place))
        }
        return fullMessage(in: report) + notes.joined()
    }
}
