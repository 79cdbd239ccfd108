import Foundation

/// A program run to its end.
enum Tool {
    /// Runs a program; answers its status and what it said.
    @discardableResult
    static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// Whether a program is there to be run.
    static func exists(_ program: String) -> Bool {
        (try? run("which", [program]).status) == 0
    }

    /// Whether file systems can be mounted here: mostly the superuser's right alone.
    static let canMount: Bool = {
        guard let scratch = try? Scratch() else { return false }
        guard (try? run("mount", ["-t", "tmpfs", "none", scratch.path]).status) == 0 else { return false }
        _ = try? run("umount", [scratch.path])
        return true
    }()

    /// Whether a program's system calls can be watched and cut short here.
    static let canTrace: Bool = (try? run("strace", ["-qq", "-o", "/dev/null", "true"]).status) == 0
}
