"""What is drawn is as long as what it stands for: the shapes of the drawings held against figures from the raw files."""

import re
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from portfolios import Differences, built, everywhere
from readings import Page
from recompute import cadence, periods, visits
from recompute.receivables import BUCKETS

# Drawings are made in tenths of a pixel.
TENTH = Fraction(1, 10)
# A bar can be seen, however low.
LEAST = Fraction(1, 2)
LATE = [bucket for bucket in BUCKETS if bucket.startswith("days_")]


def drawing(site, path):
    file = site.out / path
    return Page(file.read_text("utf-8")).root.first("svg") if file.is_file() else None


def chart(page, css):
    """The chart of a page as it is drawn for a desk, which comes first."""
    return next((svg for svg in page.root.all("svg") if css in svg.classes), None)


def number(element, name):
    return Fraction(Decimal(element.attributes[name]))


def base_of(svg):
    """Where zero is."""
    return number(svg.first("line", "base"), "y1")


def heights(boxes, base):
    """How far columns reach from the line on which they stand; those that hang from it reach below zero."""
    return [number(box, "height") * (-1 if number(box, "y") >= base and number(box, "height") else 1) for box in boxes]


def columns(svg, css):
    """The boxes of one kind among the columns, and not those that explain them."""
    return [box for column in svg.all("g", "column") for box in column.all("rect", css)]


def compare(differences, where, expected, told):
    """Lengths that agree to a tenth of a pixel."""
    if len(expected) != len(told) or any(abs(one - other) > TENTH for one, other in zip(expected, told)):
        differences.found.append(
            f"{where}: expected {[round(float(one), 1) for one in expected]}, drawn {[float(one) for one in told]}"
        )


def in_proportion(amounts, told):
    """As long as the amounts, by the scale of the longest that is drawn."""
    largest = max((abs(amount) for amount in amounts), default=0)
    longest = max((abs(length) for length in told), default=0)
    return [Fraction(amount * longest, largest) if largest else Fraction(0) for amount in amounts]


@everywhere
def test_pareto(name):
    """One scale: each bar is a part of the total, and the line goes through the right edges at what they reach."""
    site = built(name)
    differences = Differences()
    for measure in ("revenue", "profit"):
        ranking = site.tiers.ranking(measure)
        own = "" if measure == site.tiers.measure else f"-{measure}"
        svg = drawing(site, f"abc/pareto{own}.svg")
        amounts = [place.amount for place in ranking.places if place.amount > 0]
        if svg is None:
            if ranking.total > 0:
                differences.found.append(f"{measure}: nothing is drawn")
            continue
        base = svg.first("line", "base")
        left, right, bottom = number(base, "x1"), number(base, "x2"), number(base, "y1")
        drawn = amounts if len(amounts) <= 60 else [*amounts[:59], sum(amounts[59:])]
        bars = [bar for group in svg.all("g", "bars") for bar in group.all("rect", "bar")]
        told = [number(bar, "height") for bar in bars]
        compare(differences, f"{measure} heights", [max(Fraction(300 * amount, ranking.total), LEAST) for amount in drawn],
                told)  # fmt: skip
        edges = [left + Fraction((right - left) * (index + 1), len(drawn)) for index in range(len(drawn))]
        compare(differences, f"{measure} right edges", edges,
                [number(bar, "x") + number(bar, "width") for bar in bars])  # fmt: skip
        corners = [
            tuple(Fraction(Decimal(part)) for part in corner.split(","))
            for corner in re.split(r"\s?[ML]", svg.first("path", "cumulative").attributes["d"])[1:]
        ]
        compare(differences, f"{measure} line across", edges, [x for x, _ in corners])
        reached = [bottom - Fraction(300 * amount, ranking.total) for amount in accumulate(drawn)]
        compare(differences, f"{measure} line up", reached, [y for _, y in corners])
        # The line begins at the first bar's right upper corner and ends at the whole.
        compare(differences, f"{measure} ends", [number(bars[0], "y"), bottom - 300], [corners[0][1], corners[-1][1]])
        enlarged = drawing(site, f"abc/pareto{own}-enlarged.svg")
        if len(amounts) <= 60:
            told = [number(bar, "height") for group in enlarged.all("g", "bars") for bar in group.all("rect", "bar")]
            compare(differences, f"{measure} enlarged", [max(height, LEAST) for height in in_proportion(amounts, told)],
                    told)  # fmt: skip
    differences.none()


