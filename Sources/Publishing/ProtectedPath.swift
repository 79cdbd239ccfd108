/// A place of the user's own that publishing must never replace.
public enum ProtectedPath: Sendable, Equatable {
    /// A folder whose whole tree is protected, such as `content` and `templates`: the output may be neither this
    /// folder, nor anything in it, nor a folder that holds it.
    case tree(String)

    /// A folder that may hold the output, such as the site's root: the output may be neither this folder nor one that
    /// holds it.
    case folder(String)

    /// The folder's path.
    public var path: String {
        switch self {
        case .tree(let path), .folder(let path): path
        }
    }
}
