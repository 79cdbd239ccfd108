import ArgumentParser

/// What the tool's exit status says.
enum ExitStatus {
    /// `check` found errors, so nothing was built.
    static let errorsFound = ExitCode(1)
    /// The command was called wrongly.
    static let wrongUsage = ExitCode(2)
    /// Something could not be read or written.
    static let cannotReadOrWrite = ExitCode(3)

    static let help = """
        Exit status: 0 if all is well (warnings do not count, but see --strict), 1 if errors were found, 2 if the command was \
        called wrongly, 3 if something could not be read or written.
        """
}
