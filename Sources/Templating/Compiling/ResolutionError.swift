/// Why a name stands for nothing.
struct ResolutionError: Error {
    let message: String
    var suggestion: String?
}
