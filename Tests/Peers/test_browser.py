"""The site in a browser: served under a strict policy, opened from a folder, and without JavaScript."""

from decimal import ROUND_HALF_UP, Decimal
from urllib.parse import unquote

import pytest

from sites import url_path


class Visitor:
    """A page that takes note of whatever goes wrong on it, and of every request."""

    def __init__(self, browser, **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.problems, self.requests = [], set()
        self.page.on("console", lambda message: message.type in {"error", "warning"} and self.note(message.text))
        self.page.on("pageerror", lambda error: self.note(str(error)))
        self.page.on("requestfailed", self.note_failure)
        self.page.on("request", lambda request: self.requests.add(request.url))

    def note_failure(self, request):
        # What is still on its way when the next page is asked for is given up, and nothing is wrong with it.
        if request.failure != "net::ERR_ABORTED":
            self.note(f"{request.url}: {request.failure}")

    def note(self, problem):
        self.problems.append((self.page.url, problem))


@pytest.fixture
def visitor(browser):
    visitor = Visitor(browser)
    yield visitor
    visitor.context.close()


def test_every_page_works_under_a_strict_policy_and_asks_for_nothing_outside(site, server, visitor):
    for path in site.paths:
        response = visitor.page.goto(f"{server}/{site.language}/{url_path(path)}")
        assert response.status == 200, path
        assert response.headers["content-security-policy"] == "default-src 'self'"
    assert visitor.problems == []
    assert {url for url in visitor.requests if not url.startswith((server, "data:"))} == set()


def test_every_kind_of_page_works_from_a_folder(site, visitor):
    for path in site.kinds.values():
        visitor.page.goto((site.folder / path).as_uri())
        assert visitor.page.evaluate("getComputedStyle(document.querySelector('.site-head')).display") != "inline", path
        assert visitor.page.locator("h1").count() == 1, path
    assert visitor.problems == []
    visitor.page.goto((site.folder / "index.html").as_uri())
    visitor.page.locator(".site-nav summary").first.click()
    link = visitor.page.locator(".site-nav details[open] a").first
    path = link.get_attribute("href")
    link.click()
    assert visitor.page.url.endswith("/" + path)


def test_every_kind_of_page_can_be_read_without_javascript(site, server, browser):
    visitor = Visitor(browser, java_script_enabled=False)
    for path in site.kinds.values():
        visitor.page.goto(f"{server}/{site.language}/{url_path(path)}")
        text = visitor.page.locator("main").inner_text()
        assert len(text) > 20, path
        assert visitor.page.locator("button:visible, input:visible, select:visible").count() == 0, path
    visitor.context.close()


def test_a_click_on_a_heading_sorts_the_table(site, server, visitor):
    page = visitor.page
    page.goto(f"{server}/{site.language}/accounts.html")
    table = page.locator("table.sortable").first
    for column in range(table.locator("thead th").count()):
        heading = table.locator("thead th").nth(column)
        if heading.is_hidden():  # What only a filter asks for.
            continue
        heading.locator("button").click()
        rising = values(table, column)
        assert heading.get_attribute("aria-sort") == "ascending"
        heading.locator("button").click()
        falling = values(table, column)
        assert heading.get_attribute("aria-sort") == "descending"
        filled = [value for value in rising if value != ""]
        assert sorted(map(str, rising)) == sorted(map(str, falling))
        # What is empty stands at the end, whichever way the table is sorted.
        assert rising[len(filled):] == falling[len(filled):] == [""] * (len(rising) - len(filled))
        if all(isinstance(value, float) for value in filled):
            assert filled == sorted(filled)
            assert [value for value in falling if value != ""] == sorted(filled, reverse=True)
    assert visitor.problems == []


def test_filters_leave_the_rows_that_fit(site, server, visitor):
    page = visitor.page
    page.goto(f"{server}/{site.language}/accounts.html")
    rows = page.locator("#accounts-table tbody tr")
    visible = page.locator("#accounts-table tbody tr:visible")
    total = rows.count()
    for select in page.locator(".filters select").all():
        for option in select.locator("option").all()[1:3]:
            select.select_option(option.get_attribute("value"))
            assert 0 < visible.count() <= total
            assert all(option.inner_text() in text for text in visible.all_text_contents())
        select.select_option("")
        assert visible.count() == total
    name = rows.nth(3).locator("th a").inner_text()
    page.locator(".filters input[type=search]").fill(name[:6].upper())
    assert 0 < visible.count() < total
    assert name in visible.first.inner_text()
    page.locator(".filters input[type=search]").fill("no such account")
    assert visible.count() == 0


def test_the_jump_search_leads_to_an_account(site, server, visitor):
    page = visitor.page
    page.goto(f"{server}/{site.language}/abc.html")
    name, _, path, *_ = site.data("search.json")[0]
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "jump"
    page.keyboard.insert_text(name)
    page.locator("#jump-results [role=option]").first.wait_for()
    assert page.locator("#jump").get_attribute("aria-expanded") == "true"
    assert name in page.locator("#jump-results [aria-selected=true]").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server}/{site.language}/{url_path(unquote(path))}")
    page.locator("#jump").fill("zzz")
    page.locator(".jump .none").wait_for()
    assert page.locator("#jump-results").is_hidden()
    assert "zzz" in page.locator(".jump .none").inner_text()
    assert visitor.problems == []


