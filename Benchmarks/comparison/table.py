"""The figures as a Markdown table."""

from .process import Series

HEAD = (
    "| | Dossier: time | processor | memory | Hugo: time | processor | memory | Dossier : Hugo, time | processor |\n"
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")


def row(name: str, dossier: Series, hugo: Series | None) -> str:
    return "| " + " | ".join([name, *figures(dossier), *(figures(hugo) if hugo else [""] * 3), *ratios(dossier, hugo)]) + " |"


def figures(series: Series) -> list[str]:
    low, high = series.spread
    return [
        f"**{series.seconds:.2f} s** ({low:.2f}–{high:.2f})", f"{series.processor_seconds:.2f} s",
        f"{series.peak_bytes / 2**20:.0f} MiB",
    ]


def ratios(dossier: Series, hugo: Series | None) -> list[str]:
    if hugo is None:
        return ["", ""]
    return [
        f"1 : {hugo.seconds / dossier.seconds:.1f}", f"1 : {hugo.processor_seconds / dossier.processor_seconds:.1f}"]
