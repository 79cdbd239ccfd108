import Model
import TestSupport
import Testing

@testable import Content
@testable import Site

/// What the pages call the words and the fields of files: written into a file, it leads back to them.
@Suite("The pages' words in files")
struct FileWordTests {
    private static let labels = InterfaceLabels {
        [TestSupport.words(.english).texts, TestSupport.words(.chinese).texts]
    }

    @Test(
        "each word of a file is found by its label, in each language",
        arguments: [Settings.Language.english, .chinese])
    func everyWord(language: Settings.Language) throws {
        let texts = TestSupport.words(language).texts
        func expect<Word: RawRepresentable & CaseIterable>(_ family: WordFamily, _: Word.Type) throws
        where Word.RawValue == String {
            let all = Word.allCases.map(\.rawValue)
            for word in all {
                let label = try #require(texts[family.text(word)])
                #expect(Self.labels.name(called: label, among: all) == word, "\(family): \(label)")
            }
        }
        try expect(.stage, Account.Stage.self)
        try expect(.layer, Contact.Layer.self)
        try expect(.function, Contact.Function.self)
        try expect(.stance, Contact.Stance.self)
        try expect(.visitStatus, Visit.Status.self)
        try expect(.severity, Complaint.Severity.self)
        try expect(.complaintStatus, Complaint.Status.self)
        try expect(.strategyStatus, StrategyGoal.Status.self)
        try expect(.changedField, Account.ChangedField.self)
        try expect(.settlementKind, Payment.Kind.self)
    }

    @Test(
        "fields are found by the heads of columns and rows",
        arguments: [
            ("期间", ["period", "product"], "period"), ("产品", ["period", "product"], "product"),
            ("销售额", ["revenue", "profit"], "revenue"), ("币种", ["currency"], "currency"),
            ("发票", ["invoice", "issued"], "invoice"), ("开票日", ["invoice", "issued"], "issued"),
            ("到期日", ["due", "issued"], "due"), ("层级", ["layer", "function"], "layer"),
            ("职能", ["layer", "function"], "function"), ("职务", ["title", "name"], "title"),
            ("姓名", ["title", "name"], "name"), ("关注点", ["concerns"], "concerns"),
            ("信用额度", ["limit", "payment_terms"], "limit"), ("支付条件", ["limit", "payment_terms"], "payment_terms"),
            ("付款期限", ["payment_days", "limit"], "payment_days"), ("注册资本", ["registered_capital"], "registered_capital"),
            ("年销售额", ["annual_sales", "profit"], "annual_sales"), ("大客户代表", ["rep", "met"], "rep"),
            ("大客户代表", ["owner", "region"], "owner"), ("下次访问", ["next_visit", "met"], "next_visit"),
            ("会见", ["next_visit", "met"], "met"), ("纠正措施", ["corrective_action", "cause"], "corrective_action"),
            ("上级", ["reports_to", "works_with"], "reports_to"), ("上级", ["manager", "email"], "manager"),
            ("区域", ["region", "industry"], "region"), ("Cares about", ["concerns"], "concerns"),
            ("Left on", ["left"], "left"), ("Raised by", ["raised_by"], "raised_by"),
        ])
    func fields(label: String, names: [String], expected: String) {
        #expect(Self.labels.name(called: label, among: names) == expected)
    }
}
