import Analysis
import Model
import Testing

@Suite("Concentration")
struct ConcentrationTests {
    @Test("80 % is reached exactly, not by a rounded percentage")
    func eighty() {
        #expect(Concentration(amounts: [8000, 1000, 1000]).accountsFor80Percent == 1)
        #expect(Concentration(amounts: [7999, 1001, 1000]).accountsFor80Percent == 2)
        #expect(Concentration(amounts: [7999, 1001, 1000]).shareOfAccountsFor80Percent?.basisPoints == 6667)
    }

    @Test("the top 20 % of six accounts are two")
    func topFifth() {
        let concentration = Concentration(amounts: [10, 50, 10, 10, 10, 10])
        #expect(concentration.accountsInTop20Percent == 2)
        #expect(concentration.shareOfTop20Percent?.basisPoints == 6000)
    }

    @Test("the Gini coefficient is 0 for equals and 1 − 1/n where one has all")
    func extremes() {
        #expect(Concentration(amounts: [5, 5, 5]).gini?.basisPoints == 0)
        #expect(Concentration(amounts: [0, 0, 0, 9]).gini == Share(3, of: 4 as Int))
        #expect(Concentration(amounts: [7]).gini?.basisPoints == 0)
    }

    @Test("without a whole there is nothing to spread")
    func nothing() {
        for amounts in [[], [0, 0], [-5]] as [[Money]] {
            let concentration = Concentration(amounts: amounts)
            #expect(concentration.accountsFor80Percent == 0)
            #expect(concentration.shareOfAccountsFor80Percent == nil)
            #expect(concentration.shareOfTop20Percent == nil)
            #expect(concentration.gini == nil)
        }
    }

    @Test("brute force gives the same, and the Gini coefficient lies between 0 and 1", arguments: 0..<200)
    func bruteForce(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let amounts = (0..<Int.random(in: 1...30, using: &random)).map { _ in
            Money(units: Int128.random(in: -100...1000, using: &random))
        }
        let concentration = Concentration(amounts: amounts)
        let counted = amounts.map(\.units).filter { $0 >= 0 }
        let total = counted.reduce(0, +)
        guard total > 0 else { return }

        var differences: Int128 = 0
        for left in counted { for right in counted { differences += Int128((left - right).magnitude) } }
        let gini = try #require(concentration.gini)
        #expect(gini == Share(differences, of: 2 * Int128(counted.count) * total))
        #expect(gini.part >= 0 && gini.part < gini.whole)

        let falling = counted.sorted(by: >)
        let needed = (1...falling.count).first { falling.prefix($0).reduce(0, +) * 5 >= total * 4 }
        #expect(concentration.accountsFor80Percent == needed)
        let top = (1...falling.count).first { $0 * 5 >= falling.count } ?? 0
        #expect(concentration.amountOfTop20Percent.units == falling.prefix(top).reduce(0, +))
    }
}
