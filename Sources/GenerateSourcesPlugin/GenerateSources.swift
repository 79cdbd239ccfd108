import Foundation
import PackagePlugin

/// Runs `generate-sources`: over the folders whose files travel in the executable whenever one of them changes, and over the
/// target's own files for its views.
@main
struct GenerateSources: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let tool = try context.tool(named: "generate-sources").url
        let package = context.package.directoryURL
        let outputs = context.pluginWorkDirectoryURL

        /// A command that embeds the files of a folder in an enumeration.
        func embed(_ folder: URL, as name: String) -> Command {
            let output = outputs.appending(path: name + ".generated.swift")
            return .buildCommand(
                displayName: "Embedding \(folder.lastPathComponent)", executable: tool,
                arguments: ["files", name, folder.path, output.path], inputFiles: filesBelow(folder),
                outputFiles: [output])
        }
        /// A command that makes one file of several.
        func generate(_ kind: String, _ name: String, from inputs: [URL]) -> Command {
            let output = outputs.appending(path: name + ".generated.swift")
            return .buildCommand(
                displayName: "Generating \(kind)", executable: tool,
                arguments: [kind, output.path] + inputs.map(\.path), inputFiles: inputs, outputFiles: [output])
        }

        if target.name == "dossier" {
            return [embed(package.appending(path: "Sources/dossier/Starter"), as: "EmbeddedStarter")]
        }
        let templates = package.appending(path: "templates")
        // The language that all others are held against comes first.
        func languages(_ folder: String) -> [URL] {
            ["en", "zh-Hans"].map { templates.appending(path: "\(folder)/\($0).yaml") }
        }
        let schema = filesBelow(package.appending(path: "schema"))
        switch target.name {
        case "Schema": return [generate("fields", "Fields", from: schema)]
        case "Content": return [generate("readings", "FieldReadings", from: schema)]
        case "Analysis": return [generate("asked", "AskedField", from: schema)]
        default: break
        }
        if target.name == "Findings" { return [generate("messages", "Messages", from: languages("messages"))] }
        let sources = (target.sourceModule?.sourceFiles(withSuffix: "swift").map(\.url) ?? []).filter {
            // What the plugin itself has written is listed among them, too.
            !$0.lastPathComponent.hasSuffix(".generated.swift")
        }
        return [
            embed(templates, as: "EmbeddedTemplates"), generate("views", "ViewFields", from: sources),
            generate("words", "Words", from: languages("strings")),
        ]
    }

    private func filesBelow(_ folder: URL) -> [URL] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        var files: [URL] = []
        while let url = walk?.nextObject() as? URL {
            if (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true { files.append(url) }
        }
        return files.sorted { $0.path < $1.path }
    }
}
