import Analysis
import Model
import Testing

@Suite("Dependence")
struct DependenceTests {
    private func dependence(_ accounts: [Account]) -> Dependence {
        let portfolio = portfolio(accounts)
        return Dependence(of: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
    }

    @Test("parts go from the greatest to the least, and only those that sold something count")
    func order() {
        let found = dependence([
            account("a", sold: 10) { $0.industry = "retail" }, account("b", sold: 30), account("c", sold: 10),
            account("minus", sold: -5), account("none"), account("goal", sold: 99) { $0.stage = .target },
        ])
        #expect(found.buyers.map(\.key) == ["b", "a", "c"])
        #expect(found.buyers.map(\.share.basisPoints) == [6000, 2000, 2000])
        #expect(found.industries.map(\.key) == ["finance", "retail"])
        #expect(found.industries.map(\.revenue) == [35, 10])
    }

    @Test("an account is too great above thirty per cent, not at thirty")
    func limit() {
        func tooGreat(_ first: Money) -> Bool? {
            let others = (0..<7).map { account("b\($0)", sold: 100) }
            return dependence([account("a", sold: first)] + others).buyers.first?.isTooGreat
        }
        #expect(tooGreat(300) == false)
        #expect(tooGreat(301) == true)
    }

    @Test("where equal parts would be too great as well, none is")
    func few() {
        #expect(
            dependence([account("a", sold: 90), account("b", sold: 10)]).buyers.map(\.isTooGreat) == [false, false])
        #expect(dependence([]).buyers.isEmpty)
    }
}
