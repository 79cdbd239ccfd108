import Foundation
import Publishing
import TestSupport
import Testing

/// What a disk does that is full or read-only, and a user who may not write.
@Suite(.serialized, .enabled(if: Tool.canMount, "needs the right to mount"))
final class DiskTests {
    let scratch: Scratch
    let disk: String

    init() throws {
        scratch = try Scratch()
        try scratch.makeFolder("disk")
        disk = scratch.path + "/disk"
        try Tool.run("mount", ["-t", "tmpfs", "-o", "size=2m", "none", disk])
    }

    deinit {
        _ = try? Tool.run("umount", [disk])
    }

    private func failure(_ publish: () throws -> Void) -> FailedOperation? {
        switch publishingError(publish) {
        case .failed(let failure): failure
        case .refused(_, .parentNotWritable(let failure)): failure
        default: nil
        }
    }

    @Test func aFullDiskLeavesTheSiteWhole() throws {
        let publisher = Publisher(output: disk + "/public")
        let megabyte = String(repeating: "1", count: 1 << 20)
        try publisher.publish(["page.html": megabyte])
        let error = publishingError {
            try publisher.publish(["page.html": String(repeating: "2", count: 1 << 20)])
        }
        #expect(
            error?.message.english
                == "could not write “\(disk)/.public.dossier-next/page.html”: the disk is full")
        #expect(error?.remedy?.english.hasPrefix("Free some space") == true)
        #expect(try scratch.tree("disk") == ["public/page.html": megabyte])
    }

    @Test func aDiskFilledByAnAttachmentLeavesTheSiteWhole() throws {
        let publisher = Publisher(output: disk + "/public")
        try publisher.publish(["page.html": "1"])
        let source = try scratch.write(String(repeating: "x", count: 3 << 20), to: "large.pdf")
        let full = failure { try publisher.publish([OutputFile(path: "large.pdf", contents: .copy(of: source))]) }
        #expect(full?.code == ENOSPC && full?.operation == .write)
        #expect(try scratch.tree("disk") == ["public/page.html": "1"])
    }

    @Test func aDiskWithRoomForOneSiteTakesAnUnchangedOne() throws {
        let publisher = Publisher(output: disk + "/public")
        let large = String(repeating: "1", count: 3 << 19)
        try publisher.publish(["large.html": large, "small.html": "1"])
        #expect(try publisher.publish(["large.html": large, "small.html": "2"]).unchanged == 1)
        #expect(try scratch.read("disk/public/small.html") == "2")
    }

    @Test func aReadOnlyDiskIsRefusedBeforeAnythingIsRendered() throws {
        let publisher = Publisher(output: disk + "/public")
        try publisher.publish(["page.html": "1"])
        try Tool.run("mount", ["-o", "remount,ro", disk])
        #expect(failure { try publisher.check() }?.code == EROFS)
        let error = publishingError {
            try publisher.publish(count: 1) { _ in
                Issue.record("something was rendered")
                return []
            }
        }
        #expect(
            error?.message.english
                == "cannot publish to “\(disk)/public”: no folder can be made beside it: the folder is read-only")
        #expect(try scratch.tree("disk") == ["public/page.html": "1"])
    }

    @Test func aUserWhoMayNotWriteIsToldSo() throws {
        try Publisher(output: disk + "/public").publish(["page.html": "1"])
        try Tool.run("chmod", ["755", scratch.path, disk])
        let result = try Victim.run([disk + "/public", "3", "1", "10", "as-user"])
        #expect(result.status == 1)
        #expect(result.output.contains("no-permission"))
        #expect(try scratch.tree("disk") == ["public/page.html": "1"])
    }
}
