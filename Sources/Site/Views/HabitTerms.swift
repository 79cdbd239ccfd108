import Analysis
import Model

/// How an account, or all of them together, pay: terms that cards and the page of receivables share.
enum HabitTerms {
    struct Row {
        let term: String
        let text: String
        /// What the figure is about: its span, its base.
        let note: String
        let isSlow: Bool
    }

    /// What is known of it; nothing of who was never invoiced.
    static func rows(_ habits: PaymentHabits, _ context: SiteContext) -> [Row] {
        let words = context.words
        let formats = context.formats
        let settings = context.portfolio.settings.collection
        let dueSpan = formats.span(habits.dueSpan.first, habits.dueSpan.last)
        let yearSpan = formats.span(habits.yearSpan.first, habits.yearSpan.last)
        func row(_ phrase: Word, _ text: String?, _ note: String, isSlow: Bool = false) -> Row? {
            text.map { Row(term: words[phrase], text: $0, note: note, isSlow: isSlow) }
        }
        return [
            row(
                .collectionsShareOfDue, habits.due.share.map(formats.share),
                words.collectionsDueNote(amount: formats.amountWithCurrency(habits.due.due), span: dueSpan),
                isSlow: habits.due.isPaidTooLittle(by: settings)),
            row(
                .collectionsDaysLate, habits.due.meanDaysLate.map(formats.days),
                words.collectionsDaysLateNote(span: dueSpan), isSlow: habits.due.isPaidTooLate(by: settings)),
            row(
                .collectionsDaysOutstanding, habits.daysOutstanding.map(formats.days),
                words.collectionsYearNote(span: yearSpan)),
            row(
                .collectionsDaysToPay, habits.daysToPay.map(formats.days),
                words.collectionsYearNote(span: yearSpan)),
        ].compactMap { $0 }
    }
}
