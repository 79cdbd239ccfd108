import Synchronization

/// A value that several pages need, worked out when the first of them asks for it, and only then.
///
/// Pages are made by several threads; those that ask while the value is being worked out wait for it.
final class Deferred<Value: Sendable>: Sendable {
    private let work: @Sendable () -> Value
    private let known = Mutex<Value?>(nil)

    init(_ work: @escaping @Sendable () -> Value) {
        self.work = work
    }

    var value: Value {
        known.withLock { known in
            if let value = known { return value }
            let value = work()
            known = value
            return value
        }
    }
}
