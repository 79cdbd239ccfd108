"""The people at an account."""

from datetime import date, timedelta
from pathlib import Path

from .plan import AS_OF, Plan, account_id
from .record import text, write_record
from .words import FIRST_NAMES, LAST_NAMES, PLACES, STANCES, TITLES

CONTACTS = 3
"""How many contacts each account has."""


def contact_id(index: int) -> str:
    return f"contact-{index + 1}"


def write_contacts(folder: Path, plan: Plan, account: int) -> None:
    for index in range(CONTACTS):
        chances = plan.chances(f"{account_id(account)}/{contact_id(index)}")
        name = f"{chances.choice(FIRST_NAMES)} {chances.choice(LAST_NAMES)}"
        title, layer, function = TITLES[(index * 2 + account) % len(TITLES)]
        has_notes = chances.random() < 0.3
        write_record(
            folder / "contacts" / f"{contact_id(index)}.md",
            [
                ("name", text(name)), ("title", title), ("layer", layer), ("function", function),
                ("stance", chances.choice(STANCES)), ("reports_to", contact_id(index - 1) if index else None),
                ("concerns", [text("A date that holds"), text("No second change within a year")]),
                ("phone", text(f"+49 40 {chances.randrange(100_000, 999_999)}")),
                ("email", f"{contact_id(index)}@{account_id(account)}.example"),
                ("personal", personal_notes(chances) if has_notes else None),
                ("privacy", PRIVACY if has_notes else None), ("itinerary", itinerary(chances) if has_notes else None),
            ],
            "Answers in the morning. Prefers a call to a letter, and a visit to a call.")


PRIVACY = {
    "basis": text("Consent given in conversation"), "source": "Visits", "collected": date(2026, 3, 12),
    "expires": date(2027, 12, 31),
}


def personal_notes(chances) -> dict[str, object]:
    return {
        "family": text("Married, two children"), "hometown": chances.choice(PLACES), "sports": "Rowing",
        "food": "Vegetarian", "holidays": {"last": text("Two weeks at the sea"), "next": "Mountains"},
    }


def itinerary(chances) -> list[dict[str, object]]:
    start = AS_OF + timedelta(days=chances.randrange(20))
    return [{"from": start, "to": start + timedelta(days=3), "place": chances.choice(PLACES), "note": "Trade fair"}]
