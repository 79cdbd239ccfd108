"""The events of the calendar feeds: their names, their states, and how often they were changed."""

from dataclasses import dataclass
from datetime import date

from . import visits
from .periods import first_day, month_of


@dataclass(frozen=True)
class Event:
    name: str
    day: date
    status: str
    sequence: int


def begins(as_of):
    """Feeds begin with the third month before the as-of day's."""
    return first_day(month_of(as_of) - 3)


def events(account, as_of):
    """One for each card, and one for the announced day that no card takes, or that passed without a report."""
    cards = visits.visits(account)
    announced = {card.announces for card in cards if card.announces}
    taken, found = set(), []
    for card in sorted(cards, key=lambda card: card.id):
        first = card.moved_from[0] if card.moved_from else card.date
        name = f"{first}{card.id.removeprefix(str(card.date))}"
        if first in announced and first not in taken:
            taken.add(first)
            name = str(first)
        found.append(
            Event(f"{account.id}.{name}", card.date, status(card, as_of), len(card.moved_from) + card.revision)
        )
    standing = [visit.date for visit in visits.coming(account, as_of) if not visit.card]
    standing += [day for day in [visits.announced_day_passed(account, as_of)] if day]
    found += [Event(f"{account.id}.{day}", day, "TENTATIVE", 0) for day in standing]
    return [event for event in found if event.day >= begins(as_of)]


def status(card, as_of):
    if card.status == "cancelled":
        return "CANCELLED"
    return "TENTATIVE" if card.is_missed(as_of) else "CONFIRMED"
