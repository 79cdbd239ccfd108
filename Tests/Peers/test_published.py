"""Small sites whose figures were published, or worked out by hand, and what the built site says of them."""

import json
import os
import subprocess

import pytest

from conftest import DOSSIER
from readings import Page
from small_sites import record, write_site

GROUPS = {
    "p": {"sales": "period,revenue\n2026-05,1000", "credit": {"limit": 1000, "payment_terms": "now"},
          "receivables": "invoice,issued,due,amount\nP,2026-10-01,2026-11-01,900"},
    "c1": {"parent": "p", "sales": "period,revenue,currency\n2026-05,4000,USD",
           "credit": {"limit": 1000, "currency": "USD", "payment_terms": "now"},
           "receivables": "invoice,issued,due,amount,currency\nC,2026-10-01,2026-11-23,1200,USD"},
    "g": {"parent": "c1", "sales": "period,revenue,currency\n2026-05,300000,JPY",
          "receivables": "invoice,issued,due,amount\nG,2026-10-01,2026-11-22,100"},
    "c2": {"parent": "p", "sales": "period,revenue\n2026-05,500"},
    "s": {"sales": "period,revenue\n2026-05,1500"},
    "tp": {"stage": "target"},
    "tc": {"parent": "tp", "sales": "period,revenue\n2026-05,800"},
}  # fmt: skip
RATES = {"USD": 0.5, "JPY": 0.01}


class Small:
    def __init__(self, folder):
        self.folder = folder

    def data(self, name):
        return json.loads((self.folder / "data" / f"{name}.json").read_text("utf-8"))

    def page(self, path):
        return Page((self.folder / path).read_text("utf-8"))

    def row(self, name, id, key="account", rows="accounts"):
        return next(row for row in self.data(name)[rows] if row[key] == id)

    def rules(self, id):
        return {finding["rule"] for finding in self.data("findings")["findings"] if finding["account"] == id}


@pytest.fixture
def build(tmp_path):
    def build(accounts, environment=None, **settings):
        source = write_site(tmp_path / "site", accounts, **settings)
        command = [DOSSIER, "build", "--quiet", "--site", source, "--out", tmp_path / "out"]
        run = subprocess.run(command, capture_output=True, text=True, env=os.environ | (environment or {}))
        assert run.returncode == 0, run.stdout + run.stderr
        return Small(tmp_path / "out")

    return build


def test_the_published_ageing(build):
    invoices = [
        ("2018-01-15", 500),
        ("2017-12-15", 1000),
        ("2017-11-15", 2000),
        ("2017-10-15", 4000),
        ("2017-09-15", 8000),
        ("2017-08-15", 160000),
    ]
    table = "invoice,issued,due,amount\n" + "".join(
        f"{n},2017-08-01,{due},{amount}\n" for n, (due, amount) in enumerate(invoices)
    )
    site = build({"acme": {"receivables": table}}, as_of="2017-12-31")
    row = site.row("receivables", "acme")
    assert [row[name] for name in ("not_due", "days_1_30", "days_31_60", "days_61_90", "days_over_90")] == [
        500,
        1000,
        2000,
        4000,
        168000,
    ]
    assert row["outstanding"] == 175500


def test_thirty_equal_accounts_cumulate_to_exactly_all(build):
    site = build({f"a{n:02}": {"sales": "period,revenue\n2026-05,1000"} for n in range(30)})
    assert site.data("abc")["accounts"][-1]["cumulative_share"] == 1
    table = site.page("abc.html").table("Cumulative", within=site.page("abc.html").section("revenue"))
    assert table.rows[-1][table.headings.index("Cumulative")].text == "100.0%"


def test_weeks_at_the_turn_of_the_year(build):
    cards = {day: {"status": "planned"} for day in ("2026-12-31", "2027-01-01", "2027-01-03", "2027-01-04")}
    site = build({"acme": {"visits": cards}})
    weeks = {}
    for month in ("2026-12", "2027-01"):
        for row in site.page(f"calendar/{month}.html").root.all("tr"):
            for link in row.all("a"):
                if "visits.html#" in link.attributes["href"]:
                    weeks[link.attributes["href"].split("#")[1]] = row.first("th").text
    assert weeks == {"2026-12-31": "53", "2027-01-01": "53", "2027-01-03": "53", "2027-01-04": "1"}


