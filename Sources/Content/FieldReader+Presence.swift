import Findings
import Model
import Text

/// Which fields are there, which must be, and which nobody asked for.
extension FieldReader {
    /// Whether a field is there and not empty; if not, that is reported.
    mutating func require(_ name: String) -> Bool {
        let index = index(of: name)
        if let index, !entries[index].value.isEmpty { return true }
        let found = index.map { entries[$0] }
        if let dropped = found?.value.dropped {
            // The field is not empty to its author.
            file.report(
                .missingField, at: dropped.range,
                .fieldEmptyByComment(field: prefix + name, reason: DroppedText.message), help: DroppedText.help,
                suggestion: dropped.quoted, fix: dropped.quoted,
                fixRange: dropped.whole)
            return false
        }
        file.report(
            .missingField, at: found?.keyRange ?? keyRange,
            found == nil ? .needsField(subject: subject, name: name) : .fieldEmpty(field: prefix + name),
            help: .addField(name: name))
        return false
    }

    /// Whether a field is there and not empty.
    func has(_ name: String) -> Bool {
        position(of: name).map { !entries[$0].value.isEmpty } ?? false
    }

    /// Whether another value can be written in the place of a field's own.
    func isReplaceable(_ name: String) -> Bool {
        position(of: name).map { entries[$0].value.isReplaceable } ?? false
    }

    /// The place of a field's value; of the mapping's key where it is missing.
    func range(of name: String) -> SourceRange {
        position(of: name).map { entries[$0].value.range } ?? keyRange
    }

    /// Reports each field that nobody asked for.
    ///
    /// - Parameters:
    ///   - labels: What the site itself calls some of the fields, with the fields' names.
    ///   - helpWithoutFields: What to say where there are no fields at all.
    func finish(labels: [String: String] = [:], helpWithoutFields: Statement = .hasNoFields) {
        guard isAsked.contains(false) else { return }
        var known: Set<String> = []
        let names = self.names.filter { known.insert($0).inserted }
        // A field that is there already, or is offered for another, cannot be what was meant.
        var free = names.filter { position(of: $0) == nil }
        let list = names.prefix(Self.listed).joined(separator: ", ") + (names.count > Self.listed ? ", …" : "")
        file.count(entries.count + names.count)
        var offered = 0
        for (entry, isAsked) in zip(entries, isAsked) where !isAsked {
            let nearest = likelyName(of: entry.key, among: free, offered < Self.listed ? labels : [:])
            if nearest != nil { offered += 1 }
            if let nearest {
                free.removeAll { $0 == nearest }
                takeBackMissing(nearest)
            }
            file.report(
                .unknownField, at: entry.keyRange, .noSuchField(subject: subject, name: entry.key),
                help: nearest == nil ? self.help(for: entry, list) ?? helpWithoutFields : nil,
                suggestion: nearest, fix: entry.isRepeated ? nil : nearest.map(writtenForYAML))
        }
    }

    /// A required field that stands there under another name is one finding, not two.
    private func takeBackMissing(_ name: String) {
        let message: Statement = .needsField(subject: subject, name: name)
        let place = file.place(keyRange)
        file.takeBack {
            $0.rule == FormRule.missingField.rawValue && $0.place == place && $0.message == message
        }
    }

    /// The field that was most likely meant: one that is called so on the pages, or else the one whose name is nearest.
    func likelyName(of key: String, among free: [String], _ labels: [String: String]) -> String? {
        if !labels.isEmpty, let own = labels[key.skeleton], free.contains(own) { return own }
        return file.likelyWord(key, among: free)
    }

    /// Nil where there are no fields.
    func help(for entry: YAMLNode.Entry, _ list: String) -> Statement? {
        // `{name: First Bank, Berlin}` has a second field, `Berlin`, without a value.
        if entry.value.isEmpty, entry.value.range.start == entry.value.range.end,
            entry.key.contains(" ") || !prefix.isEmpty
        {
            return .commaBeginsField
        }
        return list.isEmpty ? nil : .itsFields(names: list)
    }
}
