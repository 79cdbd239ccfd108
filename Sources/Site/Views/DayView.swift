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
}