def test_a_running_month_without_an_invoice_says_so_in_words(build):
    invoices = "invoice,issued,due,amount\nA,2026-10-01,2026-11-20,900\nB,2026-09-01,2026-10-01,50\nC,2026-09-02,2026-10-01,-50"
    site = build({"acme": {"receivables": invoices}})

    def invoiced(month):
        page = site.page(f"reports/{month}.html")
        return page.terms(page.section("receivables"))["Invoiced"].text

    assert invoiced("2026-11") == "nothing in Nov 2026 so far"
    assert invoiced("2026-10") == "EUR 900"
    # What was issued and taken back is not nothing, and a month that is over is what it was.
    assert invoiced("2026-09") == "EUR 0"
    issued = "\nD,2026-11-02,2026-12-01,70\nE,2026-11-02,2026-12-01,-70"
    site = build({"acme": {"receivables": invoices + issued}})
    assert invoiced("2026-11") == "EUR 0"


def test_who_stands_in_for_an_owner_who_has_left_is_named(build, tmp_path):
    eva = tmp_path / "site/content/reps/eva.md"
    eva.parent.mkdir(parents=True)
    eva.write_text(record({"name": "Eva", "manager": "bo", "active": False, "until": "2026-06-30"}), "utf-8")
    site = build({"acme": {"owner": "eva"}, "beta": {}})
    assert "(left; Bo stands in)" in site.page("accounts/acme.html").root.text
    assert "stands in" not in site.page("accounts/beta.html").root.text
    assert "standing in for Eva, who has left" in site.page("reps/bo.html").root.text
    assert "Bo, standing in" in site.page("findings/rules.html").root.text


def test_a_day_begins_where_the_site_is(build):
    # 26 November 2026, 16:30 in UTC, is half past midnight of the 27th in Shanghai.
    cards = {"2026-11-27": {"status": "planned"}}
    environment = {"SOURCE_DATE_EPOCH": "1795710600", "TZ": "UTC"}
    site = build({"acme": {"visits": cards}}, environment, as_of="", timezone="Asia/Shanghai")
    assert site.data("visits")["as_of"] == "2026-11-27"
    assert site.data("visits")["total"]["planned"] == 1
    assert (site.folder / "days/2026-11-27.html").is_file()


def test_groups_one_by_one(build):
    site = build(GROUPS, rates=RATES)
    abc = site.data("abc")
    assert abc["total"] == 8800
    assert [(row["id"], row["tier"]) for row in abc["accounts"]][0] == ("g", "A")
    total = site.data("receivables")["total"]
    assert (total["outstanding"], total["overdue"]) == (1600, 1000)
    assert "over-limit" in site.rules("c1")
    assert sum(part["revenue"] for part in site.data("industries")["parts"]) == 8800


def test_groups_as_one(build):
    site = build(GROUPS, rates=RATES, abc={"level": "group"})
    abc = site.data("abc")
    assert abc["total"] == 8800
    assert [(row["amount"], row["tier"]) for row in abc["accounts"]] == [(6500, "A"), (1500, "C"), (800, "C")]
    tiers = {row["id"]: row["tier"] for row in site.data("accounts")["accounts"]}
    assert tiers == {"p": "A", "c1": "A", "c2": "A", "g": "A", "s": "C", "tp": None, "tc": "C"}
    # One account each: four of the group that is A, two others.
    reps = site.data("reps")["reps"]
    assert {tier: sum(rep["tiers"][tier] for rep in reps) for tier in "ABC"} == {"A": 4, "B": 0, "C": 2}


