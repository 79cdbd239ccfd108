import ArgumentParser
import Content
import FoundationEssentials
import Templating
import Text

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
            let text = try Files.text(of: file)
            guard let bytes = Files.read(data) else { throw CannotRead(.cannotReadData(path: data)) }
            let value: LooseValue
            do {
                value = try JSONDecoder().decode(LooseValue.self, from: Data(bytes))
            } catch {
                let place = JSONProblem.place(in: bytes).map { ":\($0.line):\($0.column)" } ?? ""
                throw CannotRead(.notJSON(place: data + place))
            }
            let folder = partials ?? Self.folder(of: file)
            let rendered: String
            do throws(TemplateErrors) {
                let template = try LooseTemplate(text, name: file)
                rendered = try template.render(value, partial: { name in Self.partial(name, in: folder) })
            } catch {
                for problem in error.errors { Terminal.complain(line: "\(problem)") }
                throw ExitStatus.errorsFound
            }
            try Terminal.print(rendered)
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

extension LooseValue: Decodable {
    /// Reads any JSON value. Numbers are read as decimals, so that 0.1 is printed as 0.1.
    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let number = try? value.decode(Decimal.self) {
            self = .number(number.description)
        } else if let list = try? value.decode([LooseValue].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: LooseValue].self))
        }
    }
}
