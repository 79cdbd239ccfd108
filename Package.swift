// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Dossier",
    products: [
        .executable(name: "dossier", targets: ["dossier"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        // Debian's C libraries.
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),

        // One way through the house: each module imports only what stands above it.
        .target(name: "Findings"),
        .target(name: "Model", dependencies: ["Findings"]),
        .target(name: "Content", dependencies: ["CCmark", "CYAML", "CCSV", "Findings", "Model"]),
        .target(name: "Analysis", dependencies: ["Model"]),
        .target(name: "Rules", dependencies: ["Analysis", "Findings", "Model"]),
        .target(name: "Templating"),
        .target(
            name: "Site",
            dependencies: ["Analysis", "Findings", "Model", "Templating"],
            plugins: ["EmbedTemplates"]
        ),
        .target(name: "Publishing"),
        .executableTarget(
            name: "dossier",
            dependencies: [
                "Analysis", "Content", "Findings", "Model", "Publishing", "Rules", "Site", "Templating",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // `templates/` travels inside the executable, so that one file is the whole tool.
        .executableTarget(name: "embed-templates"),
        .plugin(
            name: "EmbedTemplates",
            capability: .buildTool(),
            dependencies: ["embed-templates"],
            path: "Sources/EmbedTemplatesPlugin"
        ),
    ],
    swiftLanguageModes: [.v6]
)
