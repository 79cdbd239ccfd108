"""Every page of both demos as it is laid out in Chromium: nothing is cut off, overlaps or is too small to be hit or read.

What is found depends on the fonts: on Debian, `system-ui` is DejaVu Sans, and Chinese is set in Noto Sans CJK SC, both wide
ones, so that what fits here fits elsewhere. `test_the_fonts_are_those_that_are_meant` holds the machine to them.
"""

from pathlib import Path

import pytest

from sites import url_path

SCRIPT = (Path(__file__).parent / "layout.js").read_text("utf-8")
WIDTHS = (1280, 768, 390)
FONTS = {"DejaVu Sans", "DejaVu Sans Mono", "Noto Sans CJK SC", "Noto Sans Symbols2", "Noto Sans Symbols 2"}
# Every page stands in one of so many lists, which several workers go through side by side.
LISTS = 4


@pytest.mark.parametrize("part", range(LISTS))
def test_every_page_is_whole_at_every_width_in_light_and_dark(site, server, browser, part):
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": 900}, reduced_motion="reduce", bypass_csp=True)
    context.add_init_script(SCRIPT)
    page = context.new_page()
    found = []
    for path in site.paths[part::LISTS]:
        page.emulate_media(color_scheme="light")
        page.goto(f"{server}/{site.language}/{url_path(path)}")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme="light")
            problems = page.evaluate("layout.problems()")
            page.emulate_media(color_scheme="dark")
            problems += page.evaluate("layout.faint()")
            found += [f"{path} at {width}: {problem}" for problem in problems]
    context.close()
    assert found == []


def test_the_fonts_are_those_that_are_meant(site, server, browser):
    context = browser.new_context()
    page = context.new_page()
    used = set()
    for path in site.kinds.values():
        page.goto(f"{server}/{site.language}/{url_path(path)}")
        session = context.new_cdp_session(page)
        session.send("DOM.enable")
        session.send("CSS.enable")
        root = session.send("DOM.getDocument")["root"]["nodeId"]
        body = session.send("DOM.querySelector", {"nodeId": root, "selector": "body"})["nodeId"]
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": body})["fonts"]
        used |= {font["familyName"] for font in fonts}
        session.detach()
    context.close()
    assert used <= FONTS


BROKEN = """<main><p id="cut" style="width:40px;overflow:hidden;white-space:nowrap">A long figure 1,234,567</p>
<p style="position:absolute;left:300px;top:300px;margin:0">Above</p><p style="position:absolute;left:302px;top:304px;margin:0">Below</p>
<a href="#cut" style="position:absolute;left:20px;top:500px">i</a>
<svg width="200" height="60" style="position:absolute;left:600px;top:300px"><rect width="200" height="60" fill="#fff"/>
<text x="10" y="20" fill="#ddd">faint</text><text x="150" y="20">cut at the edge</text>
<text transform="rotate(-45 20 55)" x="20" y="55">turned</text><text x="30" y="48">over</text></svg>
<div style="width:3000px">wide</div></main>"""


def test_what_is_wrong_with_a_page_is_found(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_content(BROKEN)
    page.add_script_tag(content=SCRIPT)
    problems = page.evaluate("layout.problems()")
    context.close()
    for sign in ["cut off: “A long figure", "overlap: “Above” and “Below”", "small: “i”", "faint: “faint”",
                 "cut off: “cut at the edge”", "overlap: “turned” and “over”", "scrolls sideways"]:  # fmt: skip
        assert any(sign in problem for problem in problems), (sign, problems)
