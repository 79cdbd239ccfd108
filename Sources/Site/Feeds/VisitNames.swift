import Model
import Text

/// What the visits of an account are called in calendars: names that stay with a visit for as long as it exists, so that a
/// calendar which has it already moves it instead of keeping both.
///
/// A visit is called like its card, with the day for which it was planned at first in the place of the day on which it
/// stands now. A visit that was announced before it had a card was called like its day: the first card of that day, by name,
/// goes on under that name.
struct VisitNames {
    /// By the position of the card.
    private let cards: [String]
    private let taken: Set<String>

    init(of account: Account) {
        let visits = account.visits
        var cards = visits.map(\.nameOfFirstDay)
        let announced = Set(visits.lazy.filter { $0.status == .done }.compactMap(\.nextVisit))
        if !announced.isEmpty {
            var first: [Day: Int] = [:]
            for position in visits.indices where announced.contains(visits[position].firstDay) {
                let day = visits[position].firstDay
                if first[day].map({ precedes(cards[position], cards[$0]) }) ?? true { first[day] = position }
            }
            for (day, position) in first { cards[position] = day.description }
        }
        var taken: Set<String> = []
        // Two visits of one name are told when the files are read; a site that lets that pass has unlike names all the same.
        for position in cards.indices {
            while !taken.insert(cards[position]).inserted { cards[position] += "+" }
        }
        self.cards = cards
        self.taken = taken
    }

    subscript(card position: Int) -> String { cards[position] }

    /// The name of a visit that is only announced for a day.
    func announced(for day: Day) -> String {
        var name = day.description
        while taken.contains(name) { name += "+" }
        return name
    }
}
