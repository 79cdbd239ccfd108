"""Every page of both demos printed to PDF by Chromium: each figure that print shows stands whole on the paper."""

import re
import subprocess
from collections import Counter
from xml.etree import ElementTree

import pytest

from sites import url_path

LISTS = 4
FIGURE = re.compile(r"[−+-]?\d[\d,.]*\d%?|\d+%?")
# What print shows: the texts of tables, terms, tiles and drawings that are there on paper, piece by piece.
SHOWN = """() => {
    const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".unseen, .skip");
    return [...document.querySelectorAll("td, th, dd, li, p, svg text, figcaption, h1, h2, h3")]
        .filter(seen)
        .flatMap((element) => [...element.childNodes, ...element.querySelectorAll(":scope > :not(ul, table, dl) *, :scope > *")])
        .flatMap((node) => node.nodeType === Node.TEXT_NODE ? [node] : [...node.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE))
        .filter((node) => node.parentElement && seen(node.parentElement))
        .map((node) => node.data);
}"""


def printed_words(pdf):
    """Each word on the paper, and those of them that stand partly outside of it."""
    text = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True).stdout
    words, outside = Counter(), []
    for page in ElementTree.fromstring(re.sub(rb'xmlns="[^"]*"', b"", text, count=1)).iter("page"):
        width, height = float(page.get("width")), float(page.get("height"))
        for word in page.iter("word"):
            words[word.text] += 1
            left, right, top, bottom = (float(word.get(name)) for name in ("xMin", "xMax", "yMin", "yMax"))
            if left < 0 or right > width or top < 0 or bottom > height:
                outside.append(word.text)
    return words, outside


@pytest.mark.parametrize("part", range(LISTS))
def test_every_figure_that_print_shows_stands_whole_on_the_paper(site, server, browser, tmp_path, part):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.emulate_media(media="print")
    pdf, missing = tmp_path / "page.pdf", []
    for path in site.paths[part::LISTS]:
        page.goto(f"{server}/{site.language}/{url_path(path)}")
        shown = {figure for text in page.evaluate(SHOWN) for figure in FIGURE.findall(text)}
        page.pdf(path=pdf, prefer_css_page_size=True)
        words, outside = printed_words(pdf)
        found = {figure for word in words for figure in FIGURE.findall(word)}
        missing += [f"{path}: {figure} is not on the paper" for figure in sorted(shown - found)]
        missing += [f"{path}: {word} stands over the edge" for word in outside if FIGURE.search(word)]
    context.close()
    assert missing == []


def test_a_figure_that_the_edge_cuts_is_found(browser, tmp_path):
    page = browser.new_page()
    page.set_content("<table style='width:60cm'><tr><td>here</td><td style='text-align:right'>72,628.44</td></tr></table>")
    page.pdf(path=tmp_path / "page.pdf", format="A4", scale=1)
    words, outside = printed_words(tmp_path / "page.pdf")
    page.close()
    assert "72,628.44" not in set(words) - set(outside)
