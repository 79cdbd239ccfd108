"""Analysis sheets and whereabouts, worked out a second time from the raw files."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from portfolios import Differences, built, everywhere
from recompute import reading, visits
from recompute.money import rounded
from recompute.periods import day, month_of

AMOUNTS = [
    "annual_sales", "cash_flow", "production_cost", "selling_cost", "administrative_cost", "selling_expense", "profit",
    "interest",
]  # fmt: skip


def six_places(share):
    return None if share is None else Decimal(rounded(share * 1_000_000)).scaleb(-6)


def growth(before, now):
    """Of what was nothing, or less, nobody can say by how much it grew."""
    return None if before is None or now is None or before <= 0 else Fraction(now - before, before)


@everywhere
def test_analysis_sheets(name):
    site = built(name)
    rates, as_of = site.portfolio.rates, site.portfolio.as_of
    told = {row["id"]: row for row in site.data("analysis.json")["accounts"]}
    differences = Differences()
    tree = reading.read_tree(site.source)
    differences.compare("accounts", {account.id for account in tree.accounts}, set(told))
    for account in tree.accounts:
        row = told[account.id]
        items = sorted(reading.listed(account.fields.get("financials")), key=lambda item: int(item["year"]))
        items = [item for item in items if int(item["year"]) <= as_of.year]
        differences.compare(f"{account.id} years", [int(item["year"]) for item in items], [r["year"] for r in row["finances"]])
        years = {}
        for item, shown in zip(items, row["finances"]):
            where = f"{account.id} {item['year']}"
            money = {
                key: rates.money(item[key], item.get("currency"), month_of(as_of)) if item.get(key) else None
                for key in AMOUNTS
            }
            years[int(item["year"])] = money
            before = years.get(int(item["year"]) - 1, {})
            for key in AMOUNTS:
                differences.compare(f"{where} {key}", money[key], site.units(shown[key]))
            market = item.get("market_share")
            sales, profit = money["annual_sales"], money["profit"]
            shares = {
                "market_share": Fraction(market.rstrip("%")) / 100 if market else None,
                "profit_margin": Fraction(profit, sales) if profit is not None and sales else None,
                "sales_growth": growth(before.get("annual_sales"), sales),
                "profit_growth": growth(before.get("profit"), profit),
            }
            for key, share in shares.items():
                differences.compare(f"{where} {key}", six_places(share), shown[key])
        goals = [goal.get("status") or "planned" for goal in reading.listed(account.fields.get("strategy"))]
        for status in ("planned", "doing", "done", "dropped"):
            differences.compare(f"{account.id} {status}", goals.count(status), row["strategy"][status])
        late = sum(
            bool(goal.get("due")) and day(goal["due"]) < as_of and (goal.get("status") or "planned") in ("planned", "doing")
            for goal in reading.listed(account.fields.get("strategy"))
        )
        differences.compare(f"{account.id} late", late, row["strategy"]["late"])
        shares = {
            competitor["name"]: six_places(Fraction(competitor["share"].rstrip("%")) / 100) if competitor.get("share") else None
            for competitor in reading.listed((account.fields.get("trading") or {}).get("competitors"))
        }
        differences.compare(f"{account.id} rivals", shares, {r["name"]: r["share"] for r in row["competitors"]})
    differences.none()


@everywhere
def test_whereabouts(name):
    site = built(name)
    data = site.data("whereabouts.json")
    monday = site.portfolio.as_of - timedelta(days=site.portfolio.as_of.weekday())
    sunday = monday + timedelta(days=13)
    differences = Differences()
    differences.compare("span", [str(monday), str(sunday)], [data["from"], data["to"]])
    expected = {
        (account.id, contact.id, str(start), str(end), stay["place"])
        for account in reading.read_tree(site.source).accounts
        for contact in account.contacts
        for stay in reading.listed(contact.fields.get("itinerary"))
        for start in [day(stay["from"])]
        for end in [day(stay.get("to") or stay["from"])]
        if start <= sunday and end >= monday
        if not contact.fields.get("left") or day(contact.fields["left"]) > max(start, monday)
    }
    told = [(row["account"], row["contact"], row["from"], row["to"], row["place"]) for row in data["stays"]]
    differences.compare("stays", sorted(expected), sorted(told))
    clashes = [
        (id, *clash)
        for id, account in site.portfolio.accounts.items()
        for clash in visits.clashes(account, site.portfolio.as_of)
    ]
    told = [(row["account"], row["visit"], row["contact"]) for row in data["clashes"]]
    differences.compare("clashes", sorted(clashes), sorted(told))
    differences.none()
