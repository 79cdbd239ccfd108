/// Gives the headings of one text their names, as the git hosts do: letters and digits in lower case, `-` for spaces. No
/// name is given twice: a number stands behind one that is taken.
struct HeadingNames {
    private var taken: Set<String> = []
    /// The last number that was tried behind a name, so that the search goes on where it ended.
    private var numbers: [String: Int] = [:]

    /// The name of the next heading, by its words.
    mutating func name(_ words: String) -> String {
        var plain = ""
        for character in words.lowercased() {
            if character.isLetter || character.isNumber || character == "_" || character == "-" {
                plain.append(character)
            } else if character.isWhitespace {
                plain.append("-")
            }
        }
        var name = plain
        var number = numbers[plain, default: 0]
        while !taken.insert(name).inserted {
            number += 1
            name = "\(plain)-\(number)"
        }
        numbers[plain] = number
        return name
    }
}
