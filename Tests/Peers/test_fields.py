"""docs/fields.md lists every field that the decoders read, and every rule it or its neighbour names exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DECODERS = sorted((ROOT / "Sources" / "Content" / "Records").glob("*.swift"))
READ = re.compile(
    r"\.(?:text|requiredText|email|telephone|requiredTelephone|name|requiredName|names|reference|requiredReference|references|texts|word|flag|day|days|month|period|time|integer|decimal|quantity|percentage|amount"
    r"|code|scalars|placedDays|mapping|list|namedEntries)\(\s*\"([a-z_]+)\""
)
DESCRIPTION = re.compile(r"RuleDescription\.care\(\s*\"([a-z-]+)\"")
FORM_RULE = re.compile(r"case \w+ = \"([a-z-]+)\"")


def fields():
    found = {(decoder.stem, name) for decoder in DECODERS for name in READ.findall(decoder.read_text("utf-8"))}
    assert len(found) > 100
    return sorted(found)


@pytest.mark.parametrize("decoder, name", fields())
def test_field_is_documented(decoder, name):
    text = (ROOT / "docs" / "fields.md").read_text("utf-8")
    assert re.search(rf"[`.\[{{ ]{name}\b", text), f"{decoder} reads {name}, of which docs/fields.md says nothing"


def test_rules_of_the_requirements_exist():
    sources = [path.read_text("utf-8") for path in (ROOT / "Sources" / "Rules").glob("*.swift")]
    known = {name for text in sources for name in DESCRIPTION.findall(text)}
    known |= set(FORM_RULE.findall((ROOT / "Sources" / "Content" / "FormRule.swift").read_text("utf-8")))
    rows = (ROOT / "docs" / "requirements.md").read_text("utf-8").splitlines()
    named = {
        rule
        for row in rows
        if row.startswith("| ") and row.count("|") == 5
        for rule in re.findall(r"`([a-z-]+)`", row.split("|")[3])
    }
    assert len(known) > 35
    assert named <= known, f"no such rule: {sorted(named - known)}"
