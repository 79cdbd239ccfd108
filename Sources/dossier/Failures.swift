import ArgumentParser
import Findings
import Publishing

/// Runs a command, and turns what can go wrong into words and an exit status.
func reportingFailures(_ run: () throws -> Void) throws {
    do {
        try run()
    } catch let error as ExitCode {
        throw error
    } catch let error as WrongUsage {
        Terminal.fail(error.message)
        throw ExitStatus.wrongUsage
    } catch let error as CannotRead {
        Terminal.fail(error.message, help: error.help)
        throw ExitStatus.cannotReadOrWrite
    } catch let error as PublishingError {
        Terminal.fail(error.message, help: error.remedy)
        throw ExitStatus.cannotReadOrWrite
    }
}
