"""Every page, drawing and feed of the Chinese site as a Chinese reader sees it: full-width signs beside Chinese, no blank
behind them, and no English word that no author wrote."""

import json
import re
from html.parser import HTMLParser

import pytest
import yaml
from icalendar import Calendar

from conftest import PROJECT, SOURCES
from sites import Site, url_path

CHINESE = "\u3400-\u9fff\uf900-\ufaff"
HALF_WIDTH = re.compile(
    rf"[{CHINESE}]\s?(?:[,:;!?()\[\]]|\.(?![a-z\d]))|(?:[,:;!?)(\[\]]|(?<!\d)\.|\d\.\s)\s?[{CHINESE}]"
)
FULL_WIDTH = "，。；：！？、（）《》「」『』【】"
BLANK = re.compile(rf"[{FULL_WIDTH}]\s+\S|\S\s+[，。；：！？、）》」』】]")
WORD = re.compile(r"[A-Za-z]{2,}")
# What is no word: addresses, paths of files with their lines, and names of files.
ADDRESS = re.compile(r"\S+@\S+|https?://\S+|(?:[\w-]+\.)+(?:example|com|cn|org)\S*|[^\s，。；：（）]+\.(?:md|csv|yaml|pdf|docx|xlsx|svg)(?::\d+)?")

# Words that people in China write in these letters.
KNOWN = set("ABC A4 CSV JSON SVG DSO SWOT VIP Dossier iCalendar bytes KB MB GB PDF TXT Word Excel PowerPoint PNG JPEG".split())
SPOKEN = ["title", "aria-label", "alt", "placeholder", "data-hint", "data-label", "data-all", "data-text"]

# The texts of a page as they are read: what stands in one line of text is one text, with what the style sheet puts between; a
# box with a border of its own, such as the mark of a state, stands alone. Then the texts that are only spoken or pointed at.
TEXTS = """
attributes => {
  const texts = [];
  let run = '';
  const end = () => { const text = run.replace(/[ \\t\\n\\r]+/g, ' ').trim(); if (text) texts.push(text); run = ''; };
  const made = (element, where) => {
    const style = getComputedStyle(element, where);
    if (style.display === 'none' || style.content === 'none' || style.content === 'normal') return;
    const text = [...style.content.matchAll(/"((?:[^"\\\\]|\\\\.)*)"/g)].map(found => found[1]).join('');
    const isApart = style.position === 'absolute';
    if (isApart) texts.push(text); else run += text;
  };
  const walk = node => {
    if (node.nodeType === Node.TEXT_NODE) { run += node.data; return; }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const name = node.localName;
    if (['script', 'style'].includes(name)) return;
    const style = getComputedStyle(node);
    const isInline = style.display === 'inline' && style.borderLeftWidth === '0px' || style.display === 'contents';
    if (!isInline || name === 'br' || name === 'text' || name === 'title') end();
    made(node, '::before');
    for (const child of node.childNodes) walk(child);
    made(node, '::after');
    if (!isInline || name === 'text' || name === 'title') end();
  };
  walk(document.body);
  end();
  texts.push(document.title);
  for (const name of attributes)
    for (const element of document.querySelectorAll('[' + name + ']')) texts.push(element.getAttribute(name));
  return texts;
}
"""


@pytest.fixture(scope="module")
def chinese(root):
    return Site("zh-Hans", root / "zh-Hans")


@pytest.fixture(scope="module")
def texts(chinese, server, browser):
    """Every text of the site by where it stands."""
    found = {}
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    for path in chinese.paths:
        page.goto(f"{server}/zh-Hans/{url_path(path)}")
        found[path] = set(page.evaluate(TEXTS, SPOKEN))
    context.close()
    for file in chinese.folder.rglob("*.ics"):
        found[str(file.relative_to(chinese.folder))] = set(texts_of_feed(file.read_bytes()))
    for file in chinese.folder.rglob("*.svg"):
        found[str(file.relative_to(chinese.folder))] = set(Drawing(file.read_text(encoding="utf-8")).texts)
    found["search.json"] = {text for text in leaves(chinese.data("search.json")) if re.search(f"[{CHINESE}]", text)}
    return found


@pytest.fixture(scope="module")
def written():
    """The words in Latin letters that authors wrote: in texts, names and codes, but not the words and names of the files."""
    words = set()
    for file in (SOURCES["zh-Hans"]).rglob("*"):
        if file.suffix not in {".md", ".yaml", ".csv"}:
            continue
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".csv":
            values = re.split(r"[,\n]", text.split("\n", 1)[-1])
        else:
            head, _, body = text.removeprefix("---\n").partition("\n---")
            values = [body, *leaves(yaml.safe_load(head))]
        for value in values:
            if not re.fullmatch(r"[a-z_-]+", value):
                words.update(WORD.findall(value))
    assert words
    # The site's own currency has a name.
    return words - {"CNY"}


def leaves(value):
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list):
        for part in value:
            yield from leaves(part)
    elif value is not None:
        yield str(value)


def texts_of_feed(content):
    for part in Calendar.from_ical(content).walk():
        for name in ["SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "X-WR-CALNAME", "COMMENT"]:
            if name in part:
                yield from str(part[name]).split("\n")


class Drawing(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.texts = []
        self.is_style = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.is_style = tag == "style"
        self.texts += [value for name, value in attributes if name == "aria-label"]

    def handle_endtag(self, tag):
        self.is_style = False

    def handle_data(self, data):
        if data.strip() and not self.is_style:
            self.texts.append(data.strip())


def found_by(pattern, texts):
    return sorted({(text[max(0, found.start() - 12) : found.end() + 12], path)
                   for path, all in texts.items() for text in all for found in pattern.finditer(ADDRESS.sub("", text))})  # fmt: skip


def report(found):
    """The faults by what they are, with how often each stands and one of the pages."""
    places = {}
    for text, path in found:
        places.setdefault(text, []).append(path)
    return [f"{text!r} on {len(paths)} pages, such as {paths[0]}" for text, paths in places.items()]


def test_no_half_width_sign_stands_beside_chinese(texts):
    assert report(found_by(HALF_WIDTH, texts)) == []


def test_no_blank_stands_at_a_full_width_sign(texts):
    assert report(found_by(BLANK, texts)) == []


def test_no_english_word_stands_there_that_nobody_wrote(texts, written):
    messages = yaml.safe_load((PROJECT / "templates/messages/zh-Hans.yaml").read_text(encoding="utf-8"))
    # The names of rules stand where authors are told what to do about a file.
    rules = re.compile(r"(?<![\w-])(?:" + "|".join(sorted(messages["rule"], key=len, reverse=True)) + r")(?![\w-])")
    strange = sorted(
        {(word, path) for path, all in texts.items() for text in all
         for word in WORD.findall(rules.sub("", ADDRESS.sub("", text))) if word not in written | KNOWN}
    )  # fmt: skip
    assert report(strange) == []
