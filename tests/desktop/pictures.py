"""Photographs of the program with its sample data, in both themes: `sh scripts/pictures`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from salesassist.domain.backup import Why
from salesassist.store.backups import Backups
from salesassist.store.store import FILE_NAME, Store
from tests.desktop.desk import Desk
from tests.factories import contact, keep, moment

MONDAY = "2026-11-23T09:14:00+01:00[Europe/Berlin]"
WORDS = "correct horse battery"
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
        desk.find("Today’s list", seconds=20)
        desk.until(desk.notes, "the morning's digest")
        desk.run("dunstctl", "close-all")
        desk.quiet()

        def shot(name: str) -> None:
            desk.quiet()
            desk.shot(f"{name}-{theme}{size}.png")

        def click(name: str) -> None:
            spot = desk.find(name, "push button")  # in pixels of a screen of the usual density
            desk.click_at(spot.x * int(scale), spot.y * int(scale))

        shot("today")
        desk.key("1")
        shot("log")
        desk.key("Escape", "ctrl+2")
        shot("contacts")
        desk.key("e")
        shot("edit")
        desk.key("Escape", "ctrl+3")
        shot("deals")
        desk.key("ctrl+4")
        desk.until(lambda: "Promises kept" in desk.tree(), "the figures are there")
        shot("insights")
        desk.key("ctrl+5")
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
        desk.key("Escape", "Escape", "ctrl+i")  # the first empties the line
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
        click("Backups and restore")
        desk.until(lambda: "What differs from" in desk.tree(), "the backup has been looked into")
        shot("backups")
        desk.key("Escape", "ctrl+comma")
        desk.type("trash")
        click("Open trash…")
        desk.find("Deleted contacts", "table")
        shot("trash")
        desk.key("Escape", "ctrl+comma")
        desk.type("passphrase")
        desk.quiet()
        click("Set passphrase…")
        desk.quiet()
        desk.type(WORDS)
        desk.key("Tab")
        desk.type(WORDS)
        shot("passphrase")
        desk.key("Return")
        desk.find("Your data is encrypted", seconds=20)
        desk.key("Return")
        shot("settings-passphrase")
        click("Lock now")
        desk.find("SalesAssist is locked", "label")
        shot("locked")
        desk.type("something else")
        desk.key("Return")
        desk.find("Lost, or never set one?", "push button")
        shot("locked-wrong")
        click("Quit")
        program.wait(10)
        data = Path(scratch, "data")
        _damage(data)
        desk.start(data_dir=data, env=env)
        desk.find("Choose another folder…", "push button", seconds=15)
        desk.until(lambda: "What came later is not in it" in desk.tree(), "the backup has been found")
        shot("trouble")
        click("Save what can still be read")
        desk.find("Use what was saved", "push button", seconds=15)
        shot("trouble-saved")


def _damage(data: Path) -> None:
    """A store with a backup, of which the end is missing."""
    with Store(data) as store:
        keep(store, *(contact(f"Person {n}", uid=f"p{n}", notes="met at the fair " * 20) for n in range(200)))
        Backups(store.path).take(moment("2026-11-20 17:40"), Why.CHANGES)
    file = data / FILE_NAME
    file.write_bytes(file.read_bytes()[: file.stat().st_size * 9 // 10])


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures").absolute()
    for size in SIZES:
        for theme in ("light", "dark"):
            take(folder, theme, size)


if __name__ == "__main__":
    main()