@pytest.mark.parametrize("wanted, name", [
    ("novotny", "Novotn"), ("LEFEVRE", "Lef"), ("kuesten", "Küstenamt Nord"), ("kusten", "Küstenamt Nord"),
    ("küsten", "Küstenamt Nord"), ("tannhof moebel", "Tannhof"), ("HS-1011", "Küstenamt Nord"), ("receiv", "Receivables"),
    ("night desk wrist rests", "Elbwarte · 23 Nov 2026"), ("HS-1005 delivery", "Elbwarte · 23 Nov 2026"),
])  # fmt: skip
def test_the_search_finds_names_as_people_type_them(server, browser, wanted, name):
    visitor = Visitor(browser)
    visitor.page.goto(f"{server}/en/index.html")
    visitor.page.locator("#jump").fill(wanted)
    first = visitor.page.locator("#jump-results [role=option]").first
    first.wait_for()
    assert name in " ".join(visitor.page.locator("#jump-results [role=option]").all_inner_texts())
    visitor.context.close()


def test_letters_that_do_not_come_apart_are_found_too(root, server, browser):
    visitor = Visitor(browser)
    visitor.page.goto(f"{server}/en/index.html")
    names = ["Łódź", "Øresund", "Đakovo", "Straße", "Ægir"]
    index = [[name, "Account", "accounts.html"] for name in names]
    visitor.page.route("**/search.json", lambda route: route.fulfill(json=index))
    for wanted in ["lodz", "oresund", "oeresund", "dakovo", "strasse", "aegir"]:
        visitor.page.locator("#jump").fill(wanted)
        visitor.page.locator("#jump-results [role=option]").first.wait_for()
        assert visitor.page.locator("#jump-results [role=option]").count() == 1, wanted
    visitor.context.close()


@pytest.mark.parametrize("with_script", [True, False])
def test_the_bar_is_one_line_and_its_menus_open(site, server, browser, with_script):
    visitor = Visitor(browser, java_script_enabled=with_script, viewport={"width": 1280, "height": 800})
    page = visitor.page
    page.goto(f"{server}/{site.language}/index.html")
    assert page.locator(".site-head").bounding_box()["height"] <= 57
    words = page.locator(".site-nav > ul > li")
    assert 5 <= words.count() <= 7
    assert len({round(box["y"]) for box in (word.bounding_box() for word in words.all())}) == 1
    menu = page.locator(".site-nav details").first
    assert menu.locator("a").first.is_hidden()
    menu.locator("summary").click()
    menu.locator("a").first.click()
    assert page.url.endswith("/accounts.html")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.locator(".site-head").bounding_box()["height"] <= 57
    assert page.locator(".site-nav").is_hidden()
    page.locator(".menu").click()
    # On a phone nothing has to be opened a second time.
    page.locator(".site-nav a[href='abc.html']").click()
    assert page.url.endswith("/abc.html")
    visitor.context.close()


def test_the_way_back_and_to_the_accounts_beside(site, server, visitor):
    page = visitor.page
    page.goto(f"{server}/{site.language}/accounts.html")
    ranked = page.locator("#accounts-table tbody th a").evaluate_all("links => links.map(link => link.href)")
    page.goto(ranked[1])
    steps = page.locator(".trail .steps").first
    assert steps.locator("[rel=prev]").evaluate("link => link.href") == ranked[0]
    assert steps.locator("[rel=next]").evaluate("link => link.href") == ranked[2]
    page.locator(".trail ol a").click()
    assert page.url.endswith("/accounts.html")


