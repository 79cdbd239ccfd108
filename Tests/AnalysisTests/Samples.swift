import Analysis
import Findings
import Model
import Text

// Small portfolios for tests, written down in a line.

let nowhere = Place(path: "test")

extension Day: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self = Day(text) ?? Day(number: 0)
    }
}

/// Fiscal years begin in February here.
extension Period: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self = Period(text, fiscalYearStart: 2) ?? Period(year: 1)
    }
}

extension Money: ExpressibleByIntegerLiteral {
    public init(integerLiteral units: Int) {
        self.init(units: Int128(units))
    }
}

/// The Monday for which most samples are made; its twelve whole months are November 2025 to October 2026.
let asOf: Day = "2026-11-23"

func account(_ id: String, _ change: (inout Account) -> Void = { _ in }) -> Account {
    var account = Account(
        id: id, origin: Origin(path: "content/accounts/\(id)/account.md"), name: id, industry: "finance",
        region: "north", owner: "kim")
    change(&account)
    return account
}

/// An account that sold something in a month of the window.
func account(_ id: String, sold revenue: Money, _ change: (inout Account) -> Void = { _ in }) -> Account {
    var account = account(id)
    account.sales = [sale("2026-06", revenue)]
    change(&account)
    return account
}

func sale(
    _ period: Period, _ revenue: Money, profit: Money? = nil, product: String? = nil, orders: Int? = nil,
    quantity: Int? = nil
) -> SalesRecord {
    SalesRecord(
        place: nowhere, period: period, product: product, orders: orders,
        quantity: quantity.map { Quantity(thousandths: Int128($0) * 1000) }, revenue: revenue, profit: profit)
}

/// A portfolio whose sales are booked up to the last whole month before ``asOf``.
func portfolio(_ accounts: [Account], _ change: (inout Settings) -> Void = { _ in }) -> Portfolio {
    var settings = Settings()
    settings.bookedTo = Month(year: 2026, month: 10)
    change(&settings)
    return Portfolio(settings: settings, accounts: accounts)
}

extension Month: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self = Period(text)?.first.month ?? Month(index: 0)
    }
}

func ledger(_ records: SalesRecord..., on day: Day = asOf, _ change: (inout Settings) -> Void = { _ in }) -> SalesLedger
{
    SalesLedger(of: portfolio([account("a") { $0.sales = records }], change), asOf: day)
}

/// The classes of an analysis in rank order, such as `AABC`.
func classes(_ analysis: ABCAnalysis) -> String {
    analysis.entries.map { $0.tier?.rawValue ?? "-" }.joined()
}

/// The analysis of accounts that sold so much each, named `a`, `b`, … in the order given.
func analysis(_ amounts: Money..., with change: (inout ABCSettings) -> Void = { _ in }) -> ABCAnalysis {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let accounts = zip(letters, amounts).map { account($0, sold: $1) }
    return ABCAnalysis(of: portfolio(accounts) { change(&$0.abc) }, asOf: asOf)
}

func visit(_ date: Day, _ status: Visit.Status, _ change: (inout Visit) -> Void = { _ in }) -> Visit {
    var visit = Visit(id: date.description, origin: Origin(path: "test"), date: date, rep: "kim", status: status)
    change(&visit)
    return visit
}

func complaint(
    _ date: Day, _ severity: Complaint.Severity = .major, _ status: Complaint.Status = .open,
    _ change: (inout Complaint) -> Void = { _ in }
) -> Complaint {
    var complaint = Complaint(
        id: date.description, origin: Origin(path: "test"), date: date, severity: severity, status: status)
    change(&complaint)
    return complaint
}

func receivable(
    due: Day, _ amount: FaceAmount, paid: FaceAmount = 0, on paidOn: Day? = nil,
    _ change: (inout Receivable) -> Void = { _ in }
) -> Receivable {
    var receivable = Receivable(
        place: nowhere, invoice: "R-\(due)", issued: due - 30, due: due, amount: amount, rate: own)
    if paid != 0 { receivable.payments = [payment(paid, on: paidOn)] }
    change(&receivable)
    return receivable
}

func payment(_ amount: FaceAmount, on day: Day?, _ kind: Payment.Kind = .payment) -> Payment {
    Payment(place: nowhere, date: day, amount: amount, kind: kind)
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

extension Share {
    /// For expectations: the share in hundredths of a per cent.
    var basisPoints: Int128 { rounded(places: 4) }
}

/// The scorecards of all reps.
func scorecards(_ portfolio: Portfolio) -> [RepScorecard] {
    let analysis = PortfolioAnalysis(of: portfolio, asOf: asOf)
    return RepScorecard.all(
        of: portfolio, analysis: analysis, intervals: JudgedIntervals(of: portfolio, analysis: analysis))
}

func rep(_ id: String, until: Day? = nil, isActive: Bool = true) -> Rep {
    var rep = Rep(id: id, origin: Origin(path: "content/reps/\(id).md"), name: id)
    (rep.until, rep.isActive) = (until, isActive)
    return rep
}
