import Findings
import Model

/// What the name of an attachment says of what happens when somebody opens it on the site.
enum AttachmentName {
    struct Problem {
        var rule: FormRule
        var message: Statement
        var help: Statement
    }

    /// What is wrong with publishing a file of this name; nil if nothing is.
    /// - Parameter more: Endings that the settings add to those of ``AttachmentKind``; nil where they are not known.
    static func problem(of name: String, more: Set<String>?) -> Problem? {
        if RunEndings.serverSettings.contains(name.lowercased()) {
            return Problem(
                rule: .unsafeAttachment, message: .serverSettings(name: name), help: .takeOutSettings)
        }
        let parts = name.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ";" }.map { $0.lowercased() }
        let endings = parts.dropFirst()
        if let problem = run(name, endings) { return problem }
        if let ending = endings.last, !ending.isEmpty {
            guard let more, AttachmentKind(ending: ending) == nil, !more.contains(ending) else { return nil }
            return fullWidth(name, more: more)
                ?? Problem(
                    rule: .unknownAttachment, message: .unknownEnding(ending: ending),
                    help: .saveOrAddEnding(ending: ending))
        }
        return fullWidth(name, more: more)
            ?? Problem(rule: .unknownAttachment, message: .noEnding(name: name), help: .giveAnEnding)
    }

    /// A file whose ending is a known one but for the width of its letters.
    private static func fullWidth(_ name: String, more: Set<String>?) -> Problem? {
        guard let stop = name.lastIndex(where: { $0 == "." || $0 == "．" }) else { return nil }
        let plain = String(name[..<stop]) + String(name[stop...]).plainWidth
        guard plain != name, problem(of: plain, more: more) == nil else { return nil }
        return Problem(rule: .unknownAttachment, message: .fullWidthEnding(name: name), help: .renameTo(name: plain))
    }

    /// A file that is run rather than shown.
    private static func run(_ name: String, _ endings: ArraySlice<String>) -> Problem? {
        let seen = endings.last.map { RunEndings.packed.contains($0) } == true ? endings.dropLast() : endings
        if let last = seen.last, RunEndings.byBrowsers.contains(last) {
            return Problem(
                rule: .unsafeAttachment, message: .runByBrowsers(name: name), help: .saveAsDocument)
        }
        let inner = seen.first { RunEndings.byServers.contains($0) }
        guard let ending = inner ?? seen.last.flatMap({ RunEndings.byServersAtTheEnd.contains($0) ? $0 : nil }) else {
            return nil
        }
        let isLast = seen.last == ending
        return Problem(
            rule: .unsafeAttachment,
            message: isLast ? .runByServers(name: name) : .holdsRunningEnding(name: name, ending: ending),
            help: isLast ? .saveAsText : .oneEnding)
    }
}
