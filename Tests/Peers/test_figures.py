"""Every figure of the data files, worked out a second time from the raw files."""

import itertools
import re
from datetime import date
from urllib.parse import unquote
from zoneinfo import ZoneInfo
from collections import Counter
from fractions import Fraction

import pytest
from icalendar import Calendar

from portfolios import NAMES, Differences, built, one_place, six_places
from readings import Page, Words
from recompute import abc, books, cadence, complaints, feeds, limits, owners, parts, periods, plan, receivables, reports, rising, visits

everywhere = pytest.mark.parametrize("name", NAMES)


@everywhere
@pytest.mark.parametrize("measure", ["revenue", "profit"])
def test_abc(name, measure):
    site = built(name)
    own = site.tiers.measure == measure
    data = site.data("abc.json" if own else f"abc-{measure}.json")
    ranking = site.tiers.ranking(measure)
    differences = Differences()
    differences.compare("total", ranking.total, site.units(data["total"]))
    differences.compare("order", [place.id for place in ranking.places], [row["id"] for row in data["accounts"]])
    told = {row["id"]: row for row in data["accounts"]}
    for place in ranking.places:
        row = told.get(place.id, {})
        compare = lambda figure, expected: differences.compare(f"{place.id}.{figure}", expected, row.get(figure))
        differences.compare(f"{place.id}.amount", place.amount, site.units(row.get("amount")))
        compare("rank", place.rank)
        compare("share", six_places(place.share))
        compare("cumulative_share", six_places(place.cumulative))
        compare("computed_tier", site.tiers.computed[place.id] if own else place.tier)
    if ranking.total:
        differences.compare("gini", six_places(abc.gini([place.amount for place in ranking.places])), data["gini"])
        differences.compare("accounts_for_80_percent", abc.count_for(ranking, 80), data["accounts_for_80_percent"])
        count, share = abc.brought_by_top(ranking, 20)
        differences.compare("share_of_top_20_percent", six_places(share), data["share_of_top_20_percent"])
    differences.none()


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
def test_complaints(name):
    site = built(name)
    as_of = site.portfolio.as_of
    data = site.data("complaints.json")
    differences = Differences()
    told = {(row["account"], row["id"]): row for row in data["complaints"]}
    known = complaints.cases(site.portfolio)
    repeats = complaints.repeats(site.portfolio)
    differences.compare("complaints", {(case.account, case.id) for case in known}, set(told))
    for case in known:
        row = told.get((case.account, case.id), {})
        compare = lambda figure, expected: differences.compare(f"{case.account} {case.id} {figure}", expected, row.get(figure))
        compare("open", case.is_open)
        compare("answer_deadline", str(case.answer_deadline))
        compare("resolve_deadline", str(case.resolve_deadline))
        compare("answer_late_days", case.answer_late(as_of) or None)
        compare("resolve_late_days", case.resolve_late(as_of) or None)
        compare("answer_promise", complaints.answer_promise(case, as_of))
        compare("resolve_promise", complaints.resolve_promise(case, as_of))
        compare("resolutions", [str(day) for day in case.resolutions])
        compare("reopened", [str(day) for day in case.reopened])
        compare("repeats", len(repeats.get((case.account, case.id), [])))
    differences.compare("open", sum(case.is_open for case in known), data["open"])
    promises = {
        "answers_in_time": [complaints.answer_promise(case, as_of) for case in known],
        "resolutions_in_time": [complaints.resolve_promise(case, as_of) for case in known],
    }
    late = sum("overdue" in pair for pair in zip(*promises.values()))
    differences.compare("open_and_late", late, data["open_and_late"])
    for figure, states in promises.items():
        differences.compare(figure, complaints.in_time(states), (data[figure]["kept"], data[figure]["of"]))
        unknown = sorted(case.id for case, state in zip(known, states) if state == "day_unknown")
        differences.compare(f"{figure} unknown", unknown, sorted(row["id"] for row in data[figure]["day_unknown"]))
    differences.compare("repeats", sum(bool(earlier) for earlier in repeats.values()), data["repeats"])
    differences.compare("cost", complaints.cost(site.portfolio), site.units(data["cost"]))
    differences.none()


