"""Photographs of the program with its sample data, in both themes: `sh scripts/pictures`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desktop.desk import Desk

MONDAY = "2026-11-23T09:14:00+01:00[Europe/Berlin]"
SIZES = {"": ("1440x900x24", "1"), "-small": ("1024x640x24", "1"), "-2x": ("2880x1800x24", "2")}


def take(folder: Path, theme: str, size: str) -> None:
    """Start the program, walk through its screens, and photograph each into `folder`."""
    screen, scale = SIZES[size]
    with TemporaryDirectory() as scratch, Desk(Path(scratch), folder, "none", "dunst", ["--size", screen]) as desk:
        env = {"SALESASSIST_NOW": MONDAY, "SALESASSIST_THEME": theme, "QT_SCALE_FACTOR": scale, "LC_ALL": "en_IE.UTF-8"}
        program = desk.start("--demo", env=env)
        desk.find("Today's list", seconds=20)
        desk.until(desk.notes, "the morning's digest")
        desk.run("dunstctl", "close-all")
        desk.quiet()

        def shot(name: str) -> None:
            desk.quiet()
            desk.shot(f"{name}-{theme}{size}.png")

        shot("today")
        desk.key("1")
        shot("log")
        desk.key("Escape", "ctrl+2")
        shot("contacts")
        desk.key("e")
        shot("edit")
        desk.key("Escape", "ctrl+3")
        shot("deals")
        desk.key("ctrl+5")
        desk.until(lambda: "Promises kept" in desk.tree(), "the figures are there")
        shot("insights")
        desk.key("ctrl+4")
        shot("waiting")
        desk.key("ctrl+n")
        desk.type("call Priya Tue 10:00 about the workshop, promised")
        shot("quick-add")
        desk.key("ctrl+q")
        program.wait(10)


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures").absolute()
    for size in SIZES:
        for theme in ("light", "dark"):
            take(folder, theme, size)


if __name__ == "__main__":
    main()
