import ArgumentParser
import Glibc

/// The tool's front door: every command is a file of its own beside this one.
@main
struct Dossier: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Turns a folder of Markdown about key accounts into a checked, linked, printable intranet.",
        discussion: """
            A site is a folder with `dossier.yaml`, `content/` and, where it has some of its own, `templates/`. \
            Start with `dossier init DIR`, then `dossier build --site DIR`, and open DIR/public/index.html.
            """,
        version: version,
        subcommands: [
            Build.self, Check.self, PackDay.self, MarkReviewed.self, Explain.self, Init.self, RenderTemplate.self,
        ]
    )
}

extension Dossier {
    /// As the library does it, but for the exit status: of a wrong call it is 2, of help that could not be written 3.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            switch exitCode(for: error) {
            case .validationFailure:
                Terminal.complain(line: fullMessage(for: error))
                Glibc.exit(ExitStatus.wrongUsage.rawValue)
            case .success:
                // What was asked for: the help, or the version.
                Glibc.exit(printed(fullMessage(for: error)))
            default:
                exit(withError: error)
            }
        }
    }

    /// Prints a text, and answers the exit status.
    private static func printed(_ text: String) -> Int32 {
        do throws(CannotRead) {
            try Terminal.print(text + "\n")
            return EXIT_SUCCESS
        } catch {
            Terminal.fail(error.message, help: error.help)
            return ExitStatus.cannotReadOrWrite.rawValue
        }
    }
}
