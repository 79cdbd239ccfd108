import TestSupport
import Testing

@Suite("What the tests need")
struct ToolTests {
    @Test("nothing is missing without which tests are left out; `make test-needs` installs it")
    func tools() throws {
        for tool in ["strace", "timeout", "prlimit"] {
            let found = try Command.run("sh", ["-c", "command -v \(tool)"])
            #expect(found.status == 0, "\(tool) is missing, and tests that need it are left out")
        }
        if !Disk.canMount {
            Issue.record("no disk can be mounted here, and the tests of full disks are left out", severity: .warning)
        }
    }
}
