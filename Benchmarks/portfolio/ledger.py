"""Sales and receivables of the mixed portfolio: periods of all lengths, other currencies, payments in parts."""

from datetime import date, timedelta
from pathlib import Path

from .money import month_before
from .plan import AS_OF, Plan, account_id
from .record import write_text
from .variety import amount, currency_of, pays_in_parts, period_of
from .words import PRODUCTS


def write_mixed_sales(folder: Path, plan: Plan, account: int, monthly: int) -> int:
    """Answers how many rows there are."""
    chances = plan.chances(f"mixed-sales/{account_id(account)}")
    currency = currency_of(plan, account)
    rows = ["period,product,orders,quantity,revenue,profit,currency,through"]
    for position, (period, months, through) in enumerate(periods(plan, account)):
        revenue = monthly * months * chances.randrange(80, 120) // 100
        # Now and then goods come back, and now and then nobody knows the profit.
        if chances.random() < 0.02:
            revenue = -revenue // 4
        profit = "" if chances.random() < 0.04 else amount(revenue * chances.randrange(8, 30) // 100, currency)
        quantity = f"{max(1, abs(revenue) // 30_000)}" + (".5" if chances.random() < 0.1 else "")
        product = PRODUCTS[(account + position) % len(PRODUCTS)][0]
        orders = chances.randrange(1, 9) * months
        cells = [period, product, orders, quantity, amount(revenue, currency), profit, code(currency), through]
        rows.append(",".join(map(str, cells)))
    write_text(folder / "sales.csv", "\n".join(rows) + "\n")
    return len(rows) - 1


def periods(plan: Plan, account: int) -> list[tuple[str, int, str]]:
    """The periods with how many months of each are known, and up to which month if that is not to its end."""
    first, last = month_before(plan.months), month_before(1)
    match period_of(plan, account):
        case "month":
            return [(f"{month_before(months):%Y-%m}", 1, "") for months in range(plan.months, 0, -1)]
        case "quarter":
            starts = [month_before(months) for months in range(plan.months, 2, -1)]
            starts = [start for start in starts if start.month % 3 == 1]
            return [(f"{start.year}-Q{start.month // 3 + 1}", 3, "") for start in starts]
        case _:
            years = range(first.year + (first.month > 1), last.year + 1)
            return [
                (str(year), last.month, f"{last:%Y-%m}") if year == last.year and last.month < 12 else (str(year), 12, "")
                for year in years
            ]


def code(currency: str) -> str:
    return "" if currency == "EUR" else currency


def write_mixed_receivables(folder: Path, plan: Plan, account: int, monthly: int) -> None:
    chances = plan.chances(f"mixed-receivables/{account_id(account)}")
    currency = currency_of(plan, account)
    invoices = ["invoice,issued,due,amount,paid,paid_on,currency,credits,disputed"]
    payments = ["invoice,date,amount,kind,note"]
    for months in range(min(12, plan.months), 0, -1):
        name = f"{account + 1:04}-{months}"
        issued = month_before(months) + timedelta(days=chances.randrange(25))
        due = issued + timedelta(days=chances.choice([14, 30, 60]))
        total = monthly * chances.randrange(70, 100) // 100
        disputed = issued + timedelta(days=5) if chances.random() < 0.03 else ""
        paid, paid_on = "", ""
        if pays_in_parts(plan, account):
            payments += parts(chances, name, issued, due, total, currency)
        elif due < AS_OF and chances.random() < 0.95:
            paid, paid_on = amount(total, currency), min(due + timedelta(days=chances.randrange(-10, 40)), AS_OF)
        cells = [name, issued, due, amount(total, currency), paid, paid_on, code(currency), "", disputed]
        invoices.append(",".join(map(str, cells)))
        if chances.random() < 0.08:
            note = [
                f"{name}-N", min(issued + timedelta(days=10), AS_OF), "", amount(-total // 20, currency), "", "",
                code(currency), name if chances.random() < 0.7 else "", "",
            ]
            invoices.append(",".join(map(str, note)))
    write_text(folder / "receivables.csv", "\n".join(invoices) + "\n")
    if len(payments) > 1:
        write_text(folder / "payments.csv", "\n".join(payments) + "\n")


def parts(chances, invoice: str, issued: date, due: date, total: int, currency: str) -> list[str]:
    """An invoice paid in one to four parts, the first perhaps before it was issued; what has gone back, what is given up."""
    count = chances.randrange(1, 5)
    day = issued - timedelta(days=7) if chances.random() < 0.1 else issued + timedelta(days=chances.randrange(3, 30))
    rows = []
    for part in range(count):
        if day > AS_OF:
            return rows
        rows.append(f"{invoice},{day},{amount(total // (count + 1), currency)},,part {part + 1}")
        day = max(day, issued) + timedelta(days=chances.randrange(5, 35))
    if day > AS_OF:
        return rows
    match chances.randrange(8):
        case 0:
            rows.append(f"{invoice},{day},{amount(-total // (count + 1) // 2, currency)},refund,paid twice")
        case 1 if due < AS_OF:
            rows.append(f"{invoice},{day},{amount(total // (count + 1) * 7 // 10, currency)},write-off,")
        case 2 | 3:
            pass
        case _:
            rows.append(f"{invoice},{day},{amount(total - total // (count + 1) * count, currency)},,the rest")
    return rows
