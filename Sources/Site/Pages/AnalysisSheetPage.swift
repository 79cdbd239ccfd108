import Analysis
import Model
import Templating

/// `accounts/A/analysis.html`: the analysis sheet.
struct AnalysisSheetPage: PageView {
    static let template = "analysis.html"

    struct CompetitorRow: View {
        let name: String
        let share: String?
        let note: String?
    }

    let frame: FrameView
    let head: AccountHeadView
    let finances: FinancesView?
    let trading: [TermView]
    let competitors: [CompetitorRow]
    let competitorsChart: ChartView?
    let rest: String?
    let facts: [FactView]
    let industry: String
    let hasSWOT: Bool
    let strengths: [String]
    let weaknesses: [String]
    let opportunities: [String]
    let threats: [String]
    let strategy: StrategyView?

    init(_ account: Account, at place: PagePlace, _ context: SiteContext) {
        let formats = context.formats
        frame = FrameView(context.words.sheetTitle(account: account.name), at: place, context)
        head = AccountHeadView(account, .analysis, at: place, context)
        finances = FinancesView(FinancialRatios(of: account), subject: account.name, context)
        trading = Self.trading(account.trading, context.words)
        let shares = CompetitorShares(of: account)
        competitors = shares.rows.map {
            CompetitorRow(name: $0.name, share: $0.share.map(formats.percentage), note: $0.note)
        }
        competitorsChart = BarChart(shares, subject: account.name, context).map { ChartView($0, as: .half, context) }
        rest = shares.rest.map(formats.percentage)
        facts = FactView.all(of: account, context)
        industry = context.label(ofIndustry: account.industry)
        hasSWOT = !account.swot.isEmpty
        strengths = account.swot.strengths
        weaknesses = account.swot.weaknesses
        opportunities = account.swot.opportunities
        threats = account.swot.threats
        strategy = StrategyView(of: account, at: place, context)
    }

    private static func trading(_ trading: Trading, _ words: Words) -> [TermView] {
        let rows: [(Word, String?)] = [
            (.tradingMarketing, trading.marketing), (.tradingImage, trading.image),
            (.tradingCreditStanding, trading.creditStanding), (.tradingTerms, trading.terms),
        ]
        return rows.compactMap { phrase, text in text.map { TermView(term: words[phrase], text: $0) } }
    }
}
