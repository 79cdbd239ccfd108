import Analysis
import Findings
import Model
import Rules
import TestSupport
import Testing
import Text

// Small portfolios for tests, written down in a line. Each field of a record has a line of its own, so that a place
// tells which field it points at.

extension Day: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self = Day(text) ?? Day(number: 0)
    }
}

extension Period: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self = Period(text) ?? Period(year: 1)
    }
}

extension Money: ExpressibleByIntegerLiteral {
    public init(integerLiteral units: Int) {
        self.init(units: Int128(units))
    }
}

/// A Monday.
let asOf: Day = "2026-11-23"

/// An origin whose fields stand one a line, from line 2 on.
func origin(_ path: String, _ fields: String...) -> Origin {
    let placed = fields.enumerated().map { position, name in
        Origin.Field(name: name, range: SourceRange(line: position + 2, column: 3))
    }
    return Origin(path: path, fields: placed)
}

/// An active account that sold enough in the window to be A where it stands alone.
func account(_ id: String = "acme", _ change: (inout Account) -> Void = { _ in }) -> Account {
    let origin = origin(
        "content/accounts/\(id)/account.md", "name", "owner", "reviewed", "tier", "tier.until", "company", "credit",
        "credit.limit", "targets")
    var account = Account(id: id, origin: origin, name: id, industry: "finance", region: "north", owner: "kim")
    account.sales = [sale("2026-06", 1000)]
    change(&account)
    return account
}

func sale(_ period: Period, _ revenue: Money) -> SalesRecord {
    let place = Place(path: "sales.csv", range: SourceRange(line: period.first.month.index, column: 1))
    return SalesRecord(
        place: place, period: period, product: nil, orders: nil, quantity: nil, revenue: revenue, profit: nil)
}

func visit(_ date: Day, _ status: Visit.Status, next: Day? = nil) -> Visit {
    let origin = origin("visits/\(date).md", "date", "status", "rep", "met")
    var visit = Visit(id: date.description, origin: origin, date: date, rep: "kim", status: status)
    visit.nextVisit = next
    return visit
}

func complaint(
    _ date: Day, _ status: Complaint.Status, _ severity: Complaint.Severity = .major,
    _ change: (inout Complaint) -> Void = { _ in }
) -> Complaint {
    let origin = origin("complaints/\(date).md", "date", "category", "status", "answered", "handled_by")
    var complaint = Complaint(
        id: date.description, origin: origin, date: date, severity: severity, status: status)
    change(&complaint)
    return complaint
}

func receivable(
    due: Day, _ amount: FaceAmount, paid: FaceAmount = 0, on paidOn: Day? = nil,
    _ change: (inout Receivable) -> Void = { _ in }
) -> Receivable {
    let place = Place(path: "receivables.csv", range: SourceRange(line: due.components.day, column: 1))
    var receivable = Receivable(place: place, invoice: "R-7", issued: due - 30, due: due, amount: amount, rate: own)
    if paid != 0 { receivable.payments = [Payment(place: place, date: paidOn, amount: paid)] }
    change(&receivable)
    return receivable
}

/// A rate of the site's own currency.
let own = ExchangeRate(own: Currency(code: "EUR"))

extension FaceAmount: ExpressibleByIntegerLiteral {
    public init(integerLiteral units: Int) {
        self.init(units: Int128(units))
    }
}

extension CreditLimit: ExpressibleByIntegerLiteral {
    public init(integerLiteral units: Int) {
        self.init(FaceAmount(units: Int128(units)), at: own)
    }
}

func contact(_ id: String, _ change: (inout Contact) -> Void = { _ in }) -> Contact {
    let origin = origin("contacts/\(id).md", "name", "privacy", "privacy.expires")
    var contact = Contact(id: id, origin: origin, name: id, title: "Buyer")
    change(&contact)
    return contact
}

/// What one rule finds.
func findings(
    _ rule: any CareRule.Type, _ accounts: [Account], reps: [Rep] = [], _ change: (inout Settings) -> Void = { _ in }
) -> [Finding] {
    var settings = Settings(origin: origin("dossier.yaml", "industries", "industries.finance"))
    settings.bookedTo = Month(year: 2026, month: 10)
    change(&settings)
    let portfolio = Portfolio(settings: settings, accounts: accounts, reps: reps)
    let found = rule.findings(in: portfolio, analysis: PortfolioAnalysis(of: portfolio, asOf: asOf))
    for finding in found { expectSentence(of: finding) }
    return found
}

/// Whatever a rule finds is said in a declared sentence of its own: one that begins with the rule's name.
private func expectSentence(of finding: Finding) {
    let sentence = finding.message.sentence
    #expect(Statement.declared.contains { $0.sentence == sentence && $0.text == "care." + sentence }, "\(sentence)")
    #expect(sentence == finding.rule || sentence.hasPrefix(finding.rule + "-"), "\(sentence)")
}

/// What one rule says of one account.
func messages(_ rule: any CareRule.Type, _ change: (inout Account) -> Void) -> [String] {
    findings(rule, [account("acme", change)]).map(\.message.english)
}

extension Finding {
    /// For expectations: "account.md:4", counted from the last folder.
    var spot: String { "\(place.path.split(separator: "/").last ?? ""):\(place.range.start.line)" }
}
