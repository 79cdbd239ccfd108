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
                rule: .unsafeAttachment, message: "`\(name)` would tell the web server how to serve the site",
                help: "Take it out of the content; such settings belong to whoever runs the server.")
        }
        let parts = name.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ";" }.map { $0.lowercased() }
        let endings = parts.dropFirst()
        if let problem = run(name, endings) { return problem }
        guard let ending = endings.last, !ending.isEmpty else {
            return Problem(
                rule: .unknownAttachment, message: "`\(name)` has no ending that tells what it is",
                help: "Give it one, such as .pdf or .txt; without it, a browser guesses.")
        }
        guard let more, AttachmentKind(ending: ending) == nil, !more.contains(ending) else { return nil }
        return Problem(
            rule: .unknownAttachment, message: "files that end in `.\(ending)` are not published",
            help: "Save it as a document, a table or a picture, such as .pdf, .xlsx or .png; or add `\(ending)` to "
                + "`attachments` in dossier.yaml.")
    }

    /// A file that is run rather than shown.
    private static func run(_ name: String, _ endings: ArraySlice<String>) -> Problem? {
        let seen = endings.last.map { RunEndings.packed.contains($0) } == true ? endings.dropLast() : endings
        if let last = seen.last, RunEndings.byBrowsers.contains(last) {
            return Problem(
                rule: .unsafeAttachment,
                message: "`\(name)` would be run by browsers, as a part of the site, rather than shown",
                help: "Save what it shows as a .pdf or a picture; or keep it elsewhere and link to it there.")
        }
        let inner = seen.first { RunEndings.byServers.contains($0) }
        guard let ending = inner ?? seen.last.flatMap({ RunEndings.byServersAtTheEnd.contains($0) ? $0 : nil }) else {
            return nil
        }
        let isLast = seen.last == ending
        return Problem(
            rule: .unsafeAttachment,
            message: isLast
                ? "`\(name)` would be run by some web servers rather than shown"
                : "`\(name)` holds the ending `.\(ending)`, by which some web servers would run it",
            help: isLast
                ? "If it is to be read, save it as .txt; or keep it elsewhere and link to it there."
                : "Rename it: a name needs but one ending.")
    }
}
