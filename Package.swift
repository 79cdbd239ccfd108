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

        // Linux calls that the Glibc module leaves out.
        .systemLibrary(name: "CPosix"),

        // One way through the house: each module imports only what stands above it.
        .target(name: "Text"),
        .target(name: "Findings", dependencies: ["Text"], plugins: ["GenerateSources"]),
        .target(name: "Model", dependencies: ["Findings", "Text"]),
        .target(name: "Schema", dependencies: ["Findings", "Model", "Text"], plugins: ["GenerateSources"]),
        .target(
            name: "Content", dependencies: ["CCmark", "CYAML", "CCSV", "Findings", "Model", "Schema", "Text"],
            plugins: ["GenerateSources"]),
        .target(name: "Analysis", dependencies: ["Model", "Schema", "Text"], plugins: ["GenerateSources"]),
        .target(name: "Rules", dependencies: ["Analysis", "Findings", "Model", "Text"]),
        .target(name: "Templating", dependencies: ["Text"]),
        .testTarget(name: "TemplatingTests", dependencies: ["Templating"]),
        .target(
            name: "Site",
            dependencies: ["Analysis", "Findings", "Model", "Rules", "Schema", "Templating", "Text"],
            plugins: ["GenerateSources"]
        ),
        .target(name: "Publishing", dependencies: ["CPosix", "Findings", "Text"]),
        .executableTarget(
            name: "dossier",
            dependencies: [
                "Analysis", "CPosix", "Content", "Findings", "Model", "Publishing", "Rules", "Schema", "Site",
                "Templating", "Text",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Starter"],
            plugins: ["GenerateSources"]
        ),

        .testTarget(name: "ModelTests", dependencies: ["Findings", "Model", "Text"]),
        .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Findings", "Model", "Schema", "Text"]),
        .testTarget(
            name: "RulesTests", dependencies: ["Analysis", "Findings", "Model", "Rules", "Text", "TestSupport"]),

        // What the tests below share: scratch folders, a small site, and the real executable.
        .target(
            name: "TestSupport", dependencies: ["Content", "Findings", "Model", "Site", "Text"], path: "Tests/Support"),
        .testTarget(
            name: "ContentTests",
            dependencies: ["Content", "Findings", "Model", "Schema", "Site", "Text", "TestSupport"]),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Analysis", "Content", "Findings", "Model", "Rules", "Schema", "Site", "Templating", "Text",
                "TestSupport", "generate-sources",
            ]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["Findings", "Model", "Schema", "Site", "Text", "dossier", "TestSupport"]),
        .testTarget(name: "MutationTests", dependencies: ["TestSupport", "dossier"]),

        // Writes Swift before the compiler reads it: `templates/` as texts, and what views have for templates.
        .executableTarget(name: "generate-sources"),
        .plugin(
            name: "GenerateSources",
            capability: .buildTool(),
            dependencies: ["generate-sources"],
            path: "Sources/GenerateSourcesPlugin"
        ),

        .testTarget(name: "GenerateSourcesTests", dependencies: ["generate-sources"]),

        .testTarget(
            name: "PublishingTests",
            dependencies: ["Findings", "Publishing", "Text", "publishing-victim", "TestSupport"]),
        // Publishes until it is killed, or measures: the tests run it as a process of its own.
        .executableTarget(
            name: "publishing-victim", dependencies: ["Findings", "Publishing"], path: "Tests/PublishingVictim"),
        .testTarget(name: "TextTests", dependencies: ["Text", "TestSupport"]),
        .testTarget(name: "FindingsTests", dependencies: ["Findings", "Text", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

// A release is optimized across its modules: days, amounts and texts are asked for all over the house.
for target in package.targets where target.type == .regular || target.type == .executable {
    target.swiftSettings = [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]
}
