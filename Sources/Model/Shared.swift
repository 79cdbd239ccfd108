/// A value that all copies of what holds it have in common, until one of them is given another.
///
/// For what is large, read seldom and copied often: an account is copied some two hundred times while its pages are made, and
/// each of its texts would count each copy.
@propertyWrapper
public struct Shared<Value: Sendable>: Sendable {
    @usableFromInline
    final class Store: Sendable {
        @usableFromInline let value: Value

        @usableFromInline
        init(_ value: Value) { self.value = value }
    }

    @usableFromInline var store: Store

    /// A value that is nobody else's yet.
    public init(wrappedValue: Value) { store = Store(wrappedValue) }

    /// The value; setting it leaves all other copies as they are.
    @inlinable
    public var wrappedValue: Value {
        get { store.value }
        set { store = Store(newValue) }
    }
}
