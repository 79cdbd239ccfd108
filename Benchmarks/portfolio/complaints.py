"""Complaints, most of them closed."""

from datetime import date, timedelta
from pathlib import Path

from .contacts import CONTACTS, contact_id
from .plan import AS_OF, Plan, account_id, rep_id
from .record import text, write_record
from .variety import reopened
from .words import CATEGORIES, HAPPENED, PRODUCTS

DAYS_TO_RESOLVE = {"minor": 30, "major": 14, "critical": 7}


def write_complaints(folder: Path, plan: Plan, account: int) -> None:
    chances = plan.chances(f"complaints/{account_id(account)}")
    count = plan.complaints_of(account)
    for days in sorted(chances.sample(range(max(600, count * 2)), count), reverse=True):
        write_complaint(folder, plan, account, chances, AS_OF - timedelta(days=days))


def write_complaint(folder: Path, plan: Plan, account: int, chances, day: date) -> None:
    severity = chances.choice(list(DAYS_TO_RESOLVE))
    answered = day + timedelta(days=1)
    resolved = day + timedelta(days=chances.randrange(2, DAYS_TO_RESOLVE[severity]))
    is_resolved = resolved < AS_OF
    owner = rep_id(account % plan.reps)
    again = reopened(plan, account, resolved) if is_resolved else None
    action = {"what": text("Each batch is started once before it leaves"), "owner": "Service", "due": resolved, "done": resolved}
    write_record(
        folder / "complaints" / f"{day}.md",
        [
            ("date", day), ("product", chances.choice(PRODUCTS)[0]), ("category", chances.choice(CATEGORIES)),
            ("severity", severity), ("raised_by", contact_id(chances.randrange(CONTACTS))), ("received_by", "Hotline"),
            ("handled_by", owner), ("remedy_sought", text("Replacement, and a word on why")),
            ("status", "closed" if is_resolved else "answered" if answered <= AS_OF else "open"),
            ("answered", answered if answered <= AS_OF else None), ("resolved", [resolved, again[1]] if again else resolved if is_resolved else None),
            ("reopened", [again[0]] if again else None),
            ("containment", text("Spare devices from the store-room")),
            ("cause", text("A batch was packed before its test had ended") if is_resolved else None),
            ("escape_cause", text("The list of tests was read, not ticked") if is_resolved else None),
            ("corrective_action", action if is_resolved else None),
            ("prevention", text("The test prints the label") if is_resolved else None),
            ("result", text("Replaced and accepted") if is_resolved else None),
            ("cost", chances.randrange(100, 9_000) if is_resolved else None),
            ("satisfied", chances.random() < 0.8 if is_resolved else None),
        ],
        "\n\n".join(" ".join(chances.sample(HAPPENED, 2)) for _ in range(2)))
