/// What publishing did.
public struct PublishingResult: Sendable, Equatable {
    /// How many files are new or have other bytes than before.
    public let written: Int

    /// How many files have the same bytes as before and were kept.
    public let unchanged: Int

    /// How many files and links of the site before are gone.
    public let removed: Int

    /// Whether the output was replaced; false where the site is the same to the byte, and the output was left alone.
    public let replacedOutput: Bool

    /// The path of the site before, where it could not be removed wholly. The next build removes it.
    public let leftover: String?
}
