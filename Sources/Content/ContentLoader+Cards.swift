import Glibc
import Model
import Text

extension ContentLoader {
    /// The ids of all accounts that have a folder, in order.
    public func accountNames() -> [String] {
        guard let root = realPath(site + "/content") else { return [] }
        guard let folder = try? Folder(site + "/content/accounts", path: "content/accounts", root: root) else {
            return []
        }
        return folder.entries.compactMap { entry in
            if case .folder = entry.kind, isName(entry.name) { entry.name } else { nil }
        }
    }

    /// Where the card of an account lies on the disk, without symbolic links; nil if there is none within the content.
    public func cardLocation(of account: String) -> String? {
        guard let root = realPath(site + "/content"),
            let location = realPath(site + "/content/accounts/\(account.composed)/account.md"),
            location.hasPrefix(root + "/")
        else { return nil }
        var status = stat()
        guard stat(location, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return location
    }
}
