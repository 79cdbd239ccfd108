"""Reports, plans and control totals, worked out a second time from the raw files."""

from collections import Counter

from portfolios import Differences, built, everywhere
from recompute import books, complaints, owners, periods, plan, reports, visits


@everywhere
def test_reports(name):
    site = built(name)
    portfolio, as_of = site.portfolio, site.portfolio.as_of
    data = site.data("reports.json")
    known = complaints.cases(portfolio)
    repeated = {key for key, earlier in complaints.repeats(portfolio).items() if earlier}
    differences = Differences()
    for row in data["quarters"] + data["months"]:
        at = periods.period(row["period"], portfolio.fiscal_start)
        name = row["period"]
        money = lambda figure, expected, told: differences.compare(f"{name} {figure}", expected, site.units(told))
        count = lambda figure, expected, told: differences.compare(f"{name} {figure}", expected, told)
        count("from", str(at.begins), row["from"])
        count("to", str(at.ends), row["to"])
        revenue = reports.revenue(portfolio, at.months)
        if row["revenue"] is None:
            # Nothing is recorded because nothing is booked yet.
            differences.compare(f"{row['period']} is not booked", (0, True), (revenue, bool(row["not_booked"])))
        else:
            money("revenue", revenue, row["revenue"])
        money("profit", reports.profit(portfolio, at.months), row["profit"])
        without = sum(portfolio.ledgers[id].revenue_without_profit(at.months) for id in portfolio.customers)
        money("revenue_without_profit", without, row["revenue_without_profit"])
        money(
            "spread", sum(portfolio.ledgers[id].spread_revenue(at.months) for id in portfolio.customers), row["spread"]
        )
        behind = [id for id in portfolio.customers if not reports.is_booked(portfolio, id, at.months)]
        count("not_booked", sorted(behind), sorted(row["not_booked"]))
        for figure, back in [("previous", at.length), ("year_before", 12)]:
            before = range(at.first - back, at.last + 1 - back)
            expected = reports.compare(portfolio, at.months, before)
            if told := row[figure]:
                money(f"{figure} before", expected.before, told["before"])
                money(f"{figure} now", expected.now, told["now"])
                count(f"{figure} not_booked", sorted(expected.not_booked), sorted(told["not_booked"]))
                count(f"{figure} longer", sorted(expected.recorded_for_longer), sorted(told["recorded_for_longer"]))
                count(f"{figure} early", sorted(expected.before_records), sorted(told["before_records"]))
            elif at.ends < as_of:
                both = [*before, *at.months]
                count(f"{figure} is told", any(portfolio.ledgers[id].within(both) for id in expected.compared), False)
        own = [visit for account in portfolio.accounts.values() for visit in visits.visits(account)]
        own = [visit for visit in own if at.begins <= visit.date <= at.ends]
        # Announced days count among the visits to come, and among those without a report once they are past.
        announced = [
            (visit.date, "planned")
            for account in portfolio.accounts.values()
            for visit in visits.coming(account, as_of)
            if not visit.card
        ]
        announced += [
            (day, "missed")
            for account in portfolio.accounts.values()
            if (day := visits.announced_day_passed(account, as_of))
        ]
        announced = Counter(kind for day, kind in announced if at.begins <= day <= at.ends)
        count("held", sum(visit.status == "done" for visit in own), row["visits"]["held"])
        count("cancelled", sum(visit.status == "cancelled" for visit in own), row["visits"]["cancelled"])
        count("missed", announced["missed"] + sum(visit.is_missed(as_of) for visit in own), row["visits"]["missed"])
        planned = announced["planned"] + sum(visit.status == "planned" and not visit.is_missed(as_of) for visit in own)
        count("planned", planned, row["visits"]["planned"])
        raised = [case for case in known if at.begins <= case.raised <= at.ends]
        count("raised", len(raised), row["complaints"]["raised"])
        count(
            "still_open", sum(case.is_open for case in known if case.raised <= at.ends), row["complaints"]["still_open"]
        )
        count(
            "resolved",
            sum(at.begins <= day <= at.ends for case in known for day in case.resolutions),
            row["complaints"]["resolved"],
        )
        count("repeats", sum((case.account, case.id) in repeated for case in raised), row["complaints"]["repeats"])
        ledgers = site.receivables.values()
        money(
            "fell_due",
            sum(book.fell_due(at.begins, at.ends, as_of) for book in ledgers),
            row["receivables"]["fell_due"],
        )
        money(
            "collected",
            sum(book.collected(at.begins, at.ends, as_of) for book in ledgers),
            row["receivables"]["collected"],
        )
        money(
            "invoiced",
            sum(book.invoiced(at.begins, at.ends, as_of) for book in ledgers),
            row["receivables"]["invoiced"],
        )
    differences.none()


