import Foundation
import TestSupport
import Testing

/// Mutated copies of both sites that the project shows, of one that uses every field, and of a small one. `make mutate MINUTES=60` tries new ones for an hour with the release
/// build; every seed gives the same site again: `make mutate SEED=123 MINUTES=0`.
@Suite("Mutated sites", .serialized)
struct MutationTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let minutes = environment["DOSSIER_MUTATION_MINUTES"].flatMap { Double($0) }
    private static let firstSeed = environment["DOSSIER_MUTATION_SEED"].flatMap { Int($0) } ?? 0

    @Test("whatever becomes of content and settings is told, and a fix keeps all that it is not about")
    func mutations() throws {
        let sites = try [
            MutatedSite(copying: Fixture.demo, called: "en"),
            MutatedSite(copying: Fixture.chineseDemo, called: "zh-Hans"),
            MutatedSite(copying: Fixture.folder("Every"), called: "every field"),
            MutatedSite(copying: Fixture.folder("Small-zh-Hans"), called: "small Chinese"),
        ]
        let yaml = try #require(
            try YAMLReader(), "PyYAML is missing, which reads the fields a second time: `make test-needs` installs it")
        let end = ContinuousClock.now + .seconds((Self.minutes ?? 0) * 60)
        var tally = Tally()
        var seed = Self.firstSeed
        while Self.minutes == nil ? tally.trials < 12 : ContinuousClock.now < end || tally.trials == 0 {
            let site = sites[seed % sites.count]
            let done = try site.mutate(seed: seed)
            // By itself, each command must be quick; beside other tests, nobody can tell.
            var trial = Trial(site, yaml, limit: Self.minutes == nil ? nil : 2)
            try trial.run()
            tally.count(trial)
            for problem in trial.problems {
                Issue.record("seed \(seed), \(site.name), \(done): \(problem)")
            }
            if trial.problems.isEmpty { try site.restore() } else { try site.restoreAll() }
            seed += 1
            if Self.minutes != nil, tally.trials % 200 == 0 { print("seed \(seed): \(tally)") }
        }
        print("Seeds \(Self.firstSeed) to \(seed - 1): \(tally)")
    }

    /// What the trials came to.
    private struct Tally: CustomStringConvertible {
        var trials = 0
        private var built = 0
        private var fixed = 0
        private var failed = 0
        private var longest = 0.0

        mutating func count(_ trial: Trial) {
            trials += 1
            built += trial.isBuilt ? 1 : 0
            fixed += trial.hasFixes ? 1 : 0
            failed += trial.problems.isEmpty ? 0 : 1
            longest = max(longest, trial.longest)
        }

        var description: String {
            "\(trials) sites, \(built) of them built, \(fixed) with fixes, \(failed) with problems; "
                + "no command worked longer than \(longest) s"
        }
    }
}
