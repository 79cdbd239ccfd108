"""A figure that stands in several places is the same in all: on pages, in drawings, in data files and in feeds."""

import csv
import re
from collections import Counter, defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from icalendar import Calendar

from portfolios import Differences, built, everywhere
from readings import Page, Words, amount, link_record, name_in_lists
from recompute.receivables import BUCKETS


LEFT_OUT_IF_EMPTY = {"complaints.html", "receivables.html", "abc/history.html", "targets.html"}


class Told:
    """What one built site says in its many places; amounts in whole units."""

    def __init__(self, site):
        self.site = site
        self.words = Words(site.portfolio.settings.get("language") or "en")
        self.pages = {}

    def page(self, path):
        if path not in self.pages:
            # A page with nothing to show is not made.
            text = "" if path in LEFT_OUT_IF_EMPTY and not self.has(path) else (self.site.out / path).read_text("utf-8")
            self.pages[path] = Page(text)
        return self.pages[path]

    def has(self, path):
        return (self.site.out / path).is_file()

    def units(self, text):
        value = amount(text)
        return None if value is None else self.site.units(value)

    def rows(self, path, list_name="accounts", key="account"):
        return {row[key]: row for row in self.site.data(path)[list_name]}

    def csv(self, path):
        with (self.site.out / "data" / path).open(encoding="utf-8-sig", newline="") as text:
            return {row["id"]: row for row in csv.DictReader(text)}

    def column(self, path, table, heading, blank=0):
        """The amounts of a column, by record."""
        found = {}
        for record, cell in table.column(self.words(heading)).items():
            found[record] = blank if cell.text in ("", "–") else self.shown(cell)
        return found

    def shown(self, cell):
        """The amount of a cell. Overviews show whole units, and keep in the cell what these are the rounding of."""
        if "data-exact" not in cell.attributes:
            return self.units(cell.text)
        exact = Decimal(cell.attributes["data-exact"])
        assert amount(cell.text) == exact.quantize(Decimal(1), ROUND_HALF_UP), cell.text
        return self.site.units(exact)


def in_whole_units(site, figure):
    """An amount of a data file as overviews show it: in whole units of the currency."""
    return None if figure is None else site.units(Decimal(str(figure)).quantize(Decimal(1), ROUND_HALF_UP))


def agree(differences, figure, places):
    """`places` goes from a place's name to what it tells by record; a place need not tell of every record."""
    told = defaultdict(dict)
    for place, values in places.items():
        for record, value in values.items():
            told[record][place] = value
    for record, values in told.items():
        if len(set(map(repr, values.values()))) > 1:
            differences.found.append(f"{figure} of {record}: {values}")


@everywhere
def test_revenue_of_each_account(name):
    told, differences = Told(built(name)), Differences()
    site, words = told.site, told.words
    accounts = told.rows("accounts.json", key="id")
    revenue = words("column.revenue")
    places = {
        "accounts.json": {id: site.units(row["revenue"]) for id, row in accounts.items()},
        "accounts.csv": {id: told.units(row["revenue"]) for id, row in told.csv("accounts.csv").items()},
        "accounts.html": told.column("accounts.html", told.page("accounts.html").table(revenue), "column.revenue"),
        "cards": {},
    }
    for id in accounts:
        terms = told.page(f"accounts/{id}.html").terms()
        if words("figure.revenue") in terms:
            places["cards"][id] = told.units(terms[words("figure.revenue")].text)
    if not site.tiers.by_group:
        for measure in ("revenue", "profit"):
            path = "abc" if site.tiers.measure == measure else f"abc-{measure}"
            rows = told.rows(f"{path}.json", key="id")
            amounts = {id: site.units(row["amount"]) for id, row in rows.items()}
            table = told.page("abc.html").table(
                words("column.amount"), words("column.cumulative"), within=told.page("abc.html").section(measure)
            )
            differences_by = {f"{path}.json": amounts, "abc.html": told.column("abc.html", table, "column.amount")}
            differences_by[f"{path}.csv"] = {
                id: told.units(row["amount"]) for id, row in told.csv(f"{path}.csv").items()
            }
            agree(differences, measure, differences_by)
            if measure == "revenue":
                places["abc.json"] = amounts
    agree(differences, "revenue", places)
    differences.none()


