extension PageBuilder {
    /// The pages that go deeper than the cards: the analysis sheets, who is where, and who is to be won.
    mutating func addDossierDepth() {
        let context = context
        for index in context.portfolio.accounts.indices {
            let id = context.portfolio.accounts[index].id
            add("accounts/\(id)/analysis.html") {
                AnalysisSheetPage(context.portfolio.accounts[index], at: $0, context)
            }
        }
        add("whereabouts.html") { WhereaboutsPage(at: $0, context) }
        add("targets.html") { TargetsPage(at: $0, context) }
        addFile("data/analysis.json") { AnalysisSheetsData(context).json() }
        addFile("data/whereabouts.json") { WhereaboutsData(context).json() }
        addFile("data/targets.json") { TargetsData(context).json() }
    }
}
