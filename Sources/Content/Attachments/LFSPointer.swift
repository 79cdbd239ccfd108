/// What Git LFS puts in a file's place until the file is fetched: a few lines that name it (git-lfs, docs/spec.md).
enum LFSPointer {
    /// A pointer has fewer bytes than this.
    static let limit = 1024

    /// Whether a file is such a pointer, by its first line. Before it had its name, the program called itself Hawser.
    static func isPointer(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.first == UInt8(ascii: "v"), bytes.count < limit else { return false }
        return bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8)
            || bytes.starts(with: "version https://hawser.github.com/spec/".utf8)
    }
}
