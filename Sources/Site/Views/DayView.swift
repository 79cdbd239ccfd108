import Model
import Templating

/// A day: as a machine reads it and as a person does.
struct DayView: View {
    let iso: String
    let text: String

    init(_ day: Day, _ text: String) {
        iso = day.description
        self.text = text
    }

    static let fields: [Field<Self>] = [
        .text("iso") { $0.iso },
        .text("text") { $0.text },
    ]
}
