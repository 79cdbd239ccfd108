"""What the first page and the first screen of a card answer, and what a browser remembers from page to page."""

import re
import subprocess
from urllib.parse import quote, unquote

import pytest

from conftest import DOSSIER, SOURCES

SIZES = {"screen": {"width": 1280, "height": 800}, "phone": {"width": 390, "height": 844}}


@pytest.fixture(params=SIZES)
def page(request, browser):
    context = browser.new_context(viewport=SIZES[request.param])
    yield context.new_page()
    context.close()


@pytest.fixture
def home(server, site):
    return f"{server}/{site.language}/"


def in_first_screen(page, locator):
    """Whether something is seen whole without scrolling."""
    box, size = locator.bounding_box(), page.viewport_size
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= size["height"] and box["x"] >= 0


def reps(page):
    return [option.get_attribute("value") for option in page.locator(".rep-bar option").all()[1:]]


def choose(page, rep):
    page.locator(".rep-bar select").select_option(rep)


# Steps


def test_what_is_late_is_told_in_the_first_screen(page, home):
    page.goto(home)
    lines = page.locator("#attention .attention > li")
    assert lines.count() == 7
    assert in_first_screen(page, lines.first)
    assert in_first_screen(page, lines.first.locator(".late"))


def test_every_account_with_a_tier_says_why_two_steps_from_the_first_page(page, home, site):
    accounts = [row for row in site.data("data/accounts.json")["accounts"] if row["tier"]]
    assert accounts
    page.goto(home + "accounts.html")
    for row in accounts:
        link = page.locator(f"#accounts-table a[href$='accounts/{quote(row['id'])}.html#why']").first
        assert link.count() == 1, row["id"]
    for row in accounts:
        page.goto(home + f"accounts/{quote(row['id'])}.html#why")
        assert in_first_screen(page, page.locator("#why")), row["id"]


def test_the_card_of_every_account_to_be_visited_has_sheet_and_number_in_its_first_screen(page, home, site):
    accounts = [row for row in site.data("data/accounts.json")["accounts"] if row["next_visit"]]
    assert accounts
    for row in accounts:
        page.goto(home + f"accounts/{quote(row['id'])}.html")
        now = page.locator("dl.now")
        assert in_first_screen(page, now), row["id"]
        people = now.locator("div").first.locator(".caller")
        # Where nobody is known there is nobody to call.
        is_known = any((SOURCES[site.language] / "content/accounts" / row["id"] / "contacts").glob("*.md"))
        assert is_known == (people.count() > 0), row["id"]
        assert not is_known or in_first_screen(page, people.first), row["id"]
        assert now.locator("a.sheet-link").count() == 1, row["id"]
        assert in_first_screen(page, now.locator("a.sheet-link")), row["id"]


def test_the_visits_of_a_rep_lead_to_their_sheets_and_to_whom_to_ring_up(page, home):
    page.goto(home)
    sheets = []
    for rep in reps(page):
        choose(page, rep)
        for visit in page.locator("#week .visits > li:visible").all():
            assert visit.get_attribute("data-rep") == rep
            if visit.locator(".state-missed, .state-lapsed, .state-cancelled, .state-done").count():
                continue
            sheets.append(visit.locator("a.sheet-link").get_attribute("href"))
            # Whom the visit is to meet, with a number to be tapped on.
            people = visit.locator(".people > span").all()
            assert people, sheets[-1]
            for person in people:
                assert re.search(r"\d{2}", person.inner_text()), (sheets[-1], person.inner_text())
        assert page.locator("#attention").is_hidden()
        assert page.locator(f"details[data-rep='{rep}']").get_attribute("open") is not None
    assert sheets
    for sheet in sheets:
        page.goto(home + sheet)
        assert in_first_screen(page, page.locator("article.sheet:target .aim").first), sheet


def test_who_owes_most_is_told_one_step_from_the_first_page(page, home, site):
    accounts = site.data("data/receivables.json")["accounts"]
    most = max(accounts, key=lambda row: row["outstanding"])
    assert [row["outstanding"] for row in accounts].count(most["outstanding"]) == 1
    page.goto(home)
    page.locator(".tiles a[href='receivables.html']").click()
    figure = page.locator("dl.figures dd").first
    assert in_first_screen(page, figure)
    assert f"{most['outstanding']:,.2f}".removesuffix(".00") in figure.inner_text()
    row = page.locator(f"#by-account a[href$='accounts/{quote(most['account'])}.html']").first
    assert row.inner_text() in figure.inner_text()


def test_every_coming_visit_has_its_sheet_two_steps_from_the_first_page(page, home, site):
    accounts = {row["id"] for row in site.data("data/accounts.json")["accounts"] if row["next_visit"]}
    page.goto(home + "calendar.html")
    sheets = {}
    for link in page.locator("main li.line a[href^='days/']").all():
        sheet = link.get_attribute("href")
        sheets.setdefault(unquote(sheet.split("#")[1]), sheet)
    assert accounts <= set(sheets)
    for account in sorted(accounts):
        page.goto(home + sheets[account])
        assert in_first_screen(page, page.locator("article.sheet:target .aim").first), account


