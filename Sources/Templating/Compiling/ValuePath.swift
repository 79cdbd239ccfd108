/// Where a value is, as the compiler finds it.
struct ValuePath {
    let slot: Int
    /// The fields to go through; none for the text that the innermost section is over.
    let fields: [Int]
}