@everywhere
def test_sales_by_month(name):
    """On each card: revenue, the profit in it, and the revenue of the year before."""
    site = built(name)
    portfolio = site.portfolio
    months = range(periods.month_of(portfolio.as_of) - 24, periods.month_of(portfolio.as_of))
    differences = Differences()
    for id, book in portfolio.ledgers.items():
        svg = chart(Page((site.out / f"accounts/{id}.html").read_text("utf-8")), "sales")
        if svg is None:
            differences.compare(f"{id} has sales", [], book.within(months) if portfolio.stage(id) != "target" else [])
            continue
        base = base_of(svg)
        groups = svg.all("g", "column")
        revenues = [book.revenue([month]) for month in months]
        profits = [book.known_profit([month]) for month in months]
        told = heights([group.first("rect", "revenue") for group in groups], base)
        inner = [group.first("rect", "profit") for group in groups]
        told_profits = [heights([box], base)[0] if box else Fraction(0) for box in inner]
        expected = in_proportion([*revenues, *profits], [*told, *told_profits])
        compare(differences, f"{id} revenue", expected[:24], told)
        compare(differences, f"{id} profit", expected[24:], told_profits)
        largest = max(map(abs, [*revenues, *profits]))
        scale = Fraction(max(map(abs, [*told, *told_profits])), largest) if largest else 0
        for month, group in zip(months, groups):
            stroke = group.first("line", "before")
            earlier = [month - 12]
            differences.compare(f"{id} year before", bool(book.within(earlier)), stroke is not None)
            if stroke and scale:
                # A tenth at the column and a tenth at the stroke, enlarged as far as the year before outgrows the rest.
                at = base - book.revenue(earlier) * scale
                off = abs(number(stroke, "y1") - at)
                slack = TENTH * (1 + abs(Fraction(book.revenue(earlier)) / largest))
                if off > slack:
                    differences.found.append(f"{id} year before: {float(at)}, drawn {stroke.attributes['y1']}")
        spread = [any(entry.is_spread and entry.revenue for entry in book.within([month])) for month in months]
        differences.compare(
            f"{id} spread", spread, [any("spread" in box.classes for box in group.all("rect")) for group in groups]
        )
    differences.none()


@everywhere
def test_all_sales_are_held_against_whole_months_only(name):
    """The chart above all reports: a month has a stroke for the year before where that is recorded of every account."""
    site = built(name)
    portfolio = site.portfolio
    books = [portfolio.ledgers[id] for id in portfolio.customers if portfolio.ledgers[id].spans]
    svg = chart(Page((site.out / "reports.html").read_text("utf-8")), "sales")
    if svg is None:
        return
    kinds = [min(span.length for span in book.spans) for book in books]
    begin = {kind: min(span.first for book in books for span in book.spans if span.length == kind) for kind in kinds}
    since = max(min(begin[kind], min(span.first for span in book.spans)) for kind, book in zip(kinds, books))
    groups = svg.all("g", "column")
    last = periods.month_of(portfolio.as_of) - 1
    differences = Differences()
    for month, group in zip(range(last - len(groups) + 1, last + 1), groups):
        earlier = month - 12
        expected = earlier >= since and any(book.within([earlier]) for book in books)
        differences.compare(f"{month} year before", expected, group.first("line", "before") is not None)
    differences.none()


