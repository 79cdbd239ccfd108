@_spi(_Unicode) import Swift

extension String {
    /// The text in Normalization Form C (Unicode Standard Annex 15), in which one spelling has one sequence of bytes.
    ///
    /// Swift takes `é` in one scalar and `e` with an accent behind it for the same text; files, links and programs that
    /// read the site's data take them for two. So every identity is kept in this form.
    public var composed: String {
        if isASCII { return self }
        var scalars = UnicodeScalarView()
        scalars.append(contentsOf: _nfc)
        return String(scalars)
    }

    /// Whether the text is in Normalization Form C already.
    public var isComposed: Bool {
        isASCII || utf8.elementsEqual(composed.utf8)
    }

    /// What two names have in common that a file system without regard to case takes for one: composed and case-folded.
    public var folded: String {
        if isASCII { return lowercased() }
        // By way of capitals, so that ß meets SS and ς meets Σ, as in Unicode's full case folding.
        return composed.uppercased().lowercased().composed
    }
}
