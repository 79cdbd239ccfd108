import Foundation

/// Files that tests start from, below `Tests/Fixtures`.
public enum Fixture {
    /// A small valid site in English that uses nearly every field.
    public static let small = folder("Small")
    /// A small valid site in Chinese.
    public static let smallChinese = folder("Small-zh-Hans")
    /// The site that the project shows.
    public static let demo = project("")
    public static let chineseDemo = project("examples/zh-Hans")

    public static func folder(_ name: String) -> String {
        project("Tests/Fixtures/" + name)
    }

    /// A path below the project's folder.
    public static func project(_ path: String) -> String {
        let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardizedFileURL.path
        return path.isEmpty ? root : root + "/" + path
    }

    /// A site's settings and content, by path; attachments too.
    public static func files(of site: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        files["dossier.yaml"] = try Data(contentsOf: URL(fileURLWithPath: site + "/dossier.yaml"))
        for case let entry as String in FileManager.default.enumerator(atPath: site + "/content") ?? .init() {
            let place = site + "/content/" + entry
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files["content/" + entry] = try Data(contentsOf: URL(fileURLWithPath: place))
        }
        return files
    }
}

extension Scratch {
    /// A scratch folder with a copy of a site in it, in the folder `site`.
    public convenience init(copying site: String) throws {
        try self.init()
        for (path, bytes) in try Fixture.files(of: site) { try write(bytes, to: "site/" + path) }
    }

    /// Where the copied site lies.
    public var site: String { location("site") }
}
