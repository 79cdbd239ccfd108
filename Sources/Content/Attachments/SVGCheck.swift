import Findings

/// Holds an SVG picture against the lists of ``SafeSVG``.
struct SVGCheck {
    private var reader: XMLReader
    /// Whether the text that comes is a style sheet.
    private var style: String?
    private var styleStart = 0..<0
    /// The prefixes of ``SafeSVG/notes`` that were given a meaning: whether it is that of a program's notes wherever they
    /// were given one.
    private var notes: [String: Bool] = [:]

    private init(_ bytes: [UInt8]) {
        reader = XMLReader(bytes)
    }

    /// The first thing for which a picture is not published; nil for one that can be.
    static func problem(in bytes: [UInt8]) -> XMLReader.Problem? {
        var check = SVGCheck(bytes)
        do throws(XMLReader.Problem) {
            try check.run()
            return nil
        } catch {
            return error
        }
    }

    private mutating func run() throws(XMLReader.Problem) {
        var isRoot = true
        while let event = try reader.next() {
            switch event {
            case .start(let name, let attributes, let place):
                if isRoot { try checkRoot(name, attributes, place) }
                isRoot = false
                try checkElement(name, attributes, place)
                style = name == "style" ? "" : nil
                styleStart = place
            case .text(let text, _):
                style?.append(text)
            case .end:
                if let style, let wrong = SafeValue.problem(inStyles: style) {
                    throw problem(styleStart, .unsafeStyle(style: wrong))
                }
                style = nil
            }
        }
    }

    private func checkRoot(
        _ name: String, _ attributes: [XMLReader.Attribute], _ place: Range<Int>
    ) throws(XMLReader.Problem) {
        guard name == "svg" else {
            throw XMLReader.Problem(message: .notSvg(element: name), range: place)
        }
        guard attributes.contains(where: { $0.name == "xmlns" && $0.value == SafeSVG.namespace }) else {
            throw XMLReader.Problem(
                message: .noNamespace, range: place, help: .beginWithNamespace(namespace: SafeSVG.namespace))
        }
    }

    private mutating func checkElement(
        _ name: String, _ attributes: [XMLReader.Attribute], _ place: Range<Int>
    ) throws(XMLReader.Problem) {
        if style != nil { throw problem(place, .elementInStyle(element: name)) }
        for attribute in attributes { readPrefix(attribute) }
        if isNote(name) {
            // Neither links nor scripts of an element that browsers do not know are followed.
            for attribute in attributes where attribute.name.hasPrefix("xmlns") { try check(attribute, of: name) }
            return
        }
        guard SafeSVG.elements.contains(name) else {
            throw problem(place, .unsafeElement(element: name))
        }
        for attribute in attributes { try check(attribute, of: name) }
    }

    /// Remembers whether a prefix is given the meaning of a program's notes.
    private mutating func readPrefix(_ attribute: XMLReader.Attribute) {
        guard attribute.name.hasPrefix("xmlns:") else { return }
        let prefix = String(attribute.name.dropFirst(6))
        guard let meanings = SafeSVG.notes[prefix] else { return }
        notes[prefix] = notes[prefix] != false && meanings.contains(attribute.value)
    }

    /// Whether a name has the prefix of a program's notes.
    private func isNote(_ name: String) -> Bool {
        name.firstIndex(of: ":").map { notes[String(name[..<$0])] == true } ?? false
    }

    private func check(_ attribute: XMLReader.Attribute, of element: String) throws(XMLReader.Problem) {
        let (name, value) = (attribute.name, attribute.value)
        switch name {
        case "xmlns":
            guard value == SafeSVG.namespace else {
                throw problem(attribute.range, .foreignElements(namespace: value.shortened))
            }
        case "xmlns:xlink":
            guard value == SafeSVG.linkNamespace else {
                throw problem(attribute.range, .xlinkOfOtherMeaning)
            }
        case _ where name.hasPrefix("xmlns:"):
            // Those of notes are known by now; nothing else on the lists has another prefix, so that none can be used.
            guard name != "xmlns:xml" else { throw problem(attribute.range, .xmlOfOwnMeaning) }
        case _ where SafeSVG.links.contains(name):
            let isSafe = element == "image" ? SafeValue.isPicture(value) : SafeValue.isFragment(value.utf8)
            guard isSafe else {
                throw problem(
                    attribute.range,
                    element == "image"
                        ? .foreignPicture(source: value.shortened) : .leadsElsewhere(target: value.shortened))
            }
        case "style":
            if let wrong = SafeValue.problem(inDeclarations: value.utf8) {
                throw problem(attribute.range, .unsafeStyle(style: wrong))
            }
        case _ where SafeSVG.values.contains(name):
            guard SafeValue.isPlain(value.utf8) else {
                throw problem(attribute.range, .unsafeValue(attribute: name, value: value.shortened))
            }
        default:
            guard SafeSVG.words.contains(name) || name.hasPrefix("data-") || isNote(name) else {
                throw problem(attribute.range, .unsafeAttribute(attribute: name))
            }
        }
    }

    private func problem(_ range: Range<Int>, _ message: Statement) -> XMLReader.Problem {
        XMLReader.Problem(message: message, range: range, help: .savePictureAnew)
    }
}

extension String {
    /// As much of a value as a message can hold.
    fileprivate var shortened: String {
        count > 40 ? prefix(40) + "…" : self
    }
}
