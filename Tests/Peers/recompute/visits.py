"""Visits: the next one of an account, the intervals between those held, and the cadence that a tier asks for."""

import re
from dataclasses import dataclass
from datetime import date

from .owners import owner
from .periods import day
from .reading import listed

CADENCE = {"A": (14, 30), "B": (30, 60), "C": (90, 180)}


@dataclass(frozen=True)
class Visit:
    account: str
    id: str
    date: date
    status: str
    rep: str
    announces: date | None
    # The days for which it was planned before.
    moved_from: tuple
    revision: int

    def is_missed(self, as_of):
        return self.status == "planned" and self.date < as_of


@dataclass(frozen=True)
class Coming:
    """A visit to come: a card, or an announced day that no card has taken."""

    date: date
    rep: str
    card: str | None
    announced_for: date | None


def visits(account):
    return [
        Visit(
            account.id, record.id, day(record.fields["date"]), record.fields["status"],
            record.fields.get("rep") or owner(account, day(record.fields["date"])), day(record.fields.get("next_visit")),
            tuple(day(text) for text in listed(record.fields.get("moved_from"))), int(record.fields.get("revision") or 0),
        )
        for record in sorted(account.visits, key=lambda record: (record.fields["date"], record.id))
    ]  # fmt: skip


def held(account, as_of):
    return [visit for visit in visits(account) if visit.status == "done" and visit.date <= as_of]


def announcement(account, as_of):
    """The day that the last report announces; cards of one day are one report."""
    reports = held(account, as_of)
    return next(
        (card.announces for card in reversed(reports) if card.date == reports[-1].date and card.announces), None
    )


def place_taken(cards, announced):
    """(the card that takes the place of the announced day, whether the day is cancelled).

    A planned card of that day, or one moved away from it; else a cancelled card of that very day calls it off; else the
    first card planned for a later day.
    """
    planned = [card for card in cards if card.status == "planned"]
    own = next((card for card in planned if card.date == announced or announced in card.moved_from), None)
    if own:
        return own, False
    if any(card.status == "cancelled" and card.date == announced for card in cards):
        return None, True
    return next((card for card in planned if card.date > announced), None), False


def coming(account, as_of):
    """All visits to come, by day: planned cards, and the announced day if no card takes its place or calls it off."""
    cards = visits(account)
    announced = announcement(account, as_of)
    takes, cancelled = place_taken(cards, announced) if announced else (None, False)
    found = [
        Coming(card.date, card.rep, card.id, announced if card is takes and card.date != announced else None)
        for card in cards
        if card.status == "planned" and card.date >= as_of
    ]
    if announced and announced >= as_of and not takes and not cancelled:
        found.append(Coming(announced, owner(account, announced), None, None))
    return sorted(found, key=lambda visit: (visit.date, visit.card is None, visit.card or ""))


def next_visit(account, as_of):
    return next(iter(coming(account, as_of)), None)


def announced_day_passed(account, as_of):
    """The announced day that passed without card or report."""
    announced = announcement(account, as_of)
    if not announced or announced >= as_of or any(place_taken(visits(account), announced)):
        return None
    return announced


def clashes(account, as_of):
    """(card, contact): planned visits from the as-of day on to somebody still there who is to be elsewhere on that day."""
    cards = {record.id: record.fields for record in account.visits}
    address = (account.fields.get("company") or {}).get("address") or ""
    found = []
    for visit in visits(account):
        if visit.status == "planned" and visit.date >= as_of:
            at = cards[visit.id].get("place") or address
            for contact in account.contacts:
                stays = [
                    stay["place"]
                    for stay in listed(contact.fields.get("itinerary"))
                    if day(stay["from"]) <= visit.date <= day(stay.get("to") or stay["from"])
                ]
                is_gone = contact.fields.get("left") and day(contact.fields["left"]) <= visit.date
                if contact.id in listed(cards[visit.id].get("met")) and not is_gone and not all(is_there(stay, at) for stay in stays):
                    found.append((visit.id, contact.id))
    return found


def is_there(stay, at):
    """Whether somebody who stays at one place is met at another: it names the stay, or the stay begins with its town."""
    stay, at = stay.lower(), at.lower()
    town = re.split("[,，]", at)[0]
    return stay in at or town != "" and stay.startswith(town)


def cadence(settings, tier):
    own = (settings.get("cadence") or {}).get(tier) or {}
    ideal, maximum = CADENCE[tier]
    return int(own.get("ideal") or ideal), int(own.get("maximum") or maximum)


def days_held(account, as_of):
    """Cards of one day are one visit for intervals."""
    return sorted({visit.date for visit in held(account, as_of)})