@everywhere
def test_plan(name):
    site = built(name)
    portfolio = site.portfolio
    differences = Differences()
    years = sorted(int(path.stem.removeprefix("plan-")) for path in site.out.glob("data/plan-*.json"))
    assert years
    for year in years:
        data = site.data(f"plan-{year}.json")
        rows = {row["account"]: row for row in data["accounts"]}
        months = periods.fiscal_year(year, portfolio.fiscal_start).months
        differences.compare(f"{year} accounts", set(portfolio.accounts), set(rows))
        sums = Counter()
        for id, row in rows.items():
            figures = plan.figures(portfolio, id, year)
            sums.update({figure: value or 0 for figure, value in figures.items()})
            for figure, expected in figures.items():
                # Without a target there is nothing to tell but 0; without a goal nothing at all.
                differences.compare(
                    f"{year} {id}.{figure}", expected or 0 if figure == "target" else expected, site.units(row[figure])
                )
        for figure, expected in sums.items():
            left_out = figure in ("goal", "gap") and not data["planned"]
            differences.compare(
                f"{year} total.{figure}", None if left_out else expected, site.units(data["total"][figure])
            )
        by_rep, under_others = Counter(), Counter()
        for id in portfolio.customers:
            account = portfolio.accounts[id]
            for month in months:
                if month <= min(portfolio.booked[id], portfolio.site_end):
                    revenue = portfolio.ledgers[id].revenue([month])
                    by_rep[owners.owner_of_month(account, month)] += revenue
                    today = owners.owner(account, portfolio.as_of)
                    if owners.owner_of_month(account, month) != today:
                        under_others[today] += revenue
        for row in data["reps"]:
            differences.compare(f"{year} {row['rep']} sold", by_rep[row["rep"]], site.units(row["sold"]))
            differences.compare(
                f"{year} {row['rep']} under others", under_others[row["rep"]], site.units(row["actual_under_others"])
            )
        differences.compare(f"{year} sold by all", sums["actual"], sum(site.units(row["sold"]) for row in data["reps"]))
    differences.none()


@everywhere
def test_control_totals(name):
    site = built(name)
    portfolio = site.portfolio
    if not portfolio.tree.totals:
        assert not (site.out / "data/books.json").is_file() or not site.data("books.json")["totals"]
        return
    data = site.data("books.json")
    differences = Differences()
    told = {(row["period"], row["account"], row["figure"]): row for row in data["totals"]}
    expected, verdicts = {}, {}
    for total in portfolio.tree.totals:
        for figure, kept in books.kept(portfolio, site.receivables, total).items():
            expected[total["period"], total.get("account") or None, figure] = total, kept
    differences.compare("totals", set(expected), set(told))
    for key in expected.keys() & told.keys():
        total, kept = expected[key]
        period, account, figure = key
        read = int if figure == "invoices" else site.units
        said = int(total[figure]) if figure == "invoices" else portfolio.rates.money(total[figure], None, 0)
        differences.compare(f"{key} books", said, read(told[key]["books"]))
        differences.compare(f"{key} kept", kept, read(told[key]["kept"]))
        verdict = "agrees" if kept == said else "differs"
        verdict = verdict if books.is_comparable(portfolio, total, figure) else "not-comparable"
        differences.compare(f"{key} verdict", verdict, told[key]["verdict"])
        verdicts.setdefault(period, set()).add(verdict)
    agrees_to = books.agrees_to(verdicts, portfolio.fiscal_start)
    differences.compare("agrees to", agrees_to and periods.month_name(agrees_to), data["agrees_to"])
    differences.none()
