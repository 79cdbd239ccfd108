import Glibc
import Synchronization

/// A line on the terminal that tells how far a build is, from its first second on.
final class Progress: Sendable {
    private let total: Int
    private let start = ContinuousClock.now
    private let last = Mutex(ContinuousClock.now)

    /// Nil where nobody watches.
    init?(total: Int) {
        guard Terminal.isErrorInteractive else { return nil }
        self.total = total
    }

    func update(_ done: Int) {
        let now = ContinuousClock.now
        guard now - start > .seconds(1) else { return }
        let isTime = last.withLock { last in
            guard now - last > .milliseconds(100) else { return false }
            last = now
            return true
        }
        if isTime { show("\r  \(SpokenLanguage.wording.text(of: .filesDone(done: done, total: total)))\u{1B}[K") }
    }

    /// Takes the line away again.
    func finish() {
        if ContinuousClock.now - start > .seconds(1) { show("\r\u{1B}[K") }
    }

    private func show(_ text: String) {
        _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    }
}
