"""Writing records: front matter between dashes, then Markdown."""

from datetime import date
from pathlib import Path


def cents(amount: int) -> str:
    """An amount in whole cents as an exact decimal."""
    return f"{amount // 100}.{amount % 100:02}"


def text(value: str) -> str:
    """A text in quotes, whatever is in it."""
    return "'" + value.replace("'", "''") + "'"


def front_matter(fields: list[tuple[str, object]]) -> str:
    """`key: value` lines; None is left out, dates as they are, lists in brackets, nested mappings in braces."""
    return "".join(f"{key}: {scalar(value)}\n" for key, value in fields if value is not None)


def scalar(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case date():
            return value.isoformat()
        case list():
            return "[" + ", ".join(scalar(element) for element in value) + "]"
        case dict():
            inner = ((key, element) for key, element in value.items() if element is not None)
            return "{" + ", ".join(f"{key}: {scalar(element)}" for key, element in inner) + "}"
        case _:
            return str(value)


def write_record(path: Path, fields: list[tuple[str, object]], body: str) -> None:
    write_text(path, f"---\n{front_matter(fields)}---\n\n{body}\n")


def write_text(path: Path, contents: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(contents, encoding="utf-8", newline="\n")
