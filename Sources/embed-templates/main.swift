import Foundation

// Writes one Swift file that holds every file of a folder as a string literal.
//
//     embed-templates FOLDER OUTPUT

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    FileHandle.standardError.write(Data("usage: embed-templates FOLDER OUTPUT\n".utf8))
    exit(2)
}

do {
    let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    var source = "enum EmbeddedTemplates {\n    static let files: [(path: String, text: String)] = [\n"
    for path in paths {
        let url = folder.appendingPathComponent(path)
        guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        guard path.split(separator: "/").allSatisfy({ !$0.hasPrefix(".") }) else { continue }
        source += "        (\(literal(path)), \(literal(try String(contentsOf: url, encoding: .utf8)))),\n"
    }
    source += "    ]\n}\n"
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
} catch {
    FileHandle.standardError.write(Data("embed-templates: \(error)\n".utf8))
    exit(3)
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