def test_the_boundaries_of_ageing(build):
    dues = [
        "2026-11-23",
        "2026-11-22",
        "2026-10-24",
        "2026-10-23",
        "2026-09-24",
        "2026-09-23",
        "2026-08-25",
        "2026-08-24",
    ]
    table = "invoice,issued,due,amount,paid,paid_on\n" + "".join(
        f"{n},2026-08-01,{due},{100 + n},,\n" for n, due in enumerate(dues)
    )
    table += "P,2026-08-01,2026-10-01,1000,400,2026-10-05\nF,2026-08-01,2026-10-01,50,50,2026-11-23\n"
    row = build({"acme": {"receivables": table}}).row("receivables", "acme")
    ages = [row[name] for name in ("not_due", "days_1_30", "days_31_60", "days_61_90", "days_over_90")]
    assert ages == [100, 203, 807, 211, 107]
    assert (row["outstanding"], row["overdue"]) == (1428, 1328)


def test_who_pays_early_is_not_slow(build):
    site = build(
        {"acme": {"receivables": "invoice,issued,due,amount,paid,paid_on\nR,2026-07-01,2026-08-15,800,800,2026-07-20"}}
    )
    assert "slow-collection" not in site.rules("acme")


def test_one_accounts_credit_pays_no_other_ones_debt(build):
    site = build({
        "owes": {"receivables": "invoice,issued,due,amount\nR,2026-08-01,2026-09-01,1300"},
        "has": {"receivables": "invoice,issued,due,amount\nN,2026-08-01,,-1400"},
    })  # fmt: skip
    total = site.data("receivables")["total"]
    assert (total["outstanding"], total["overdue"], total["credits"]) == (1300, 1300, 1400)


def test_promises_of_complaints(build):
    cards = {
        "2026-11-20": ("minor", {}), "2026-11-21": ("major", {}), "2026-11-22": ("critical", {}), "2026-11-19": ("minor", {}),
    }  # fmt: skip
    accounts = {
        f"a{n}": {"complaints": {day: {"severity": severity, "status": "open"}}}
        for n, (day, (severity, _)) in enumerate(cards.items())
    }
    late = [
        row["answer_late_days"]
        for row in sorted(build(accounts).data("complaints")["complaints"], key=lambda row: row["account"])
    ]
    assert late == [None, None, None, 1]


@pytest.mark.parametrize("window, repeats", [("2026-05-27", 1), ("2026-05-26", 0)])
def test_repeats_within_the_window(build, window, repeats):
    card = {"severity": "minor", "category": "quality", "product": "dock"}
    cards = {
        window: {**card, "status": "closed", "result": "done", "answered": window, "resolved": window},
        "2026-11-23": {**card, "status": "open"},
    }
    assert build({"acme": {"complaints": cards}}).data("complaints")["repeats"] == repeats


def test_a_leap_year(build):
    site = build(
        {
            "acme": {
                "sales": "period,revenue\n2027-02,500\n2028-01,1000\n2028-02-28,50\n2028-02-29,50",
                "receivables": "invoice,issued,due,amount,paid,paid_on\nR,2028-01-01,2028-02-29,100,40,2028-02-29",
                "visits": {"2028-02-29": {"status": "done"}},
            }
        },
        as_of="2028-03-15",
    )
    month = site.row("reports", "2028-02", "period", "months")
    assert (month["to"], month["revenue"], month["visits"]["held"]) == ("2028-02-29", 100, 1)
    assert month["receivables"]["collected"] == 40
    assert site.row("receivables", "acme")["oldest_days"] == 15


def test_visits_of_the_ends_of_months_and_quarters(build):
    cards = {day: {"status": "done"} for day in ("2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01")}
    site = build(
        {"acme": {"sales": "period,revenue\n2026-09,1", "visits": cards | {"2026-12-31": {"status": "planned"}}}}
    )
    held = {
        row["period"]: row["visits"]["held"]
        for row in site.data("reports")["months"] + site.data("reports")["quarters"]
    }
    assert [held[period] for period in ("2026-09", "2026-10", "2026-11", "2026-Q3", "2026-Q4")] == [1, 2, 1, 1, 3]