# What is remembered


def test_the_rep_once_chosen_is_remembered_on_all_pages_and_says_so(page, home):
    page.goto(home)
    rep = reps(page)[1]
    choose(page, rep)
    assert page.url.endswith("#?rep=" + quote(rep))
    for path in ["calendar.html", "accounts.html", "complaints.html", "attention.html", "visits.html", "whereabouts.html"]:
        page.goto(home + path)
        assert page.locator(".rep-bar select").input_value() == rep, path
        assert page.locator(".rep-bar [role=status]").is_visible(), path
        shown = {entry.get_attribute("data-rep") for entry in page.locator("main [data-rep]:visible").all()}
        assert shown <= {rep}, path
    page.locator(".rep-bar button").click()
    assert page.locator(".rep-bar select").input_value() == ""
    page.goto(home)
    assert page.locator("#attention").is_visible()
    assert page.locator(".rep-bar [role=status]").is_hidden()


def test_a_shared_link_goes_before_what_is_remembered_and_leaves_it_alone(page, home):
    page.goto(home)
    mine, other = reps(page)[:2]
    choose(page, mine)
    page.goto(home + "accounts.html#?rep=" + other)
    assert page.locator(".rep-bar select").input_value() == other
    page.goto(home + "complaints.html")
    assert page.locator(".rep-bar select").input_value() == mine


def test_two_sites_on_one_host_do_not_share_the_rep(browser, server, site):
    context = browser.new_context()
    page = context.new_page()
    languages = list(SOURCES)
    page.goto(f"{server}/{languages[0]}/")
    choose(page, reps(page)[0])
    page.goto(f"{server}/{languages[1]}/")
    assert page.locator(".rep-bar select").input_value() == ""
    assert page.evaluate("Object.keys(localStorage)") == [f"dossier.rep /{languages[0]}/"]
    context.close()


def test_filters_stand_in_the_address_and_come_back_from_it(page, home):
    page.goto(home + "accounts.html")
    select = page.locator("[data-filter] select").first
    select.select_option(index=1)
    value = select.input_value()
    assert page.url.endswith("accounts.html#?tier=" + quote(value))
    visible = page.locator("#accounts-table tbody tr:visible").count()
    page.reload()
    assert select.input_value() == value
    assert page.locator("#accounts-table tbody tr:visible").count() == visible
    # An anchor is an anchor.
    page.goto(home + "abc.html#revenue")
    assert page.evaluate("location.hash") == "#revenue"


def test_a_link_typed_into_the_open_page_changes_what_it_shows(page, home):
    page.goto(home)
    rep = reps(page)[0]
    page.evaluate(f"location.hash = '#?rep={rep}'")
    page.wait_for_function(f"document.querySelector('.rep-bar select').value === '{rep}'")
    assert page.locator("#attention").is_hidden()


# How old it is


@pytest.fixture(scope="module")
def clocked(tmp_path_factory):
    """The demo without `as_of`, made on 23 November 2026 by the clock."""
    folder = tmp_path_factory.mktemp("clocked")
    source = folder / "site"
    subprocess.run(["cp", "-a", "--", SOURCES["en"] / "content", folder], check=True)
    source.mkdir()
    (folder / "content").rename(source / "content")
    settings = (SOURCES["en"] / "dossier.yaml").read_text("utf-8").replace("as_of: 2026-11-23\n", "")
    (source / "dossier.yaml").write_text(settings, "utf-8")
    out = folder / "public"
    environment = {"SOURCE_DATE_EPOCH": "1795424400"}
    subprocess.run([DOSSIER, "build", "--quiet", "--site", source, "--out", out], check=True, env=environment)
    return out


@pytest.mark.parametrize("now, told", [
    ("2026-11-23T22:59:00Z", None), ("2026-11-23T23:01:00Z", "1 day old"), ("2026-11-25T12:00:00Z", "2 days old"),
])
def test_a_page_made_by_the_clock_says_how_old_it_is_in_the_timezone_of_the_site(browser, clocked, now, told):
    context = browser.new_context(timezone_id="America/New_York")
    page = context.new_page()
    page.clock.set_fixed_time(now)
    page.goto((clocked / "index.html").as_uri())
    marks = page.locator("h1 .old")
    assert marks.count() == 1
    if told is None:
        assert marks.is_hidden()
    else:
        assert marks.inner_text() == told
    context.close()


def test_a_page_whose_day_is_fixed_never_ages(browser, site):
    text = (site.folder / "index.html").read_text("utf-8")
    assert "data-zone" not in text
