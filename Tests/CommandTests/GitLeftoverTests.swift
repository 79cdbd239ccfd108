import TestSupport
import Testing

@Suite("What git leaves in the place of a text")
struct GitLeftoverTests {
    private static let pointer = """
        version https://git-lfs.github.com/spec/v1
        oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
        size 12345

        """

    @Test(
        "a pointer of Git LFS is named for what it is, whatever it stands for",
        arguments: [
            "templates/index.html", "templates/strings/en.yaml", "templates/assets/site.css",
            "templates/assets/logo.svg",
            "templates/partials/visit.html", "dossier.yaml", "content/accounts/acme/account.md",
            "content/accounts/acme/files/new.pdf",
        ])
    func pointer(path: String) throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write(Self.pointer, to: "site/" + path)
        for command in ["build", "check"] {
            let arguments =
                [command, "--site", scratch.site] + (command == "build" ? ["--out", scratch.location("out")] : [])
            let run = try Command.run(Command.dossier, arguments)
            #expect(run.status != 0)
            let words = run.output + run.errors
            #expect(
                words.contains("is a pointer of Git LFS: the file that it stands for has not been fetched"), "\(words)")
            #expect(words.contains("`git lfs pull` fetches it."), "\(words)")
        }
    }

    @Test("a conflict that nobody resolved reaches no page by way of a template")
    func conflict() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.write(
            "a\n<<<<<<< HEAD\nb {}\n=======\nc {}\n>>>>>>> x\n", to: "site/templates/assets/site.css")
        let run = try Command.run("build", "--site", scratch.site, "--out", scratch.location("out"))
        #expect(run.status != 0)
        #expect(
            run.errors.contains("site.css” holds two versions that git could not merge, from line 2 on"),
            "\(run.errors)")
    }
}
