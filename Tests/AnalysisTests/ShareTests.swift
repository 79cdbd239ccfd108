import Analysis
import Model
import Testing

@Suite("Shares")
struct ShareTests {
    @Test("a share of nothing, or of less, is none")
    func noWhole() {
        #expect(Share(1, of: 0 as Int) == nil)
        #expect(Share(1, of: -2 as Int) == nil)
    }

    @Test("equal fractions are equal, and hash alike", arguments: [(1, 2, 2, 4), (0, 3, 0, 7), (-1, 3, -3, 9)])
    func equality(a: Int, b: Int, c: Int, d: Int) throws {
        let (left, right) = try (#require(Share(a, of: b)), #require(Share(c, of: d)))
        #expect(left == right)
        #expect(Set([left, right]).count == 1)
    }

    @Test("shares compare exactly even where a rounded percentage would not tell them apart")
    func comparison() throws {
        let small = try #require(Share(Int128.max / 2 - 1, of: .max))
        let large = try #require(Share(Int128.max / 2, of: .max))
        #expect(small < large)
        #expect(small.rounded(places: 18) == large.rounded(places: 18))
        #expect(try #require(Share(Int128.min, of: 1)) < small)
    }

    @Test(
        "a half is rounded away from zero",
        arguments: [
            (1, 8, 2, 13), (1, 8, 4, 1250), (1, 3, 4, 3333), (2, 3, 4, 6667), (-1, 8, 2, -13), (5, 2, 0, 3),
            (0, 9, 4, 0),
            (1, 1, 4, 10_000), (25, 10, 1, 25), (-1, 3, 0, 0),
        ])
    func rounding(part: Int, whole: Int, places: Int, expected: Int) throws {
        #expect(try #require(Share(part, of: whole)).rounded(places: places) == Int128(expected))
    }

    @Test("no share traps, however wide")
    func extremes() throws {
        for part in [Int128.min, -1, 0, 1, .max] {
            for whole in [Int128(1), 3, .max] {
                let share = try #require(Share(part, of: whole))
                for places in [-1, 0, 4, 18, 99] { _ = share.rounded(places: places) }
                #expect(!(share < share))
                #expect(share.hashValue == share.hashValue)
            }
        }
        #expect(Share(Int128.max, of: 1)?.rounded(places: 2) == .max)
        #expect(Share(Int128.min, of: 1)?.rounded(places: 2) == .min)
    }

    @Test("rounding is the nearest unit for random shares", arguments: 0..<200)
    func nearest(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let part = Int128.random(in: -1_000_000...1_000_000, using: &random)
        let whole = Int128.random(in: 1...1_000_000, using: &random)
        let rounded = try #require(Share(part, of: whole)).rounded(places: 4)
        let error = part * 10_000 - rounded * whole
        #expect(2 * error.magnitude <= whole.magnitude)
    }
}