@everywhere
def test_tier_of_each_account(name):
    told, differences = Told(built(name)), Differences()
    words = told.words
    accounts = told.rows("accounts.json", key="id")
    places = {
        "accounts.json": {id: row["tier"] for id, row in accounts.items()},
        "accounts.csv": {id: row["tier"] or None for id, row in told.csv("accounts.csv").items()},
        "accounts.html": tier_column(told.page("accounts.html").table(words("column.revenue")), words),
        "visits.html": tier_column(
            told.page("visits.html").table(words("column.tier"), words("column.account")), words
        ),
        "cards": {id: tier_of(told.page(f"accounts/{id}.html").root.first("h1")) for id in accounts},
    }
    agree(differences, "tier", places)
    # The counts of tiers are counts of these.
    tiers = Counter(tier for tier in places["accounts.json"].values() if tier)
    reps = told.rows("reps.json", "reps", "id")
    for tier in "ABC":
        differences.compare(f"reps.json, all {tier}", tiers[tier], sum(row["tiers"][tier] for row in reps.values()))
        for kind in ("industries", "regions"):
            parts = told.site.data(f"{kind}.json")["parts"]
            differences.compare(f"{kind}.json, all {tier}", tiers[tier], sum(part["tiers"][tier] for part in parts))
    notes = [note.text for note in told.page("index.html").root.all("span", "note")]
    said = words("tile.tiers").format(a=tiers["A"], b=tiers["B"], c=tiers["C"])
    differences.compare(f"index.html says {said}", True, any(note.startswith(said) for note in notes))
    differences.none()


def tier_of(element):
    """The tier in an element; the mark of one set by hand is no part of it."""
    mark = element.first("span", "tier") if element else None
    return mark.text[:1] if mark and mark.text[:1] in "ABC" else None


def tier_column(table, words):
    at = table.headings.index(words("column.tier"))
    return {link_of(row): tier_of(row[at]) for row in table.rows if link_of(row)}


def link_of(row):
    return next((link_record(cell.first("a")) for cell in row if cell.name == "th" and cell.first("a")), None)


@everywhere
def test_what_each_account_owes(name):
    told, differences = Told(built(name)), Differences()
    site, words = told.site, told.words
    receivables = told.rows("receivables.json")
    page = told.page("receivables.html")
    table = page.table(words("credit.outstanding"), words("receivables.oldest"))
    for figure, word in [("outstanding", "credit.outstanding"), ("overdue", "credit.overdue")]:
        places = {
            "receivables.json": {id: site.units(row[figure]) for id, row in receivables.items()},
            "accounts.json": {id: site.units(row[figure]) for id, row in told.rows("accounts.json", key="id").items()},
            "accounts.csv": {id: told.units(row[figure]) for id, row in told.csv("accounts.csv").items()},
            "cards": {},
        }
        if table:
            places["receivables.html"] = told.column("receivables.html", table, word)
            total = told.units(table.total(words(word)).text or "0")
            differences.compare(
                f"receivables.html, all {figure}", site.units(site.data("receivables.json")["total"][figure]), total
            )
        for id in receivables:
            terms = told.page(f"accounts/{id}.html").terms()
            if words(word) in terms:
                places["cards"][id] = told.units(terms[words(word)].text)
        if figure == "overdue":
            accounts = told.page("accounts.html").table(words("column.overdue"))
            places["accounts.html"] = told.column("accounts.html", accounts, "column.overdue") if accounts else {}
            for kind in ("industries", "regions"):
                data = site.data(f"{kind}.json")
                whole = site.units(data["total"]["overdue"])
                differences.compare(f"{kind}.json overdue", sum(places["receivables.json"].values()), whole)
                differences.compare(
                    f"{kind}.json parts", whole, sum(site.units(part["overdue"]) for part in data["parts"])
                )
        agree(differences, figure, places)
        whole = site.units(site.data("receivables.json")["total"][figure])
        differences.compare(f"receivables.json, all {figure}", sum(places["receivables.json"].values()), whole)
        terms = page.terms()
        if words(word) in terms:
            differences.compare(f"receivables.html, {figure} on top", whole, told.units(terms[words(word)].text))
    differences.none()


