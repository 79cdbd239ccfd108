import ArgumentParser
import Foundation
import Templating

/// `dossier template`: renders one template with JSON data, as the Mustache specification says.
struct RenderTemplate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Renders one Mustache template with JSON data, and prints the result.",
        discussion: """
            For people who write templates. The template is rendered loosely, as the Mustache specification has it: a name that \
            the data lack is empty. The pages of a site are stricter: there such a name is an error.

            \(ExitStatus.help)
            """
    )

    @Argument(help: "The template's file.")
    var file: String

    @Option(help: ArgumentHelp("A JSON file with the data.", valueName: "file"))
    var data: String

    @Option(
        help: ArgumentHelp(
            "The folder in which partials lie; without it, the template's own. `{{> name}}` is the file NAME, NAME.mustache or NAME.html.",
            valueName: "dir"))
    var partials: String?

    func run() throws {
        try reportingFailures {
            guard let text = Files.readText(file) else {
                throw CannotRead("cannot read the template “\(file)” as UTF-8 text")
            }
            guard let bytes = Files.read(data) else { throw CannotRead("cannot read the data “\(data)”") }
            let value: LooseValue
            do {
                let object = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
                value = LooseValue(json: object)
            } catch {
                throw CannotRead("“\(data)” is not valid JSON")
            }
            let folder = partials ?? Self.folder(of: file)
            do throws(TemplateErrors) {
                let template = try LooseTemplate(text, name: file)
                Terminal.print(
                    try template.render(value, partial: { name in Self.partial(name, in: folder) }))
            } catch {
                for problem in error.errors { Terminal.complain("\(problem)") }
                throw ExitStatus.errorsFound
            }
        }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A partial's text. Names that lead out of the folder are no partials.
    private static func partial(_ name: String, in folder: String) -> String? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0 == ".." || $0.isEmpty }) else { return nil }
        for ending in ["", ".mustache", ".html"] {
            if let text = Files.readText(folder + "/" + name + ending) { return text }
        }
        return nil
    }
}

extension LooseValue {
    /// A value as Foundation reads it from JSON.
    init(json: Any) {
        switch json {
        case let text as String: self = .text(text)
        case let number as NSNumber:
            self = isTruthValue(number) ? .bool(number.boolValue) : .number(number.stringValue)
        case let list as [Any]: self = .list(list.map { LooseValue(json: $0) })
        case let object as [String: Any]: self = .object(object.mapValues { LooseValue(json: $0) })
        default: self = .null
        }
    }
}

/// Whether a number of Foundation's is one of its two truth values.
private func isTruthValue(_ number: NSNumber) -> Bool {
    number === NSNumber(value: true) || number === NSNumber(value: false) || String(cString: number.objCType) == "c"
}
