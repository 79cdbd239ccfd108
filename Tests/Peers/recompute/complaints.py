"""Complaints: what was promised until when, and whether it was kept."""

from dataclasses import dataclass
from datetime import date, timedelta

from .periods import day, month_of
from .reading import listed

DAYS = {"minor": (3, 30), "major": (2, 14), "critical": (1, 7)}


@dataclass(frozen=True)
class Case:
    account: str
    id: str
    raised: date
    severity: str
    status: str
    answered: date | None
    # Every day on which it was resolved, and those on which it came up again: they take turns.
    resolutions: tuple
    reopened: tuple
    answer_deadline: date
    resolve_deadline: date

    @property
    def is_open(self):
        return self.status in ("open", "answered")

    @property
    def answer_day(self):
        """Who resolves without having answered has answered by it, the first time."""
        return self.answered or next(iter(self.resolutions), None)

    @property
    def answer_day_is_unknown(self):
        return self.status != "open" and self.answer_day is None

    @property
    def resolve_day(self):
        """The last resolution; none while it is open again."""
        return None if self.is_open else next(reversed(self.resolutions), None)

    @property
    def resolve_day_is_unknown(self):
        return not self.is_open and not self.resolutions

    def answer_late(self, as_of):
        """Days late, 0 if kept or still to come, `None` if its day is not known."""
        if self.answer_day_is_unknown:
            return None
        return max(((self.answer_day or as_of) - self.answer_deadline).days, 0)

    def resolve_late(self, as_of):
        if self.resolve_day_is_unknown:
            return None
        return max(((self.resolve_day or as_of) - self.resolve_deadline).days, 0)


def promises(settings):
    told = {}
    for severity, (answer, resolve) in DAYS.items():
        own = (settings.get("complaints") or {}).get(severity) or {}
        told[severity] = int(own.get("answer") or answer), int(own.get("resolve") or resolve)
    return told


def cases(portfolio):
    days = promises(portfolio.settings)
    found = []
    for account in portfolio.accounts.values():
        for record in account.complaints:
            fields = record.fields
            raised = day(fields["date"])
            answer, resolve = days[fields["severity"]]
            found.append(
                Case(
                    account.id, record.id, raised, fields["severity"], fields["status"], day(fields.get("answered")),
                    days_of(fields, "resolved"), days_of(fields, "reopened"),
                    raised + timedelta(days=answer), raised + timedelta(days=resolve),
                )
            )  # fmt: skip
    return found


def days_of(fields, name):
    return tuple(day(text) for text in listed(fields.get(name)))


def promise(case_day, deadline, is_unknown, as_of):
    """How a promise stands: kept, late, overdue, waiting, or not known."""
    if is_unknown:
        return "day_unknown"
    if case_day:
        return "kept" if case_day <= deadline else "late"
    return "waiting" if as_of <= deadline else "overdue"


def answer_promise(case, as_of):
    return promise(case.answer_day, case.answer_deadline, case.answer_day_is_unknown, as_of)


def resolve_promise(case, as_of):
    return promise(case.resolve_day, case.resolve_deadline, case.resolve_day_is_unknown, as_of)


def in_time(promises):
    """(kept, all that were kept or broken): what waits, and what nobody noted, stays outside."""
    decided = [state for state in promises if state not in ("waiting", "day_unknown")]
    return decided.count("kept"), len(decided)


def repeats(portfolio):
    """Pairs of a complaint and the earlier ones of the same account, product and category within the window."""
    window = int((portfolio.settings.get("complaints") or {}).get("repeat_window") or 180)
    pairs = {}
    for account in portfolio.accounts.values():
        known = [
            record for record in account.complaints if record.fields.get("product") and record.fields.get("category")
        ]
        for later in known:
            pairs[account.id, later.id] = [
                earlier.id
                for earlier in known
                if earlier is not later
                and all(earlier.fields[name] == later.fields[name] for name in ("product", "category"))
                and (earlier.fields["date"], earlier.id) < (later.fields["date"], later.id)
                and (day(later.fields["date"]) - day(earlier.fields["date"])).days <= window
            ]
    return pairs


def cost(portfolio):
    """Of all complaints, each converted at the rate of its month."""
    return sum(
        portfolio.rates.money(
            record.fields["cost"], record.fields.get("currency"), month_of(day(record.fields["date"]))
        )
        for account in portfolio.accounts.values()
        for record in account.complaints
        if record.fields.get("cost")
    )
