"""The whole set of pictures: every screen, in all colours, sizes, scales and languages: `sh scripts/pictures --all`.

    python -m tests.desktop.picture_set FOLDER [--only PART ...] [--missing]

FOLDER/LANGUAGE-COLOURS-WIDTHxHEIGHT-SCALEx/SCREEN.png, and beside each of these folders a sheet with all of it. What is
there is not taken again, so it can be stopped and started, and several can be at it at once. Says in the end what is
missing.
"""

import argparse
import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desktop.desk import PROJECT, Desk
from tests.desktop.sitting import COLOURS
from tests.screens import SCREENS

SIZES = ((1440, 900), (1024, 640))
SCALES = (1, 2)
LANGUAGES = ("en", "de")
_PATIENCE = 900  # seconds for one sitting
_ACROSS = 6  # pictures of a sheet


class Sitting:
    """One language in one set of colours on one screen."""

    def __init__(self, root: Path, language: str, colours: str, size: tuple[int, int], scale: int) -> None:
        self.language, self.colours, self.size, self.scale = language, colours, size, scale
        self.name = f"{language}-{colours}-{size[0]}x{size[1]}-{scale}x"
        self.folder, self.sheet = root / self.name, root / f"{self.name}.png"

    def missing(self) -> list[str]:
        """The screens that have no picture yet."""
        return [screen for screen in SCREENS if not (self.folder / f"{screen}.png").exists()]

    def take(self) -> None:
        """Take what is missing, unless somebody else is at it; then make the sheet."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with _alone(self.folder / ".taken") as alone:
            if alone and (wanted := self.missing()):
                self._sit(wanted)
            if alone and not self.missing():
                self._make_sheet()

    def _sit(self, wanted: list[str]) -> None:
        width, height = (side * self.scale for side in self.size)
        options = ["--size", f"{width}x{height}x24", "--no-a11y"]
        with TemporaryDirectory() as scratch, Desk(Path(scratch), self.folder, "none", "none", options) as desk:
            env = {**desk.env, "QT_SCALE_FACTOR": str(self.scale), "PYTHONPATH": str(PROJECT)}
            command = [sys.executable, "-m", "tests.desktop.sitting", str(self.folder), self.language, self.colours]
            with (self.folder / "said.txt").open("wb") as said:
                subprocess.run([*command, *wanted], env=env, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
                               cwd=PROJECT, timeout=_PATIENCE, check=False)  # fmt: skip

    def _make_sheet(self) -> None:
        pictures = [self.folder / f"{screen}.png" for screen in SCREENS]
        newest = max(picture.stat().st_mtime for picture in pictures)
        if self.sheet.exists() and self.sheet.stat().st_mtime >= newest:
            return
        part = self.sheet.with_name(f".{self.sheet.name}")
        small = [f"{picture}[480x]" for picture in pictures]  # each made small as it is read: all at once are too much
        command = ["montage", "-label", "%t", *small, "-tile", f"{_ACROSS}x", "-geometry", "480x+6+6"]
        subprocess.run([*command, "-background", "#808080", f"png:{part}"], check=True)
        part.replace(self.sheet)


@contextmanager
def _alone(lock: Path) -> Iterator[bool]:
    """Whether nobody else has this lock; let go at the end, however that comes."""
    with lock.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/pictures --all", description="Photograph every screen.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=[], help="parts of the names of sittings, such as en-light 1440")
    parser.add_argument("--missing", action="store_true", help="only say what is missing")
    asked = parser.parse_args()
    combinations = product(LANGUAGES, COLOURS, SIZES, SCALES)
    sittings = [Sitting(asked.folder.absolute(), *each) for each in combinations]
    sittings = [each for each in sittings if all(part in each.name for part in asked.only)]
    if not asked.missing:
        begin = os.getpid() % len(sittings)  # those at it together begin at different places
        for sitting in [*sittings[begin:], *sittings[:begin]]:
            sitting.take()
            print(f"{sitting.name}: {len(SCREENS) - len(sitting.missing())} of {len(SCREENS)}", flush=True)
    lacking = [f"{sitting.name}: {', '.join(missing)}" for sitting in sittings if (missing := sitting.missing())]
    print("\n".join(["Missing:", *lacking]) if lacking else f"All {len(sittings) * len(SCREENS)} pictures are there.")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
