import Model
import Text

extension String {
    /// What is left of a name without what nobody takes for a difference: case, blanks, full width, and which of its signs
    /// stands for an apostrophe. Letters with and without accents stay apart: Müller, Muller and Möller are three customers.
    var skeleton: String {
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isBlank {
            switch scalar.value {
            case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x02B9, 0x02BB, 0x02BC, 0x02C8, 0x2032, 0xFF07:
                scalars.append("'")
            default:
                scalars.append(scalar.plainWidth)
            }
        }
        return String(scalars).folded
    }
}