@everywhere
def test_accounts(name):
    site = built(name)
    portfolio, as_of = site.portfolio, site.portfolio.as_of
    data = site.data("accounts.json")
    told = {row["id"]: row for row in data["accounts"]}
    differences = Differences()
    differences.compare("accounts", set(portfolio.accounts), set(told))
    known = complaints.cases(portfolio)
    for id, account in portfolio.accounts.items():
        row = told[id]
        compare = lambda figure, expected: differences.compare(f"{id}.{figure}", expected, row.get(figure))
        money = lambda figure, expected: differences.compare(f"{id}.{figure}", expected, site.units(row.get(figure)))
        compare("stage", portfolio.stage(id))
        compare("owner", account.fields["owner"])
        compare("tier", site.tiers.now.get(id))
        counts = portfolio.stage(id) != "target"
        money("revenue", portfolio.amount(id) if counts else 0)
        if counts:
            money("profit", portfolio.ledgers[id].profit(portfolio.window(id)))
            money("revenue_without_profit", portfolio.ledgers[id].revenue_without_profit(portfolio.window(id)))
        money("credits", site.receivables[id].credits(as_of))
        money("balance", site.receivables[id].balance(as_of))
        compare("next_visit", (visit := visits.next_visit(account, as_of)) and str(visit.date))
        money("outstanding", site.receivables[id].owed(as_of))
        money("overdue", site.receivables[id].overdue(as_of))
        compare("visits", len(account.visits))
        compare("complaints", len(account.complaints))
        compare("open_complaints", sum(case.account == id and case.is_open for case in known))
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
                differences.compare(f"{year} {id}.{figure}", expected or 0 if figure == "target" else expected, site.units(row[figure]))
        for figure, expected in sums.items():
            left_out = figure in ("goal", "gap") and not data["planned"]
            differences.compare(f"{year} total.{figure}", None if left_out else expected, site.units(data["total"][figure]))
        by_rep, under_others = Counter(), Counter()
        for id in portfolio.customers:
            account = portfolio.accounts[id]
            for month in months:
                if month <= min(portfolio.booked[id], portfolio.site_end):
                    revenue = portfolio.ledgers[id].revenue([month])
                    by_rep[owners.owner_of_month(account, month)] += revenue
                    if owners.owner_of_month(account, month) != account.fields["owner"]:
                        under_others[account.fields["owner"]] += revenue
        for row in data["reps"]:
            differences.compare(f"{year} {row['rep']} sold", by_rep[row["rep"]], site.units(row["sold"]))
            differences.compare(f"{year} {row['rep']} under others", under_others[row["rep"]], site.units(row["actual_under_others"]))
        differences.compare(f"{year} sold by all", sums["actual"], sum(site.units(row["sold"]) for row in data["reps"]))
    differences.none()


