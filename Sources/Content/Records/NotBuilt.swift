import Findings

/// Settings and rules that were promised once, and are not built yet. Whoever writes them down is told, rather than left to
/// believe in what they say.
enum NotBuilt {
    /// By what the setting would hide or change: without it, a site would show what its owner believes hidden.
    static let settings: Set<String> = ["audiences"]
    /// Settings that nothing is lost without.
    static let idleSettings: Set<String> = ["keep"]
    static let rules: Set<String> = ["unrecorded-change"]
}

extension SettingsDecoder {
    /// Reports settings that do nothing.
    mutating func reportWhatIsNotBuilt() {
        for entry in fields.takeEntries(where: NotBuilt.settings.contains) {
            fields.file.report(
                .notBuilt, at: entry.keyRange, .notBuiltNothingHidden(name: entry.key),
                help: .takeOutWhatIsSecret)
        }
        for entry in fields.takeEntries(where: NotBuilt.idleSettings.contains) {
            fields.file.report(
                .noEffect, at: entry.keyRange, .notBuiltIdle(name: entry.key), help: .nothingIsKept)
        }
    }
}