@everywhere
def test_receivables_by_age_and_their_drawings(name):
    told, differences = Told(built(name)), Differences()
    site = told.site
    data = site.data("receivables.json")
    for row in [*data["accounts"], data["total"]]:
        ages = sum(site.units(row[bucket]) for bucket in BUCKETS)
        differences.compare(f"ages of {row.get('account', 'all')}", site.units(row["outstanding"]), ages)
        late = sum(site.units(row[bucket]) for bucket in BUCKETS if bucket.startswith("days_"))
        differences.compare(f"overdue of {row.get('account', 'all')}", site.units(row["overdue"]), late)
    if told.has("receivables-by-age.svg"):
        drawn = drawn_amounts(told, told.page("receivables-by-age.svg").root)
        differences.compare("receivables-by-age.svg", site.units(data["total"]["overdue"]), drawn)
    if told.has("receivables-by-account.svg"):
        overdue = {name_in_lists(site.portfolio.accounts[row["account"]]): row["overdue"] for row in data["accounts"]}
        for bar in told.page("receivables-by-account.svg").root.all("g", "row"):
            # What is said of a bar: the account's name, and how much is overdue since when.
            title = bar.first("title").text
            account = max((name for name in overdue if title.startswith(name)), key=len)
            parts = title.removeprefix(account).split(told.words("label_separator"))[1:]
            drawn = sum(told.units(re.match(r"(?:\D*\s)?\d(?:[\d.,]*\d)?", part.strip())[0]) for part in parts)
            differences.compare(f"receivables-by-account.svg {account}", site.units(overdue[account]), drawn)
    differences.none()


def drawn_amounts(told, element):
    """What the parts of a drawing say when one points at them."""
    between = told.words("label_separator")
    return sum(told.units(title.text.split(between)[1]) for title in element.all("title") if between in title.text)


@everywhere
def test_open_invoices_on_the_cards(name):
    """What is owed, overdue and to an account's credit can be traced to each invoice on its card."""
    told, differences = Told(built(name)), Differences()
    site, words = told.site, told.words
    for id, row in told.rows("receivables.json").items():
        section = told.page(f"accounts/{id}.html").section("open-invoices")
        expected = {item["invoice"]: site.units(item["outstanding"]) for item in row["invoices"]}
        credits = {item["invoice"]: site.units(item["amount"]) for item in row["credit_items"]}
        differences.compare(f"{id} has a list", bool(expected or credits), section is not None)
        if section is None:
            continue
        table = Page.table(told.page(f"accounts/{id}.html"), words("open_invoices.open"), within=section)
        listed, late = {}, 0
        for cells in table.rows if table else []:
            open_at, late_at = (table.headings.index(words(f"open_invoices.{name}")) for name in ("open", "late"))
            listed[cells[0].text] = told.units(cells[open_at].text)
            late += listed[cells[0].text] if cells[late_at].text else 0
        differences.compare(f"{id} open", expected, listed)
        differences.compare(f"{id} owed", site.units(row["outstanding"]), sum(listed.values()))
        differences.compare(f"{id} overdue", site.units(row["overdue"]), late)
        table = Page.table(told.page(f"accounts/{id}.html"), words("open_invoices.credit"), within=section)
        listed = {cells[0].text: told.units(cells[-1].text) for cells in (table.rows if table else [])}
        differences.compare(f"{id} credits", credits, listed)
    differences.none()