@everywhere
@pytest.mark.parametrize("kind", ["industries", "regions", "partners", "products"])
def test_parts(name, kind):
    site = built(name)
    portfolio = site.portfolio
    data = site.data(f"{kind}.json")
    known = complaints.cases(portfolio)
    differences = Differences()
    figures = parts.figures(portfolio, kind)
    total = sum(portfolio.amount(id) for id in portfolio.customers)
    told = {part["id"]: part for part in data["parts"]}
    differences.compare(f"{kind} with sales", {id for id, part in figures.items() if part.revenue}, {id for id, part in told.items() if part["revenue"]})
    for id, part in told.items():
        expected = figures.get(id, parts.Part())
        differences.compare(f"{id}.accounts", sorted(expected.accounts), sorted(part["accounts"]))
        differences.compare(f"{id}.revenue", expected.revenue, site.units(part["revenue"]))
        tiers = Counter(site.tiers.now.get(account) for account in expected.accounts)
        differences.compare(f"{id}.tiers", {tier: tiers[tier] for tier in "ABC"}, part["tiers"])
        if part["revenue_year_before"] is not None:
            differences.compare(f"{id}.revenue_year_before", expected.before, site.units(part["revenue_year_before"]))
        if part["profit"] is not None:
            differences.compare(f"{id}.profit", expected.profit, site.units(part["profit"]))
            differences.compare(f"{id}.margin", six_places(expected.margin), part["margin"])
            unknown = expected.revenue - expected.revenue_with_profit
            differences.compare(f"{id}.revenue_without_profit", unknown, site.units(part["revenue_without_profit"]))
        if kind != "products":
            opened = sum(case.is_open and case.account in expected.accounts for case in known)
            overdue = sum(site.receivables[account].overdue(portfolio.as_of) for account in expected.accounts)
            differences.compare(f"{id}.open_complaints", opened, part["open_complaints"])
            differences.compare(f"{id}.overdue", overdue, site.units(part["overdue"]))
        if expected.revenue:
            differences.compare(f"{id}.share", six_places(expected.share(total)), part["share"])
    differences.none()


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
        money("revenue", reports.revenue(portfolio, at.months), row["revenue"])
        money("profit", reports.profit(portfolio, at.months), row["profit"])
        without = sum(portfolio.ledgers[id].revenue_without_profit(at.months) for id in portfolio.customers)
        money("revenue_without_profit", without, row["revenue_without_profit"])
        money("spread", sum(portfolio.ledgers[id].spread_revenue(at.months) for id in portfolio.customers), row["spread"])
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
            elif at.ends < as_of and site.tiers.first_record <= before[0]:
                count(f"{figure} is told", any(portfolio.ledgers[id].within(before) for id in expected.compared), False)
        own = [visit for account in portfolio.accounts.values() for visit in visits.visits(account)]
        own = [visit for visit in own if at.begins <= visit.date <= at.ends]
        # Announced days count among the visits to come, and among those without a report once they are past.
        announced = [(visit.date, "planned") for account in portfolio.accounts.values() for visit in visits.coming(account, as_of) if not visit.card]
        announced += [(day, "missed") for account in portfolio.accounts.values() if (day := visits.announced_day_passed(account, as_of))]
        announced = Counter(kind for day, kind in announced if at.begins <= day <= at.ends)
        count("held", sum(visit.status == "done" for visit in own), row["visits"]["held"])
        count("cancelled", sum(visit.status == "cancelled" for visit in own), row["visits"]["cancelled"])
        count("missed", announced["missed"] + sum(visit.is_missed(as_of) for visit in own), row["visits"]["missed"])
        planned = announced["planned"] + sum(visit.status == "planned" and not visit.is_missed(as_of) for visit in own)
        count("planned", planned, row["visits"]["planned"])
        raised = [case for case in known if at.begins <= case.raised <= at.ends]
        count("raised", len(raised), row["complaints"]["raised"])
        count("still_open", sum(case.is_open for case in known if case.raised <= at.ends), row["complaints"]["still_open"])
        count("resolved", sum(at.begins <= day <= at.ends for case in known for day in case.resolutions), row["complaints"]["resolved"])
        count("repeats", sum((case.account, case.id) in repeated for case in raised), row["complaints"]["repeats"])
        ledgers = site.receivables.values()
        money("fell_due", sum(book.fell_due(at.begins, at.ends, as_of) for book in ledgers), row["receivables"]["fell_due"])
        money("collected", sum(book.collected(at.begins, at.ends, as_of) for book in ledgers), row["receivables"]["collected"])
        money("invoiced", sum(book.invoiced(at.begins, at.ends, as_of) for book in ledgers), row["receivables"]["invoiced"])
    differences.none()


