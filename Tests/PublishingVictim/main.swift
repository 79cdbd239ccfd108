// Publishes a made-up site as a process of its own, so that tests can kill it at any moment:
//
//     publishing-victim OUTPUT FILES SEED [BYTES] [two-renames] [durable] [workers=COUNT] [as-user] [report-memory]
//
// The site has FILES files of BYTES bytes, three to a folder, and each byte is SEED's last digit.
import Findings
import Glibc
import Publishing

let arguments = CommandLine.arguments
guard arguments.count >= 4, let count = Int(arguments[2]), let seed = UInt8(arguments[3]) else { exit(64) }
let size = arguments.dropFirst(4).first.flatMap { Int($0) } ?? 8000
if arguments.contains("as-user"), setgid(65534) != 0 || setuid(65534) != 0 { exit(77) }

var publisher = Publisher(
    output: arguments[1],
    workers: arguments.first { $0.hasPrefix("workers=") }.flatMap { Int($0.dropFirst(8)) },
    isDurable: arguments.contains("durable")
)
publisher.exchangesNames = !arguments.contains("two-renames")

let clock = ContinuousClock()
let start = clock.now
do {
    let result = try publisher.publish(count: count) { item in
        let bytes = [UInt8](repeating: UInt8(ascii: "0") + seed % 10, count: size)
        return [OutputFile(path: "folder\(item / 3)/page\(item).html", bytes: bytes)]
    }
    print(result, clock.now - start)
    if arguments.contains("report-memory") {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print(usage.ru_maxrss)
    }
} catch {
    print(sentences(of: error.message).joined(separator: " "))
    exit(1)
}

/// The names of a statement's sentences: its own, and those of the statements in it.
func sentences(of statement: Statement) -> [String] {
    [statement.sentence]
        + statement.facts.flatMap { fact in
            if case .statement(let inner) = fact.value { sentences(of: inner) } else { [String]() }
        }
}
