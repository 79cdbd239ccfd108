import Foundation

/// The real `dossier`, as it was built beside the tests, run to its end.
public struct Command: Sendable {
    /// Its exit status; for a program ended by a signal, the signal's number and 128, as shells have it.
    public let status: Int32
    public let output: String
    public let errors: String

    /// Where the executable lies: beside the tests, or where `DOSSIER` says.
    public static let dossier: String = {
        if let path = ProcessInfo.processInfo.environment["DOSSIER"] { return path }
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("dossier").path
    }()

    /// Runs `dossier` with these arguments.
    ///
    /// Its environment is the test's own with `environment` laid over it, where nil takes a name away.
    public static func run(
        _ arguments: String..., in folder: String? = nil, environment: [String: String?] = [:]
    ) throws -> Command {
        try run(dossier, arguments, in: folder, environment: environment)
    }

    /// Runs any program that the path leads to.
    public static func run(
        _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String?] = [:]
    ) throws -> Command {
        let scratch = try Scratch()
        try scratch.write("", to: "output")
        try scratch.write("", to: "errors")
        let process = process(program, arguments, in: folder, environment: environment)
        // Into files, for a pipe that nobody empties stops whoever fills it.
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.location("output")))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.location("errors")))
        try process.run()
        process.waitUntilExit()
        let isKilled = process.terminationReason == .uncaughtSignal
        return Command(
            status: process.terminationStatus + (isKilled ? 128 : 0), output: try scratch.readText("output"),
            errors: try scratch.readText("errors"))
    }

    /// Starts `dossier`, and kills it after a while if it is still at it; answers whether it was.
    public static func run(_ arguments: String..., killedAfter microseconds: UInt32) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: dossier)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(microseconds)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    private static func process(
        _ program: String, _ arguments: [String], in folder: String?, environment: [String: String?]
    ) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // Whatever the input: nothing may hang, and nothing may eat the machine's memory.
        process.arguments = ["timeout", "--kill-after=1", "120", "prlimit", "--as=8000000000", program] + arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        var own = ProcessInfo.processInfo.environment
        own["NO_COLOR"] = "1"
        own["SOURCE_DATE_EPOCH"] = nil
        for (name, value) in environment { own[name] = value }
        process.environment = own
        process.standardInput = FileHandle.nullDevice
        return process
    }
}
