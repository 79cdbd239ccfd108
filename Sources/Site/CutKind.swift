import Analysis

/// A way to cut the portfolio that has pages of its own.
enum CutKind: CaseIterable {
    case industry, region, partner, product

    var dimension: PortfolioCut.Dimension {
        switch self {
        case .industry: .industry
        case .region: .region
        case .partner: .partner
        case .product: .product
        }
    }

    /// What its files are called: `industries.html`, `industries/I.html`, `data/industries.json`.
    var name: String {
        switch self {
        case .industry: "industries"
        case .region: "regions"
        case .partner: "partners"
        case .product: "products"
        }
    }

    /// What all of them are called.
    var title: Word {
        switch self {
        case .industry: .navIndustries
        case .region: .navRegions
        case .partner: .navPartners
        case .product: .navProducts
        }
    }

    /// What one of them is called.
    var kind: Word {
        switch self {
        case .industry: .kindIndustry
        case .region: .kindRegion
        case .partner: .kindPartner
        case .product: .kindProduct
        }
    }

    /// What stands where nobody has named one.
    var absent: Word {
        switch self {
        case .industry, .region, .partner: .cutWithoutPartner
        case .product: .withoutProduct
        }
    }
}
