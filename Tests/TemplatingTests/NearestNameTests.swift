import Testing

@testable import Templating

/// A name is suggested only when it is near.
struct NearestNameTests {
    @Test(arguments: [
        ("vists", "visits"), ("visitss", "visits"), ("viists", "visits"), ("Visits", "visits"), ("nmae", "name"),
    ])
    func aSlipOfTheFingersIsUnderstood(written: String, meant: String) {
        #expect(NearestName.nearest(to: written, among: ["name", "visits", "complaints"]) == meant)
    }

    @Test func nothingIsSuggestedThatIsFarAway() {
        #expect(NearestName.nearest(to: "x", among: ["name", "visits"]) == nil)
        #expect(NearestName.nearest(to: "customer", among: ["name", "visits"]) == nil)
        #expect(NearestName.nearest(to: String(repeating: "a", count: 100_000), among: ["a"]) == nil)
    }

    @Test func amongEqualsTheFirstInTheAlphabetWins() {
        #expect(NearestName.nearest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    }
}
