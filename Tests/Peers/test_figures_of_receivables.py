"""What is owed, paid and invoiced, worked out a second time from the raw files."""

from collections import Counter

from portfolios import Differences, built, everywhere, one_place
from recompute import limits, periods, receivables, sold_and_invoiced


@everywhere
def test_receivables(name):
    site = built(name)
    as_of = site.portfolio.as_of
    data = site.data("receivables.json")
    differences = Differences()
    told = {row["account"]: row for row in data["accounts"]}
    sums = Counter()
    for id, book in site.receivables.items():
        figures = {
            "outstanding": book.owed(as_of), "overdue": book.overdue(as_of), "credits": book.credits(as_of),
            "disputed": book.disputed(as_of), **book.ageing(as_of),
        }  # fmt: skip
        sums.update(figures)
        figures["balance"] = book.balance(as_of)
        figures["collected_without_day"] = book.collected_without_day(as_of)
        for figure, expected in figures.items():
            differences.compare(f"{id}.{figure}", expected, site.units(told[id].get(figure)))
        differences.compare(f"{id}.oldest_days", book.oldest_days(as_of), told[id]["oldest_days"])
        differences.compare(f"{id}.open_invoices", len(book.open_invoices(as_of)), told[id]["open_invoices"])
        limit = limits.of(site.portfolio, id)
        differences.compare(f"{id}.limit", limit and limit.worth, site.units(told[id]["limit"]))
        is_over = limit is not None and limit.is_exceeded_by(book, as_of)
        differences.compare(f"{id} is over the limit", is_over, told[id]["over_limit"] > 0)
        compare_habits(differences, id, site, [book], told[id])
    for figure, expected in sums.items():
        differences.compare(f"total.{figure}", expected, site.units(data["total"].get(figure)))
    books = list(site.receivables.values())
    compare_habits(differences, "total", site, books, data["total"])
    for row in data["months"]:
        at = periods.period(row["month"])
        figures = {
            "invoiced": sum(book.invoiced(at.begins, at.ends, as_of) for book in books),
            "fell_due": sum(book.fell_due(at.begins, at.ends, as_of) for book in books),
            "collected": sum(book.collected(at.begins, at.ends, as_of) for book in books),
            "written_off": sum(book.written_off(at.begins, at.ends, as_of) for book in books),
        }
        for figure, expected in figures.items():
            differences.compare(f"{row['month']} {figure}", expected, site.units(row[figure]))
    differences.none()


def compare_habits(differences, where, site, books, told):
    """How soon is paid: DSO, days to pay, and what became of the invoices that fell due lately."""
    as_of = site.portfolio.as_of
    first, last = receivables.whole_months_before(as_of, 12)
    owed = sum(book.owed(as_of) - book.credits(as_of) for book in books)
    outstanding = receivables.days_outstanding(owed, sum(book.invoiced(first, last, as_of) for book in books), as_of)
    differences.compare(f"{where} days_outstanding", one_place(outstanding), told["days_outstanding"])
    to_pay = receivables.weighted_days(receivables.days_to_pay(books, as_of))
    differences.compare(f"{where} days_to_pay", one_place(to_pay), told["days_to_pay"])
    due, paid, late = receivables.settled(books, as_of)
    differences.compare(f"{where} due", due, site.units(told["due"]["amount"]))
    differences.compare(f"{where} paid of due", paid, site.units(told["due"]["paid"]))
    differences.compare(f"{where} days_late", one_place(late), told["due"]["days_late"])


@everywhere
def test_sold_against_invoiced(name):
    site = built(name)
    portfolio = site.portfolio
    data = site.data("receivables.json").get("sold_and_invoiced")
    if not data:
        return
    months = range(periods.month(data["from"]), periods.month(data["to"]) + 1)
    begins, ends = periods.first_day(months[0]), periods.last_day(months[-1])
    figures = {
        id: (
            portfolio.ledgers[id].revenue(months) if portfolio.stage(id) != "target" else 0,
            book.invoiced(begins, ends, portfolio.as_of),
        )
        for id, book in site.receivables.items()
    }
    differences = Differences()
    differences.compare("sold", sum(sold for sold, _ in figures.values()), site.units(data["sold"]))
    differences.compare("invoiced", sum(invoiced for _, invoiced in figures.values()), site.units(data["invoiced"]))
    rows = {row["account"]: row for row in data["accounts"]}
    differences.compare("accounts", {id for id, (sold, invoiced) in figures.items() if sold != invoiced}, set(rows))
    for id, row in rows.items():
        sold, invoiced = figures[id]
        differences.compare(f"{id} sold", sold, site.units(row["sold"]))
        differences.compare(f"{id} invoiced", invoiced, site.units(row["invoiced"]))
        expected = sold_and_invoiced.reasons(portfolio, site.receivables[id], id, months)
        told = {reason: site.units(amount) for reason, amount in row["reasons"].items()}
        differences.compare(f"{id} reasons", expected, told)
        told = sum(site.units(amount) for amount in row["reasons"].values()) + site.units(row["not_explained"])
        differences.compare(f"{id} explained", sold - invoiced, told)
    differences.none()