@everywhere
def test_visits(name):
    site = built(name)
    portfolio, as_of = site.portfolio, site.portfolio.as_of
    data = site.data("visits.json")
    known = {(visit.account, visit.id): visit for account in portfolio.accounts.values() for visit in visits.visits(account)}
    told = {(row["account"], row["id"]): row for row in data["visits"] if row["id"]}
    differences = Differences()
    differences.compare("visits", set(known), set(told))
    for key, row in told.items():
        differences.compare(f"{key} date", str(known[key].date), row["date"])
        status = "missed" if known[key].is_missed(as_of) else known[key].status
        differences.compare(f"{key} status", status, row["status"])
        differences.compare(f"{key} rep", who_goes(portfolio, known[key]), row["rep"])
    announced = {row["account"]: (row["date"], row["rep"]) for row in data["visits"] if not row["id"]}
    expected, passed = {}, 0
    for id, account in portfolio.accounts.items():
        for visit in visits.coming(account, as_of):
            if not visit.card:
                expected[id] = str(visit.date), visit.rep
        if day := visits.announced_day_passed(account, as_of):
            expected[id] = str(day), owners.owner(account, day)
            passed += 1
    differences.compare("announced", expected, announced)
    window = portfolio.whole_months
    differences.compare("window", {"from": str(window.begins), "to": str(window.ends)}, data["window"])
    inside = [visit for visit in known.values() if window.begins <= visit.date <= window.ends]
    differences.compare("held", sum(visit.status == "done" for visit in inside), data["total"]["held"])
    differences.compare("missed", passed + sum(visit.is_missed(as_of) for visit in known.values()), data["total"]["missed"])
    differences.none()


def who_goes(portfolio, visit):
    """What somebody who has left had planned stands with the successor."""
    if visit.status == "planned" and owners.has_left(portfolio.tree.reps, visit.rep, portfolio.as_of):
        return portfolio.accounts[visit.account].fields["owner"]
    return visit.rep


@everywhere
def test_tier_history(name):
    site = built(name)
    data = site.data("tiers.json")
    differences = Differences()
    months = [periods.month(row["month"]) for row in data["months"]]
    history = site.tiers.history(months)
    members = site.tiers.entries()
    heads = {id: head for head, ids in members.items() for id in ids}
    for index, row in enumerate(data["months"]):
        differences.compare(f"{row['month']} is_whole", site.tiers.is_whole(months[index]), row["is_whole"])
        counts = Counter(history[index].get(head) for head in heads.values())
        differences.compare(f"{row['month']} counts", {tier: counts[tier] for tier in "ABC"}, row["counts"])
    for row in data["accounts"]:
        differences.compare(f"{row['id']}", [tiers.get(heads[row["id"]]) for tiers in history], row["tiers"])
        differences.compare(f"{row['id']} now", site.tiers.now.get(row["id"]), row["now"])
    moves = {}
    for id, head in heads.items():
        for index in range(1, len(months)):
            before, now = history[index - 1].get(head), history[index].get(head)
            if before != now:
                moves[id, data["months"][index]["month"]] = before, now
    told = {(move["account"], move["month"]): (move["from"], move["to"]) for move in data["moves"]}
    differences.compare("moves", moves, told)
    for move in data["moves"]:
        month = periods.month(move["month"])
        group = members[heads[move["account"]]]
        for figure, end in [("before", month - 1), ("now", month)]:
            amount = sum(site.portfolio.amount(id, site.tiers.measure, end) for id in group)
            differences.compare(f"{move['account']} {move['month']} {figure}", amount, site.units(move[figure]))
    differences.none()


