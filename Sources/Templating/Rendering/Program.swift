/// A compiled template.
struct Program: Sendable {
    /// All literal bytes, for the instructions to take ranges of.
    var literals: [UInt8] = []
    /// The numbers of fields that dotted names go on through.
    var paths: [Int] = []
    var calls: [Call] = []
    /// The page itself.
    var main: [Instruction] = []
    /// The partials that call themselves.
    var routines: [[Instruction]] = []
}