@everywhere
def test_findings_stand_with_whoever_must_act(name):
    told, differences = Told(built(name)), Differences()
    findings = told.site.data("findings.json")["findings"]
    counts = Counter(finding["actor"] for finding in findings)
    for row in told.site.data("reps.json")["reps"]:
        differences.compare(f"reps.json {row['id']}", counts[row["id"]], row["findings"])
        section = told.page(f"reps/{row['id']}.html").section("findings")
        listed = len(section.all("li")) if section else 0
        differences.compare(f"reps/{row['id']}.html", counts[row["id"]], listed)
    listed = sum(len(list.all("li")) for list in told.page("findings.html").root.all("ul", "findings"))
    differences.compare("findings.html", len(findings), listed)
    differences.none()


@everywhere
def test_credits_of_each_rep(name):
    told, differences = Told(built(name)), Differences()
    site, words = told.site, told.words
    rows = told.rows("receivables.json", "reps", "rep")
    whole = site.units(site.data("receivables.json")["total"]["credits"])
    differences.compare("receivables.json", whole, sum(site.units(row["credits"]) for row in rows.values()))
    table = told.page("receivables.html").table(words("credit.credits"), words("collections.paid"))
    if table:
        told_of = told.column("receivables.html", table, "credit.credits")
        differences.compare("receivables.html", {id: site.units(row["credits"]) for id, row in rows.items()}, told_of)
    differences.none()


@everywhere
def test_open_complaints(name):
    told, differences = Told(built(name)), Differences()
    site, words = told.site, told.words
    data = site.data("complaints.json")
    open_by_account = Counter(row["account"] for row in data["complaints"] if row["open"])
    differences.compare("complaints.json", sum(open_by_account.values()), data["open"])
    places = {
        "accounts.json": {id: row["open_complaints"] for id, row in told.rows("accounts.json", key="id").items()},
        "accounts.html": {
            id: int(cell.text or 0)
            for id, cell in complaint_column(told.page("accounts.html"), words("column.complaints")).items()
        },
        "complaints.json": {id: open_by_account[id] for id in site.portfolio.accounts},
    }
    agree(differences, "open complaints", places)
    for kind in ("industries", "regions"):
        cut = site.data(f"{kind}.json")
        differences.compare(f"{kind}.json", data["open"], cut["total"]["open_complaints"])
        differences.compare(f"{kind}.json parts", data["open"], sum(part["open_complaints"] for part in cut["parts"]))
    tile = tiles(told.page("index.html")).get(words("tile.complaints"))
    # A site without complaints has no page of them that the tile could lead to.
    if tile is None:
        differences.compare("complaints without a tile", 0, len(data["complaints"]))
    else:
        differences.compare("index.html", data["open"], int(tile))
    differences.none()


def complaint_column(page, heading):
    """Nothing where no complaint is open, for then there is no such column."""
    table = page.table(heading)
    return table.column(heading) if table else {}


def tiles(page):
    """The number of each tile by its label."""
    return {
        tile.first("span", "label").text: tile.first("span", "number").text
        for tile in page.root.all("a")
        if tile.first("span", "label") and tile.first("span", "number")
    }


@everywhere
def test_next_visit_of_each_account(name):
    told, differences = Told(built(name)), Differences()
    site, words = told.site, told.words
    heading = words("column.next_visit")
    visits = told.page("visits.html").table(words("column.account"), heading)
    places = {
        "accounts.html": days(told.page("accounts.html").table(heading).column(heading)),
        "visits.html": days(visits.column(heading)),
        "targets.json": {row["id"]: row["next_visit"] for row in site.data("targets.json")["targets"]},
        "calendar.ics": next_events(site, site.out / "calendar.ics"),
    }
    agree(differences, "next visit", places)
    differences.none()


def days(cells):
    return {
        id: cell.first("time").attributes["datetime"][:10] if cell.first("time") else None for id, cell in cells.items()
    }


