import Findings
import Templating

/// What a shade in a chart stands for.
struct ChartKey: View {
    let x: String
    let labelX: String
    let opacity: String
    let label: String

    /// A row of keys, each as wide as its label needs.
    static func row(_ labels: [String], left: Int) -> [ChartKey] {
        var x = left
        return labels.enumerated().map { index, label in
            defer { x += 40 + 7 * displayWidth(of: label) }
            return ChartKey(
                x: String(x), labelX: String(x + 18), opacity: opacity(of: index, among: labels.count), label: label)
        }
    }

    /// How dark a shade is, from light to full.
    static func opacity(of index: Int, among count: Int) -> String {
        guard count > 1 else { return "0.45" }
        let hundredths = 10 + 90 * index / (count - 1)
        return hundredths >= 100 ? "1" : "0.\(hundredths)"
    }
}

/// A text cut to a width in Latin letters, with an ellipsis where it was cut.
func shortened(_ text: String, toWidth most: Int) -> String {
    guard displayWidth(of: text) > most else { return text }
    var width = 1
    let kept = text.prefix { character in
        width += displayWidth(of: String(character))
        return width <= most
    }
    return kept + "…"
}
