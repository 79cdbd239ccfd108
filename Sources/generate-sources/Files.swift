import Foundation

/// Swift that holds every file of a folder, at any depth, as a string literal. What begins with a full stop is left out, but
/// for a `.gitignore`.
func embeddedFiles(in path: String, name: String) throws -> String {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    var source = "enum \(name) {\n    static let files: [(path: String, text: String)] = [\n"
    for path in paths {
        let url = folder.appendingPathComponent(path)
        guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        guard path.split(separator: "/").allSatisfy({ !$0.hasPrefix(".") || $0 == ".gitignore" }) else { continue }
        source += "        (\(literal(path)), \(literal(try String(contentsOf: url, encoding: .utf8)))),\n"
    }
    return source + "    ]\n}\n"
}

/// A Swift string literal of any text: one line, everything that could end it escaped.
func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\\": result += "\\\\"
        case "\"": result += "\\\""
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case "\0": result += "\\0"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result + "\""
}
