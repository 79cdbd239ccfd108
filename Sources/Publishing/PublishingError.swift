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
    public var remedy: String? {
        switch self {
        case .refused(_, let refusal): refusal.remedy
        case .busy: "Wait until it has finished, or publish to another folder."
        case .workingNameTaken(let path): "Move “\(path)” away."
        case .rendering, .invalidPath: nil
        case .conflict: "Give one of the two another name."
        case .notARegularFile: "Put a copy of the file itself there, not a link to it."
        case .outputChanged: "Build again."
        case .failed(let failure): failure.remedy
        }
    }
}

extension PublishingError: CustomStringConvertible {
    /// What went wrong, in one plain sentence.
    public var description: String {
        switch self {
        case .refused(let output, let refusal):
            "cannot publish to “\(output)”: \(refusal.reason)"
        case .busy(let output):
            "cannot publish to “\(output)”: another build is publishing there"
        case .workingNameTaken(let path):
            "cannot use “\(path)”: publishing needs the name, and dossier did not make what has it"
        case .rendering(_, let error):
            "\(error)"
        case .invalidPath(let path, let problem, _):
            "cannot publish a file at “\(path)”: the path \(problem.explanation)"
        case .conflict(let conflict):
            switch conflict.kind {
            case .duplicate: "two files of the site have the path “\(conflict.path)”"
            case .fileAndFolder: "“\(conflict.path)” is both a file and a folder of the site"
            }
        case .notARegularFile(let path):
            "cannot copy “\(path)”: it is not a regular file"
        case .outputChanged(let path):
            "“\(path)” was changed by another program while it was being published"
        case .failed(let failure):
            "could not \(failure.operation.rawValue) “\(failure.path)”: \(failure.reason)"
        }
    }
}
