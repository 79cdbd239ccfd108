"""Every chart of both demos as Chromium lays it out: on a desk and on a phone, by day and by night."""

import pytest

from sites import url_path

DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

# Of each chart that is seen: letters that run into one another or out of the drawing. A turned text is as large as its
# turned shape, so two of them overlap only if no line separates them.
LAID_OUT = """() => {
  const corners = node => {
    const box = node.getBBox(), to = node.getScreenCTM();
    return [[0, 0], [1, 0], [1, 1], [0, 1]].map(([x, y]) => {
      const point = new DOMPoint(box.x + x * box.width, box.y + .15 * box.height + y * .7 * box.height).matrixTransform(to);
      return [point.x, point.y];
    });
  };
  const separates = (one, other) => one.some((start, index) => {
    const end = one[(index + 1) % 4], across = [start[1] - end[1], end[0] - start[0]];
    const reach = shape => shape.map(point => point[0] * across[0] + point[1] * across[1]);
    const [a, b] = [reach(one), reach(other)], slack = .5 * Math.hypot(...across);
    return Math.max(...a) <= Math.min(...b) + slack || Math.max(...b) <= Math.min(...a) + slack;
  });
  const found = { charts: 0, letters: 0, wrong: [] };
  document.querySelectorAll('details').forEach(part => { part.open = true; });
  for (const chart of document.querySelectorAll('svg.chart')) {
    const frame = chart.getBoundingClientRect();
    if (!frame.width) continue;
    found.charts += 1;
    if (frame.right > document.documentElement.clientWidth + .5) found.wrong.push(['wide', chart.classList.value]);
    const texts = [...chart.querySelectorAll('text')].map(node => ({ node, shape: corners(node) }));
    found.letters += texts.length;
    for (const { node, shape } of texts) {
      if (shape.some(([x, y]) => x < frame.left - 1 || x > frame.right + 1 || y < frame.top - 1 || y > frame.bottom + 1))
        found.wrong.push(['outside', chart.classList.value, node.textContent]);
    }
    texts.forEach((one, index) => texts.slice(index + 1).forEach(other => {
      if (!separates(one.shape, other.shape) && !separates(other.shape, one.shape))
        found.wrong.push(['overlap', chart.classList.value, one.node.textContent, other.node.textContent]);
    }));
  }
  return found;
}"""


def test_the_caption_of_a_plan_names_what_is_drawn_and_nothing_else(site):
    drawn = {
        "planned": {"en": "what is planned", "zh-Hans": "空框"}, "sold": {"en": "what is sold", "zh-Hans": "色块"},
        "target": {"en": "targets", "zh-Hans": "竖线"},
    }  # fmt: skip
    seen = set()
    for path in (path for path in site.paths if path.startswith("plan/")):
        text = (site.folder / path).read_text("utf-8")
        chart, caption = text.split("<svg class=\"chart", 1)[1].split("</svg>", 1)[0], text.split("<figcaption>", 1)[1].split("<a", 1)[0]
        for mark, words in drawn.items():
            assert (words[site.language] in caption) == (f'class="{mark}"' in chart), (path, mark)
            seen.add((mark, f'class="{mark}"' in chart))
    assert {("sold", False), ("sold", True), ("planned", False)} <= seen


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_no_letters_of_a_chart_run_into_others_or_out_of_it(site, server, browser, viewport):
    context = browser.new_context(viewport=viewport)
    page = context.new_page()
    wrong, charts, letters = [], 0, 0
    for path in site.paths:
        if '<svg class="chart' not in (site.folder / path).read_text("utf-8"):
            continue
        page.goto(f"{server}/{site.language}/{url_path(path)}")
        found = page.evaluate(LAID_OUT)
        charts += found["charts"]
        letters += found["letters"]
        wrong += [(path, *row) for row in found["wrong"]]
    context.close()
    assert charts > 50 and letters > 1000
    assert wrong == []


def test_a_phone_shows_the_last_twelve_months_from_left_to_right(site, server, browser):
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{server}/{site.language}/reports.html")
    seen = page.evaluate("""() => [...document.querySelectorAll('svg.sales')]
        .filter(chart => chart.getBoundingClientRect().width)
        .map(chart => [...chart.querySelectorAll('.column title')].map(title => title.textContent))""")
    months = page.evaluate("""() => [...document.querySelectorAll('svg.sales.wide .column title')]
        .map(title => title.textContent)""")
    context.close()
    assert len(seen) == 1 and len(seen[0]) == 12
    assert seen[0] == months[-12:]


def test_paper_shows_what_a_desk_does_across_the_page(site, server, browser):
    page = browser.new_page(viewport=DESK)
    page.goto(f"{server}/{site.language}/reports.html")
    # As wide as the text of an A4 sheet.
    page.set_viewport_size({"width": 688, "height": 900})
    page.emulate_media(media="print")
    seen = page.evaluate("""() => [...document.querySelectorAll('svg.sales')].map(chart => [chart.classList.value,
        chart.getBoundingClientRect().width, document.querySelector('main').clientWidth])""")
    page.close()
    shown = {layout.split()[-1]: width / whole for layout, width, whole in seen}
    assert shown["wide"] > 0.98 and shown["narrow"] == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_drawing_by_itself_looks_as_it_does_in_its_page(site, server, browser, scheme):
    """By the same rules, under a policy that lets none of its own in: what is filled on the page is filled alike."""
    looks = """() => [...document.querySelectorAll('svg.pareto.wide .bars rect, svg.pareto.wide text')].slice(0, 60)
        .map(node => { const style = getComputedStyle(node); return [style.fill, style.stroke, style.fontWeight] })"""
    context = browser.new_context(color_scheme=scheme, viewport=DESK)
    page = context.new_page()
    page.goto(f"{server}/{site.language}/abc.html")
    there = page.evaluate(looks.replace("svg.pareto.wide", "figure:first-of-type svg.pareto.wide"))
    page.goto(f"{server}/{site.language}/abc/pareto.svg")
    alone = page.evaluate(looks)
    context.close()
    assert len(alone) > 20
    assert alone == there[: len(alone)]
