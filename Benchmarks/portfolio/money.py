"""Sales and receivables: one row for each month."""

from datetime import date, timedelta
from pathlib import Path

from .plan import AS_OF, Plan, account_id
from .record import cents, write_text
from .words import PRODUCTS


def month_before(months: int) -> date:
    """The first day of the month so many months before the as-of day's."""
    count = AS_OF.year * 12 + AS_OF.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)


def write_sales(folder: Path, plan: Plan, account: int, monthly: int) -> int:
    """Answers how many rows there are."""
    chances = plan.chances(f"sales/{account_id(account)}")
    rows = ["period,product,orders,quantity,revenue,profit"]
    for months in range(plan.months, 0, -1):
        revenue = monthly * chances.randrange(80, 120) // 100
        profit = revenue * chances.randrange(8, 30) // 100
        product = PRODUCTS[(account + months) % len(PRODUCTS)][0]
        quantity = max(1, revenue // 30_000)
        rows.append(
            f"{month_before(months):%Y-%m},{product},{chances.randrange(1, 9)},{quantity},{cents(revenue)},{cents(profit)}")
    write_text(folder / "sales.csv", "\n".join(rows) + "\n")
    return len(rows) - 1


def write_receivables(folder: Path, plan: Plan, account: int, monthly: int) -> None:
    chances = plan.chances(f"receivables/{account_id(account)}")
    rows = ["invoice,issued,due,amount,paid,paid_on"]
    for months in range(min(6, plan.months), 0, -1):
        issued = month_before(months) + timedelta(days=chances.randrange(25))
        due = issued + timedelta(days=30)
        amount = monthly * chances.randrange(70, 100) // 100
        is_paid = due < AS_OF and chances.random() < 0.97
        paid = f"{cents(amount)},{due - timedelta(days=1)}" if is_paid else ","
        rows.append(f"{account + 1:04}-{months},{issued},{due},{cents(amount)},{paid}")
    write_text(folder / "receivables.csv", "\n".join(rows) + "\n")
