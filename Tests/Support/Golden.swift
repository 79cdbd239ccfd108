import Foundation
import Testing

/// Whole pages and messages as they were read and accepted once, in `Tests/Fixtures/Golden`.
///
/// With `DOSSIER_REWRITE_GOLDEN=1` in the environment they are written anew instead of compared. Read the difference.
public enum Golden {
    private static let isRewriting = ProcessInfo.processInfo.environment["DOSSIER_REWRITE_GOLDEN"] == "1"

    /// Expects that a text is the accepted one; shows the first line in which it is not.
    public static func expect(
        _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expect(text, isInFile: "Tests/Fixtures/Golden/" + name, sourceLocation: sourceLocation)
    }

    /// The same for a file elsewhere in the project, such as a document of which parts follow from the sources.
    public static func expect(
        _ text: String, isInFile name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(fileURLWithPath: Fixture.project(name))
        if isRewriting {
            guard ProcessInfo.processInfo.environment["CI"] == nil else {
                Issue.record(
                    "golden files are written by people, who read the difference; CI compares them",
                    sourceLocation: sourceLocation)
                return
            }
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return
        }
        let accepted = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        guard text != accepted else { return }
        let (new, old) = (lines(of: text), lines(of: accepted))
        let index = zip(new, old).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(name), line \(index + 1):
              accepted: \(index < old.count ? old[index] : "(the text ends here)")
              now:      \(index < new.count ? new[index] : "(the text ends here)")
            """, sourceLocation: sourceLocation)
    }

    private static func lines(of text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
