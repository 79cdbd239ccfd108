import Findings
import Model
import Text

extension FieldReader {
    /// An address for mail; what is not one is kept as it is, shown without a link, and reported.
    mutating func email(_ name: String) -> String? {
        guard let scalar = scalar(name, .aText) else { return nil }
        checkVisible(scalar, name)
        if EmailAddress(scalar.text) == nil, scalar.text.hiddenScalars.isEmpty {
            let suggestion = EmailAddress.within(scalar.text)
            file.report(
                .unreadableAddress, at: scalar.range, .noMailAddress(field: prefix + name),
                help: suggestion == nil ? .writeOneMailAddress : nil, suggestion: suggestion)
        }
        return scalar.text
    }

    /// A telephone number; what cannot be read as one is kept as it is, shown without a link, and reported.
    mutating func telephone(_ name: String) -> String? {
        guard let scalar = scalar(name, .aText) else { return nil }
        checkVisible(scalar, name)
        if TelephoneNumber(scalar.text) == nil, scalar.text.hiddenScalars.isEmpty {
            file.report(
                .unreadableAddress, at: scalar.range, .noTelephoneNumber(field: prefix + name),
                help: .beginWithNumber)
        }
        return scalar.text
    }

    /// A telephone number that must be there. If it is not, that is reported and the empty text stands in for it.
    mutating func requiredTelephone(_ name: String) -> String {
        requireVisible(name) ? telephone(name) ?? "" : ""
    }
}
