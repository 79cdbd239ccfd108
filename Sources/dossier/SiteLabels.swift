import Content
import Model
import Site

/// The words of the interface in all languages, as the site has them and as they travel inside the executable.
enum SiteLabels {
    static func labels(ofSite site: String) -> InterfaceLabels {
        InterfaceLabels {
            let standard = TemplateSet()
            return Settings.Language.allCases.flatMap { language in
                let path = "templates/strings/\(language.rawValue).yaml"
                return [standard.files["strings/\(language.rawValue).yaml"], Files.readText(site + "/" + path)]
                    .compactMap { text in
                        text.map { StringsFile.read($0, path: path).texts }
                    }
            }
        }
    }
}
