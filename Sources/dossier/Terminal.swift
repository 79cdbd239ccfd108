import Findings
import Glibc

/// What the tool prints, and where.
enum Terminal {
    /// Whether standard error is shown to a person.
    static let isErrorInteractive = isatty(STDERR_FILENO) == 1
    static let isOutputInteractive = isatty(STDOUT_FILENO) == 1

    /// Whether to print in colour: on a terminal, unless NO_COLOR says otherwise (no-color.org); always with FORCE_COLOR.
    static func usesColour(onTerminal isInteractive: Bool) -> Bool {
        if isSet("NO_COLOR") { return false }
        return isSet("FORCE_COLOR") || isInteractive && environment("TERM") != "dumb"
    }

    /// Columns of the terminal, or 100.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
        return Int(size.ws_col)
    }

    /// Prints to standard output: all of it, or it is an error. Nobody reading any more is none.
    static func print(_ text: String) throws(CannotRead) {
        guard write(text, to: STDOUT_FILENO) else {
            throw CannotRead(.cannotWriteOutput(reason: Files.reason))
        }
    }

    /// Prints a sentence to standard output, with a line end.
    static func print(_ statement: Statement) throws(CannotRead) {
        try print(SpokenLanguage.wording.text(of: statement) + "\n")
    }

    /// Prints findings to standard error, which then are the report of the command.
    static func report(_ text: String) throws(CannotRead) {
        guard write(text + "\n", to: STDERR_FILENO) else {
            throw CannotRead(.cannotWriteErrors(reason: Files.reason))
        }
    }

    /// Prints to standard error, in the language of the command, with a line end.
    static func complain(_ statement: Statement) {
        complain(line: SpokenLanguage.wording.text(of: statement))
    }

    /// Prints to standard error, with a line end. Where that cannot be written, there is nowhere left to say so.
    static func complain(line text: String) {
        _ = write(text + "\n", to: STDERR_FILENO)
    }

    /// Prints `error: …` and what to do about it.
    static func fail(_ message: Statement, help: Statement? = nil) {
        let wording = SpokenLanguage.wording
        let word = wording.text(of: .error)
        let label = usesColour(onTerminal: isErrorInteractive) ? "\u{1B}[1;31m\(word)\u{1B}[0m" : word
        let remark = help.map { "\n  = \(wording.text(of: .help)): \(visible(wording.text(of: $0)))" } ?? ""
        complain(line: "\(label): \(visible(wording.text(of: message)))" + remark)
    }

    /// A text in which no character can steer the terminal.
    private static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
    }

    /// Writes a text as a whole; answers whether all of it has gone, or nobody reads it any more.
    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno == EPIPE }
            bytes = bytes.dropFirst(count)
        }
        return true
    }

    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    private static func isSet(_ name: String) -> Bool {
        !(environment(name) ?? "").isEmpty
    }
}
