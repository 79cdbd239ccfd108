import CPosix
import Findings
import Glibc

/// Changes of a site's files of which all are made or none.
///
/// New contents are written beside the files, under names with a dot that the loader does not read, and swapped with them one by
/// one when all are there. What was before is kept under those names until `keep`; `takeBack` puts each file back and gives
/// each name back, the last change first. A process that is killed in between leaves some files new and some old, each whole.
struct FileChanges {
    /// A change that has been made.
    private enum Step {
        /// What stood at `location` is now at `before`.
        case exchanged(location: String, before: String)
        case renamed(from: String, to: String)
    }

    /// The site's folder, without symbolic links.
    private let root: String
    private var steps: [Step] = []
    private var draftCount = 0

    /// Changes below a site's folder.
    init(site: String) throws(CannotRead) {
        guard let root = Files.realPath(site) else { throw CannotRead(.cannotFindFolder(path: site)) }
        self.root = root
    }

    /// Where the file lies that a path leads to, without symbolic links; nil if it lies outside the site.
    func location(of path: String) -> String? {
        let root = root == "/" ? root : root + "/"
        guard let location = Files.realPath(path), location.utf8.starts(with: root.utf8) else { return nil }
        return location
    }

    /// Gives files new contents: all of them, or none.
    ///
    /// - Parameter files: Each with its `location`, as `location(of:)` has it, and no location twice.
    mutating func write(_ files: [(location: String, bytes: [UInt8])]) throws(CannotRead) {
        var drafts: [String] = []
        var exchanged = 0
        do throws(CannotRead) {
            for file in files {
                let draft = nameForDraft(of: file.location)
                drafts.append(draft)
                try Files.stage(file.bytes, at: draft, inPlaceOf: file.location)
            }
            for (file, draft) in zip(files, drafts) {
                try Self.exchange(draft, file.location)
                steps.append(.exchanged(location: file.location, before: draft))
                exchanged += 1
            }
        } catch {
            for draft in drafts[exchanged...] { unlink(draft) }
            throw error
        }
    }

    /// Gives each file or folder its new name where that is free, and answers how many were renamed. A name that is taken stays.
    mutating func rename(_ renamings: [Finding.Renaming]) throws(CannotRead) -> Int {
        var count = 0
        for renaming in renamings {
            // Without links on the way to it, as the locations of files are: so `keep` finds what lies in a renamed folder.
            let path = root + "/" + renaming.path
            guard let folder = location(of: Self.folder(of: path)) else { continue }
            let old = folder + "/" + Self.name(of: path)
            let new = folder + "/" + renaming.name
            if cposix_rename_to_free_name(AT_FDCWD, old, AT_FDCWD, new) == 0 {
                steps.append(.renamed(from: old, to: new))
                count += 1
            } else if errno != EEXIST {
                throw CannotRead(.cannotRename(path: renaming.path, reason: Files.reason))
            }
        }
        return count
    }

    /// Lets go of what was before.
    mutating func keep() {
        var renamings: [(old: String, new: String)] = []
        for step in steps.reversed() {
            switch step {
            case .renamed(let old, let new): renamings.append((old, new))
            case .exchanged(_, var before):
                // Folders on the way to it may have been renamed since.
                for (old, new) in renamings.reversed() where before.utf8.starts(with: (old + "/").utf8) {
                    before = new + String(decoding: before.utf8.dropFirst(old.utf8.count), as: UTF8.self)
                }
                // One that cannot be removed is in nobody's way: no name with a dot in front is read.
                unlink(before)
            }
        }
        steps = []
    }

    /// Makes everything what it was. Answers what could not be put back, and where it lies now.
    mutating func takeBack() -> [Statement] {
        var left: [Statement] = []
        while let step = steps.popLast() {
            switch step {
            case .exchanged(let location, let before):
                if Glibc.rename(before, location) != 0 {
                    left.append(.contentIsNowAt(path: location, now: before, reason: Files.reason))
                }
            case .renamed(let old, let new):
                if cposix_rename_to_free_name(AT_FDCWD, new, AT_FDCWD, old) != 0 {
                    left.append(.isNowCalled(path: old, now: new, reason: Files.reason))
                }
            }
        }
        return left
    }

    /// A name beside a file that nothing has yet.
    private mutating func nameForDraft(of location: String) -> String {
        while true {
            draftCount += 1
            let draft = Self.folder(of: location) + ".dossier-\(getpid())-\(draftCount)"
            var status = stat()
            if lstat(draft, &status) != 0 { return draft }
        }
    }

    /// Swaps two files in one step. Where names cannot be swapped, the old file gets a second name before its own goes to the draft.
    private static func exchange(_ draft: String, _ location: String) throws(CannotRead) {
        if cposix_exchange(AT_FDCWD, draft, AT_FDCWD, location) == 0 { return }
        guard errno == EINVAL || errno == ENOSYS else { throw cannotWrite(location) }
        let before = draft + "-before"
        guard link(location, before) == 0 else { throw cannotWrite(location) }
        guard Glibc.rename(draft, location) == 0 else {
            let failure = cannotWrite(location)
            unlink(before)
            throw failure
        }
        // The draft's name is free now; nothing else has it.
        guard Glibc.rename(before, draft) == 0 else {
            let failure = cannotWrite(location)
            _ = Glibc.rename(before, location)
            throw failure
        }
    }

    private static func cannotWrite(_ location: String) -> CannotRead {
        CannotRead(.cannotWrite(path: location, reason: Files.reason))
    }

    /// The last part of a path.
    private static func name(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// The folder in which a path's file lies, with its slash.
    private static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "./" }
        return String(path[...slash])
    }
}

extension FileChanges {
    /// Makes changes of a site's files: all that `body` makes, or, where it fails, none.
    static func make<Result>(
        in site: String, _ body: (inout FileChanges) throws -> Result
    ) throws -> Result {
        var changes = try FileChanges(site: site)
        do {
            let result = try body(&changes)
            changes.keep()
            return result
        } catch let error as CannotRead {
            let left = changes.takeBack()
            if left.isEmpty { throw CannotRead(error.message, help: error.help ?? .nothingChanged) }
            throw CannotRead(error.message, help: left.reduce(.notAllPutBack) { .followedBy(first: $0, then: $1) })
        } catch {
            for problem in changes.takeBack() { Terminal.complain(problem) }
            throw error
        }
    }
}
