"""Visits, intervals, representatives, complaints and feeds, worked out a second time from the raw files."""

import itertools
from collections import Counter
from datetime import date
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from icalendar import Calendar

from portfolios import Differences, built, everywhere
from recompute import (
    appraisal,
    cadence,
    complaints,
    feeds,
    owners,
    periods,
    visits,
)


@everywhere
def test_visits(name):
    site = built(name)
    portfolio, as_of = site.portfolio, site.portfolio.as_of
    data = site.data("visits.json")
    known = {
        (visit.account, visit.id): visit for account in portfolio.accounts.values() for visit in visits.visits(account)
    }
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
    differences.compare(
        "missed", passed + sum(visit.is_missed(as_of) for visit in known.values()), data["total"]["missed"]
    )
    differences.none()


def who_goes(portfolio, visit):
    """What somebody who has left had planned stands with the successor."""
    if visit.status == "planned" and owners.has_left(portfolio.tree.reps, visit.rep, portfolio.as_of):
        return owners.owner(portfolio.accounts[visit.account], portfolio.as_of)
    return visit.rep


@everywhere
def test_cadence(name):
    site = built(name)
    portfolio, as_of = site.portfolio, site.portfolio.as_of
    data = site.data("visits.json")
    differences = Differences()
    sums = {
        "total": Counter(),
        **{f"tier {row['tier']}": Counter() for row in data["tiers"]},
        **{f"rep {row['rep']}": Counter() for row in data["reps"]},
    }
    window = portfolio.whole_months
    for id, account in portfolio.accounts.items():
        tier, today = site.tiers.now.get(id), owners.owner(account, as_of)
        at = ("total", f"tier {tier}")
        add = lambda places, figure, value=1: [
            sums.setdefault(place, Counter()).update({figure: value}) for place in places
        ]
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
            add((*at, f"rep {today}"), cadence.state(account, visits.cadence(portfolio.settings, tier), as_of, portfolio.fiscal_start))
    rows = (
        [("total", data["total"])]
        + [(f"tier {row['tier']}", row) for row in data["tiers"]]
        + [(f"rep {row['rep']}", row) for row in data["reps"]]
    )
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
            today = owners.owner(account, as_of)
            due[today] += 1
            state = cadence.state(account, visits.cadence(portfolio.settings, tier), as_of, portfolio.fiscal_start)
            current[today] += state in ("within_ideal", "due")
    differences = Differences()
    appraised = appraisal.figures(portfolio)
    for row in data["reps"]:
        rep = row["id"]
        accounts = [id for id, account in portfolio.accounts.items() if owners.owner(account, as_of) == rep]
        differences.compare(f"{rep} accounts", sorted(accounts), sorted(row["accounts"]))
        tiers = Counter(site.tiers.now.get(id) for id in accounts)
        differences.compare(f"{rep} tiers", {tier: tiers[tier] for tier in "ABC"}, row["tiers"])
        figures = {name: (figure["part"], figure["whole"]) for name, figure in row["figures"].items()}
        differences.compare(f"{rep} intervals-kept", (kept[rep], asked[rep]), figures["intervals-kept"])
        differences.compare(f"{rep} cadence-kept", (current[rep], due[rep]), figures["cadence-kept"])
        for figure in appraisal.FIGURES:
            expected = appraised.get(rep, {}).get(figure, (0, 0))
            differences.compare(f"{rep} {figure}", expected, figures[figure])
        in_time, open_actions = appraised.get(rep, {}).get("actions-in-time", (0, 0))
        differences.compare(f"{rep} open actions", open_actions, row["open_actions"])
        differences.compare(f"{rep} late actions", open_actions - in_time, row["late_actions"])
    differences.none()


@everywhere
def test_events_of_the_feed(name):
    site = built(name)
    portfolio = site.portfolio
    expected = {
        event.name: event for account in portfolio.accounts.values() for event in feeds.events(account, portfolio.as_of)
    }
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
        compare = lambda figure, expected: differences.compare(
            f"{case.account} {case.id} {figure}", expected, row.get(figure)
        )
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
