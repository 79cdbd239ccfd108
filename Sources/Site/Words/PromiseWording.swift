import Analysis
import Model

/// How the promises of a complaint stand, in words.
enum PromiseWording {
    /// Which of the two promises.
    enum Kind {
        case answer, resolution
    }

    /// In a column that names the promise: "3 days late", "by 4 Dec 2026".
    static func short(_ promise: ComplaintPromise, _ context: SiteContext) -> String? {
        let words = context.words
        switch promise.state {
        case .kept: return promise.deadline == nil ? nil : words[.promiseKept]
        case .late: return words.promiseLate(n: promise.lateBy ?? 0)
        case .overdue: return words.promiseOverdue(n: promise.lateBy ?? 0)
        case .dayUnknown: return words[.promiseDayUnknown]
        case .waiting:
            return promise.deadline.map { deadline in
                deadline == context.asOf
                    ? words[.promiseToday] : words.promiseWaiting(day: context.formats.shortDay(deadline))
            }
        }
    }

    /// What an open complaint waits for, by its name: "answer by 4 Dec 2026", "resolution 3 days overdue". Nil where
    /// nothing is promised, or nothing is open.
    static func next(of known: ComplaintCase, _ context: SiteContext) -> String? {
        guard let promise = known.next else { return nil }
        let words = context.words
        let kind: Kind = known.isUnanswered ? .answer : .resolution
        if let late = promise.lateBy {
            return kind == .answer ? words.promiseAnswerOverdue(n: late) : words.promiseResolutionOverdue(n: late)
        }
        return promise.deadline.map { deadline in
            if deadline == context.asOf {
                return words[kind == .answer ? .promiseAnswerToday : .promiseResolutionToday]
            }
            let day = context.formats.shortDay(deadline)
            return kind == .answer ? words.promiseAnswerWaiting(day: day) : words.promiseResolutionWaiting(day: day)
        }
    }

    /// Both days, and what came of the promise: "promised by 4 December 2026: came on 2 December 2026, in time".
    static func full(_ promise: ComplaintPromise, _ context: SiteContext) -> String? {
        guard let deadline = promise.deadline else { return promise.day.map(context.formats.day) }
        return context.words.promiseInFull(
            deadline: context.formats.day(deadline), outcome: outcome(of: promise, context))
    }

    private static func outcome(of promise: ComplaintPromise, _ context: SiteContext) -> String {
        let words = context.words
        let late = promise.lateBy ?? 0
        let day = promise.day.map(context.formats.day) ?? ""
        return switch promise.state {
        case .kept: words.promiseInFullKept(day: day)
        case .late: words.promiseInFullLate(day: day, n: late)
        case .waiting: words[.promiseInFullWaiting]
        case .overdue: words.promiseInFullOverdue(n: late)
        case .dayUnknown: words[.promiseInFullDayUnknown]
        }
    }
}