@everywhere
def test_ageing(name):
    """All that is overdue by age, and the accounts that owe most of it."""
    site = built(name)
    as_of = site.portfolio.as_of
    ages = {id: book.ageing(as_of) for id, book in site.receivables.items()}
    differences = Differences()
    whole = [sum(age[bucket] for age in ages.values()) for bucket in LATE]
    svg = drawing(site, "receivables-by-age.svg")
    differences.compare("is drawn", any(whole), svg is not None)
    if svg is None:
        return
    told = [next((number(part, "width") for part in row.all("rect")), Fraction(0)) for row in svg.all("g", "row")]
    compare(differences, "by age", in_proportion(whole, told), told)
    overdue = {site.portfolio.accounts[id].fields["name"]: [age[bucket] for bucket in LATE] for id, age in ages.items()}
    svg = drawing(site, "receivables-by-account.svg")
    rows = svg.all("g", "row") if svg else []
    longest = max((sum(number(part, "width") for part in row.all("rect")) for row in rows), default=0)
    largest = max(sum(parts) for parts in overdue.values())
    for row in rows:
        label = row.first("text", "label")
        if label is None or label.text not in overdue:
            continue
        expected = [Fraction(longest * part, largest) for part in overdue[label.text]]
        drawn = [number(part, "width") for part in row.all("rect")]
        # What is shorter than half a tenth is not drawn. The longest may be of several, each rounded by itself.
        expected = [width for width in expected if width >= TENTH / 2]
        if len(expected) != len(drawn) or any(abs(one - two) > 2 * TENTH for one, two in zip(expected, drawn)):
            differences.found.append(f"{label.text}: {expected}, drawn {drawn}")
        ends = [number(part, "x") + number(part, "width") for part in row.all("rect")]
        compare(differences, f"{label.text} end to end", ends[:-1], [number(part, "x") for part in row.all("rect")][1:])
    differences.none()


@everywhere
def test_collections(name):
    """What was invoiced, and what came in, side by side."""
    site = built(name)
    svg = drawing(site, "collections.svg")
    if svg is None:
        return
    as_of, books = site.portfolio.as_of, site.receivables.values()
    amounts = []
    for month in range(periods.month_of(as_of) - 23, periods.month_of(as_of) + 1):
        at = periods.months_period(month, month)
        amounts.append(sum(book.invoiced(at.begins, at.ends, as_of) for book in books))
        amounts.append(sum(book.collected(at.begins, at.ends, as_of) for book in books))
    told = heights(columns(svg, "part"), base_of(svg))
    differences = Differences()
    compare(differences, "collections.svg", in_proportion(amounts[-len(told) :], told), told)
    differences.none()


@everywhere
def test_intervals(name):
    """The days between visits on each card, and which of them were too long."""
    site = built(name)
    portfolio, as_of = site.portfolio, site.portfolio.as_of
    months = [periods.month(row["month"]) for row in site.data("tiers.json")["months"]]
    judge = cadence.Judge(portfolio, site.tiers, months)
    differences = Differences()
    for id, account in portfolio.accounts.items():
        known = cadence.intervals(account, as_of)[-16:]
        file = site.out / f"accounts/{id}/visits.html"
        # An account without visits has no page of them.
        svg = chart(Page(file.read_text("utf-8")), "intervals") if file.is_file() else None
        if svg is None:
            continue
        base = base_of(svg)
        drawn = [g for g in svg.all("g") if any(css.startswith("interval-") for css in g.classes)]
        days = [(interval.ends - interval.begins).days for interval in known]
        differences.compare(f"{id} days", days, [int(text.text) for text in svg.first("g", "figures").all("text")])
        # Nothing is asked for where nobody is to be visited.
        tiers = [judge.tier(interval) if portfolio.stage(id) == "active" else None for interval in known]
        asked = [visits.cadence(portfolio.settings, tier) if tier else None for tier in tiers]
        longest = max([1, *days, *(cadence[1] for cadence in asked if cadence)])
        compare(differences, f"{id} heights", [Fraction(120 * day, longest) for day in days],
                [number(column.first("rect"), "height") for column in drawn])  # fmt: skip
        for interval, length, cadence_asked, column in zip(known, days, asked, drawn):
            is_late = cadence_asked is not None and length > cadence_asked[1]
            state = "interval-running" if interval.is_running else "interval-late" if is_late else "interval-kept"
            differences.compare(f"{id} {interval.begins}", [state], column.classes)
        # The ideal and the longest interval, once for each stretch over which they were the same.
        expected = []
        for index, pair in enumerate(asked):
            if pair and (index == 0 or asked[index - 1] != pair):
                expected += [base - Fraction(120 * day, longest) for day in pair]
        compare(differences, f"{id} lines", expected,
                [number(line, "y1") for line in svg.all("line", "asked")])  # fmt: skip
    differences.none()


