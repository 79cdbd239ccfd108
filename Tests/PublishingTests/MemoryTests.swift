import Foundation
import Publishing
import Testing

@Suite struct MemoryTests {
    @Test func theMemoryUsedDoesNotGrowWithTheBytesPublished() throws {
        let scratch = try Scratch()
        let few = try peak(of: [scratch.output, "10000", "1", "10"])
        let many = try peak(of: [scratch.output, "10000", "2", "20000"])
        // 200 MB more went through.
        #expect(many - few < 8_000, "\(few) kB for 10,000 small files, \(many) kB for 10,000 of 20 kB")
    }

    /// The most memory that a build has held, in kB, as it reports itself.
    private func peak(of arguments: [String]) throws -> Int {
        let result = try Victim.run(arguments + ["report-memory"])
        return Int(result.output.split(separator: "\n").last ?? "") ?? 0
    }
}