def test_a_former_accounts_target_counts_nowhere(build):
    site = build({
        "gone": {"stage": "former", "sales": "period,revenue\n2025-05,100", "targets": {"2027": 700}},
        "here": {"sales": "period,revenue\n2025-05,1000\n2026-10,1000", "targets": {"2027": 400}},
    }, growth=10)  # fmt: skip
    total = site.data("plan-2027")["total"]
    assert total["target"] == 400


def test_growth_makes_no_loss_greater(build):
    site = build({
        "note": {"sales": "period,revenue\n2025-05,-333.33"},
        "here": {"sales": "period,revenue\n2026-10,1"},
    }, growth=5)  # fmt: skip
    assert site.row("plan-2026", "note")["goal"] == 0


def test_a_yearly_recorder_is_the_largest_account_it_is(build):
    site = build({
        "year": {"sales": "period,revenue\n2025,1200000"},
        "month": {"sales": "period,revenue\n" + "".join(f"2026-{month:02},60000\n" for month in range(1, 11))},
    })  # fmt: skip
    assert [(row["id"], row["amount"], row["tier"]) for row in site.data("abc")["accounts"]] == [
        ("year", 1200000, "A"),
        ("month", 600000, "C"),
    ]


@pytest.mark.parametrize(
    "currency, amount, parts", [("EUR", "-1.00", [-0.34, -0.33, -0.33]), ("JPY", "100", [34, 33, 33])]
)
def test_amounts_are_spread_with_their_sign(build, currency, amount, parts):
    site = build({"acme": {"sales": f"period,revenue\n2026-Q3,{amount}\n"}}, currency=currency)
    months = {row["period"]: row["revenue"] for row in site.data("reports")["months"]}
    assert [months[period] for period in ("2026-07", "2026-08", "2026-09")] == parts


def test_three_small_invoices_are_not_over_the_limit(build):
    table = "invoice,issued,due,amount,currency\n" + "".join(f"{n},2026-11-01,2026-12-01,1.00,USD\n" for n in range(3))
    site = build(
        {"acme": {"receivables": table, "credit": {"limit": 3, "currency": "USD", "payment_terms": "now"}}},
        rates={"USD": 0.335},
    )
    assert "over-limit" not in site.rules("acme")


def test_an_announcement_that_a_card_cancels(build):
    held = {"status": "done", "next_visit": "2026-12-01"}
    site = build({
        "cancelled": {"visits": {"2026-11-10": held, "2026-12-01": {"status": "cancelled"}}},
        "announced": {"visits": {"2026-11-10": held}},
        "passed": {"visits": {"2026-09-20": {"status": "done", "next_visit": "2026-10-10"}}},
    })  # fmt: skip
    table = site.page("accounts.html").table("Next visit")
    told = {
        id: cell.first("time") and cell.first("time").attributes["datetime"]
        for id, cell in table.column("Next visit").items()
    }
    assert told == {"cancelled": None, "announced": "2026-12-01", "passed": None}
    feed = (site.folder / "calendar.ics").read_text("utf-8")
    assert "20261201" in feed and "STATUS:TENTATIVE" in feed


def test_a_target_that_buys_is_found(build):
    site = build(
        {
            "want": {"stage": "target", "sales": "period,revenue\n2026-10,300"},
            "have": {"sales": "period,revenue\n2026-10,1500"},
        }
    )
    assert site.data("abc")["total"] == 1500
    assert site.rules("want")


MONTHLY = "period,revenue\n" + "".join(
    f"{year}-{month:02},1000\n" for year in (2025, 2026) for month in range(1, 13) if (year, month) < (2026, 11)
)
HELD = {"status": "done"}


def figure(site, rep, name):
    counted = site.row("reps", rep, "id", "reps")["figures"][name]
    return counted["part"], counted["whole"]


def test_two_cards_of_one_day_are_one_visit(build):
    cards = {name: HELD for name in ("2026-08-01", "2026-08-01-again", "2026-11-01", "2026-11-01-again")}
    site = build({"acme": {"sales": MONTHLY, "visits": cards}})
    assert figure(site, "ada", "intervals-kept") == (1, 2)


