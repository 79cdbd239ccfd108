/// Errors as they are found, each only once however often its template is brought in.
struct ErrorCollection {
    private struct Key: Hashable {
        let message: String
        let place: TemplateRange
    }

    /// With so many errors, more would help nobody.
    private static let most = 100

    private(set) var errors: [TemplateError] = []
    private var known: Set<Key> = []

    /// Whether to look no further.
    var isFull: Bool { errors.count >= Self.most }

    mutating func add(_ error: TemplateError) {
        if !isFull, known.insert(Key(message: error.message, place: error.place)).inserted {
            errors.append(error)
        }
    }

    /// Throws what was found, if anything was.
    func throwIfAny() throws(TemplateErrors) {
        if !errors.isEmpty { throw TemplateErrors(errors: errors) }
    }
}