def next_events(site, path):
    """The first event of each account that is not past, not cancelled, and not a visit held today."""
    held = Counter(
        (row["account"], row["date"]) for row in site.data("visits.json")["visits"] if row["status"] == "done"
    )
    found = dict.fromkeys(site.portfolio.accounts)
    for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
        if str(event.get("STATUS")) == "CANCELLED":
            continue
        # A visit leads to its day sheet, or to the account where it has none.
        leads = re.search(r"accounts/([^/#]+?)(?:/visits)?\.html|days/[^#]+#(.+)$", unquote(str(event["URL"])))
        account = leads[1] or leads[2]
        day = local_day(site, event["DTSTART"].dt)
        held[account, day] -= 1
        if (
            held[account, day] < 0
            and day >= str(site.portfolio.as_of)
            and (found[account] is None or day < found[account])
        ):
            found[account] = day
    return found


def local_day(site, at):
    if type(at) is date:
        return str(at)
    return str(at.astimezone(ZoneInfo(site.portfolio.settings.get("timezone") or "UTC")).date())


@everywhere
def test_feeds_of_the_reps_are_the_feed_of_all(name):
    site, differences = built(name), Differences()
    every = Counter(
        str(event["UID"]) for event in Calendar.from_ical((site.out / "calendar.ics").read_bytes()).walk("VEVENT")
    )
    parts = Counter()
    for path in site.out.glob("reps/*.ics"):
        parts.update(str(event["UID"]) for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT"))
    differences.compare("events", every, parts)
    differences.none()


@everywhere
def test_months_make_quarters(name):
    site, differences = built(name), Differences()
    data = site.data("reports.json")
    months = {row["period"]: row for row in data["months"]}
    for quarter in data["quarters"]:
        own = [months[month] for month in months if quarter["from"][:7] <= month <= quarter["to"][:7]]
        if len(own) != 3:
            continue
        differences.compare(
            f"{quarter['period']} revenue",
            site.units(quarter["revenue"]),
            sum(site.units(row["revenue"]) for row in own),
        )
        for figure in ("held", "planned", "cancelled", "missed"):
            expected = quarter["visits"][figure]
            differences.compare(f"{quarter['period']} {figure}", expected, sum(row["visits"][figure] for row in own))
        for figure in ("invoiced", "fell_due", "collected", "written_off"):
            expected = site.units(quarter["receivables"][figure])
            told = sum(site.units(row["receivables"][figure]) for row in own)
            differences.compare(f"{quarter['period']} {figure}", expected, told)
    differences.none()


@everywhere
def test_reports_and_their_pages(name):
    told, differences = Told(built(name)), Differences()
    site, words = told.site, told.words
    data = site.data("reports.json")
    for row in [*data["quarters"], *data["months"]]:
        path = f"reports/{row['period']}.html"
        if not told.has(path):
            differences.found.append(f"{path} is missing")
            continue
        terms = told.page(path).terms()
        where = row["period"]
        revenue = told.units(terms[words("column.revenue")].own_text)
        if revenue is not None or row["revenue"]:
            differences.compare(f"{where} revenue", in_whole_units(site, row["revenue"]), revenue)
        differences.compare(f"{where} held", row["visits"]["held"], int(terms[words("report.visits")].own_text))
        differences.compare(
            f"{where} raised", row["complaints"]["raised"], int(terms[words("report.complaints")].own_text)
        )
        differences.compare(
            f"{where} collected",
            in_whole_units(site, row["receivables"]["collected"]),
            told.units(terms[words("collections.collected")].own_text),
        )
    overview = told.page("reports.html")
    for table in overview.tables:
        if words("column.period") in table.headings and words("column.revenue") in table.headings:
            for period, cell in table.column(words("column.revenue")).items():
                row = next(row for row in [*data["quarters"], *data["months"]] if row["period"] == period)
                # What nobody has booked yet is left blank rather than told as nothing.
                differences.compare(f"reports.html {period}", site.units(row["revenue"]), told.units(cell.text))
    differences.none()


@everywhere
def test_the_plan_adds_up_everywhere(name):
    told, differences = Told(built(name)), Differences()
    site, words = told.site, told.words
    for path in site.out.glob("data/plan-*.json"):
        year = path.stem.removeprefix("plan-")
        data = site.data(path.name)
        table = told.page(f"plan/{year}.html").table(words("column.account"), words("plan.base"))
        rows = told.csv(f"plan-{year}.csv")
        for figure, word in [("base", "plan.base"), ("goal", "plan.goal"), ("gap", "plan.gap")]:
            whole = site.units(data["total"][figure])
            if whole is None:
                told_of = [row[figure] for kind in ("accounts", "regions", "reps") for row in data[kind]] + [
                    row[figure] or None for row in rows.values()
                ]
                differences.compare(f"{year} {figure} is left out", {None}, set(told_of))
                continue
            for kind in ("accounts", "regions", "reps"):
                differences.compare(
                    f"{year} {figure} by {kind}", whole, sum(site.units(row[figure]) for row in data[kind])
                )
            agree(differences, f"{year} {figure}", {
                "json": {row["account"]: site.units(row[figure]) for row in data["accounts"]},
                "csv": {id: told.units(row[figure]) for id, row in rows.items()},
                "html": told.column(f"plan/{year}.html", table, word) if table and words(word) in table.headings else {},
            })  # fmt: skip
            if table and words(word) in table.headings:
                differences.compare(
                    f"{year} {figure} at the foot", whole, told.shown(table.total(words(word)))
                )
    differences.none()


@everywhere
def test_tier_moves(name):
    """Told of one month, from one whole window to the next, with the same amounts, on the history, in reports, at home."""
    told, differences = Told(built(name)), Differences()
    site, words = told.site, told.words
    data = site.data("tiers.json")
    whole = {row["month"]: row["is_whole"] for row in data["months"]}
    months = [row["month"] for row in data["months"]]
    earlier = dict(zip(months[1:], months))
    key = lambda move: (move["month"], move["account"], move["from"], move["to"])
    moves = {key(move): move for move in data["moves"]}
    certain = {at: move for at, move in moves.items() if whole[earlier[move["month"]]]}
    reports = site.data("reports.json")
    for row in [*reports["months"], *reports["quarters"]]:
        own = {at for at in certain if row["from"][:7] <= at[0] <= row["to"][:7]}
        found = {(move.get("month") or row["period"], move["account"], move["from"], move["to"]) for move in row["tier_moves"]}
        differences.compare(f"reports.json {row['period']}", sorted(own), sorted(found))
        section = told.page(f"reports/{row['period']}.html").section("tiers")
        table = Page.table(told.page(f"reports/{row['period']}.html"), words("report.window_now"), within=section)
        listed = table.rows if table else []
        differences.compare(f"reports/{row['period']}.html", len(own), len(listed))
        amounts = sorted((site.units(moves[at]["before"]), site.units(moves[at]["now"])) for at in own)
        at = [table.headings.index(words(f"report.window_{side}")) for side in ("before", "now")] if table else []
        shown = sorted(tuple(told.units(cells[column].text) for column in at) for cells in listed)
        differences.compare(f"reports/{row['period']}.html amounts", amounts, shown)
        held = sum(moves[at]["held_back"] > 0 for at in own)
        marks = sum("held" in cell.text or "延后" in cell.text for cells in listed for cell in cells if cell.name == "th")
        differences.compare(f"reports/{row['period']}.html held back", held, marks)
    section = told.page("abc/history.html").section("moves")
    table = Page.table(told.page("abc/history.html"), words("history.change"), within=section) if section else None
    listed = table.rows if table else []
    differences.compare("abc/history.html", len(moves), len(listed))
    stars = sum(cells[0].text.endswith("*") for cells in listed)
    differences.compare("abc/history.html stars", len(moves) - len(certain), stars)
    last = months[-3:]
    section = told.page("index.html").section("moves")
    differences.compare("index.html", sum(at[0] in last for at in certain), len(section.all("li")))
    differences.none()
