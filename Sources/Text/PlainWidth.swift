extension Unicode.Scalar {
    /// The letter, digit or sign of ASCII that a full-width form stands for (Unicode 15, U+FF01…U+FF5E, in ASCII's order);
    /// any other scalar as it is.
    package var plainWidth: Unicode.Scalar {
        (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(UInt8(value - 0xFF01 + 0x21)) : self
    }
}

extension String {
    /// The text with full-width letters, digits and signs in their plain form.
    package var plainWidth: String {
        // Each of them begins with this byte.
        guard utf8.contains(0xEF) else { return self }
        return String(UnicodeScalarView(unicodeScalars.map(\.plainWidth)))
    }
}
