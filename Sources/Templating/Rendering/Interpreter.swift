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
    /// The values that sections have been opened over, the page's view first.
    private var frames: [Value]
    /// Where the running routine's frames begin.
    private var base = 0
    private var indentation: [UInt8] = []
    private var loops: [Loop] = []
    private var callers: [Caller] = []

    /// A section being gone through.
    private struct Loop {
        let items: Items
        var next = 1
    }

    private enum Items {
        case one
        case texts([String])
        case rows(any Rows)
    }

    /// Where to go on behind a call.
    private struct Caller {
        let code: [Instruction]
        let position: Int
        let base: Int
        let frameCount: Int
        let indentation: [UInt8]
    }

    init(_ program: Program, view: any Row) {
        self.program = program
        code = program.main
        frames = [.row(view)]
    }

    /// Writes the page. Throws when a partial calls itself without an end.
    mutating func run(into output: inout OutputBuffer) throws(TemplateError) {
        while true {
            guard position < code.count else {
                guard let caller = callers.popLast() else { return }
                goBack(to: caller)
                continue
            }
            let instruction = code[position]
            position += 1
            switch instruction {
            case .literal(let range): output.append(program.literals[range])
            case .callerIndentation: output.append(indentation)
            case .show(let reference): show(value(of: reference), in: &output)
            case .test(let reference, let isPresent, let end):
                if value(of: reference).isPresent != isPresent { position = end }
            case .each(let reference, let end): begin(value(of: reference), end: end)
            case .next(let start): advance(to: start)
            case .call(let call): try run(call)
            }
        }
    }

    private func value(of reference: Reference) -> Value {
        var value = frames[base + reference.slot]
        for field in reference.fields {
            guard case .row(let row) = value else { return .nothing }
            value = row.value(at: field)
        }
        return value
    }

    private func show(_ value: Value, in output: inout OutputBuffer) {
        switch value {
        case .text(let text): output.appendEscaped(text)
        case .markup(let markup): output.append(markup.bytes)
        case .nothing, .flag, .texts, .row, .rows: break
        }
    }

    private mutating func begin(_ value: Value, end: Int) {
        guard value.isPresent else {
            position = end
            return
        }
        switch value {
        case .texts(let texts):
            frames.append(.text(texts[0]))
            loops.append(Loop(items: .texts(texts)))
        case .rows(let rows):
            frames.append(.row(rows[0]))
            loops.append(Loop(items: .rows(rows)))
        case .nothing, .text, .markup, .flag, .row:
            frames.append(value)
            loops.append(Loop(items: .one))
        }
    }

    private mutating func advance(to start: Int) {
        guard let innermost = loops.indices.last, let top = frames.indices.last else { return }
        let next = loops[innermost].next
        switch loops[innermost].items {
        case .texts(let texts) where next < texts.count: frames[top] = .text(texts[next])
        case .rows(let rows) where next < rows.count: frames[top] = .row(rows[next])
        default:
            frames.removeLast()
            loops.removeLast()
            return
        }
        loops[innermost].next = next + 1
        position = start
    }

    private mutating func run(_ call: Call) throws(TemplateError) {
        guard callers.count < Self.deepestCall else {
            throw TemplateError(
                "The partial calls itself more than \(Self.deepestCall) deep: its data does not end.", at: call.place)
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
