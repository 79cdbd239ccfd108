import TestSupport
import Testing

/// The valid sites as they are built, to be held against broken ones.
enum BuiltSite {
    private static let english = Result { try changed(.english, []) }
    private static let chinese = Result { try changed(.chinese, []) }

    /// The valid site as it was built before anything broke.
    static func valid(_ site: BrokenTree.Site) throws -> Scratch {
        switch site {
        case .english: try english.get()
        case .chinese: try chinese.get()
        }
    }

    /// The valid site, built with some changes in it.
    static func changed(_ site: BrokenTree.Site, _ changes: [BrokenTree.Change]) throws -> Scratch {
        let scratch = try Scratch(copying: site.folder)
        try BrokenTree.make(changes, in: scratch)
        let build = try Command.run("build", in: scratch.site)
        try #require(build.status == 0, "\(build.errors)")
        return scratch
    }
}
