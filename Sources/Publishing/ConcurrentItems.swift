import Dispatch
import Synchronization

/// Works on the items 0..<count on all cores, and stops at the failure that comes first in their order.
///
/// Items are taken up in order, and when one fails, none after it is taken up, while all before it are finished. So the
/// failure thrown is the same however the threads run.
func forEachItem(
    count: Int,
    workers: Int,
    _ work: @Sendable (Int) -> ItemFailure?
) throws(PublishingError) {
    guard count > 0 else { return }
    let next = Atomic(0)
    let first = Mutex<ItemFailure?>(nil)

    withoutActuallyEscaping(work) { work in
        DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
            while true {
                let item = next.add(1, ordering: .relaxed).oldValue
                guard item < first.withLock({ $0?.item ?? count }) else { return }
                guard let failure = work(item) else { continue }
                first.withLock { earliest in
                    if failure.item <= earliest?.item ?? failure.item { earliest = failure }
                }
            }
        }
    }

    if let failure = first.withLock({ $0 }) { throw failure.error }
}
