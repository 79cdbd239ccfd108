import Analysis
import Model

/// The portfolio cut each way, and where each part has its page.
struct PortfolioCuts: Sendable {
    /// By word, for every word that is declared or used somewhere.
    private let paths: [CutKind: [String: String]]
    private let cuts: [CutKind: Deferred<PortfolioCut>]
    private let cares: [CutKind: Deferred<[String?: PortfolioCut.Care]>]
    private let salesByProduct: Deferred<[String?: SalesByMonth]>

    init(of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        var paths: [CutKind: [String: String]] = [:]
        var cuts: [CutKind: Deferred<PortfolioCut>] = [:]
        var cares: [CutKind: Deferred<[String?: PortfolioCut.Care]>] = [:]
        for kind in CutKind.allCases {
            paths[kind] = filePaths(of: words(of: kind, in: portfolio), in: kind.name)
            let cut = Deferred { PortfolioCut(of: portfolio, by: kind.dimension, analysis: analysis) }
            cuts[kind] = cut
            cares[kind] = Deferred { cut.value.care(in: analysis) }
        }
        self.paths = paths
        self.cuts = cuts
        self.cares = cares
        salesByProduct = Deferred { SalesByMonth.byProduct(analysis.ledger) }
    }

    /// The page of a word; nil if nobody has declared or used it.
    func path(_ kind: CutKind, _ word: String) -> String? { paths[kind]?[word] }

    /// Every word that has a page, with that page, in one order on every machine.
    func pages(_ kind: CutKind) -> [(word: String, path: String)] {
        (paths[kind] ?? [:]).map { ($0, $1) }.sorted { precedes($0.word, $1.word) }
    }

    func cut(_ kind: CutKind) -> PortfolioCut? { cuts[kind]?.value }

    func care(_ kind: CutKind, _ word: String?) -> PortfolioCut.Care {
        cares[kind]?.value[word] ?? .none(by: kind.dimension)
    }

    /// All sales of a product, by month.
    func sales(ofProduct id: String) -> SalesByMonth { salesByProduct.value[id] ?? SalesByMonth() }
}

private func filePaths(of words: Set<String>, in folder: String) -> [String: String] {
    var paths: [String: String] = [:]
    var nameless = 0
    for word in words.sorted(by: precedes) where !word.isEmpty {
        // A name that is too long for a file is a number; `~-` stands in no other name.
        let name = Address.fileName(ofWord: word)
        if name == nil { nameless += 1 }
        paths[word] = "\(folder)/\(name ?? "~-\(nameless)").html"
    }
    return paths
}

private func words(of kind: CutKind, in portfolio: Portfolio) -> Set<String> {
    let accounts = portfolio.accounts
    switch kind {
    case .industry:
        return Set(portfolio.settings.industries.ids).union(accounts.lazy.map(\.industry))
    case .region:
        return Set(portfolio.settings.regions.ids).union(accounts.lazy.map(\.region))
            .union(portfolio.reps.compactMap(\.region)).union(portfolio.partners.compactMap(\.region))
    case .partner:
        return Set(portfolio.partners.map(\.id)).union(accounts.lazy.flatMap(\.partners))
    case .product:
        return Set(portfolio.products.map(\.id)).union(accounts.lazy.flatMap { $0.sales.lazy.compactMap(\.product) })
            .union(accounts.lazy.flatMap { $0.complaints.lazy.compactMap(\.product) })
    }
}
