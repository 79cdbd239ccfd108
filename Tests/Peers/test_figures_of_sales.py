"""Tiers, standing, parts and rising accounts, worked out a second time from the raw files."""

import re
from collections import Counter
from fractions import Fraction

import pytest

from portfolios import Differences, built, everywhere, six_places
from readings import Page, Words, amount, name_in_lists
from recompute import abc, complaints, owners, parts, periods, reports, rising, standing, visits


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
        compare("rank", place.rank)
        if row.get("amount") is None:
            # No record tells its profit: the amount is not known, rather than nothing.
            book, window = site.portfolio.ledgers[place.id], site.portfolio.window(place.id)
            is_unknown = measure == "profit" and place.amount == 0 and book.has_unknown_profit(window)
            differences.compare(f"{place.id} tells no profit", True, is_unknown)
        else:
            differences.compare(f"{place.id}.amount", place.amount, site.units(row["amount"]))
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
@pytest.mark.parametrize("measure", ["revenue", "profit"])
def test_who_stands_near_a_line(name, measure):
    site = built(name)
    words = Words(site.portfolio.settings.get("language") or "en")
    names = {id: name_in_lists(account) for id, account in site.portfolio.accounts.items()}
    points = Fraction(site.tiers.settings.get("near") or "1")
    ranking = site.tiers.ranking(measure)
    near = abc.near(ranking, site.tiers.rule, points)
    expected = words("list_separator").join(
        names[place.id] for place in ranking.places if place.id in near and not site.tiers.by_hand(place.id)
    )
    before, between = (re.escape(part) for part in words("abc.near").split("{accounts}")[0].split("{margin}"))
    after = re.escape(words("abc.near").split("{accounts}")[1])
    text = Page((site.out / "abc.html").read_text("utf-8")).section(measure).text
    found = re.search(f"{before}[0-9.]+[^0-9]{{0,20}}?{between}(.*?){after}", text)
    assert (found[1] if found else "") == expected


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
@pytest.mark.parametrize("file", ["abc", "accounts", "industries", "regions", "products"])
def test_data_files_say_what_the_standing_rests_on(name, file):
    site = built(name)
    portfolio = site.portfolio
    data = site.data(f"{file}.json")
    windows = {id: portfolio.window(id) for id in portfolio.customers}
    last = periods.month_of(portfolio.site_window.ends)
    differences = Differences()
    differences.compare("booked_to", portfolio.site_end, periods.month(data["booked_to"]))
    shifts = {id: last - window[-1] for id, window in windows.items() if window[-1] < last}
    differences.compare("shifted", shifts, {row["account"]: row["months"] for row in data["shifted"]})
    for row in data["shifted"]:
        window = windows[row["account"]]
        told = [periods.month_of(periods.day(row["window"][end])) for end in ("from", "to")]
        differences.compare(f"{row['account']} window", [window[0], window[-1]], told)
    books = portfolio.ledgers
    spread = {id: books[id].spread_revenue(counted(portfolio, id, window)) for id, window in windows.items()}
    differences.compare("spread", sum(spread.values()), site.units(data["spread"]))
    if file == "accounts":
        for row in data["accounts"]:
            differences.compare(f"{row['id']} spread", spread.get(row["id"], 0), site.units(row["spread"]))
            differences.compare(f"{row['id']} booked_to", portfolio.booked[row["id"]], periods.month(row["booked_to"]))
    differences.none()


def counted(portfolio, id, window):
    """The months of a window that are booked; a year or a quarter counts as it stands."""
    if standing.fixed_window(portfolio.settings, portfolio.fiscal_start) is not None:
        return window
    return range(window[0], min(window[-1], portfolio.booked[id]) + 1)


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
        compare("owner", owners.owner(account, site.portfolio.as_of))
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
    differences.compare(
        "of the reps", expected["accounts"], sum(len(rep["accounts"]) for rep in site.data("reps.json")["reps"])
    )
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
    differences.compare(
        f"{kind} with sales",
        {id for id, part in figures.items() if part.revenue},
        {id for id, part in told.items() if part["revenue"]},
    )
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
def test_rising_accounts(name):
    site = built(name)
    portfolio = site.portfolio
    data = site.data("rising.json")
    benchmarks = rising.benchmarks(portfolio, site.tiers)
    differences = Differences()
    longer = {
        id
        for id in portfolio.customers
        if any(span.length > portfolio.window_length for span in portfolio.ledgers[id].spans)
    }
    expected = set(rising.candidates(portfolio, site.tiers))
    told = {row["id"] for row in data["accounts"]}
    differences.compare("accounts", expected - longer, told - longer)
    for row in data["accounts"]:
        id = row["id"]
        differences.compare(
            f"{id} before", portfolio.amount(id, back=portfolio.window_length), site.units(row["before"])
        )
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
            differences.compare(
                f"{id} {mark['mark']}", (shown(value), shown(benchmark)), (read(mark["value"]), read(mark["benchmark"]))
            )
            differences.compare(f"{id} points of {mark['mark']}", rising.points(value, benchmark), mark["points"])
    differences.none()


@everywhere
def test_sales_by_month_as_drawn(name):
    """On each card, on each industry's page and over all reports: a month that is not booked is not one without sales."""
    site = built(name)
    portfolio, customers = site.portfolio, site.portfolio.customers
    words = Words(portfolio.settings.get("language") or "en")
    drawn = {f"accounts/{id}.html": [id] for id in portfolio.accounts}
    drawn["reports.html"] = list(portfolio.accounts)
    for part in site.data("industries.json")["parts"]:
        drawn[f"industries/{part['id']}.html"] = part["accounts"]
    differences = Differences()
    for path, ids in drawn.items():
        ids = [id for id in ids if id in customers]
        chart = Page((site.out / path).read_text("utf-8")).root.first("svg", "sales")
        before = words("chart.before").split("{")[0]
        columns = [column.first("title").text.split(before)[0] for column in chart.all("g", "column")] if chart else []
        for back, title in enumerate(reversed(columns)):
            months = range(last := periods.month_of(portfolio.as_of) - 1 - back, last + 1)
            is_recorded = any(portfolio.ledgers[id].within(months) for id in ids)
            if is_recorded or all(reports.is_booked(portfolio, id, months) for id in ids):
                expected = reports.revenue(portfolio, months, ids), True
                told = filled(words("sales_chart.column"), title)
                told = told and (site.units(amount(told["revenue"])), True)
            else:
                expected = None, False
                told = filled(words("sales_chart.not_booked"), title) and (None, False)
            differences.compare(f"{path} {periods.month_name(months[0])}", expected, told)
    differences.none()


def filled(phrase, text):
    """What stands in the gaps of a phrase, by their names; nothing where it is another phrase."""
    pattern = "".join(
        f"(?P<{part[1:-1]}>.+)" if part.startswith("{") else re.escape(part) for part in re.split(r"({\w+})", phrase)
    )
    match = re.fullmatch(pattern, text)
    return match and match.groupdict()
