/// Gathers the instructions of a program and joins literals that follow one another.
struct ProgramBuilder {
    private var program = Program()
    /// The bodies being built; the innermost, last, is the one that instructions go to.
    private var bodies: [[Instruction]] = [[]]
    /// Where a jump leads to in the innermost body; a literal behind it must not join one before it.
    private var jumpTarget = 0

    /// Where the next instruction will be.
    var position: Int { bodies.last?.count ?? 0 }

    /// The number of literal bytes so far.
    var literalCount: Int { program.literals.count }

    mutating func emit(_ instruction: Instruction) {
        guard let innermost = bodies.indices.last else { return }
        bodies[innermost].append(instruction)
    }

    mutating func emitLiteral(_ text: some Sequence<UInt8>) {
        let start = program.literals.count
        program.literals.append(contentsOf: text)
        guard start < program.literals.count, let innermost = bodies.indices.last else { return }
        let last = bodies[innermost].count - 1
        if last >= jumpTarget, case .literal(let range) = bodies[innermost][last], range.upperBound == start {
            bodies[innermost][last] = .literal(range.lowerBound..<program.literals.count)
        } else {
            emit(.literal(start..<program.literals.count))
        }
    }

    mutating func emit(_ indentation: Indentation) {
        if indentation.followsCaller { emit(.callerIndentation) }
        emitLiteral(indentation.text.utf8)
    }

    /// Puts at `start` the instruction that jumps from there to the current position.
    mutating func emitJump(at start: Int, _ instruction: (_ end: Int) -> Instruction) {
        guard let innermost = bodies.indices.last, bodies[innermost].indices.contains(start) else { return }
        bodies[innermost][start] = instruction(position)
        jumpTarget = position
    }

    /// Keeps a place for a routine, and returns its number.
    mutating func reserveRoutine() -> Int {
        program.routines.append([])
        return program.routines.count - 1
    }

    /// Turns to a body of its own, until `finishRoutine` is called.
    mutating func beginRoutine() {
        bodies.append([])
        jumpTarget = 0
    }

    mutating func finishRoutine(_ number: Int) {
        guard let body = bodies.popLast(), program.routines.indices.contains(number) else { return }
        program.routines[number] = body
        jumpTarget = position
    }

    mutating func emitCall(_ call: Call) {
        program.calls.append(call)
        emit(.call(program.calls.count - 1))
    }

    /// A reference to the value, its path kept in the program.
    mutating func reference(to value: ValuePath) -> Reference {
        let start = program.paths.count
        program.paths += value.fields.dropFirst()
        return Reference(slot: value.slot, field: value.fields.first ?? 0, path: start..<program.paths.count)
    }

    /// The whole program.
    func finished() -> Program {
        var program = program
        program.main = bodies.first ?? []
        return program
    }
}
