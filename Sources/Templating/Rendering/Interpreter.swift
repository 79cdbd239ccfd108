/// Runs a program over a view.
///
/// It keeps sections and calls on a stack of its own, so neither the depth of the templates nor that of the data
/// can exhaust the thread's.
struct Interpreter {
    /// How deep a partial may call itself.
    static let deepestCall = 1000

    private let program: Program
    private var code: [Instruction]
    private var position = 0
    /// The values of all frames, one frame behind the other.
    private var values = ViewValues()
    /// What sections have been opened over, the page's view first. A called routine begins with frames that its caller
    /// has too.
    private var frames: [Frame]
    /// Where the running routine's frames begin.
    private var base = 0
    private var indentation: [UInt8] = []
    private var loops: [Loop] = []
    private var callers: [Caller] = []

    /// The values of an item.
    private struct Frame {
        let start: Int
        var count: Int
    }

    /// A section being gone through.
    private struct Loop {
        let items: Value
        var next = 1
    }

    /// Where to go on behind a call.
    private struct Caller {
        let code: [Instruction]
        let position: Int
        let base: Int
        let frameCount: Int
        let indentation: [UInt8]
    }

    init<V: View>(_ program: Program, over view: V) {
        self.program = program
        code = program.main
        V.read(view, field: nil, into: &values)
        frames = [Frame(start: 0, count: values.values.count)]
    }

    /// Writes the page. Throws when a partial calls itself without an end.
    mutating func run(into output: inout OutputBuffer) throws(TemplateError) {
        // All threads that render the template share its literals: to count who holds them, literal by literal, would keep
        // the threads waiting for one another.
        try program.literals.withUnsafeBufferPointer { literals throws(TemplateError) in
            try run(literals, into: &output)
        }
    }

    private mutating func run(
        _ literals: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer
    ) throws(TemplateError) {
        while true {
            guard position < code.count else {
                guard let caller = callers.popLast() else { return }
                goBack(to: caller)
                continue
            }
            let instruction = code[position]
            position += 1
            switch instruction {
            case .literal(let range): output.append(UnsafeBufferPointer(rebasing: literals[range]))
            case .callerIndentation: output.append(indentation)
            case .show(let reference): withValue(of: reference) { Self.show($0, in: &output) }
            case .test(let reference, let isPresent, let end):
                if withValue(of: reference, { $0.isPresent }) != isPresent { position = end }
            case .each(let reference, let end): begin(withValue(of: reference) { $0 }, end: end)
            case .next(let start): advance(to: start)
            case .call(let number): try run(program.calls[number])
            }
        }
    }

    /// Does something with a value where it lies: most are shown or tested, and a copy would count its holders anew.
    @inline(__always)
    private mutating func withValue<Result>(of reference: Reference, _ body: (Value) -> Result) -> Result {
        let frame = frames[base + reference.slot]
        guard reference.field < frame.count else { return body(.nothing) }
        let index = frame.start + reference.field
        return reference.path.isEmpty ? body(values.values[index]) : body(value(at: reference.path, from: index))
    }

    /// The value that fields of views lead to, from a value on.
    private mutating func value(at path: Range<Int>, from index: Int) -> Value {
        var value = values.values[index]
        for step in path {
            guard case .rows(let rows) = value else { return .nothing }
            value = rows.firstValue(ofField: program.paths[step], by: &values)
        }
        return value
    }

    private static func show(_ value: Value, in output: inout OutputBuffer) {
        switch value {
        case .text(let text): output.appendEscaped(text)
        case .markup(let markup): output.append(markup.bytes)
        case .nothing, .flag, .texts, .rows: break
        }
    }

    private mutating func begin(_ items: Value, end: Int) {
        let start = values.values.count
        guard items.appendItem(at: 0, to: &values) else {
            position = end
            return
        }
        frames.append(Frame(start: start, count: values.values.count - start))
        loops.append(Loop(items: items))
    }

    private mutating func advance(to start: Int) {
        guard let loop = loops.indices.last, let top = frames.indices.last else { return }
        // One by one: an item has few values, and to drop them in one go is made for many.
        while values.values.count > frames[top].start { values.values.removeLast() }
        guard loops[loop].items.appendItem(at: loops[loop].next, to: &values) else {
            frames.removeLast()
            loops.removeLast()
            return
        }
        frames[top].count = values.values.count - frames[top].start
        loops[loop].next += 1
        position = start
    }

    private mutating func run(_ call: Call) throws(TemplateError) {
        guard callers.count < Self.deepestCall else {
            throw TemplateError(
                "The template brings in itself more than \(Self.deepestCall) deep: its data does not end.",
                at: call.place)
        }
        callers.append(
            Caller(
                code: code, position: position, base: base, frameCount: frames.count, indentation: indentation))
        let arguments = call.slots.map { frames[base + $0] }
        base = frames.count
        frames += arguments
        indentation = (call.indentation.followsCaller ? indentation : []) + Array(call.indentation.text.utf8)
        code = program.routines[call.routine]
        position = 0
    }

    private mutating func goBack(to caller: Caller) {
        code = caller.code
        position = caller.position
        base = caller.base
        frames.removeLast(frames.count - caller.frameCount)
        indentation = caller.indentation
    }
}

extension Value {
    /// Adds the frame for the item of the given number when a section goes through the value; false behind the last.
    fileprivate func appendItem(at index: Int, to values: inout ViewValues) -> Bool {
        switch self {
        case .texts(let texts):
            guard index < texts.count else { return false }
            values.values.append(.text(texts[index]))
        case .rows(let rows):
            guard index < rows.count else { return false }
            rows.appendValues(at: index, to: &values)
        case .nothing, .text, .markup, .flag:
            guard index == 0 && isPresent else { return false }
            values.values.append(self)
        }
        return true
    }
}
