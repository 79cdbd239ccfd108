import Foundation

// Writes the Swift that would only say again what stands elsewhere:
//
//     generate-sources files NAME FOLDER OUTPUT     every file of a folder as a string literal, in an enumeration of that name
//     generate-sources views OUTPUT FILE…           the fields of every view in the files, from its properties
//     generate-sources words OUTPUT FILE…           a name for each text of the interface, from its languages' files
//     generate-sources fields OUTPUT FILE…          the table of fields, from the files of the schema
//     generate-sources readings OUTPUT FILE…        what reads the fields and follows them
//     generate-sources asked OUTPUT FILE…           what a whole card has
//     generate-sources messages OUTPUT FILE…        a statement for each text of findings, from its languages' files

/// What stops the tool, said as the compiler says it: `FILE:LINE: error: …`.
struct GenerationError: Error, CustomStringConvertible {
    let description: String

    init(_ path: String, line: Int, _ message: String) {
        description = "\(path):\(line): error: \(message)"
    }
}

do {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "files" where arguments.count == 4:
        try write(embeddedFiles(in: arguments[2], name: arguments[1]), to: arguments[3])
    case "views" where arguments.count > 2:
        let views = try arguments[2...].flatMap { path in
            try viewDeclarations(in: String(contentsOfFile: path, encoding: .utf8), path: path)
        }
        try write(fieldDeclarations(of: views), to: arguments[1])
    case "words" where arguments.count > 2:
        try write(wordDeclarations(of: languageFiles(arguments[2...])), to: arguments[1])
    case "messages" where arguments.count > 2:
        try write(statementDeclarations(of: languageFiles(arguments[2...])), to: arguments[1])
    case "fields" where arguments.count > 2:
        try write(fieldTable(of: schema(arguments[2...])), to: arguments[1])
    case "readings" where arguments.count > 2:
        try write(fieldReadings(of: schema(arguments[2...])), to: arguments[1])
    case "asked" where arguments.count > 2:
        try write(askedFields(of: schema(arguments[2...])), to: arguments[1])
    default:
        report(
            """
            usage: generate-sources files NAME FOLDER OUTPUT
                   generate-sources views|words|messages|fields|readings|asked OUTPUT FILE…
            """
        )
        exit(2)
    }
} catch {
    report("\(error)")
    exit(3)
}

func languageFiles(_ paths: some Collection<String>) throws -> [LanguageFile] {
    try paths.map { (path: $0, source: try String(contentsOfFile: $0, encoding: .utf8)) }
}

func schema(_ paths: some Collection<String>) throws -> Schema {
    try Schema(paths.map { try SchemaFile(path: $0, source: String(contentsOfFile: $0, encoding: .utf8)) })
}

/// Writes a file, unless it holds the same already: what is older than its source need not be compiled again.
func write(_ source: String, to path: String) throws {
    if (try? String(contentsOfFile: path, encoding: .utf8)) == source { return }
    try source.write(toFile: path, atomically: true, encoding: .utf8)
}

func report(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
}
