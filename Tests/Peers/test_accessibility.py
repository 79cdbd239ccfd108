"""axe on one page of each kind: light and dark, on a desk and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from sites import url_path

DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_no_kind_of_page_violates_a_rule(site, server, browser, scheme, viewport):
    context = browser.new_context(color_scheme=scheme, viewport=viewport, reduced_motion="reduce", bypass_csp=True)
    page = context.new_page()
    violations = []
    for path in site.kinds.values():
        page.goto(f"{server}/{site.language}/{url_path(path)}")
        for violation in Axe().run(page, options=RULES).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:3]]
            violations.append((path, violation["id"], violation["help"], nodes))
    context.close()
    assert violations == []


@pytest.mark.parametrize("width", [320, 390, 768])
def test_no_kind_of_page_is_wider_than_the_screen(site, server, browser, width):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = []
    for path in site.kinds.values():
        page.goto(f"{server}/{site.language}/{url_path(path)}")
        if page.evaluate("document.scrollingElement.scrollWidth") > width:
            wide.append(path)
    context.close()
    assert wide == []


def test_the_first_press_of_tab_offers_to_skip_to_the_content(site, server, browser):
    page = browser.new_page()
    page.goto(f"{server}/{site.language}/index.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.close()
