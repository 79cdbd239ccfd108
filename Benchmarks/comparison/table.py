"""The figures as a Markdown table."""

from .process import Series

HEAD = "| | Dossier | | Hugo | | time, Dossier : Hugo |\n| --- | ---: | ---: | ---: | ---: | ---: |"


def row(name: str, dossier: Series, hugo: Series | None) -> str:
    if hugo is None:
        return f"| {name} | {seconds(dossier)} | {mebibytes(dossier)} | | | |"
    ratio = hugo.seconds / dossier.seconds
    return (
        f"| {name} | {seconds(dossier)} | {mebibytes(dossier)} | {seconds(hugo)} | {mebibytes(hugo)} | 1 : {ratio:.1f} |")


def seconds(series: Series) -> str:
    low, high = series.spread
    return f"**{series.seconds:.2f} s** ({low:.2f}–{high:.2f})"


def mebibytes(series: Series) -> str:
    return f"{series.peak_bytes / 2**20:.0f} MiB"
