"""The recomputation itself, held against values that were published or worked out by hand."""

import csv
from datetime import date
from fractions import Fraction

import pytest

from conftest import PROJECT, SOURCES
from recompute import abc, limits, plan, receivables, visits
from recompute.money import rounded, shared
from recompute.periods import fiscal_quarter_name, month, month_name, period
from recompute.portfolio import Portfolio
from recompute.receivables import Receivables
from recompute.tiers import Tiers
from small_sites import write_site

TABLES = PROJECT / "Tests/Fixtures/abc"


def ranked(amounts, **options):
    ids = {f"{index:03}": amount for index, amount in enumerate(amounts)}
    return abc.rank(ids, {id: id for id in ids}, abc.Rule(**options))


def test_an_amount_is_spread_in_whole_parts_with_its_sign():
    assert shared(-100, 3) == [-34, -33, -33]
    assert shared(100, 3) == [34, 33, 33]
    assert shared(0, 4) == [0, 0, 0, 0]
    assert sum(shared(120000001, 12)) == 120000001


def test_halves_are_rounded_away_from_zero():
    assert [rounded(Fraction(value, 2)) for value in (1, 3, -1, -3)] == [1, 2, -1, -2]


def test_fiscal_periods_begin_where_the_year_does():
    assert [month_name(at) for at in period("FY2026-Q1", 2).months] == ["2026-02", "2026-03", "2026-04"]
    assert [month_name(at) for at in period("2026-Q1", 2).months] == ["2026-01", "2026-02", "2026-03"]
    assert period("FY2026", 4).ends == date(2027, 3, 31)
    assert fiscal_quarter_name(month("2027-01"), 2) == "FY2026-Q4"
    assert fiscal_quarter_name(month("2026-12"), 1) == "2026-Q4"


@pytest.mark.parametrize(
    "table, options",
    [
        ("cn_customer_abc_55_85.csv", {}),
        ("sap_hana_pal.csv", {"cuts": (Fraction(70), Fraction(90)), "crossing": "higher", "restart": True}),
    ],
)
def test_published_tables_get_their_published_classes(table, options):
    with (TABLES / table).open(encoding="utf-8") as text:
        rows = [list(row.values()) for row in csv.DictReader(line for line in text if not line.startswith("#"))]
    amounts = {row[0]: Fraction(row[1]) for row in rows}
    order = {row[0]: index for index, row in enumerate(rows)}
    tiers = abc.rank(amounts, order, abc.Rule(**options)).tiers()
    assert tiers == {row[0]: row[-1] for row in rows}


def test_thirty_equal_accounts_cumulate_to_exactly_everything():
    places = ranked([1000] * 30).places
    assert places[-1].cumulative == 1
    assert sum(place.share for place in places) == 1


def test_the_ends_of_the_tiers():
    assert list(ranked([100]).tiers().values()) == ["A"]
    assert list(ranked([55, 30, 15]).tiers().values()) == ["A", "B", "C"]
    assert list(ranked([54, 31, 15, 0, -9]).tiers().values()) == ["A", "B", "C", "C", "C"]
    assert list(ranked([0, -5]).tiers().values()) == [None, None]
    assert list(ranked([55, 30, 15], crossing="higher").tiers().values()) == ["A", "B", "C"]
    assert list(ranked([50, 30, 10, 10], crossing="higher").tiers().values()) == ["A", "A", "B", "C"]
    assert list(ranked([40, 20, 20, 20], ties="together").tiers().values()) == ["A", "B", "B", "B"]


def test_who_stands_near_a_line_stands_there_by_the_share_that_decides():
    ranking = ranked([300, 255, 200, 100, 80, 65])
    assert abc.near(ranking, abc.Rule(), 1) == {"001", "003"}
    assert abc.near(ranking, abc.Rule(crossing="higher"), 1) == {"002", "004"}
    assert abc.near(ranked([100]), abc.Rule(), 100) == set()


