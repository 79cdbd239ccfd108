import Content
import Glibc

/// Reads and writes whole files, for the commands' own needs.
enum Files {
    /// The bytes of a file, or nil if it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        guard let stream = fopen(path, "rb") else { return nil }
        defer { fclose(stream) }
        var status = stat()
        guard fstat(fileno(stream), &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, stream)
            if count == 0 { return ferror(stream) == 0 ? bytes : nil }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// The text of a file, without a byte order mark, or nil if it cannot be read.
    static func readText(_ path: String) -> String? {
        read(path).flatMap { try? TextFile.text($0) }
    }

    /// The text of a file, without a byte order mark, or what keeps it from being read.
    static func text(of path: String) throws(CannotRead) -> String {
        guard let bytes = read(path) else { throw CannotRead(.cannotReadBecause(path: path, reason: reason)) }
        return try text(bytes, of: path)
    }

    /// The text of the bytes of a file.
    static func text(_ bytes: [UInt8], of path: String) throws(CannotRead) -> String {
        do throws(TextFile.Problem) {
            return try TextFile.text(bytes)
        } catch {
            let position = error.position
            throw CannotRead(
                .atPlace(
                    place: "\(path):\(position.line):\(position.column)", message: .theFile(problem: error.message)),
                help: error.help)
        }
    }

    /// Writes a new file, or says why it cannot be done. What is there already is replaced in one step, and who may
    /// read and write it stays as it was. What is no file, such as a pipe or `/dev/stdout`, is written to.
    static func write(_ bytes: [UInt8], to name: String) throws(CannotRead) {
        var status = stat()
        if stat(name, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return try pour(bytes, into: name) }
        let path = realPath(name) ?? name
        let draft = path + ".dossier-new"
        try stage(bytes, at: draft, inPlaceOf: path)
        guard rename(draft, path) == 0 else {
            let reason = reason
            unlink(draft)
            throw CannotRead(.cannotWrite(path: path, reason: reason))
        }
    }

    /// Writes to what is there, and is no file.
    private static func pour(_ bytes: [UInt8], into path: String) throws(CannotRead) {
        guard let stream = fopen(path, "wb") else { throw CannotRead(.cannotWrite(path: path, reason: reason)) }
        let written = bytes.isEmpty ? 0 : fwrite(bytes, 1, bytes.count, stream)
        let isClosed = fclose(stream) == 0
        guard written == bytes.count, isClosed else { throw CannotRead(.cannotWrite(path: path, reason: reason)) }
    }

    /// Writes what is to take the place of a file, with the owner and the rights of that one, where there is one. Of a draft
    /// that cannot be written whole nothing is left.
    static func stage(_ bytes: [UInt8], at draft: String, inPlaceOf path: String) throws(CannotRead) {
        guard let stream = fopen(draft, "wb") else { throw CannotRead(.cannotWrite(path: path, reason: reason)) }
        let written = bytes.isEmpty ? 0 : fwrite(bytes, 1, bytes.count, stream)
        var status = stat()
        if stat(path, &status) == 0 {
            // Only the superuser may give a file away; for all others it is theirs already, or cannot be helped. Rights come
            // second, for a new owner takes some of them away.
            _ = fchown(fileno(stream), status.st_uid, status.st_gid)
            fchmod(fileno(stream), status.st_mode & 0o7777)
        }
        let isClosed = fclose(stream) == 0
        guard written == bytes.count, isClosed else {
            let reason = reason
            unlink(draft)
            throw CannotRead(.cannotWrite(path: path, reason: reason))
        }
    }

    /// A path without symbolic links, or nil if there is nothing at it.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    static func makeFolder(_ path: String) throws(CannotRead) {
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw CannotRead(.cannotMakeFolder(path: path, reason: reason))
        }
    }

    /// Why the last call of the system failed.
    static var reason: String { String(cString: strerror(errno)) }
}
