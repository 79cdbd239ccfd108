import CPosix
import Findings
import Glibc

/// Gives files and folders the names that their findings offer.
struct Renamings {
    private let renamings: [Finding.Renaming]

    init(_ renamings: [Finding.Renaming]) {
        self.renamings = renamings
    }

    /// Renames each where its new name is free, and answers how many were renamed. A name that is taken stays a finding.
    func write(in site: String) throws(CannotRead) -> Int {
        var count = 0
        for renaming in renamings {
            let old = site + "/" + renaming.path
            guard let slash = old.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
            let new = old[...slash] + renaming.name
            if cposix_rename_to_free_name(AT_FDCWD, old, AT_FDCWD, String(new)) == 0 {
                count += 1
            } else if errno != EEXIST {
                throw CannotRead("cannot rename “\(old)”: \(String(cString: strerror(errno)))")
            }
        }
        return count
    }
}