def test_a_new_account_counts_from_its_first_day(build):
    site = build({"acme": {"sales": "period,revenue\n2026-10,1000", "since": "2026-11-16"}})
    assert figure(site, "ada", "cadence-kept") == (1, 1)
    assert "overdue-visit" not in site.rules("acme")


def test_intervals_are_judged_by_the_tier_of_their_time(build):
    # C until October 2026 beside two larger ones, A from its last month on.
    large = "period,revenue\n" + "".join(
        f"{year}-{month:02},{amount}\n" for year, month, amount in [(2025, m, 50000) for m in range(1, 13)]
    )
    risen = MONTHLY + "2026-11,0\n"
    risen = risen.replace("2026-10,1000", "2026-10,9000000")
    cards = {day: HELD for day in ("2026-01-20", "2026-04-19", "2026-07-20", "2026-10-18")}
    site = build({"risen": {"sales": risen, "visits": cards}, "large": {"sales": large, "owner": "bo"}})
    kept, judged = figure(site, "ada", "intervals-kept")
    assert site.row("accounts", "risen", "id")["tier"] == "A"
    assert kept == judged


def test_the_former_owner_keeps_the_visits_of_his_time(build):
    cards = {day: HELD for day in ("2026-02-10", "2026-05-10", "2026-09-30", "2026-10-10")}
    owners = [{"rep": "ada", "until": "2026-06-30"}]
    site = build({"acme": {"sales": MONTHLY, "visits": cards, "owner": "bo", "owners": owners}})
    held = {rep["id"]: rep["visits"]["held"] for rep in site.data("reps")["reps"]}
    assert held == {"ada": 2, "bo": 2}


def test_a_complaint_without_its_day_does_not_escape(build):
    card = {"severity": "minor", "status": "resolved", "result": "done"}
    site = build({"acme": {"complaints": {"2026-05-01": card}}})
    assert [row["id"] for row in site.data("complaints")["resolutions_in_time"]["day_unknown"]] == ["2026-05-01"]
    assert "day-unknown" in site.rules("acme")


def test_a_reopened_complaint_is_counted_once_and_late_by_its_resolution(build):
    card = {
        "severity": "minor",
        "status": "open",
        "answered": "2026-10-10",
        "resolved": "2026-10-12",
        "reopened": "2026-10-20",
    }
    site = build({"acme": {"sales": "period,revenue\n2026-10,1", "complaints": {"2026-10-05": card}}})
    row = site.data("complaints")["complaints"][0]
    assert (row["answer_promise"], row["answer_late_days"], row["resolve_promise"], row["resolve_late_days"]) == (
        "late",
        2,
        "overdue",
        19,
    )
    month = site.row("reports", "2026-10", "period", "months")["complaints"]
    assert (month["raised"], month["resolved"], month["still_open"]) == (1, 1, 1)


@pytest.mark.parametrize("card", [
    {"status": "answered", "answered": "2026-11-24"}, {"status": "resolved", "result": "done", "resolved": "2027-02-02"},
    {"status": "open", "resolved": "2026-11-20"},
])  # fmt: skip
def test_what_cannot_be_is_an_error(tmp_path, card):
    site = write_site(tmp_path, {"acme": {"complaints": {"2026-11-01": {"severity": "minor", **card}}}})
    assert subprocess.run([DOSSIER, "check", "--site", site], capture_output=True).returncode == 1


@pytest.mark.parametrize("invoice", ["R,2026-11-24,2026-12-24,1,,", "R,2026-11-01,2026-12-01,700,700,2026-11-30"])
def test_invoices_and_payments_to_come_are_errors(tmp_path, invoice):
    site = write_site(tmp_path, {"acme": {"receivables": "invoice,issued,due,amount,paid,paid_on\n" + invoice}})
    assert subprocess.run([DOSSIER, "check", "--site", site], capture_output=True).returncode == 1
