import ArgumentParser
import Model

/// Which site, and for which day.
struct SiteOptions: ParsableArguments {
    @OptionGroup private var speech: SpeechOptions

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "The day for which the site is made, as YYYY-MM-DD. Without it: `as_of` in dossier.yaml, else SOURCE_DATE_EPOCH, else today in the site's timezone. A day before that shows the site as it was known then: what happened later is left out.",
            valueName: "day"))
    var asOf: AsOfDay?

    /// The folder without a slash at its end.
    var folder: String { speech.folder }

    /// The language of messages, where it is not left to the site.
    var language: Settings.Language? { speech.language }
}

/// Which site, and in which language to speak of it.
struct SpeechOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"))
    var site = "."

    @Option(
        help: ArgumentHelp(
            "The language of messages: \(Settings.Language.allCases.map(\.rawValue).joined(separator: ", ")). Without it: that of the site.",
            valueName: "code"))
    var language: Settings.Language?

    /// The folder without a slash at its end.
    var folder: String {
        var folder = site
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        return folder.isEmpty ? "." : folder
    }
}