@everywhere
def test_tiers_by_quarter(name):
    """Each block is as high as the number of its accounts, and named for its quarter."""
    site = built(name)
    svg = drawing(site, "abc/history.svg")
    if svg is None:
        return
    start = site.portfolio.fiscal_start
    rows = [
        row["counts"]
        for row in site.data("tiers.json")["months"]
        if (periods.month(row["month"]) - (start - 1)) % 3 == 2
    ][-12:]
    counts = [row[tier] for row in rows for tier in "ABC" if row[tier]]
    differences = Differences()
    largest = max(sum(row.values()) for row in rows)
    told = [number(block.first("rect"), "height") for block in svg.all("g", "block")]
    compare(differences, "abc/history.svg", [Fraction(272 * count, largest) for count in counts], told)
    differences.compare("quarters", len(rows), len(svg.all("g", "axis")))
    differences.none()


@everywhere
def test_plan(name):
    """What is sold within what is planned, the targets across, and where the year stands: all by one scale."""
    site = built(name)
    differences = Differences()
    for path in sorted((site.out / "data").glob("plan-*.json")):
        data = site.data(path.name)
        svg = drawing(site, f"plan/{data['year']}.svg")
        if svg is None:
            continue
        for row, region in zip(svg.all("g", "row"), data["regions"], strict=True):
            left = number(svg.first("line", "base"), "x1")
            lengths = {css: number(box, "width") for css in ("planned", "sold") if (box := row.first("rect", css))}
            if stroke := row.first("line", "target"):
                lengths["target"] = number(stroke, "x1") - left
            amounts = {"planned": region["goal"], "sold": region["actual"], "target": region["target"]}
            told = list(lengths.values())
            expected = in_proportion([site.units(amounts[css]) or 0 for css in lengths], told)
            if any(abs(one - two) > 2 * TENTH for one, two in zip(expected, told)):
                differences.found.append(f"{path.name} {region}: {[float(x) for x in expected]}, {[float(x) for x in told]}")
    differences.none()


@everywhere
def test_a_fiscal_period_says_its_months(name):
    """On pages, in drawings and messages in words; in data files by its first and its last day."""
    site = built(name)
    start = site.portfolio.fiscal_start
    differences = Differences()
    told = 0
    for path in [*site.out.rglob("*.html"), *site.out.rglob("*.svg")]:
        where = path.relative_to(site.out)
        text = re.sub(r"<[^>]*>", " ", re.sub(r"</?tspan[^>]*>", "", path.read_text("utf-8")))
        told += fiscal_periods(text, where, differences)
    differences.compare("fiscal periods are told", start != 1, told > 0)
    for path in (site.out / "data").glob("*.json"):
        for match in re.finditer(r'"period": "(FY[^"]*)"(.{0,80})', path.read_text("utf-8"), re.DOTALL):
            at = periods.period(match[1], start)
            days = f'"from": "{at.begins}",\n'
            if days not in match[2] or f'"to": "{at.ends}"' not in match[2]:
                differences.found.append(f"{path.name}: {match[0]}")
    for finding in site.data("findings.json")["findings"]:
        told += fiscal_periods(finding["message"], "findings.json", differences)
    differences.none()


def fiscal_periods(text, where, differences):
    """How many fiscal periods a text tells, each of which must say its months behind its name."""
    matches = list(re.finditer(r"FY\d{4}(?:-Q\d)?|\d{4}财年 ?(?:第?[一二三四1-4]季度)?", text))
    for match in matches:
        behind = text[match.end() : match.end() + 30]
        if not re.match(r" ?\([A-Z0-9]| ?（", behind):
            differences.found.append(f"{where}: {match[0]}{behind}")
    return len(matches)