@everywhere
def test_cadence(name):
    site = built(name)
    portfolio, as_of = site.portfolio, site.portfolio.as_of
    data = site.data("visits.json")
    differences = Differences()
    sums = {"total": Counter(), **{f"tier {row['tier']}": Counter() for row in data["tiers"]}, **{f"rep {row['rep']}": Counter() for row in data["reps"]}}
    window = portfolio.whole_months
    for id, account in portfolio.accounts.items():
        tier, today = site.tiers.now.get(id), account.fields["owner"]
        at = ("total", f"tier {tier}")
        add = lambda places, figure, value=1: [sums.setdefault(place, Counter()).update({figure: value}) for place in places]
        add((*at, f"rep {today}"), "accounts")
        for visit in visits.visits(account):
            places = (*at, f"rep {who_goes(portfolio, visit)}")
            if visit.status == "done" and window.begins <= visit.date <= window.ends:
                add(places, "held")
            if visit.status == "planned":
                add(places, "missed" if visit.is_missed(as_of) else "planned")
        announced = [visit for visit in visits.coming(account, as_of) if not visit.card]
        for visit in announced:
            add((*at, f"rep {visit.rep}"), "planned")
        if day := visits.announced_day_passed(account, as_of):
            add((*at, f"rep {owners.owner(account, day)}"), "missed")
        for begins, ends in itertools.pairwise(visits.days_held(account, as_of)):
            if window.begins <= ends <= window.ends:
                places = (*at, f"rep {owners.owner(account, ends)}")
                add(places, "intervals")
                add(places, "interval_days", (ends - begins).days)
        if portfolio.stage(id) == "active" and tier:
            add((*at, f"rep {today}"), cadence.state(account, visits.cadence(portfolio.settings, tier), as_of))
    rows = [("total", data["total"])] + [(f"tier {row['tier']}", row) for row in data["tiers"]] + [(f"rep {row['rep']}", row) for row in data["reps"]]
    for place, row in rows:
        for figure in ("accounts", "held", "intervals", "interval_days", "planned", "missed"):
            differences.compare(f"{place} {figure}", sums[place][figure], row[figure])
        for figure, value in row["cadence"].items():
            differences.compare(f"{place} {figure}", sums[place][figure], value)
    differences.none()


@everywhere
def test_reps(name):
    site = built(name)
    portfolio, as_of = site.portfolio, site.portfolio.as_of
    data = site.data("reps.json")
    months = [periods.month(row["month"]) for row in site.data("tiers.json")["months"]]
    judge = cadence.Judge(portfolio, site.tiers, months)
    kept, asked, current, due = Counter(), Counter(), Counter(), Counter()
    for id, account in portfolio.accounts.items():
        if portfolio.stage(id) != "active":
            continue
        for interval in cadence.intervals(account, as_of):
            if (verdict := judge.is_kept(interval)) is not None:
                asked[interval.rep] += 1
                kept[interval.rep] += verdict
        if tier := site.tiers.now.get(id):
            due[account.fields["owner"]] += 1
            state = cadence.state(account, visits.cadence(portfolio.settings, tier), as_of)
            current[account.fields["owner"]] += state in ("within_ideal", "due")
    differences = Differences()
    for row in data["reps"]:
        rep = row["id"]
        accounts = [id for id, account in portfolio.accounts.items() if account.fields["owner"] == rep]
        differences.compare(f"{rep} accounts", sorted(accounts), sorted(row["accounts"]))
        tiers = Counter(site.tiers.now.get(id) for id in accounts)
        differences.compare(f"{rep} tiers", {tier: tiers[tier] for tier in "ABC"}, row["tiers"])
        figures = {name: (figure["part"], figure["whole"]) for name, figure in row["figures"].items()}
        differences.compare(f"{rep} intervals-kept", (kept[rep], asked[rep]), figures["intervals-kept"])
        differences.compare(f"{rep} cadence-kept", (current[rep], due[rep]), figures["cadence-kept"])
    differences.none()


@everywhere
def test_rising_accounts(name):
    site = built(name)
    portfolio = site.portfolio
    data = site.data("rising.json")
    benchmarks = rising.benchmarks(portfolio, site.tiers)
    differences = Differences()
    longer = {id for id in portfolio.customers if any(span.length > portfolio.window_length for span in portfolio.ledgers[id].spans)}
    expected = set(rising.candidates(portfolio, site.tiers))
    told = {row["id"] for row in data["accounts"]}
    differences.compare("accounts", expected - longer, told - longer)
    for row in data["accounts"]:
        id = row["id"]
        differences.compare(f"{id} before", portfolio.amount(id, back=portfolio.window_length), site.units(row["before"]))
        differences.compare(f"{id} now", portfolio.amount(id), site.units(row["now"]))
        differences.compare(f"{id} score", sum(mark["points"] for mark in row["marks"]), row["score"])
        marks = rising.marks(portfolio, site.tiers, id, benchmarks)
        for mark in row["marks"]:
            value, benchmark = marks[mark["mark"]]
            if mark["mark"] in ("margin", "contribution") and not rising.has_known_profit(portfolio):
                continue
            money = mark["mark"] in ("volume", "contribution")
            read = site.units if money else (lambda value: value)
            shown = six_places if mark["mark"] == "margin" else (lambda value: value)
            differences.compare(f"{id} {mark['mark']}", (shown(value), shown(benchmark)), (read(mark["value"]), read(mark["benchmark"])))
            differences.compare(f"{id} points of {mark['mark']}", rising.points(value, benchmark), mark["points"])
    differences.none()


