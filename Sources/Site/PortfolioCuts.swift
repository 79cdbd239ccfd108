import Analysis
import Model
import Text

/// The portfolio cut each way, and where each part has its page.
struct PortfolioCuts: Sendable {
    /// By word, for every word that is declared or used somewhere.
    private let pages: [CutKind: [String: Page]]
    private let words: [Page: String]
    private let cuts: [CutKind: Deferred<PortfolioCut>]
    private let cares: [CutKind: Deferred<[String?: PortfolioCut.Care]>]
    private let salesByProduct: Deferred<[String?: SalesByMonth]>

    init(of portfolio: Portfolio, analysis: PortfolioAnalysis) {
        var pages: [CutKind: [String: Page]] = [:]
        var cuts: [CutKind: Deferred<PortfolioCut>] = [:]
        var cares: [CutKind: Deferred<[String?: PortfolioCut.Care]>] = [:]
        for kind in CutKind.allCases {
            pages[kind] = Self.pages(of: usedWords(of: kind, in: portfolio), kind)
            let cut = Deferred { PortfolioCut(of: portfolio, by: kind.dimension, analysis: analysis) }
            cuts[kind] = cut
            cares[kind] = Deferred { cut.value.care(in: analysis) }
        }
        self.pages = pages
        words = Dictionary(
            pages.values.lazy.flatMap { $0.map { ($0.value, $0.key) } }, uniquingKeysWith: { first, _ in first })
        self.cuts = cuts
        self.cares = cares
        salesByProduct = Deferred { SalesByMonth.byProduct(analysis.ledger) }
    }

    private static func pages(of words: Set<String>, _ kind: CutKind) -> [String: Page] {
        var pages: [String: Page] = [:]
        var nameless = 0
        for word in words.sorted(by: precedes) where !word.isEmpty {
            // A name that is too long for a file is a number; `~-` stands in no other name.
            let name = Address.fileName(ofWord: word)
            if name == nil { nameless += 1 }
            pages[word] = .cutPart(kind, file: name ?? "~-\(nameless)")
        }
        return pages
    }

    /// The page of a word; nil if nobody has declared or used it.
    func page(_ kind: CutKind, _ word: String) -> Page? { pages[kind]?[word] }

    /// What a page is about; nil if it is not that of a word.
    func word(of page: Page) -> String? { words[page] }

    /// Every word that has a page, in one order on every machine.
    func words(_ kind: CutKind) -> [String] { (pages[kind] ?? [:]).keys.sorted(by: precedes) }

    /// The pages of the words, in the words' order.
    func pages(_ kind: CutKind) -> [Page] { words(kind).compactMap { page(kind, $0) } }

    func cut(_ kind: CutKind) -> PortfolioCut? { cuts[kind]?.value }

    func care(_ kind: CutKind, _ word: String?) -> PortfolioCut.Care {
        cares[kind]?.value[word] ?? .none(by: kind.dimension)
    }

    /// All sales of a product, by month.
    func sales(ofProduct id: String) -> SalesByMonth { salesByProduct.value[id] ?? SalesByMonth() }
}

private func usedWords(of kind: CutKind, in portfolio: Portfolio) -> Set<String> {
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
