import Findings
import Model

/// Where the site and its files are found.
extension SettingsDecoder {
    /// Where the site will be found, without a stroke at its end.
    mutating func readBaseURL() {
        guard let text = fields.text("base_url") else { return }
        guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
            fields.file.report(
                .badValue, at: fields.range(of: "base_url"), .noWebAddress(field: "base_url"))
            return
        }
        if let problem = WebAddress.problem(ofBase: text) {
            fields.file.report(
                .badValue, at: fields.range(of: "base_url"),
                .fieldIs(field: "base_url", problem: problem), help: .baseIsHomePage)
            return
        }
        settings.baseURL = text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    /// What stands behind the @ of each event's name, written as a host is.
    mutating func readUIDDomain() {
        guard let text = fields.text("uid_domain") else { return }
        guard WebAddress.isHost(text) else {
            fields.file.report(
                .badValue, at: fields.range(of: "uid_domain"),
                .wrongForm(field: "uid_domain", form: .domainForm, text: text), help: .domainSigns)
            return
        }
        settings.uidDomain = text.lowercased()
    }

    /// Where files are edited: a web address in which `{path}` stands for a file's path.
    mutating func readEditURL() {
        guard let text = fields.text("edit_url") else { return }
        guard WebAddress.isPattern(text) else {
            fields.file.report(
                .badValue, at: fields.range(of: "edit_url"),
                .wrongForm(field: "edit_url", form: .editUrlForm, text: text), help: .editUrlExample)
            return
        }
        settings.editURL = text
    }
}
