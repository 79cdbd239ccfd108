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
        .target(name: "Findings", plugins: ["GenerateSources"]),
        .target(name: "Model", dependencies: ["Findings"]),
        .target(name: "Schema", dependencies: ["Findings", "Model"], plugins: ["GenerateSources"]),
        .target(
            name: "Content", dependencies: ["CCmark", "CYAML", "CCSV", "Findings", "Model", "Schema"],
            plugins: ["GenerateSources"]),
        .target(name: "Analysis", dependencies: ["Model", "Schema"], plugins: ["GenerateSources"]),
        .target(name: "Rules", dependencies: ["Analysis", "Findings", "Model"]),
        .target(name: "Templating", dependencies: ["Findings"]),
        .testTarget(name: "TemplatingTests", dependencies: ["Templating"]),
        .target(
            name: "Site",
            dependencies: ["Analysis", "Findings", "Model", "Rules", "Schema", "Templating"],
            plugins: ["GenerateSources"]
        ),
        .target(name: "Publishing", dependencies: ["CPosix", "Findings"]),
        .executableTarget(
            name: "dossier",
            dependencies: [
                "Analysis", "CPosix", "Content", "Findings", "Model", "Publishing", "Rules", "Schema", "Site",
                "Templating",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Starter"],
            plugins: ["GenerateSources"]
        ),

        .testTarget(name: "ModelTests", dependencies: ["Findings", "Model"]),
        .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "Findings", "Model", "Schema"]),
        .testTarget(name: "RulesTests", dependencies: ["Analysis", "Findings", "Model", "Rules", "TestSupport"]),

        // What the tests below share: scratch folders, a small site, and the real executable.
        .target(
            name: "TestSupport", dependencies: ["Content", "Findings", "Model", "Site"], path: "Tests/Support"),
        .testTarget(
            name: "ContentTests", dependencies: ["Content", "Findings", "Model", "Schema", "Site", "TestSupport"]),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Analysis", "Content", "Findings", "Model", "Rules", "Schema", "Site", "TestSupport",
                "generate-sources",
            ]
        ),
        .testTarget(
            name: "CommandTests", dependencies: ["Findings", "Model", "Schema", "Site", "dossier", "TestSupport"]),
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
            name: "PublishingTests", dependencies: ["Findings", "Publishing", "publishing-victim", "TestSupport"]),
        // Publishes until it is killed, or measures: the tests run it as a process of its own.
        .executableTarget(
            name: "publishing-victim", dependencies: ["Findings", "Publishing"], path: "Tests/PublishingVictim"),
        .testTarget(name: "FindingsTests", dependencies: ["Findings", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

// A release is optimized across its modules: days, amounts and texts are asked for all over the house.
for target in package.targets where target.type == .regular || target.type == .executable {
    target.swiftSettings = [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]
}
