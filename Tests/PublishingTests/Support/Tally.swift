import Synchronization

/// What several threads have reported.
final class Tally: Sendable {
    private let reports = Mutex<[String]>([])

    func add(_ report: String) {
        reports.withLock { $0.append(report) }
    }

    /// All reports, sorted.
    var all: [String] { reports.withLock { $0.sorted() } }
}
