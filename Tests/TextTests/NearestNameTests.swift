import Testing
import Text

/// A name is suggested only when it is near.
struct NearestNameTests {
    @Test(arguments: [
        ("vists", "visits"), ("visitss", "visits"), ("viists", "visits"), ("Visits", "visits"), ("nmae", "name"),
    ])
    func aSlipOfTheFingersIsUnderstood(written: String, meant: String) {
        #expect(nearestName(to: written, among: ["name", "visits", "complaints"]) == meant)
    }

    @Test func nothingIsSuggestedThatIsFarAway() {
        #expect(nearestName(to: "x", among: ["name", "visits"]) == nil)
        #expect(nearestName(to: "customer", among: ["name", "visits"]) == nil)
        #expect(nearestName(to: String(repeating: "a", count: 100_000), among: ["a"]) == nil)
    }

    @Test func amongEqualsTheFirstInTheAlphabetWins() {
        #expect(nearestName(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    }
}
