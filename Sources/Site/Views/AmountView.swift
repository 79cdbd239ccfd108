import Model
import Templating

/// An amount of an overview, in whole units of the currency, with what it is to the smallest unit: by that it is sorted and
/// added up.
struct AmountView: View {
    let text: String
    let exact: String

    init(_ money: Money, _ formats: Formats) {
        text = formats.wholeAmount(money)
        exact = Formats.plainAmount(money, formats.currency)
    }
}
