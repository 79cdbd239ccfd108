import Text

/// Looks for the names that were most likely meant where others stand, until it has looked at enough: where hundreds of
/// names are wrong, nobody reads what each was meant to be, and to hold all against all would take minutes.
struct NameSearch {
    /// How many names are looked for.
    private var searches = 100
    /// Among how many names, all searches together.
    private var candidates = 200_000
    /// How many names were looked at.
    private(set) var steps = 0

    /// The name that was most likely meant; nil if none is near, or if enough has been looked at.
    mutating func nearest(to name: String, among names: some Collection<String>) -> String? {
        begin(names.count) ? nearestName(to: name, among: names) : nil
    }

    /// Whether so many names may still be looked at; they count from then on.
    mutating func begin(_ count: Int) -> Bool {
        guard searches > 0, count <= candidates else { return false }
        searches -= 1
        candidates -= count
        steps += count
        return true
    }
}
