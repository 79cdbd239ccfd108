/// Errors as they are found, each of them only once however often its template is brought in.
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

    /// Throws what was found, if anything was: the templates in the order in which they were met, and the errors of
    /// each from its top to its foot.
    func throwIfAny() throws(TemplateErrors) {
        guard !errors.isEmpty else { return }
        var order: [String: Int] = [:]
        for error in errors where order[error.place.template] == nil { order[error.place.template] = order.count }
        let sorted = errors.enumerated().sorted { left, right in
            key(of: left.element, at: left.offset, order) < key(of: right.element, at: right.offset, order)
        }
        throw TemplateErrors(errors: sorted.map(\.element))
    }

    private func key(
        of error: TemplateError, at offset: Int, _ order: [String: Int]
    ) -> (Int, TemplatePosition, Int) {
        (order[error.place.template] ?? 0, error.place.start, offset)
    }
}
