import Publishing

extension Publisher {
    /// Publishes files given as paths and texts, one an item, in the order of their paths.
    @discardableResult
    func publish(_ files: [String: String]) throws(PublishingError) -> PublishingResult {
        let files = files.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
        return try publish(files)
    }

    /// Publishes these files, one an item.
    @discardableResult
    func publish(_ files: [OutputFile]) throws(PublishingError) -> PublishingResult {
        try publish(count: files.count) { [files[$0]] }
    }
}

/// The error that publishing ends in, or nil where it succeeds.
func publishingError(_ publish: () throws -> Void) -> PublishingError? {
    do {
        try publish()
        return nil
    } catch {
        return error as? PublishingError
    }
}

/// The refusal that publishing ends in, or nil where it does not.
func refusedFor(_ publish: () throws -> Void) -> OutputRefusal? {
    guard case .refused(_, let refusal) = publishingError(publish) else { return nil }
    return refusal
}
