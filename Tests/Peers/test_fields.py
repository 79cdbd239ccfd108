"""The rules that docs/requirements.md names are there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DESCRIPTION = re.compile(r"RuleDescription\.care\(\s*\"([a-z-]+)\"")
FORM_RULE = re.compile(r"case \w+ = \"([a-z-]+)\"")


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
