import Model

/// A zone's file in the tz database: TZif, RFC 9636.
enum TimezoneFile {
    static let magic = Array("TZif".utf8)

    /// No zone has ever been further from UTC; a file that says so is broken.
    static let largestOffset = 7 * 86_400
}

extension Timezone {
    /// Reads a file of any version; nil where it is none, or does not hold what it says.
    init?(file bytes: [UInt8]) {
        var reader = TimezoneFileReader(bytes)
        guard let header = reader.header() else { return nil }
        if header.version == 0 {
            self.init(&reader, header, timeSize: 4, rule: nil)
            return
        }
        // The block of 32-bit times stands first for programs of before 2006.
        guard reader.skip(header.size(timeSize: 4)), let long = reader.header() else { return nil }
        guard let rule = reader.footer(behind: long.size(timeSize: 8)) else { return nil }
        if rule.isEmpty {
            self.init(&reader, long, timeSize: 8, rule: nil)
        } else {
            guard let rule = TimezoneRule(rule) else { return nil }
            self.init(&reader, long, timeSize: 8, rule: rule)
        }
    }

    private init?(
        _ reader: inout TimezoneFileReader, _ header: TimezoneFileReader.Header, timeSize: Int, rule: TimezoneRule?
    ) {
        var moments: [Int] = []
        for _ in 0..<header.timeCount {
            guard let moment = reader.integer(timeSize), moment > moments.last ?? .min else { return nil }
            moments.append(moment)
        }
        guard let kinds = reader.bytes(header.timeCount) else { return nil }
        var offsets: [Int] = []
        for _ in 0..<header.typeCount {
            guard let offset = reader.integer(4), abs(offset) <= TimezoneFile.largestOffset, reader.skip(2) else {
                return nil
            }
            offsets.append(offset)
        }
        guard let first = offsets.first else { return nil }
        var transitions: [ClockOffsets.Change] = []
        for (moment, kind) in zip(moments, kinds) {
            guard offsets.indices.contains(Int(kind)) else { return nil }
            transitions.append(ClockOffsets.Change(moment: moment, offset: offsets[Int(kind)]))
        }
        self.init(first: transitions.isEmpty ? rule?.standard ?? first : first, transitions: transitions, rule: rule)
    }
}

/// Takes the parts of a zone's file from its bytes, one after the other.
private struct TimezoneFileReader {
    /// How much of everything a block holds.
    struct Header {
        let version: UInt8
        let timeCount: Int
        let typeCount: Int
        private let nameSize: Int
        private let leapCount: Int
        private let markCount: Int

        init(version: UInt8, counts: [Int]) {
            self.version = version
            markCount = counts[0] + counts[1]
            leapCount = counts[2]
            timeCount = counts[3]
            typeCount = counts[4]
            nameSize = counts[5]
        }

        /// The bytes of the block behind the header. Each count has 32 bits, so that nothing overflows.
        func size(timeSize: Int) -> Int {
            timeCount * (timeSize + 1) + typeCount * 6 + nameSize + leapCount * (timeSize + 4) + markCount
        }
    }

    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    mutating func header() -> Header? {
        guard let magic = bytes(4), magic.elementsEqual(TimezoneFile.magic), let version = bytes(1)?.first, skip(15)
        else { return nil }
        var counts: [Int] = []
        for _ in 0..<6 {
            guard let count = integer(4) else { return nil }
            counts.append(count & 0xFFFF_FFFF)
        }
        return Header(version: version, counts: counts)
    }

    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func skip(_ count: Int) -> Bool { bytes(count) != nil }

    /// A signed number, most significant byte first.
    mutating func integer(_ size: Int) -> Int? {
        guard let bytes = bytes(size), let top = bytes.first else { return nil }
        return bytes.dropFirst().reduce(Int(Int8(bitPattern: top))) { $0 << 8 | Int($1) }
    }

    /// The text between the line ends behind a block of so many bytes.
    func footer(behind size: Int) -> ArraySlice<UInt8>? {
        guard size < rest.count else { return nil }
        let footer = rest.dropFirst(size)
        guard footer.first == 0x0A, let end = footer.dropFirst().firstIndex(of: 0x0A) else { return nil }
        return footer[(footer.startIndex + 1)..<end]
    }
}
