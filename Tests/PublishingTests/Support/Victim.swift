import Foundation

/// The program `publishing-victim`, built beside the tests: it publishes as a process of its own.
enum Victim {
    static let program: String = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("publishing-victim").path
    }()

    /// Publishes to its end.
    @discardableResult
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        try Tool.run(program, arguments)
    }

    /// Begins to publish, and is killed after a while; answers whether it was still at it.
    static func run(_ arguments: [String], killedAfter delay: Duration) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let (seconds, attoseconds) = delay.components
        usleep(useconds_t(seconds * 1_000_000 + attoseconds / 1_000_000_000_000))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }
}
