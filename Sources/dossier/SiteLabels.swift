import Content
import Model
import Site

/// The words of the interface in all languages, as the site has them and as they travel inside the executable.
enum SiteLabels {
    static func labels(of files: some FileSource) -> InterfaceLabels {
        InterfaceLabels {
            let standard = TemplateSet()
            return Settings.Language.allCases.flatMap { language in
                let path = "templates/strings/\(language.rawValue).yaml"
                return [standard.files["strings/\(language.rawValue).yaml"], TextFile.text(of: path, from: files)]
                    .compactMap { text in
                        text.map { StringsFile.read($0, path: path).texts }
                    }
            }
        }
    }
}
