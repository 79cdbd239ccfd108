import Findings
import Model
import Text

extension FieldReader {
    // MARK: - Names

    /// A name, in which every character can be seen.
    mutating func name(_ name: String) -> String? {
        reportDropped(name)
        guard let scalar = scalar(name, .aText) else { return nil }
        checkVisible(scalar, name)
        return scalar.text
    }

    /// A name that must be there. If it is not, that is reported and the empty text stands in for it.
    mutating func requiredName(_ name: String) -> String {
        requireVisible(name) ? self.name(name) ?? "" : ""
    }

    /// A list of names; a single one counts as a list of one.
    mutating func names(_ name: String) -> [String] {
        reportDropped(name)
        reportListMarks(name, as: .names)
        return scalars(name).map { scalar in
            checkVisible(scalar, name)
            return scalar.text
        }
    }

    /// Reports characters of a name, a code or an identity that nobody sees, or that turn the direction of writing.
    func checkVisible(_ scalar: Scalar, _ name: String) {
        let hidden = scalar.text.hiddenScalars
        guard let first = hidden.first else { return }
        let clean = scalar.text.withoutHiddenScalars
        // What only looked like another name is to be looked at; what nobody saw can go without asking.
        let isSafe = scalar.isReplaceable && !clean.isBlank && !hidden.contains(where: \.isDirectionControl)
        file.report(
            .hiddenCharacter, at: scalar.range, .hiddenInField(field: prefix + name, character: first.hiddenWords),
            help: .writeNameWithout, suggestion: clean.isBlank ? nil : clean,
            fix: isSafe ? writtenForYAML(clean) : nil)
    }

    // MARK: - References

    /// The name of a record, or a word of dossier.yaml: no blank stands in it, so that a comment behind it is one.
    mutating func reference(_ name: String) -> String? {
        scalar(name, .aText).map { composed($0) }
    }

    /// The name of a record that must be there. If it is not, that is reported and the empty text stands in for it.
    mutating func requiredReference(_ name: String) -> String {
        requireVisible(name) ? reference(name) ?? "" : ""
    }

    /// The names of records; a single one counts as a list of one.
    mutating func references(_ name: String) -> [String] {
        let items = separated(scalars(name), name, isName: isName)
        rememberItems(items, of: name)
        return items.map { composed($0) }
    }

    /// Words that the settings give; a single one counts as a list of one.
    mutating func vocabulary(_ name: String) -> [String] {
        reportListMarks(name, as: .names)
        let items = scalars(name)
        rememberItems(items, of: name)
        return items.map { composed($0) }
    }

    /// Remembers where the items of a list stand, as `name.0`, `name.1`, ….
    private func rememberItems(_ items: [Scalar], of name: String) {
        let isList = if case .sequence = entry(name)?.value.content { true } else { false }
        guard isList || items.count > 1 else { return }
        for (position, item) in items.enumerated() {
            remember("\(name).\(position)", item.range, isReplaceable: item.isReplaceable)
        }
    }

    private func composed(_ scalar: Scalar) -> String {
        file.composed(scalar.text, at: scalar.range, isReplaceable: scalar.isReplaceable)
    }

    // MARK: - Presence

    /// Whether a field is there and holds something that can be seen; if not, that is reported.
    mutating func requireVisible(_ name: String) -> Bool {
        guard require(name) else { return false }
        guard let value = entry(name)?.value, case .scalar(let text, _) = value.content,
            text.isBlank
        else { return true }
        _ = self.value(name)
        file.report(
            .missingField, at: value.range, .fieldBlank(field: prefix + name), help: .nothingToBeSeen)
        return false
    }
}

extension SourceFile {
    /// A name as identities are written; reports one that is in another form of Unicode.
    func composed(_ text: String, at range: SourceRange, isReplaceable: Bool) -> String {
        if text.isComposed { return text }
        let composed = text.composed
        report(
            .referenceForm, at: range, .nameDecomposed(name: composed),
            help: .foundAllTheSame,
            fix: isReplaceable ? writtenForYAML(composed) : nil)
        return composed
    }
}

extension Unicode.Scalar {
    /// What a hidden character is, in the words of a message: its number, and what it does.
    var hiddenWords: Statement {
        isDirectionControl ? .turningCharacter(number: codePoint) : .unseenCharacter(number: codePoint)
    }
}
