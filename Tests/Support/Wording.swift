import Content
import Findings
import Model
import Site

/// The words of a language, as they travel with the executable.
public func words(_ language: Settings.Language) -> Words {
    var texts: [String: String] = [:]
    for file in TemplateSet.languageFiles(language.rawValue) {
        texts.merge(StringsFile.read(TemplateSet().files[file] ?? "", path: file).texts) { first, _ in first }
    }
    return Words(language: language, texts: texts)
}

/// Findings as they are said in English of a site that has no words of its own.
public let englishWording = SiteWording(words(.english))

extension Statement {
    /// The statement as it is said in English of a site that has no words of its own, with plain blanks.
    public var english: String { englishWording.text(of: self).replacing("\u{A0}", with: " ") }
}
