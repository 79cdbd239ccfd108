import Model
import Text

/// Figures for other programs as JSON, one object with `version`, `as_of` and what the file is about.
///
/// Amounts are decimals in the site's currency, shares are fractions of 1 with six places, days are `YYYY-MM-DD`.
protocol DataFile: Sendable {
    var context: SiteContext { get }

    /// Writes the members that stand behind the day that the figures are of.
    func write(_ json: inout JSONWriter)
}

extension DataFile {
    /// The file's bytes.
    func json() -> [UInt8] {
        var json = JSONWriter(.indented)
        json.object { json in
            json.member("version", 1)
            json.member("as_of", context.asOf.description)
            write(&json)
        }
        return json.bytes
    }
}
