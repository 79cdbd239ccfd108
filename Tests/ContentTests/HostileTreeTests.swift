import Findings
import Foundation
import TestSupport
import Testing

@testable import Content

@Suite("Hostile trees")
struct HostileTreeTests {
    @Test("random bytes in every file are told, and never trap", arguments: 0..<12)
    func randomBytes(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let scratch = try Scratch(copying: Fixture.small)
        for path in try Fixture.files(of: Fixture.small).keys.sorted() where random.chance(60) {
            let bytes = (0..<random.number(0...600)).map { _ in
                random.chance(70) ? UInt8(random.number(0x20...0x7E)) : UInt8(random.number(0...255))
            }
            let hasFence = random.chance(50)
            try scratch.write(
                (hasFence ? Array("---\n".utf8) : []) + bytes + (hasFence ? Array("\n---\nx".utf8) : []),
                to: "site/" + path)
        }
        try expectSound(scratch)
    }

    @Test("real files with stretches cut, doubled, flipped and swapped are told, and never trap", arguments: 0..<150)
    func mutations(seed: Int) throws {
        var random = SeededGenerator(seed: 1000 + seed)
        let scratch = try Scratch(copying: Fixture.small)
        let files = try Fixture.files(of: Fixture.small)
        let paths = files.keys.sorted()
        for _ in 0..<random.number(1...6) {
            let path = random.pick(paths)
            var bytes = Array(try scratch.read("site/" + path))
            for _ in 0..<random.number(1...5) {
                mutate(&bytes, files[random.pick(paths)].map(Array.init) ?? [], &random)
            }
            try scratch.write(bytes, to: "site/" + path)
        }
        try expectSound(scratch)
    }

    @Test("the demo with lines swapped between its files is told, and never traps", arguments: 0..<3)
    func demo(seed: Int) throws {
        var random = SeededGenerator(seed: 5000 + seed)
        let scratch = try Scratch(copying: seed == 0 ? Fixture.chineseDemo : Fixture.demo)
        let texts = try Fixture.files(of: Fixture.demo).filter { $0.key.hasSuffix(".md") }.sorted { $0.key < $1.key }
        let lines = texts.flatMap { String(decoding: $0.value, as: UTF8.self).split(separator: "\n").map(String.init) }
        for (path, bytes) in texts where seed > 0 && random.chance(30) {
            var own = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init)
            own[random.number(0...(own.count - 1))] = random.pick(lines)
            try scratch.write(own.joined(separator: "\n"), to: "site/" + path)
        }
        try expectSound(scratch)
    }

    @Test("files where folders belong, and folders where files belong, are told")
    func wrongKinds() throws {
        let scratch = try Scratch(copying: Fixture.small)
        for path in ["accounts/acme/visits", "accounts/acme/contacts", "reps", "accounts/bell/contacts"] {
            try scratch.remove("site/content/" + path)
            try scratch.write("", to: "site/content/" + path)
        }
        for path in ["accounts/acme/sales.csv", "accounts/bell/account.md", "products/lamp.md"] {
            try scratch.remove("site/content/" + path)
            try scratch.makeFolder("site/content/" + path)
        }
        try expectSound(scratch)
        #expect(load(scratch.site).findings.count { $0.rule == "misplaced-file" || $0.rule == "unreadable-file" } >= 6)
    }

    @Test("folders of attachments nested without end are told, and are not followed")
    func deepFolders() throws {
        let scratch = try Scratch(copying: Fixture.small)
        try scratch.makeFolder(
            "site/content/accounts/acme/files/" + Array(repeating: "d", count: 200).joined(separator: "/"))
        #expect(load(scratch.site).findings.map(\.message.english) == ["folders are nested more than eight deep"])
    }

    @Test("a symbolic link to a folder is not followed, so that there is no way round in circles or out")
    func linkedFolders() throws {
        let scratch = try Scratch(copying: Fixture.small)
        for (path, target) in [
            ("accounts/acme/files/up", ".."), ("accounts/loop", "."), ("accounts/acme/files/root", "/"),
            ("reps2", "reps"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: scratch.location("site/content/" + path), withDestinationPath: target)
        }
        let loaded = load(scratch.site)
        #expect(loaded.findings.map(\.rule) == Array(repeating: "unreadable-file", count: 4))
        #expect(loaded.portfolio.attachments.map(\.path) == ["accounts/acme/files/plan.txt"])
    }

    @Test("a name that is not UTF-8 is told")
    func names() throws {
        let scratch = try Scratch(copying: Fixture.small)
        let path =
            Array((scratch.site + "/content/reps/").utf8CString.dropLast()) + [
                CChar(bitPattern: 0xFF), 0x2E, 0x6D, 0x64, 0,
            ]
        let descriptor = creat(path, 0o644)
        try #require(descriptor >= 0)
        close(descriptor)
        #expect(load(scratch.site).findings.map(\.rule) == ["unreadable-file"])
        unlink(path)
    }

    // MARK: - Parts

    /// Loads twice: the findings must be the same, in places that their files have.
    private func expectSound(_ scratch: Scratch) throws {
        let findings = load(scratch.site).findings.sorted()
        #expect(findings == load(scratch.site).findings.sorted())
        for finding in findings {
            let range = finding.place.range
            #expect(range.start.line >= 1 && range.start.column >= 1 && range.start <= range.end, "\(finding)")
            #expect(!finding.place.path.isEmpty && !finding.message.english.isEmpty)
            guard let bytes = try? scratch.read("site/" + finding.place.path) else { continue }
            #expect(range.start.line <= bytes.count { $0 == 0x0A } + 1, "\(finding)")
        }
    }

    private static let treats = [
        "---\n", "\n", "\r\n", ": ", "- ", "*a", "&a ", "[", "]", "{", "}", "\"", "'", ",", "|", "\t", "\u{0}",
        "\u{FEFF}", "\u{2028}", "\u{85}",
        "99999999999999999999", "-1", "0", "2026-99-99", "0001-01-01", "9999-12-31", "%", "](", "<b>", "javascript:",
        "../../../..", "𝄞", "e\u{301}",
    ]

    private func mutate(_ bytes: inout [UInt8], _ other: [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let start = random.number(0...(bytes.count - 1))
        let end = min(bytes.count, start + random.number(0...40))
        switch random.number(0...6) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 2: bytes[start] = UInt8(random.number(0...255))
        case 3: bytes[start] ^= 1 << random.number(0...7)
        case 4: bytes.removeSubrange(start...)
        case 5: bytes.replaceSubrange(start..<end, with: other.prefix(random.number(0...200)))
        default: bytes.insert(contentsOf: Array(random.pick(Self.treats).utf8), at: start)
        }
    }
}
