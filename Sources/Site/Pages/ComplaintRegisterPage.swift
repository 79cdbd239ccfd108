import Analysis
import Model
import Templating

/// `complaints.html`: the register of all complaints against what was promised, what they were about, and what was
/// learnt.
struct ComplaintRegisterPage: PageView {
    static let template = "complaint-register.html"
    /// What was learnt is told of so many complaints, the youngest; the complaint cards tell it of all.
    static let mostLessons = 40

    let frame: FrameView
    let count: String
    let figures: [FigureView]
    /// What the figures do not count.
    let notes: [String]
    let rows: [ComplaintRowView]
    let promises: [TermView]
    let paretos: [ComplaintParetoView]
    let lessons: [LessonView]
    let lessonsNote: String?

    init(at place: PagePlace, _ context: SiteContext) {
        let words = context.words
        let register = context.complaints
        frame = FrameView(words[.registerTitle], at: place, context)
        count = words.complaintCount(n: register.cases.count)
        figures = Self.figures(register, context)
        notes = Self.notes(register, context)
        rows = register.byUrgency.compactMap { known in
            context.complaint(known).map { account, complaint in
                ComplaintRowView(known, complaint, of: account, at: place, context)
            }
        }
        promises = Self.promises(context)
        paretos =
            register.cases.isEmpty
            ? [] : ComplaintParetoView.Subject.allCases.map { ComplaintParetoView(by: $0, at: place, context) }
        let resolved = register.byUrgency.filter { !$0.isOpen }
        lessons = resolved.prefix(Self.mostLessons).compactMap { known in
            context.complaint(known).map { LessonView($1, of: $0, at: place, context) }
        }
        lessonsNote =
            resolved.count > Self.mostLessons
            ? words.registerLessonsNote(shown: String(Self.mostLessons), count: String(resolved.count)) : nil
    }

    private static func figures(_ register: ComplaintRegister, _ context: SiteContext) -> [FigureView] {
        let words = context.words
        let formats = context.formats
        func kept(_ phrase: Word, _ promises: PromisesKept) -> FigureView? {
            let (part, whole) = (String(promises.kept), String(promises.judged))
            let unknown = promises.dayUnknown.count
            return promises.share.map { share in
                FigureView(
                    term: words[phrase], figure: formats.share(share),
                    note: unknown == 0
                        ? words.partOf(part: part, whole: whole)
                        : words.registerPartOfUnknown(part: part, whole: whole, unknown: String(unknown)))
            }
        }
        let late = register.openAndLate
        return [
            FigureView(
                term: words[.tileComplaints], figure: String(register.open),
                note: late > 0 ? words.tileLate(n: late) : nil, isLate: late > 0),
            kept(.registerAnswered, register.answersKept),
            kept(.registerResolved, register.resolutionsKept),
            FigureView(term: words[.registerRepeats], figure: String(register.repeats)),
            FigureView(term: words[.registerCost], figure: formats.amountWithCurrency(register.cost)),
        ].compactMap { $0 }
    }

    /// The complaints that no share counts, because nobody wrote on which day.
    private static func notes(_ register: ComplaintRegister, _ context: SiteContext) -> [String] {
        let kinds: [(text: (String) -> String, PromisesKept)] = [
            (context.words.registerDayUnknownAnswered, register.answersKept),
            (context.words.registerDayUnknownResolved, register.resolutionsKept),
        ]
        return kinds.filter { !$1.dayUnknown.isEmpty }.map { text, promises in
            let names = promises.dayUnknown.map { item in
                context.words.registerDayUnknownItem(
                    account: context.name(ofAccount: item.account),
                    day: Day(item.complaint.prefix(10)).map(context.formats.shortDay) ?? item.complaint)
            }
            return text(names.listed(by: context.words[.phraseSeparator]))
        }
    }

    /// What is promised for each severity.
    private static func promises(_ context: SiteContext) -> [TermView] {
        let settings = context.portfolio.settings.complaints
        let rows = Complaint.Severity.allCases.reversed().compactMap { severity in
            settings.promises[severity].map { promise in
                TermView(
                    term: context.words.word(.severity, severity.rawValue),
                    text: context.words.registerPromiseText(
                        answer: context.words.days(n: promise.answer), resolve: context.words.days(n: promise.resolve)))
            }
        }
        let window = TermView(
            term: context.words[.registerRepeats],
            text: context.words.registerRepeatRule(window: context.words.days(n: settings.repeatWindow)))
        return rows + [window]
    }
}

extension SiteContext {
    /// The complaint of a case, and its account.
    func complaint(_ known: ComplaintCase) -> (Account, Complaint)? {
        guard let account = portfolio.account(known.account),
            let complaint = account.complaint(known.id)
        else { return nil }
        return (account, complaint)
    }
}
