import Findings
import Testing
import Text

@testable import Model

/// Counts how many fields and words are looked at until one is found: not more for each, however many there are.
@Suite("Work of looking up fields and words")
struct LookUpWorkTests {
    /// Sizes on both sides of those from which tables are kept.
    private static let sizes = [16, 150, 1_500, 15_000]

    @Test(
        "the place of a field is found in as many steps as its number has digits, and so is that of one that is missing"
    )
    func origins() {
        for size in Self.sizes {
            let fields = (0..<size).map {
                Origin.Field(name: "facts.f\($0)", range: SourceRange(line: $0 + 1, column: 1))
            }
            let origin = Origin(path: "a", fields: fields)
            for number in [0, size / 2, size - 1] {
                var steps = 0
                let found = origin.known("facts.f\(number)", counting: &steps)
                #expect(found?.range.start.line == number + 1)
                #expect(steps <= 200, "\(steps) of \(size)")
            }
            var steps = 0
            #expect(origin.known("facts.f0.a.b.c", counting: &steps)?.name == "facts.f0")
            #expect(steps <= 800, "\(steps) of \(size)")
            steps = 0
            #expect(origin.known("none.of.them", counting: &steps) == nil)
            #expect(steps <= 600, "\(steps) of \(size)")
        }
    }

    @Test("all fields of a file are placed in steps that grow hardly faster than they")
    func allFields() {
        let steps = [1_000, 2_000, 4_000].map { size in
            let origin = Origin(
                path: "a", fields: (0..<size).map { Origin.Field(name: "f\($0)", range: .start) })
            return (0..<size).reduce(into: 0) { steps, number in
                _ = origin.known("f\(number)", counting: &steps)
            }
        }
        // Halving adds one step for each field where there are twice as many.
        #expect(steps[1] <= steps[0] * 2 + 4_000 && steps[2] <= steps[1] * 2 + 8_000, "\(steps)")
        #expect(steps[2] > steps[0], "\(steps)")
    }

    @Test("a word of the settings is found in a few steps, and so is one that is not listed")
    func vocabularies() {
        for size in Self.sizes {
            let vocabulary = Vocabulary(words: (0..<size).map { (id: "w\($0)", word: $0) })
            for number in [0, size / 2, size - 1] {
                var steps = 0
                #expect(vocabulary.word("w\(number)", counting: &steps) == number)
                #expect(steps <= 24, "\(steps) of \(size)")
            }
            var steps = 0
            #expect(vocabulary.word("none", counting: &steps) == nil)
            #expect(steps <= 24, "\(steps) of \(size)")
        }
    }
}
