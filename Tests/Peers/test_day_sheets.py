"""Day sheets on paper: one side for each visit, and nothing on them that belongs to nobody but us."""

import re

import pytest

from sites import url_path

A4 = {"format": "A4", "prefer_css_page_size": True}


def sheets_of(site):
    """The pages with the sheets of one rep."""
    return [path for path in site.paths if re.fullmatch(r"days/[\d-]+/[^/]+\.html", path)]


def sides(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_every_visit_is_one_side_of_paper(site, server, browser):
    page = browser.new_page()
    pages = sheets_of(site)
    wrong = {}
    for path in pages:
        page.goto(f"{server}/{site.language}/{url_path(path)}")
        visits = page.locator("article.sheet").count()
        printed = sides(page.pdf(**A4))
        if printed != max(visits, 1):
            wrong[path] = (visits, printed)
    page.close()
    assert len(pages) > 20
    assert wrong == {}


def test_two_sides_would_be_noticed(browser):
    page = browser.new_page()
    page.set_content("<p>a</p><p style='break-before: page'>b</p>")
    assert sides(page.pdf(**A4)) == 2
    page.close()


def test_nothing_personal_is_on_a_sheet(site):
    shown = set()
    for path in sheets_of(site):
        main = (site.folder / path).read_text("utf-8").split("<main", 1)[1].split("</main>", 1)[0]
        classes = {name for value in re.findall(r'class="([^"]*)"', main) for name in value.split()}
        assert not {name for name in classes if name == "tier" or name.startswith("stance-")}, path
        shown |= classes
    assert {"sheet", "purpose"} <= shown


@pytest.mark.parametrize("width", [1280, 390])
def test_the_aim_and_whom_we_meet_are_there_at_once(site, server, browser, width):
    page = browser.new_page(viewport={"width": width, "height": 844})
    for path in sheets_of(site):
        page.goto(f"{server}/{site.language}/{url_path(path)}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        if page.locator("article.sheet").count() == 1 and page.locator(".before-sheets").count() == 0:
            assert page.locator(".aim").first.bounding_box()["y"] < 500, path
    page.close()
