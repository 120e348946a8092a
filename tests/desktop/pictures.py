"""Photographs of the program with its sample data, in both themes: `sh scripts/pictures`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desktop.desk import Desk

MONDAY = "2026-11-23T09:14:00+01:00[Europe/Berlin]"
SIZES = {"": ("1440x900x24", "1"), "-small": ("1024x640x24", "1"), "-2x": ("2880x1800x24", "2")}

CARDS = "".join(
    f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\n{more}\nEND:VCARD\n"
    for name, more in (
        ("P. Nair", "EMAIL:priya.nair@helixlabs.example\nTEL;TYPE=CELL:+44 20 7946 0958\nTITLE:Head of Data"),
        ("Ines Costa", "ORG:Costa Design\nEMAIL:ines@costa.example"), ("Jonas Weber", "TEL:+49 30 901820"),
        ("", "NOTE:nobody"),
    )
)  # fmt: skip


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
        desk.key("ctrl+comma")
        shot("settings")
        desk.type("promise")
        shot("settings-search")
        desk.key("Escape")
        desk.key("ctrl+n")
        desk.type("call Priya Tue 10:00 about the workshop, promised")
        shot("quick-add")
        cards = Path(scratch, "friends.vcf")
        cards.write_text(CARDS, encoding="utf-8")
        desk.key("Escape", "ctrl+i")
        desk.find("Choose files…", "push button")
        desk.quiet()
        desk.key("Return")
        desk.until(lambda: "File name:" in desk.tree(), "files can be chosen")
        desk.quiet()
        desk.type(str(cards))
        desk.key("Return")
        desk.find("Records", "table", seconds=15)
        shot("import")
        desk.key("Return")
        desk.find("Undo import", "push button")
        shot("imported")
        desk.key("Return", "ctrl+2", "Down", "Delete", "Down", "Delete", "ctrl+comma")
        desk.type("backup")
        desk.quiet()
        shot("settings-backups")
        desk.click("Backups and restore", "push button")
        desk.until(lambda: "What differs from" in desk.tree(), "the backup has been looked into")
        shot("backups")
        desk.key("Escape", "ctrl+comma")
        desk.type("trash")
        desk.click("Open trash…", "push button")
        desk.find("Deleted contacts", "table")
        shot("trash")
        desk.key("Escape", "ctrl+q")
        program.wait(10)


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures").absolute()
    for size in SIZES:
        for theme in ("light", "dark"):
            take(folder, theme, size)


if __name__ == "__main__":
    main()