def test_published_ageing(tmp_path):
    dues = ["2018-01-15", "2017-12-15", "2017-11-15", "2017-10-15", "2017-09-15", "2017-08-15"]
    amounts = [500, 1000, 2000, 4000, 8000, 160000]
    table = "invoice,issued,due,amount\n" + "".join(
        f"{index},2017-08-01,{due},{amount}\n" for index, (due, amount) in enumerate(zip(dues, amounts))
    )
    site = Portfolio(write_site(tmp_path, {"acme": {"receivables": table}}, as_of="2017-12-31"))
    book = Receivables(site.accounts["acme"], site.rates)
    ages = {name: units // 100 for name, units in book.ageing(site.as_of).items()}
    assert ages == {
        "not_due": 500, "days_1_30": 1000, "days_31_60": 2000, "days_61_90": 4000, "days_over_90": 168000, "no_due_day": 0,
    }  # fmt: skip
    assert book.owed(site.as_of) == 17550000


def test_days_outstanding_over_a_year():
    assert round(float(receivables.days_outstanding(1000, 12000, date(2026, 1, 1))), 1) == 30.4


def test_ageing_is_by_the_due_day_of_what_is_left(tmp_path):
    account = {
        "receivables": "invoice,issued,due,amount\nR,2026-01-29,2026-02-28,10000",
        "payments": "invoice,date,amount\nR,2026-02-10,2500\nR,2026-02-20,2000",
    }
    site = Portfolio(write_site(tmp_path, {"acme": account}, as_of="2026-04-04"))
    book = Receivables(site.accounts["acme"], site.rates)
    assert book.owed(site.as_of) == 550000
    assert book.oldest_days(site.as_of) == 35
    assert book.ageing(site.as_of)["days_31_60"] == 550000


def test_a_limit_is_compared_before_rounding(tmp_path):
    account = {
        "credit": {"limit": 3, "payment_terms": "now", "currency": "USD"},
        "receivables": "invoice,issued,due,amount,currency\n"
        + "".join(f"{n},2026-11-01,2026-12-01,1.00,USD\n" for n in range(3)),
    }
    site = Portfolio(write_site(tmp_path, {"acme": account}, rates={"USD": 0.335}))
    book = Receivables(site.accounts["acme"], site.rates)
    assert book.owed(site.as_of) == 102
    assert not limits.of(site, "acme").is_exceeded_by(book, site.as_of)


@pytest.mark.parametrize("as_of, years", [("2026-11-23", [2025]), ("2027-01-02", [2025, 2026])])
def test_a_yearly_recorder_stands_at_its_last_year(tmp_path, as_of, years):
    yearly = "period,revenue\n" + "".join(f"{year},1200000\n" for year in years)
    monthly = "period,revenue\n2026-10,10\n" + ("2026-12,10\n" if len(years) > 1 else "")
    site = Portfolio(write_site(tmp_path, {"year": {"sales": yearly}, "month": {"sales": monthly}}, as_of=as_of))
    assert site.amount("year") == 120000000
    window = site.window("year")
    assert [month_name(window[0]), month_name(window[-1])] == [f"{years[-1]}-01", f"{years[-1]}-12"]


def test_a_period_that_is_not_over_is_spread_over_the_months_begun(tmp_path):
    site = Portfolio(write_site(tmp_path, {
        "running": {"sales": "period,revenue\n2026,1100"},
        "through": {"sales": "period,revenue,through\n2026-Q4,100,2026-10"},
    }))  # fmt: skip
    assert [entry.revenue for entry in site.ledgers["running"].entries] == [10000] * 11
    assert [(month_name(entry.month), entry.revenue) for entry in site.ledgers["through"].entries] == [
        ("2026-10", 10000)
    ]


def test_the_demo_has_back_what_its_quarterly_recorders_lost():
    site = Portfolio(SOURCES["en"])
    assert Tiers(site).ranking("revenue").total - 1189407534 == 10790324


def test_the_running_month_of_the_demo_stops_at_the_as_of_day():
    site = Portfolio(SOURCES["en"])
    books = [Receivables(account, site.rates) for account in site.tree.accounts]
    for name, units in [("2026-11", 49335032), ("2026-Q4", 154677093)]:
        at = period(name)
        assert sum(book.fell_due(at.begins, at.ends, site.as_of) for book in books) == units


def test_a_new_rate_does_not_revalue_the_past(tmp_path):
    rates = {"USD": 0.5, "2026": {"USD": 0.8}, "2026-03": {"USD": 0.92}}
    sales = "period,revenue,currency\n2025-12,100,USD\n2026-02,100,USD\n2026-03,100,USD\n2026-Q3,100,USD"
    site = Portfolio(write_site(tmp_path, {"acme": {"sales": sales}}, rates=rates))
    assert [entry.revenue for entry in site.ledgers["acme"].entries] == [5000, 8000, 9200, 2667, 2667, 2666]


def test_growth_on_a_negative_base_plans_nothing():
    assert plan.goal(-33333, Fraction(5)) == 0
    assert plan.goal(605439_30, Fraction(6)) == 641765_66


def test_cards_of_one_day_are_one_visit_for_intervals(tmp_path):
    cards = {name: {"status": "done"} for name in ("2026-08-01", "2026-08-01-again", "2026-11-01", "2026-11-01-again")}
    site = Portfolio(write_site(tmp_path, {"acme": {"visits": cards}}))
    days = visits.days_held(site.accounts["acme"], site.as_of)
    assert [(later - earlier).days for earlier, later in zip(days, [*days[1:], site.as_of])] == [92, 22]


def test_one_next_visit(tmp_path):
    def coming(**cards):
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        site = Portfolio(
            write_site(folder, {"acme": {"visits": {name.replace("_", "-")[1:]: card for name, card in cards.items()}}})
        )
        visit = visits.next_visit(site.accounts["acme"], site.as_of)
        return visit and (str(visit.date), visit.card, visit.announced_for and str(visit.announced_for))

    held = {"status": "done", "next_visit": "2026-12-01"}
    assert coming(_2026_11_10=held) == ("2026-12-01", None, None)
    assert coming(_2026_11_10=held, _2026_12_01={"status": "cancelled"}) is None
    assert coming(_2026_11_10=held, _2026_12_03={"status": "planned"}) == ("2026-12-03", "2026-12-03", "2026-12-01")
    assert coming(_2026_11_10=held, _2026_11_25={"status": "planned"}) == ("2026-11-25", "2026-11-25", None)
    assert coming(_2026_11_10=held, _2026_11_20={"status": "done"}) is None


def test_weeks_at_the_turn_of_the_year():
    weeks = [
        date.fromisoformat(day).isocalendar()[:2] for day in ("2026-12-31", "2027-01-01", "2027-01-03", "2027-01-04")
    ]
    assert weeks == [(2026, 53)] * 3 + [(2027, 1)]
