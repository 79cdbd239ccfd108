/// The item that stops the build, and why.
struct ItemFailure: Sendable {
    let item: Int
    let error: PublishingError
}
