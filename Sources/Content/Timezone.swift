import Glibc
import Model

/// A zone of the machine's tz database: how far its clocks are ahead of UTC, and when that changes.
///
/// It is read from the zone's file rather than asked of the C library, which knows one zone a process.
public struct Timezone: Sendable {
    /// Why a zone cannot be had.
    enum Problem: Error {
        case unknown
        /// The machine has no tz database.
        case noDatabase
        /// The zone's file is none, or is broken.
        case broken
    }

    /// In force before the first transition, and without end where nothing else is told.
    let first: Int
    /// By moment, each later than the one before.
    let transitions: [ClockOffsets.Change]
    /// What holds after the last transition; nil where its offset holds for ever.
    let rule: TimezoneRule?

    /// The zone that is there without a database.
    public static let utc = Timezone(first: 0, transitions: [], rule: nil)

    static let database = "/usr/share/zoneinfo"

    /// The zone of a name; `UTC` is always there.
    static func named(_ name: String, in database: String = database) throws(Problem) -> Timezone {
        if name == "UTC" { return .utc }
        guard access(database, X_OK) == 0 else { throw .noDatabase }
        guard isName(name) else { throw .unknown }
        let path = database + "/" + name
        var status = stat()
        // A region, such as `Europe`, is a folder there.
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .unknown }
        guard let bytes = try? readFile(path, limit: SizeLimit.text) else { throw .broken }
        guard let zone = Timezone(file: bytes) else {
            // Beside the zones lie lists of them, which are texts.
            throw bytes.starts(with: TimezoneFile.magic) ? .broken : .unknown
        }
        return zone
    }

    /// Whether a name cannot lead out of the database.
    private static func isName(_ name: String) -> Bool {
        let isWritten = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: "_+-/".utf8.contains(byte)
            }
        }
        return isWritten && !name.isEmpty && !name.hasPrefix("/")
    }

    /// The day that a moment, in seconds since 1970 UTC, belongs to.
    public func day(of moment: Int) -> Day {
        let local = moment + offsets(from: moment, to: moment).first
        return Day(number: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }

    /// The offsets of the clocks during some days. After the last of them the last offset holds.
    public func offsets(from first: Day, to last: Day) -> ClockOffsets {
        offsets(from: first.number * 86_400, to: last.number * 86_400)
    }

    /// The offset at a moment, and what changes after it up to another.
    private func offsets(from start: Int, to end: Int) -> ClockOffsets {
        var offset = first
        var changes: [ClockOffsets.Change] = []
        func take(_ change: ClockOffsets.Change) {
            if change.moment <= start {
                offset = change.offset
            } else if change.moment <= end, change.offset != changes.last?.offset ?? offset {
                changes.append(change)
            }
        }
        transitions.forEach(take)
        if let rule {
            // Without transitions the rule holds from the beginning.
            let beginning = transitions.last?.moment ?? .min
            for change in rule.changes(from: max(start, beginning), to: end) where change.moment > beginning {
                take(change)
            }
        }
        return ClockOffsets(first: offset, changes: changes)
    }
}
