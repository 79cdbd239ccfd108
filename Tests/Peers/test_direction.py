"""A name written from right to left leaves what follows it where it is: measured in a browser, in both languages."""

import subprocess

import pytest

from conftest import DOSSIER
from small_sites import record, write_site

ACCOUNT, CONTACT, REP, PRODUCT, REGION, RIVAL, FILE = "אבגד", "הוזח", "טיכל", "מנסע", "פצקר", "שתםן", "ץףךא"
LABELS = {"en": "Lamps", "zh-Hans": "灯"}

# Where a name and the next sign behind it stand on one line, that sign must stand to its right. Answers those that do not.
MISPLACED = """
root => {
  const blocks = 'main, section, div, p, li, td, th, dd, dt, h1, h2, h3, h4, summary, figcaption, article, nav, svg text, title';
  const pieces = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest('script, style, svg title') || !node.parentElement.getClientRects().length) continue;
    for (let i = 0; i < node.length; i++) pieces.push([node, i, node.parentElement.closest(blocks), node.data[i]]);
  }
  const rect = (from, to) => {
    const range = document.createRange();
    range.setStart(from[0], from[1]); range.setEnd(to[0], to[1] + 1);
    const rects = [...range.getClientRects()].filter(r => r.width > 0);
    return rects[rects.length - 1];
  };
  const text = pieces.map(piece => piece[3]).join('');
  const wrong = [];
  let seen = 0;
  for (const match of text.matchAll(/[\\u0590-\\u05FF]+/g)) {
    const first = pieces[match.index], last = pieces[match.index + match[0].length - 1];
    let next = match.index + match[0].length;
    while (next < pieces.length && /[\\s\\u2066-\\u2069]/.test(text[next])) next++;
    if (next >= pieces.length || pieces[next][2] !== last[2]) continue;
    // What belongs to the name, such as the ending of a file's, stands as the name does.
    if (pieces[next][0] === last[0] && last[0].parentElement.closest('bdi')) continue;
    const name = rect(first, last), sign = rect(pieces[next], pieces[next]);
    if (!name || !sign || Math.abs(name.bottom - sign.bottom) > name.height / 2) continue;
    seen++;
    if (sign.left < name.right - 1) wrong.push(text.slice(match.index, next + 12));
  }
  return {seen, wrong};
}
"""

# The texts that no page shows but a pointer or a reader of screens does, laid out as texts of the page.
SPOKEN = """
() => {
  const texts = [document.title, ...[...document.querySelectorAll('[aria-label], [title]')].flatMap(
    element => [element.getAttribute('aria-label'), element.getAttribute('title')])];
  texts.push(...[...document.querySelectorAll('svg title')].map(title => title.textContent));
  const box = document.createElement('div');
  box.dir = 'ltr';
  for (const text of new Set(texts.filter(text => text && /[\\u0590-\\u05FF]/.test(text)))) {
    const line = document.createElement('p');
    line.style.whiteSpace = 'nowrap';
    line.textContent = text;
    box.append(line);
  }
  document.body.append(box);
  return box;
}
"""


@pytest.fixture(scope="module", params=["en", "zh-Hans"])
def folder(request, tmp_path_factory):
    site = write_site(
        tmp_path_factory.mktemp("direction"),
        {
            "acme": {
                "name": ACCOUNT, "aliases": [ACCOUNT[::-1]],
                "trading": {"competitors": [{"name": RIVAL, "share": 30}]},
                "sales": "period,product,revenue,profit\n2025-10,lamp,9000,900\n2026-08,lamp,70000,7000\n2026-10,lamp,20000,2000",
                "receivables": "invoice,issued,due,amount,paid\nR-1,2026-08-01,2026-09-01,18000,1000",
                "visits": {
                    "2026-08-04": {"status": "done", "met": ["ruth"], "purpose": PRODUCT, "next_visit": "2026-12-01"},
                    "2026-12-01": {"status": "planned", "time": "10:00", "met": ["ruth"], "place": REGION},
                },
                "complaints": {
                    "2026-10-05": {"severity": "major", "status": "open", "product": "lamp", "category": "quality",
                                   "raised_by": "ruth", "handled_by": "ada"},
                },
            },
            "bell": {"parent": "acme", "sales": "period,product,revenue,profit\n2026-09,lamp,9000,900"},
        },
        language=request.param, regions={"north": REGION}, categories={"quality": LABELS[request.param]},
    )  # fmt: skip
    content = site / "content"
    (content / "reps/ada.md").write_text(record({"name": REP, "region": "north"}), "utf-8")
    (content / "products").mkdir()
    (content / "products/lamp.md").write_text(record({"name": PRODUCT, "aliases": [PRODUCT[::-1]]}), "utf-8")
    (content / "accounts/acme/contacts").mkdir()
    (content / "accounts/acme/contacts/ruth.md").write_text(
        record({"name": CONTACT, "title": "CFO 1", "phone": "+44 1632 960001",
                "itinerary": [{"from": "2026-11-30", "to": "2026-12-02", "place": REGION}]}), "utf-8")  # fmt: skip
    (content / "accounts/acme/files").mkdir()
    (content / f"accounts/acme/files/{FILE}.pdf").write_text("x")
    out = site / "public"
    built = subprocess.run([DOSSIER, "build", "--quiet", "--site", site, "--out", out], capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    return out


def pages(folder):
    return sorted(folder.rglob("*.html"))


def test_the_measure_sees_what_is_out_of_place(folder, browser):
    page = browser.new_page()
    page.goto((folder / "404.html").as_uri())
    page.evaluate(f"() => {{ document.querySelector('main').innerHTML = '<p>{ACCOUNT} (3)</p><p><bdi>{ACCOUNT}</bdi> (4)</p>' }}")
    found = page.evaluate(f"() => ({MISPLACED})(document.body)")
    assert found["seen"] == 2 and len(found["wrong"]) == 1 and "(3)" in found["wrong"][0]
    page.close()


def test_what_follows_a_name_stands_behind_it_on_every_page(folder, browser):
    page, seen, wrong = browser.new_page(), 0, []
    for path in pages(folder):
        page.goto(path.as_uri())
        found = page.evaluate(f"() => ({MISPLACED})(document.body)")
        seen += found["seen"]
        wrong += [(str(path.relative_to(folder)), text) for text in found["wrong"]]
    assert seen > 60
    assert wrong == []
    page.close()


def test_and_so_it_does_in_what_is_spoken_and_in_the_titles_of_charts(folder, browser):
    page, seen, wrong = browser.new_page(), 0, []
    for path in [*pages(folder), *sorted(folder.rglob("*.svg"))]:
        if path.suffix == ".svg":
            page.goto((folder / "404.html").as_uri())
            page.evaluate("svg => { document.querySelector('main').innerHTML = svg }", path.read_text("utf-8"))
        else:
            page.goto(path.as_uri())
        box = page.evaluate_handle(SPOKEN)
        found = page.evaluate(f"box => ({MISPLACED})(box)", box)
        seen += found["seen"]
        wrong += [(str(path.relative_to(folder)), text) for text in found["wrong"]]
    assert seen > 20
    assert wrong == []
    page.close()


def test_calendars_shut_names_off_from_their_sentences(folder):
    text = "".join(path.read_text("utf-8") for path in folder.rglob("*.ics")).replace("\r\n ", "")
    summaries = [line for line in text.splitlines() if line.startswith("DESCRIPTION:") and REP in line]
    assert summaries
    for line in summaries:
        assert f"\u2068{REP}\u2069" in line
