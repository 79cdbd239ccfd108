import ArgumentParser
import Glibc

/// `dossier init`: makes a small valid site to start from.
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes a small site to start from.",
        discussion: """
            Writes dossier.yaml, one rep, one product and one account with a contact, a visit, sales and a complaint. \
            The folder must be empty or not be there yet.

            \(ExitStatus.help)
            """
    )

    @Argument(help: "The folder to make.")
    var dir: String

    @Option(help: "The site's language: en or zh-Hans.")
    var language = "en"

    func run() throws {
        try reportingFailures {
            guard let site = StarterSite(language: language) else {
                throw WrongUsage(.noSuchLanguage(language: language))
            }
            try makeSureItIsEmpty()
            for (path, text) in site.files(on: try Clock.today(in: .utc)) {
                var folder = dir
                try Files.makeFolder(folder)
                for part in path.split(separator: "/").dropLast() {
                    folder += "/" + part
                    try Files.makeFolder(folder)
                }
                try Files.write(Array(text.utf8), to: dir + "/" + path)
            }
            try Terminal.print(.madeSite(dir: dir))
        }
    }

    private func makeSureItIsEmpty() throws {
        guard let stream = opendir(dir) else {
            if errno == ENOENT { return }
            throw CannotRead(.noReadableFolder(path: dir))
        }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != "..", name != ".git" {
                throw CannotRead(.folderNotEmpty(path: dir), help: .nameFreeFolder)
            }
        }
    }
}
