"""Sales and receivables: one row for each month."""

from datetime import date, timedelta
from pathlib import Path

from .mixture import currency, record_months
from .plan import AS_OF, Plan, account_id
from .record import cents, write_text
from .words import PRODUCTS


def month_before(months: int) -> date:
    """The first day of the month so many months before the as-of day's."""
    count = AS_OF.year * 12 + AS_OF.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)


def write_sales(folder: Path, plan: Plan, account: int, monthly: int) -> None:
    chances = plan.chances(f"sales/{account_id(account)}")
    rows = []
    for months in range(plan.months, 0, -1):
        revenue = monthly * chances.randrange(80, 120) // 100
        profit = revenue * chances.randrange(8, 30) // 100
        product = PRODUCTS[(account + months) % len(PRODUCTS)][0]
        quantity = max(1, revenue // 30_000)
        rows.append((month_before(months), product, chances.randrange(1, 9), quantity, revenue, profit))
    if record_months(plan, account) > 1:
        rows = longer(rows, record_months(plan, account), PRODUCTS[account % len(PRODUCTS)][0])
    else:
        rows = [(f"{month:%Y-%m}", *rest) for month, *rest in rows]
    own = currency(plan, account)
    write_text(
        folder / "sales.csv",
        "period,product,orders,quantity,revenue,profit" + (",currency" if own else "") + "\n"
        + "".join(
            f"{period},{product},{orders},{quantity},{cents(revenue)},{cents(profit)}" + (f",{own}" if own else "") + "\n"
            for period, product, orders, quantity, revenue, profit in rows))


def longer(rows: list[tuple], months: int, product: str) -> list[tuple]:
    """The rows of months added up to years, and what is left to quarters; what makes no whole quarter is left out."""
    sums: dict[str, list] = {}
    for month, _, *figures in rows:
        is_whole_year = months == 12 and sum(1 for row in rows if row[0].year == month.year) == 12
        period = f"{month.year}" if is_whole_year else f"{month.year}-Q{(month.month + 2) // 3}"
        sums.setdefault(period, []).append(figures)
    return [
        (period, product, *(sum(column) for column in zip(*found)))
        for period, found in sums.items()
        if len(found) == (3 if "Q" in period else 12)
    ]


def write_receivables(folder: Path, plan: Plan, account: int, monthly: int) -> None:
    chances = plan.chances(f"receivables/{account_id(account)}")
    rows, payments = [], []
    for months in range(min(6, plan.months), 0, -1):
        issued = month_before(months) + timedelta(days=chances.randrange(25))
        due = issued + timedelta(days=30)
        amount = monthly * chances.randrange(70, 100) // 100
        is_paid = due < AS_OF and chances.random() < 0.97
        number = f"{account + 1:04}-{months}"
        has_note = plan.mixed and (account + months) % 17 == 0
        if plan.mixed and (account + months) % 3 == 0:
            payments += parts(plan, number, issued, due, amount, may_give_up=not has_note)
            is_paid = False
        paid = f"{cents(amount)},{due - timedelta(days=1)}" if is_paid else ","
        rows.append([number, issued, "" if plan.mixed and account % 50 == 9 else due, cents(amount), paid])
        if has_note:
            rows.append([f"{number}-N", issued + timedelta(days=9), "", f"-{cents(amount // 20)}", ","])
    own = currency(plan, account)
    ending = f",{own}" if own else ""
    write_text(
        folder / "receivables.csv",
        "invoice,issued,due,amount,paid,paid_on" + (",currency" if own else "") + (",credits,disputed" if plan.mixed else "")
        + "\n"
        + "".join(",".join(map(str, row)) + ending + credits_and_dispute(plan, account, row) + "\n" for row in rows))
    if payments:
        write_text(folder / "payments.csv", "invoice,date,amount,kind,note\n" + "".join(payments))


def parts(plan: Plan, number: str, issued: date, due: date, amount: int, may_give_up: bool) -> list[str]:
    """An invoice paid in two parts, the first of them sometimes before it was issued; what is left may be given up."""
    chances = plan.chances(f"payments/{number}")
    first = issued + timedelta(days=chances.randrange(-10, 30))
    second = due + timedelta(days=chances.randrange(-5, 60))
    rest = amount // 6 if chances.random() < 0.2 else 0
    found = [(first, cents(amount // 3), ""), (second, cents(amount - amount // 3 - rest), "")]
    if rest and may_give_up and chances.random() < 0.5:
        found.append((second, cents(rest), "write-off"))
    return [f"{number},{day},{paid},{kind},\n" for day, paid, kind in found if day <= AS_OF]


def credits_and_dispute(plan: Plan, account: int, row: list) -> str:
    """The last two columns: every other note names its invoice, and few accounts dispute what they were sent."""
    if not plan.mixed:
        return ""
    number, issued = str(row[0]), row[1]
    is_note = number.endswith("-N")
    credits = number.removesuffix("-N") if is_note and account % 2 == 0 else ""
    disputed = issued + timedelta(days=20) if not is_note and account % 29 == 7 and issued <= date(2026, 10, 1) else ""
    return f",{credits},{disputed}"
