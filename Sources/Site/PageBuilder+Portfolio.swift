import Analysis

extension PageBuilder {
    /// The portfolio seen as a whole: its tiers by quarter, who rises, and the cuts by industry, region, partner and
    /// product.
    mutating func addPortfolioPages() {
        addCuts()
        addIdentification()
    }

    /// A page for each way to cut, and one for each part, so that every link to one leads somewhere.
    private mutating func addCuts() {
        let context = context
        for kind in CutKind.allCases {
            add(kind.path) { CutPage(kind, at: $0, context) }
            addSharedFigures("data/\(kind.name).json") { CutData(kind, context).json() }
            let pages = context.cuts.pages(kind)
            if !pages.isEmpty { addChart(kind.chartPath) { CutChart(kind, at: $0, context) } }
            for (word, path) in pages {
                add(path) { CutPartPage(kind, word, at: $0, context) }
            }
        }
        addChart(ProductPeriodsChart.path) { ProductPeriodsChart(at: $0, context) }
    }

    private mutating func addIdentification() {
        let context = context
        for analysis in [context.abc, context.abcByOtherMeasure] {
            if analysis.hasTiers {
                for scaling in ParetoChart.Scaling.allCases {
                    addChart(ParetoChart.path(analysis, scaling, context)) {
                        ParetoChart(analysis, scaling, at: $0, context)
                    }
                }
            }
            let data = ABCData.path(analysis, context)
            addFile(data + ".json") { ABCData(analysis, context).json() }
            addFile(data + ".csv") { ABCData(analysis, context).csv() }
        }
        add(TierHistoryPage.path) { TierHistoryPage(at: $0, context) }
        addSharedFigures("data/tiers.json") { TiersData(context).json() }
        addChart(TierHistoryChart.path) { _ in TierHistoryChart(context) }
        add(RisingPage.path) { RisingPage(at: $0, context) }
        addSharedFigures("data/rising.json") { RisingData(context).json() }
        addChart(MarksChart.path) { MarksChart(at: $0, context) }
    }
}
