import Foundation
import TestSupport
import Testing

@Suite("Reproducible builds")
struct ReproducibilityTests {
    @Test(
        "the same tree gives the same bytes in any folder, locale and timezone, in whatever order its files were made",
        arguments: [Fixture.demo, Fixture.chineseDemo])
    func sameBytes(site: String) throws {
        let files = try Fixture.files(of: site).sorted { $0.key < $1.key }
        let one = try build(files, below: "one", environment: ["LC_ALL": "C", "TZ": "Pacific/Kiritimati"])
        let other = try build(
            files.reversed(), below: "other folder/with 空格/deep",
            environment: [
                "LC_ALL": "tr_TR.UTF-8", "LANG": "zh_CN.UTF-8", "TZ": "Pacific/Pago_Pago", "HOME": "/nonexistent",
            ])
        #expect(one.count > files.count / 4)
        #expect(one.keys.sorted() == other.keys.sorted())
        for (path, bytes) in one where other[path] != bytes { Issue.record("\(path) differs") }
    }

    @Test(
        "without a day in the settings, SOURCE_DATE_EPOCH tells it, in the site's timezone; --as-of comes before both")
    func clock() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let settings = try scratch.readText("site/dossier.yaml")
        try scratch.write(
            settings.replacing("as_of: 2026-11-23\n", with: "").replacing(
                "timezone: UTC", with: "timezone: Asia/Shanghai"),
            to: "site/dossier.yaml")
        // 2026-11-23 at 20:00 UTC, when it is the 24th in Shanghai.
        let epoch = ["SOURCE_DATE_EPOCH": "1795464000"]
        #expect(try day(in: scratch, environment: epoch) == "2026-11-24")
        #expect(try day(in: scratch, "--as-of", "2026-11-30", environment: epoch) == "2026-11-30")
        try scratch.write(settings, to: "site/dossier.yaml")
        #expect(try day(in: scratch, environment: epoch) == "2026-11-23")
        #expect(try day(in: scratch, "--as-of", "2026-11-30", environment: epoch) == "2026-11-30")
    }

    @Test("a second build of the same tree writes nothing anew")
    func unchanged() throws {
        let scratch = try Scratch(copying: Fixture.small)
        #expect(try Command.run("build", in: scratch.site).status == 0)
        let second = try Command.run("build", in: scratch.site)
        #expect(second.output.contains("(0 written, "))
    }

    private func build(
        _ files: [(key: String, value: Data)], below folder: String, environment: [String: String?]
    ) throws -> [String: Data] {
        let scratch = try Scratch()
        for (path, bytes) in files { try scratch.write(bytes, to: folder + "/" + path) }
        let command = try Command.run("build", in: scratch.location(folder), environment: environment)
        try #require(command.status == 0, "\(command.errors)")
        return scratch.snapshot(folder + "/public")
    }

    private func day(in scratch: Scratch, _ option: String..., environment: [String: String]) throws -> String? {
        let build = try Command.run(
            Command.dossier, ["build"] + option, in: scratch.site, environment: environment.mapValues { $0 })
        try #require(build.status == 0, "\(build.errors)")
        return try JSON(try scratch.readText("site/public/data/abc.json"))["as_of"].text
    }
}
