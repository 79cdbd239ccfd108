/// What a value carries along and is no part of what it says, such as the place in a file where it was read: two values that
/// differ in nothing else are equal.
@propertyWrapper
public struct Incidental<Value: Sendable>: Sendable, Hashable {
    /// What is carried along.
    public var wrappedValue: Value

    /// Something to carry along.
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

    /// Always true.
    public static func == (left: Incidental, right: Incidental) -> Bool { true }

    /// Adds nothing.
    public func hash(into hasher: inout Hasher) {}
}