@everywhere
@pytest.mark.parametrize("measure", ["revenue", "profit"])
def test_who_stands_near_a_line(name, measure):
    site = built(name)
    words = Words(site.portfolio.settings.get("language") or "en")
    names = {id: account.fields["name"] for id, account in site.portfolio.accounts.items()}
    points = Fraction(site.tiers.settings.get("near") or "1")
    ranking = site.tiers.ranking(measure)
    near = abc.near(ranking, site.tiers.rule, points)
    expected = words("list_separator").join(names[place.id] for place in ranking.places if place.id in near and not site.tiers.by_hand(place.id))
    before, between = (re.escape(part) for part in words("abc.near").split("{accounts}")[0].split("{margin}"))
    after = re.escape(words("abc.near").split("{accounts}")[1])
    text = Page((site.out / "abc.html").read_text("utf-8")).section(measure).text
    found = re.search(f"{before}[0-9.]+[^0-9]{{0,20}}?{between}(.*?){after}", text)
    assert (found[1] if found else "") == expected


@everywhere
def test_events_of_the_feed(name):
    site = built(name)
    portfolio = site.portfolio
    expected = {event.name: event for account in portfolio.accounts.values() for event in feeds.events(account, portfolio.as_of)}
    zone = ZoneInfo(portfolio.settings.get("timezone") or "UTC")
    told = {}
    for event in Calendar.from_ical((site.out / "calendar.ics").read_bytes()).walk("VEVENT"):
        at = event["DTSTART"].dt
        day = at if type(at) is date else at.astimezone(zone).date()
        uid = unquote(str(event["UID"]).rsplit("@", 1)[0])
        told[uid] = feeds.Event(uid, day, str(event["STATUS"]), int(event.get("SEQUENCE", 0)))
    differences = Differences()
    differences.compare("events", set(expected), set(told))
    for uid in expected.keys() & told.keys():
        differences.compare(uid, expected[uid], told[uid])
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
        id: (portfolio.ledgers[id].revenue(months) if portfolio.stage(id) != "target" else 0, book.invoiced(begins, ends, portfolio.as_of))
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
        told = sum(site.units(amount) for amount in row["reasons"].values()) + site.units(row["not_explained"])
        differences.compare(f"{id} explained", sold - invoiced, told)
    differences.none()


@everywhere
def test_accounts_are_counted_alike_everywhere(name):
    site = built(name)
    stages = Counter(site.portfolio.stage(id) for id in site.portfolio.accounts)
    tiers = Counter(tier for tier in site.tiers.now.values() if tier)
    expected = {
        "accounts": sum(stages.values()), "customers": stages["active"] + stages["dormant"], "former": stages["former"],
        "targets": stages["target"],
    }  # fmt: skip
    differences = Differences()
    bought = [id for id in site.portfolio.customers if site.portfolio.ledgers[id].within(site.portfolio.window(id))]
    differences.compare("that bought", len(bought), site.data("products.json")["total"]["accounts"])
    for name in ("industries", "regions", "partners"):
        total = site.data(f"{name}.json")["total"]
        differences.compare(name, expected, {count: total[count] for count in expected})
        differences.compare(f"{name} tiers", {tier: tiers[tier] for tier in "ABC"}, total["tiers"])
    differences.compare("visits", expected["accounts"], site.data("visits.json")["total"]["accounts"])
    differences.compare("of the reps", expected["accounts"], sum(len(rep["accounts"]) for rep in site.data("reps.json")["reps"]))
    differences.none()
