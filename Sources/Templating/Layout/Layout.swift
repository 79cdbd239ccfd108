/// What is done to the whitespace that leads each line of a template's text.
struct Layout: Hashable, Sendable {
    /// Taken away: the indentation of the argument that the text belongs to.
    var removed = ""
    /// Put before what is left.
    var added = Indentation()

    /// What a line begins with that is written with the given whitespace before it.
    func indentation(of whitespace: String) -> Indentation {
        added.followed(by: whitespace.dropping(prefix: removed))
    }
}

extension String {
    /// What is left without the characters that this has in common with the beginning of `prefix`.
    fileprivate func dropping(prefix: String) -> String {
        let common = zip(utf8, prefix.utf8).prefix { $0 == $1 }.count
        return String(decoding: utf8.dropFirst(common), as: UTF8.self)
    }
}
