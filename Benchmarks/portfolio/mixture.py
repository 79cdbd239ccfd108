"""What a mixed portfolio has beside the plain kind: longer records, other currencies, groups, former owners."""

from datetime import date

from .plan import Plan, account_id, rep_id

RATES = "rates: {USD: 0.92, 2026: {USD: 0.9}, 2026-03: {USD: 0.915}}\n"


def record_months(plan: Plan, account: int) -> int:
    """How many months one row of sales is for: some accounts are recorded by the quarter, few by the year."""
    if not plan.mixed:
        return 1
    return 12 if account % 13 == 5 else 3 if account % 5 == 2 else 1


def currency(plan: Plan, account: int) -> str | None:
    """The currency of sales, limit and invoices; None is the site's."""
    return "USD" if plan.mixed and account % 4 == 3 else None


def parent(plan: Plan, account: int) -> str | None:
    """The first of ten accounts heads the next two."""
    return account_id(account - account % 10) if plan.mixed and account % 10 in (1, 2) else None


def former_owners(plan: Plan, account: int) -> list[dict[str, object]] | None:
    """Who was in charge before."""
    if not plan.mixed or plan.reps == 1 or account % 6 != 4:
        return None
    return [{"rep": rep_id((account + 1) % plan.reps), "until": date(2026, 5, 31)}]
