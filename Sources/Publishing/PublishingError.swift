import Findings

/// Why nothing was published. The output is as it was before.
public enum PublishingError: Error, Sendable {
    /// The folder is not fit to be the output.
    case refused(output: String, OutputRefusal)

    /// Another build is publishing to the same output right now.
    case busy(output: String)

    /// A folder has the name that publishing needs for its own work, and publishing did not make it.
    case workingNameTaken(String)

    /// An item cannot be rendered; the error is the one that rendering threw.
    case rendering(item: Int, any Error)

    /// A file's path is not fit for the output.
    case invalidPath(String, PathProblem, item: Int)

    /// Two files cannot both be published.
    case conflict(OutputConflict)

    /// What should be copied into the site is not a regular file.
    case notARegularFile(String)

    /// Something other than this build changed the output while it was being replaced.
    case outputChanged(String)

    /// The system refused an operation.
    case failed(FailedOperation)

    /// The item of the site at which publishing failed, where one is to blame.
    public var item: Int? {
        switch self {
        case .rendering(let item, _), .invalidPath(_, _, let item): item
        case .conflict(let conflict): conflict.secondItem
        default: nil
        }
    }

    /// What to do about it, where there is something to say.
    public var remedy: Statement? {
        switch self {
        case .refused(_, let refusal): refusal.remedy
        case .busy: .waitForBuild
        case .workingNameTaken(let path): .movePathAway(path: path)
        case .rendering, .invalidPath: nil
        case .conflict: .giveAnotherName
        case .notARegularFile: .putCopyThere
        case .outputChanged: .buildAgain
        case .failed(let failure): failure.remedy
        }
    }
}

extension PublishingError {
    /// What went wrong, in one plain sentence.
    public var message: Statement {
        switch self {
        case .refused(let output, let refusal):
            .cannotPublish(output: output, reason: refusal.reason)
        case .busy(let output):
            .anotherBuildPublishes(output: output)
        case .workingNameTaken(let path):
            .workingNameTaken(path: path)
        case .rendering(_, let error):
            Statement(words: "\(error)")
        case .invalidPath(let path, let problem, _):
            .cannotPublishAt(path: path, reason: problem.explanation)
        case .conflict(let conflict):
            switch conflict.kind {
            case .duplicate: .twoFilesOnePath(path: conflict.path)
            case .fileAndFolder: .fileAndFolder(path: conflict.path)
            }
        case .notARegularFile(let path):
            .cannotCopy(path: path)
        case .outputChanged(let path):
            .outputChanged(path: path)
        case .failed(let failure):
            failure.message
        }
    }
}
