"""Visits: spread over two years, the last of them still to come."""

from datetime import date, timedelta
from pathlib import Path

from .contacts import CONTACTS, contact_id
from .plan import AS_OF, Plan, account_id, rep_id
from .record import cents, text, write_record
from .words import PLACES, PROGRESS, PURPOSES, TALK


def write_visits(folder: Path, plan: Plan, account: int) -> None:
    chances = plan.chances(f"visits/{account_id(account)}")
    days = visit_days(chances, plan.visits_of(account))
    for index, day in enumerate(days):
        following = days[index + 1] if index + 1 < len(days) else None
        write_visit(folder, plan, account, chances, day, following)


def visit_days(chances, count: int) -> list[date]:
    """Different days in order: one to come for each ten or fewer, the others in the two years behind."""
    coming = (count + 9) // 10
    past = chances.sample(range(1, max(700, count * 2)), count - coming)
    ahead = chances.sample(range(0, max(60, count)), coming)
    return sorted([AS_OF - timedelta(days=days) for days in past] + [AS_OF + timedelta(days=days) for days in ahead])


def write_visit(folder: Path, plan: Plan, account: int, chances, day: date, following: date | None) -> None:
    is_held = day < AS_OF
    owner = rep_id(account % plan.reps)
    status = "planned" if not is_held or chances.random() < 0.01 else "cancelled" if chances.random() < 0.03 else "done"
    met = [contact_id(index) for index in sorted(chances.sample(range(CONTACTS), chances.randrange(1, CONTACTS + 1)))]
    due = day + timedelta(days=chances.randrange(7, 40))
    action = {
        "what": text("Send the offer with fixed dates"), "who": owner, "due": due,
        "done": due - timedelta(days=2) if due < AS_OF and chances.random() < 0.9 else None,
    }
    write_record(
        folder / "visits" / f"{day}.md",
        [
            ("date", day), ("time", text(f"{chances.randrange(8, 17):02}:{chances.choice(['00', '15', '30'])}")),
            ("place", chances.choice(PLACES)), ("rep", owner), ("met", met), ("purpose", chances.choice(PURPOSES)),
            ("status", status), ("progress", chances.choice(PROGRESS)),
            ("amount", cents(chances.randrange(200_000, 90_000_000))), ("next_visit", following),
            ("actions", [action] if status == "done" else None),
        ],
        report(chances, met) if status == "done" else chances.choice(TALK))


def report(chances, met: list[str]) -> str:
    """What was said, in some hundred and twenty words."""
    first, second = (" ".join(chances.sample(TALK, 3)) for _ in range(2))
    points = "\n".join(f"- {sentence}" for sentence in chances.sample(TALK, 2))
    return f"{first} [Who told us](../contacts/{met[0]}.md) has been right before.\n\n{second}\n\n{points}"