def test_a_filtered_table_totals_what_it_shows(site, server, visitor):
    page = visitor.page
    page.goto(f"{server}/{site.language}/accounts.html")
    foot = page.locator("#accounts-table tfoot td.lead")
    whole = foot.inner_text()
    select = page.locator(".filters select").first
    select.select_option(index=1)
    exact = page.locator("#accounts-table tbody tr:visible td.lead").evaluate_all(
        "cells => cells.map((cell) => cell.dataset.exact)"
    )
    expected = sum(map(Decimal, exact)).quantize(Decimal(1), ROUND_HALF_UP)
    assert foot.inner_text() == f"{expected:,}"
    assert foot.inner_text() != whole
    select.select_option("")
    assert foot.inner_text() == whole


def test_the_calendar_shows_one_rep_at_a_time(site, server, visitor):
    page = visitor.page
    months = [path for path in site.paths if path.startswith("calendar/")]
    for path in months:
        page.goto(f"{server}/{site.language}/{path}")
        select, entries = page.locator("[data-reps] select"), page.locator("table [data-rep]:visible")
        reps = {entry.get_attribute("data-rep") for entry in entries.all()}
        if len(reps) > 1:
            break
    rep, shown = min(reps), entries.count()
    select.select_option(rep)
    assert 0 < entries.count() < shown
    assert {entry.get_attribute("data-rep") for entry in entries.all()} == {rep}
    select.select_option("")
    assert entries.count() == shown


def test_a_month_is_a_list_of_its_days_on_a_phone(site, server, browser):
    visitor = Visitor(browser, viewport={"width": 390, "height": 844})
    stays = 0
    for path in (path for path in site.paths if path.startswith("calendar/")):
        visitor.page.goto(f"{server}/{site.language}/{url_path(path)}")
        days = visitor.page.locator("#calendar time:visible").evaluate_all(
            "(times) => times.map((time) => [time.dateTime, time.getBoundingClientRect().top])"
        )
        assert days == sorted(days) == sorted(days, key=lambda day: day[1]), path
        visits = visitor.page.locator("#calendar ul:not(.away) li > a").evaluate_all("(links) => links.map((link) => link.href)")
        assert len(set(visits)) == len(visits), path
        assert visitor.page.locator("#calendar tr.trip:visible").count() == 0
        stays += visitor.page.locator("#calendar .away li:visible").count()
        # Whoever has a bar on a desk stands on its first day in the list.
        for row in visitor.page.locator("#calendar tr.trip").all():
            for person, day in row.evaluate(BARS):
                assert person in visitor.page.locator(f"td:has(> time[datetime='{day}']) .away").inner_text(), (path, day)
    assert stays > 0
    visitor.context.close()


# The people of a line of bars, each with the day on which the bar begins.
BARS = """(row) => {
  let week = row;
  while (week.classList.contains('trip')) week = week.previousElementSibling;
  let column = 0;
  const found = [];
  for (const cell of row.cells) {
    if (cell.className === 'away') found.push([cell.querySelector('a').textContent, week.cells[column].querySelector('time').dateTime]);
    column += cell.colSpan;
  }
  return found;
}"""


def values(table, column):
    """The values of a column: numbers where the column holds figures."""
    cells = table.locator("tbody tr").evaluate_all(
        """(rows, column) => rows.map((row) => {
            const cell = row.cells[column], time = cell.querySelector("time");
            const text = cell.dataset.sort ?? cell.dataset.exact ?? time?.dateTime ?? cell.textContent.trim();
            return [text, cell.classList.contains("figure")];
        })""",
        column,
    )
    return [float(text.replace(",", "").rstrip("%")) if figure and text else text for text, figure in cells]


def test_the_receivables_fit_on_a_screen_of_1280_pixels(site, browser):
    visitor = Visitor(browser, viewport={"width": 1280, "height": 900})
    visitor.page.goto((site.folder / "receivables.html").as_uri())
    wide = visitor.page.evaluate(
        "[...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth).map(e => e.ariaLabel)"
    )
    assert wide == []
    visitor.context.close()
