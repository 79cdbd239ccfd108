import Model

extension Formats {
    /// The size of a file: `940 bytes`, `1.2 MB`, `38 kB`. A thousand of each make one of the next, as on a drive's label.
    func size(_ bytes: Int) -> String {
        guard bytes >= 1000 else { return words.sizeBytes(n: bytes) }
        let units: [(bytes: Int, text: (String) -> String)] = [
            (1_000, words.sizeKilobytes), (1_000_000, words.sizeMegabytes), (1_000_000_000, words.sizeGigabytes),
        ]
        // 999.6 kB are written as 1.0 MB.
        let unit = units.first { bytes < $0.bytes * 1000 - $0.bytes / 2 } ?? units[units.endIndex - 1]
        let tenths = (bytes / (unit.bytes / 20) + 1) / 2
        let number =
            tenths < 100 ? decimal(Int128(tenths), places: 1) : Self.grouped((bytes / (unit.bytes / 2) + 1) / 2)
        return unit.text(number)
    }
}
