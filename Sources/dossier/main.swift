import Content
import Findings
import Model

let loader = ContentLoader(site: CommandLine.arguments[1], rules: FormRule.allCases.map(\.description))
let settings = loader.loadSettings()
let loaded = loader.loadPortfolio(settings, asOf: settings.settings.asOf ?? Day(number: 20780))
for f in loaded.findings.sorted() {
    print("\(f.place.path):\(f.place.range.start.line):\(f.place.range.start.column)-\(f.place.range.end.column) \(f.severity)[\(f.rule)] \(f.message) help=\(f.help ?? "-") did=\(f.suggestion ?? "-")")
}
print(loaded.portfolio.accounts.count, loaded.portfolio.accounts.map(\.visits.count).reduce(0, +), loaded.fileCount)
