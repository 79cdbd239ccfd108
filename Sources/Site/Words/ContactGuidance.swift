import Model

/// What a contact's layer and function mean for a talk with this person.
enum ContactGuidance {
    /// The names that the words must have: of each layer, of each function, and of each pair of the two.
    static var names: [String] {
        Contact.Layer.allCases.map(\.rawValue) + Contact.Function.allCases.map(\.rawValue)
            + Contact.Layer.allCases.flatMap { layer in Contact.Function.allCases.map { name(layer, $0) } }
    }

    /// The words for a contact, or nil where neither layer nor function is known.
    static func text(for contact: Contact, _ words: Words) -> String? {
        switch (contact.layer, contact.function) {
        case (let layer?, let function?): words.word(.guidance, name(layer, function))
        case (let layer?, nil): words.word(.guidance, layer.rawValue)
        case (nil, let function?): words.word(.guidance, function.rawValue)
        case (nil, nil): nil
        }
    }

    private static func name(_ layer: Contact.Layer, _ function: Contact.Function) -> String {
        layer.rawValue + "_" + function.rawValue
    }
}
