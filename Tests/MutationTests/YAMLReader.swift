import Foundation
import TestSupport

/// PyYAML, asked for the fields of texts: a second opinion that shares nothing with what is tested.
final class YAMLReader {
    private let process = Process()
    private let questions = Pipe()
    private let answers = Pipe()
    private var unread = Data()

    struct Field {
        /// As it was written, without its quotes.
        var value: String
        /// Where its names stand, from the outermost to its own, and its value; lines and columns counted from 1.
        var ranges: [MutatedText.Stretch]
        /// Where each of its names stands in its path, in scalars.
        var names: [Range<Int>] = []
    }

    /// Nil where there is no Python with PyYAML: `make test-needs` installs it.
    init?() throws {
        let own = Fixture.project(".tools/venv/bin/python")
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            FileManager.default.isExecutableFile(atPath: own) ? own : "python3",
            Fixture.project("Tests/Peers/yaml_fields.py"),
        ]
        process.standardInput = questions
        process.standardOutput = answers
        process.standardError = FileHandle.nullDevice
        try process.run()
        guard let fields = try fields(of: "a: [b]"), fields["a[0]"]?.value == "b" else { return nil }
    }

    deinit {
        try? questions.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// The fields by their paths, such as `credit.limit` and `met[1]`; nil for what is no YAML.
    func fields(of text: String) throws -> [String: Field]? {
        let question = try JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
        // The reader may be gone; to write to it would end this process too.
        guard process.isRunning else { return nil }
        try questions.fileHandleForWriting.write(contentsOf: question + Data("\n".utf8))
        guard let line = try nextLine(),
            let answer = try JSONSerialization.jsonObject(with: line) as? [String: Any],
            let found = answer["fields"] as? [String: [Any]]
        else { return nil }
        return found.compactMapValues { field in
            guard field.count == 3, let value = field[0] as? String, let ranges = field[1] as? [[Int]],
                let names = field[2] as? [[Int]]
            else { return nil }
            return Field(
                value: value, ranges: ranges.compactMap(Self.range), names: names.map { $0[0]..<$0[1] })
        }
    }

    private static func range(_ numbers: [Int]) -> MutatedText.Stretch? {
        guard numbers.count == 4 else { return nil }
        return MutatedText.Stretch(
            start: MutatedText.Position(line: numbers[0] + 1, column: numbers[1] + 1),
            end: MutatedText.Position(line: numbers[2] + 1, column: numbers[3] + 1))
    }

    private func nextLine() throws -> Data? {
        while true {
            if let end = unread.firstIndex(of: 0x0A) {
                let line = unread[unread.startIndex..<end]
                unread = unread[(end + 1)...]
                return Data(line)
            }
            let more = answers.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            unread += more
        }
    }
}
