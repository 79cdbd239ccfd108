"""What makes portfolios harder to reckon with: other periods, currencies, groups, former owners, payments in parts.

Which account has what follows from its number, so that each kind meets each other one somewhere. The plain portfolio has
none of it, and its bytes do not depend on what stands here.
"""

from datetime import date, timedelta

from .plan import AS_OF, Plan, account_id, rep_id

# What one unit is worth in euros: now, and in the months and years that say otherwise.
RATES = {"USD": "0.92", "GBP": "1.15", "JPY": "0.0061"}
RATES_BY_PERIOD = {
    "2024": {"USD": "0.924", "GBP": "1.181", "JPY": "0.0061"},
    "2025": {"USD": "0.886", "GBP": "1.168"},
    "2026-03": {"USD": "0.9071"},
    "2026-09": {"GBP": "1.1433", "JPY": "0.00584"},
}
# Units of each currency that come to about one euro, for amounts of a believable size.
UNITS_OF_A_EURO = {"EUR": 1, "USD": 1, "GBP": 1, "JPY": 160}
PLACES = {"EUR": 2, "USD": 2, "GBP": 2, "JPY": 0}

GROUP = 6


def period_of(plan: Plan, account: int) -> str:
    """How long the periods are for which the account's sales are known: `month`, `quarter` or `year`."""
    if not plan.is_mixed:
        return "month"
    if account % 11 == 7:
        return "year"
    return "quarter" if account % 5 == 3 else "month"


def currency_of(plan: Plan, account: int) -> str:
    if not plan.is_mixed or account % 4 != 2:
        return "EUR"
    return list(RATES)[account // 4 % len(RATES)]


def parent_of(plan: Plan, account: int) -> str | None:
    """Of each six accounts the first heads the last two, and of those the second is below the first."""
    place = account % GROUP
    if not plan.is_mixed or place < GROUP - 2:
        return None
    return account_id(account - place if place == GROUP - 2 else account - 1)


def former_owners(plan: Plan, account: int) -> list[dict[str, object]] | None:
    """Those who were in charge before: of each third account one or two, each from another part of the reps."""
    if not plan.is_mixed or account % 3 != 1 or plan.reps < 3:
        return None
    first, second = (rep_id((account + step) % plan.reps) for step in (1, 2))
    last = AS_OF - timedelta(days=40 + account % 300)
    before = [{"rep": second, "until": last - timedelta(days=150)}] if account % 2 else []
    return before + [{"rep": first, "until": last}]


def pays_in_parts(plan: Plan, account: int) -> bool:
    return plan.is_mixed and account % 2 == 0


def reopened(plan: Plan, account: int, resolved: date) -> tuple[date, date] | None:
    """The days on which a complaint of the account came up again and was resolved again."""
    again = resolved + timedelta(days=3)
    if not plan.is_mixed or account % 7 != 5 or again + timedelta(days=4) >= AS_OF:
        return None
    return again, again + timedelta(days=4)


def amount(cents: int, currency: str) -> str:
    """An amount that is worth so many euro cents or so, written as its currency is."""
    units = cents * UNITS_OF_A_EURO[currency]
    if PLACES[currency] == 0:
        return str(units // 100) if units >= 0 else f"-{-units // 100}"
    sign = "-" if units < 0 else ""
    return f"{sign}{abs(units) // 100}.{abs(units) % 100:02}"
