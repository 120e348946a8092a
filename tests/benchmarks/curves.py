"""How costs grow with the book: measured from 1,000 interactions to 1,000,000, and drawn.

    python -m tests.benchmarks.curves [--talks 1000 10000 100000 1000000] [--runs 5] [--texts 14] [--keep FOLDER]
        [--picture docs/pictures/speed.svg] [--json FILE]

Six interactions make one contact, as in `data`. What concerns one day or one contact must not grow with the book, and
is drawn as a whole line; what looks at all of it may grow as the book does, and is drawn broken. With --json the
figures are kept, and drawn again from there with --draw. --texts searches for so many of the texts alone: in the
largest book the plain look that every answer is held against takes longer than all the rest.
"""

import argparse
import json
import math
import sys
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.marks import BY_KEY
from tests.benchmarks.table import measure

FLAT = {"today": "the day's list", "tick": "reminder tick", "pane": "select a contact", "log": "log an outcome"}
GROWING = {"start_s": "start", "search": "search, a key", "insights": "Insights for a year"}
TALKS = (1_000, 10_000, 100_000, 1_000_000)
PER_CONTACT = 6
MOST_GROWTH = 2.0
"""What must not grow may take so many times as long in the largest book as in the one a hundredth of its size: caches
of the processor and the disk are not the program's."""

_WIDTH, _HEIGHT = 760, 460
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 170, 30, 50
_COLOURS = ("#2f5fd0", "#0b6e5f", "#9a5b00", "#c22f2f", "#6a3fb5", "#5c6675", "#107c9e")  # on white and on dark alike
Figures = Mapping[str, Mapping[int, float]]
"""Milliseconds by row and by number of interactions."""


def drawn(figures: Figures) -> str:
    """The curves as SVG, both axes logarithmic; the words stand at the right ends of their lines."""
    sizes = sorted({size for line in figures.values() for size in line})
    values = [value for line in figures.values() for value in line.values()]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    first, last = math.log10(sizes[0]), math.log10(max(sizes[-1], sizes[0] * 10))

    def across(size: float) -> float:
        return _LEFT + (math.log10(size) - first) / (last - first) * (_WIDTH - _LEFT - _RIGHT)

    def down(value: float) -> float:
        return _HEIGHT - _BOTTOM - (math.log10(value) - low) / max(high - low, 1) * (_HEIGHT - _TOP - _BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" '
        f'font-size="12" role="img"><title>Milliseconds against interactions in the book</title>'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="18" fill="#333">milliseconds</text>',
        f'<text x="{_WIDTH - _RIGHT}" y="{_HEIGHT - 12}" fill="#333" text-anchor="end">interactions in the book</text>',
    ]
    for power in range(low, high + 1):
        y = down(10**power)
        parts.append(f'<path d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" fill="#333" text-anchor="end">{10.0**power:g}</text>')
    for size in sizes:
        x = across(size)
        y = _HEIGHT - _BOTTOM + 18
        parts.append(f'<path d="M{x:.1f} {_TOP}V{_HEIGHT - _BOTTOM}" stroke="#eee"/>')
        parts.append(f'<text x="{x:.1f}" y="{y}" fill="#333" text-anchor="middle">{size:,}</text>')
    words = FLAT | GROWING
    ends = _apart({key: down(line[max(line)]) for key, line in figures.items()})
    for colour, (key, line) in zip(_COLOURS, figures.items(), strict=False):
        spots = [f"{across(size):.1f},{down(value):.1f}" for size, value in sorted(line.items())]
        points, dash = " ".join(spots), "" if key in FLAT else ' stroke-dasharray="6 4"'
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        for spot in spots:
            x, y = spot.split(",")
            parts.append(f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>')
        text = f"{words.get(key, key)}  {_figure(line[max(line)])} ms"
        x, y = f"{across(max(line)) + 10:.1f}", f"{ends[key] + 4:.1f}"
        parts.append(f'<text x="{x}" y="{y}" fill="{colour}">{escape(text)}</text>')
    return "\n".join((*parts, "</svg>\n"))


def _apart(wanted: Mapping[str, float]) -> dict[str, float]:
    """Heights of the words, none over another."""
    placed, last = {}, -math.inf
    for key, y in sorted(wanted.items(), key=lambda pair: pair[1]):
        last = placed[key] = max(y, last + 15)
    return placed


def _figure(milliseconds: float) -> str:
    return f"{milliseconds:,.0f}" if milliseconds >= 100 else f"{milliseconds:.3g}"


def growth(line: Mapping[int, float]) -> float:
    """How many times as long the largest book takes as one of a hundredth of its size (or the smallest there is)."""
    largest = max(line)
    smaller = max((size for size in line if size <= largest / 100), default=min(line))
    return line[largest] / line[smaller]


def told(figures: Figures) -> str:
    """The same as a table of Markdown."""
    sizes = sorted({size for line in figures.values() for size in line})
    lines = ["| ms, with so many interactions | " + " | ".join(f"{size:,}" for size in sizes) + " |",
             "|---|" + "--:|" * len(sizes)]  # fmt: skip
    for key, line in figures.items():
        cells = " | ".join(_figure(line[size]) if size in line else "–" for size in sizes)
        lines.append(f"| {(FLAT | GROWING).get(key, key)} | {cells} |")
    return "\n".join(lines)


def _measured(talks: Sequence[int], runs: int, kept: Path | None, texts: int | None) -> dict[str, dict[int, float]]:
    figures: dict[str, dict[int, float]] = {key: {} for key in (*FLAT, *GROWING)}
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        for size in talks:
            found = measure(max(round(size / PER_CONTACT), 60), runs, list(figures), Path(scratch), kept,
                            texts=texts)  # fmt: skip
            for key, line in figures.items():
                if key in found and found[key].values:
                    line[size] = median(found[key].values)
            print(told({key: line for key, line in figures.items() if line}), file=sys.stderr, flush=True)
    return {key: line for key, line in figures.items() if line}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--talks", type=int, nargs="+", default=list(TALKS))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--texts", type=int)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--picture", type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--draw", action="store_true", help="measure nothing; draw what --json has")
    asked = parser.parse_args()
    assert set(FLAT | GROWING) <= set(BY_KEY)
    if asked.draw:
        kept = json.loads(asked.json.read_text("utf-8"))
        figures = {key: {int(size): value for size, value in line.items()} for key, line in kept.items()}
    else:
        figures = _measured(asked.talks, asked.runs, asked.keep, asked.texts)
        if asked.json:
            asked.json.write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    print(told(figures))
    if asked.picture:
        asked.picture.write_text(drawn(figures), "utf-8")
    grown = {key: growth(figures[key]) for key in FLAT if key in figures}
    for key, times in grown.items():
        print(f"{FLAT[key]}: {times:.2f} times as long in a hundred times the book (at most {MOST_GROWTH:g})")
    return max(grown.values(), default=0.0) > MOST_GROWTH


if __name__ == "__main__":
    sys.exit(main())
