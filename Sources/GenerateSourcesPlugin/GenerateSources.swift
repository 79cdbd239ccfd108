import Foundation
import PackagePlugin

/// Runs `generate-sources`: over `templates/` whenever a file in it changes, and over the target's own files for its views.
@main
struct GenerateSources: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let tool = try context.tool(named: "generate-sources").url
        let folder = context.pluginWorkDirectoryURL
        let templates = context.package.directoryURL.appending(path: "templates")
        let embedded = folder.appending(path: "EmbeddedTemplates.generated.swift")
        let fields = folder.appending(path: "ViewFields.generated.swift")
        let words = folder.appending(path: "Words.generated.swift")
        // The language that all others are held against comes first.
        let languages = ["en", "zh-Hans"].map { templates.appending(path: "strings/\($0).yaml") }
        let sources = (target.sourceModule?.sourceFiles(withSuffix: "swift").map(\.url) ?? []).filter {
            // What the plugin itself has written is listed among them, too.
            !$0.lastPathComponent.hasSuffix(".generated.swift")
        }
        return [
            .buildCommand(
                displayName: "Embedding templates", executable: tool,
                arguments: ["templates", templates.path, embedded.path], inputFiles: filesBelow(templates),
                outputFiles: [embedded]),
            .buildCommand(
                displayName: "Declaring the fields of views", executable: tool,
                arguments: ["views", fields.path] + sources.map(\.path), inputFiles: sources, outputFiles: [fields]),
            .buildCommand(
                displayName: "Naming the words", executable: tool,
                arguments: ["words", words.path] + languages.map(\.path), inputFiles: languages, outputFiles: [words]),
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
