"""Every public and package declaration says what it is: swift-format's own rule does not see `package`."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ATTRIBUTE = r"(?:@\w+(?:\([^)]*\))?\s+)*"
MODIFIERS = r"(?:(?:final|static|nonisolated|mutating|indirect|override|required|convenience|consuming|borrowing)\s+)*"
OPEN = re.compile(rf"\s*{ATTRIBUTE}{MODIFIERS}(?:public|package)\s+(?!extension\b|import\b|\(set\))")


def uncommented(source):
    """The numbers of the lines that declare something open to other modules, with no comment before them."""
    lines = source.split("\n")
    for number, line in enumerate(lines, 1):
        if OPEN.match(line):
            before = number - 2
            while before >= 0 and re.match(r"\s*[@#]", lines[before]):
                before -= 1
            if before < 0 or not lines[before].lstrip().startswith("///"):
                yield number


def test_a_declaration_without_a_comment_is_seen():
    source = "/// Told.\n@frozen\npackage struct A {\n    package var b = 1\n    public static func c() {}\n    var d = 2\n}\n"
    assert list(uncommented(source)) == [4, 5]


def test_every_open_declaration_has_its_comment():
    files = sorted((ROOT / "Sources").rglob("*.swift"))
    found = {str(file.relative_to(ROOT)): list(uncommented(file.read_text())) for file in files}
    assert sum(map(len, (OPEN.findall(file.read_text()) for file in files))) > 500
    assert not {file: lines for file, lines in found.items() if lines}
