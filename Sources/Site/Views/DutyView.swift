import Analysis
import Model
import Templating

/// Something to be seen to: what it is, since when or until when, and the ways to its page and to where it is recorded.
struct DutyView: View {
    /// What is to be done, with the way to the page that tells of it.
    let what: LinkView
    /// How late it is, or by when it is to be done; nil of what is missing without a day.
    let when: String?
    let isLate: Bool
    let isDueToday: Bool
    /// For the looks: how bad it is.
    let rank: String
    /// The way to where it is recorded.
    let edit: LinkView?
}

extension DutyView {
    init(_ duty: Duty, at place: PagePlace, _ context: SiteContext) {
        let account = context.portfolio.accounts[duty.account]
        what = LinkView(
            text: DutyWording.what(duty, at: account, context),
            url: DutyAddress.page(of: duty, at: account, from: place))
        when = DutyWording.when(duty, context)
        isLate = duty.lateBy != nil
        isDueToday = duty.due == context.asOf
        rank = duty.rank.rawValue
        edit = DutyAddress.edit(duty, at: account, context)
    }

    /// Several things that one card lacks, in one sentence.
    init(gaps duties: [Duty], of account: Account, at place: PagePlace, _ context: SiteContext) {
        let texts = duties.map { DutyWording.what($0, at: account, context) }
        self.init(
            what: LinkView(
                text: texts.listed(by: context.words[.phraseSeparator]),
                url: place.link(.account(account.id), anchor: "completeness")),
            when: nil, isLate: false, isDueToday: false, rank: Duty.Rank.card.rawValue,
            edit: context.editLink(.editRecord, account.origin.path))
    }

    /// Cards that are to be checked by the same day.
    init(checks first: Duty, _ context: SiteContext) {
        self.init(
            what: LinkView(text: context.words[.dutyCheck], url: nil), when: DutyWording.when(first, context),
            isLate: first.lateBy != nil, isDueToday: first.due == context.asOf, rank: first.rank.rawValue, edit: nil)
    }
}

/// Where a duty is told of, and where it is recorded.
enum DutyAddress {
    static func page(of duty: Duty, at account: Account, from place: PagePlace) -> String {
        let id = account.id
        return switch duty.reason {
        case .answer(let complaint), .resolution(let complaint): place.link(.complaint(account: id, id: complaint))
        case .promise(let open), .customersAction(let open): place.link(open.source.record(at: id))
        case .payment, .overLimit: place.link(.account(id), anchor: "credit")
        case .report(let entry): place.link(.visit(account: id, id: account.visits[entry.card].id))
        // Where there is no such page yet, the card is what there is.
        case .visit, .firstVisit, .nextVisit: place.link(account.visits.isEmpty ? .account(id) : .visitCard(id))
        case .nobodyToMeet, .decisionMaker, .functions:
            place.link(account.contacts.isEmpty ? .account(id) : .contacts(id))
        case .check: place.link(.account(id))
        case .fields: place.link(.account(id), anchor: "completeness")
        }
    }

    /// The file in which it is recorded that it is done.
    static func edit(_ duty: Duty, at account: Account, _ context: SiteContext) -> LinkView? {
        if case .report(let entry) = duty.reason { return context.reportLink(of: entry, at: account) }
        let path: String? =
            switch duty.reason {
            case .answer(let complaint), .resolution(let complaint):
                account.complaint(complaint)?.origin.path
            case .promise(let open), .customersAction(let open): open.action.place.path
            case .payment: context.receivables[account.id]?.invoices.first?.receivable.place.path
            case .visit, .nextVisit: account.visits.last { $0.status == .done }?.origin.path
            case .firstVisit, .nobodyToMeet, .overLimit, .check, .fields, .decisionMaker, .functions,
                .report:
                account.origin.path
            }
        return context.editLink(.editRecord, path)
    }
}

extension OpenAction.Source {
    /// The visit or the complaint in which something was agreed.
    func record(at account: String) -> Reference {
        switch self {
        case .visit(let id): .visit(account: account, id: id)
        case .complaint(let id): .complaint(account: account, id: id)
        }
    }
}
