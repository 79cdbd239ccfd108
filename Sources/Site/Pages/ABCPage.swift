import Analysis
import Model
import Templating

/// `abc.html`: the ABC analysis by revenue and by profit, and how much hangs on single customers and industries.
struct ABCPage: PageView {
    static let template = "abc.html"

    let frame: FrameView
    /// The settings' measure first.
    let measures: [ABCView]
    let dependence: [TermView]

    init(at place: PagePlace, _ context: SiteContext) {
        frame = FrameView(context.words[.abcTitle], at: place, context)
        measures = [context.abc, context.abcByOtherMeasure].map { ABCView($0, at: place, context) }
        dependence = Self.dependence(place, context)
    }

    /// The greatest part of one customer, be it a group, and of one industry, beside what is too great.
    private static func dependence(_ place: PagePlace, _ context: SiteContext) -> [TermView] {
        let words = context.words
        let formats = context.formats
        let dependence = Dependence(of: context.portfolio, analysis: context.analysis)
        func term(_ phrase: Word, _ part: Dependence.Part?, most: Percentage, _ link: (String) -> LinkView)
            -> TermView?
        {
            part.map { part in
                let verdict =
                    !part.exceeds
                    ? words.dependenceFits : part.couldBeLess ? words.dependenceTooGreat : words.dependenceTooFew
                let members = part.accounts > 1 ? words.groupMembers(n: part.accounts) : nil
                let texts = [
                    phrase == .dependenceAccount ? members : nil, formats.share(part.share),
                    verdict(formats.percentage(most)),
                ]
                return TermView(
                    term: words[phrase], text: "",
                    links: [link(part.key)] + texts.compactMap { $0 }.map { LinkView(text: $0, url: nil) })
            }
        }
        return [
            term(.dependenceAccount, dependence.buyers.first, most: Dependence.mostOfBuyer) {
                context.link(toAccount: $0, from: place)
            },
            term(.dependenceIndustry, dependence.industries.first, most: Dependence.mostOfIndustry) {
                context.link(.industry, $0, from: place)
            },
        ].compactMap { $0 }
    }
}
