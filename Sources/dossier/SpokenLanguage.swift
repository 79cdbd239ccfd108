import ArgumentParser
import Content
import Findings
import Model
import Site
import Synchronization

/// The language in which a command speaks: what `--language` says, else that of the site, else the environment's.
enum SpokenLanguage {
    private static let spoken = Mutex<SiteWording?>(nil)

    /// How the command speaks: as it was told, or else in the language of the environment.
    static var wording: SiteWording {
        spoken.withLock { spoken in
            let wording = spoken ?? SiteWording(standardWords(ofEnvironment))
            spoken = wording
            return wording
        }
    }

    /// Says what follows in a language, with the words that travel inside the executable.
    static func speak(_ language: Settings.Language) { speak(with: SiteWording(standardWords(language))) }

    /// Says what follows with a site's own words.
    static func speak(with wording: SiteWording) { spoken.withLock { $0 = wording } }

    /// That of the environment, as POSIX orders its variables; English where there is none of the interface's.
    static var ofEnvironment: Settings.Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Terminal.environment).first { !$0.isEmpty }
        return locale?.hasPrefix("zh") == true ? .chinese : .english
    }

    /// The words of a language as a site has them, its own included; nil if something is wrong with them.
    static func words(_ language: Settings.Language, of files: any FileSource) -> Words? {
        let read = read(language, in: TemplateSet(overrides: overrides(language, of: files)))
        return read.problem == nil && read.words.problems.isEmpty ? read.words : nil
    }

    /// The words of a language as they travel inside the executable.
    static func standardWords(_ language: Settings.Language) -> Words {
        read(language, in: TemplateSet()).words
    }

    /// The words of a language, the site's own text by text in the place of those inside the executable, and what first keeps
    /// one of its files from being read.
    static func read(
        _ language: Settings.Language, in templates: TemplateSet
    ) -> (words: Words, problem: (path: String, finding: Finding)?) {
        var texts: [String: String] = [:]
        var ownTexts: [String: String] = [:]
        var problem: (path: String, finding: Finding)?
        for file in TemplateSet.languageFiles(language.rawValue) {
            let path = "templates/" + file
            let (standard, own) = templates.texts(at: file)
            texts.merge(StringsFile.read(standard ?? "", path: path).texts) { first, _ in first }
            guard let own else { continue }
            let read = StringsFile.read(own, path: path)
            ownTexts.merge(read.texts) { first, _ in first }
            if let first = read.findings.first, problem == nil { problem = (path, first) }
        }
        return (Words(language: language, texts: texts, own: ownTexts), problem)
    }

    /// What a site's own files say in place of those inside the executable; of files that cannot be read, nothing.
    static func overrides(_ language: Settings.Language, of files: any FileSource) -> [String: String] {
        var texts: [String: String] = [:]
        for file in TemplateSet.languageFiles(language.rawValue) {
            texts[file] = TextFile.text(of: "templates/" + file, from: files)
        }
        return texts
    }
}

extension Settings.Language: ExpressibleByArgument {}
