/// Turns a report into the text of one output format. The text ends with a line break unless it is empty.
public protocol FindingsWriter: Sendable {
    func write(_ report: FindingsReport) -> String
}
