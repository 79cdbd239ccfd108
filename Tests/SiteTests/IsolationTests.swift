import Testing

@testable import Site

@Suite("Names within sentences")
struct IsolationTests {
    @Test(
        "what is written from right to left is shut off from its sentence",
        arguments: [
            "תוכנית", "خطة", "ܫܠܡܐ", "ދިވެހި", "ߒߞߏ", "ࠀ", "ࢠ", "\u{FB1D}", "ﷲ", "\u{FEFC}", "𐤀", "𞤀", "a\u{200F}",
            "a\u{202E}b",
        ])
    func isIsolated(name: String) {
        #expect(name.isolated == "\u{2068}\(name)\u{2069}")
        #expect("Acme \(name) (3)".turnsDirection)
        #expect(Wording("{name} (3)").filled([name]) == "\u{2068}\(name)\u{2069} (3)")
        #expect(["Acme", name].listed(by: ", ") == "Acme, \u{2068}\(name)\u{2069}")
    }

    @Test(
        "every other name keeps its bytes",
        arguments: [
            "", "Acme", "Müller", "Ελλάδα", "Газпром", "Հայ", "योजना", "ไทย", "中文（三）", "ＡＢＣ", "한국", "🏗️", "𠮷", "“x”…",
            "Ⅳ – ₽",
        ])
    func isKept(name: String) {
        #expect(Array(name.isolated.utf8) == Array(name.utf8))
    }

    @Test("messages of the check shut off what they name")
    func messages() {
        #expect("`תוכנית` is `Acme`, (3)".withNamesIsolated == "`\u{2068}תוכנית\u{2069}` is `Acme`, (3)")
        #expect("`Acme` (3)".withNamesIsolated == "`Acme` (3)")
    }
}
