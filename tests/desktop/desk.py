"""A person at a desk: a private virtual desktop, the program on it, and hands, eyes and a camera.

The desktop itself is made by `desktop-session` (see its first lines); it lives as long as the Desk.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
SESSION = HERE / "desktop-session"

T = TypeVar("T")


class Spot(NamedTuple):
    """Where something shows on the screen, in pixels: its middle, and its box."""

    x: int
    y: int
    left: int
    top: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """The first row of pixels below the box."""
        return self.top + self.height


class Program(subprocess.Popen[bytes]):
    """A program running on a desk; what it says goes to the file `log`."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], log: Path) -> None:
        self.log = log
        with log.open("wb") as said:
            super().__init__(command, env=env, stdin=subprocess.DEVNULL, stdout=said, stderr=said)

    def said(self) -> str:
        """Everything it has printed so far, on stdout and stderr."""
        return self.log.read_text(encoding="utf-8", errors="replace")


class Desk:
    """One private virtual desktop. Use as a context manager, or call close().

    tray: "xfce4-panel" (StatusNotifierItem, as most desktops have), "tint2" (the older XEmbed) or "none".
    notify: "dunst" (records every notification, draws no buttons), "xfce4-notifyd" (draws the buttons,
        records nothing) or "none".
    folder: for the programs' logs. pictures: where shot() puts a picture that is given by name alone.
    options: more options of `desktop-session`, such as "--size", "1024x768x24".

    Raises RuntimeError if the desktop does not come up.
    """

    def __init__(
        self,
        folder: Path,
        pictures: Path,
        tray: str = "xfce4-panel",
        notify: str = "dunst",
        options: Sequence[str] = (),
    ) -> None:
        self.folder = folder
        self.pictures = pictures
        self.programs: list[Program] = []
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            # the holder says what its environment is, then reads until we, or the system for us, hang up
            told = Path(scratch, "env")
            hold = 'env -0 >"$1.part" && mv "$1.part" "$1" && exec cat >/dev/null'
            with (folder / "desktop.log").open("wb") as log:
                self._holder = subprocess.Popen(
                    ["bash", str(SESSION), "--home", "--tray", tray, "--notify", notify, *options,
                     "sh", "-c", hold, "hold", str(told)],
                    stdin=subprocess.PIPE, stdout=log, stderr=log,
                )  # fmt: skip
            try:
                ended = self._holder.poll
                self.until(lambda: told.exists() or ended() is not None, "the desktop comes up", 40)
                if not told.exists():
                    raise RuntimeError(f"no desktop: {(folder / 'desktop.log').read_text()}")
                pairs = told.read_bytes().decode("utf-8", "surrogateescape").split("\0")
            except BaseException:
                self.close()
                raise
        self.env: dict[str, str] = dict(pair.split("=", 1) for pair in pairs if pair)
        """What a program on this desktop must find in its environment."""
        self.env["LC_ALL"] = "C.UTF-8"

    def __enter__(self) -> "Desk":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the programs, then the desktop."""
        for program in self.programs:
            program.terminate()
        for program in self.programs:
            _end(program)
        if self._holder.stdin and not self._holder.stdin.closed:
            self._holder.stdin.close()
        _end(self._holder, patience=20)

    # ------------------------------------------------------------------------------------ programs
    def start(
        self, *arguments: str, data_dir: Path | str | None = None, env: Mapping[str, str] | None = None
    ) -> Program:
        """Start main.py; env is added to that of the desktop. It is ended with the desktop at the latest."""
        if data_dir is not None:
            arguments = ("--data-dir", str(data_dir), *arguments)
        return self.start_python(PROJECT / "main.py", *arguments, env=env)

    def start_python(self, script: Path, *arguments: str, env: Mapping[str, str] | None = None) -> Program:
        """Start another Python program than main.py."""
        log = self.folder / f"program-{len(self.programs) + 1}.log"
        program = Program([sys.executable, str(script), *arguments], {**self.env, **(env or {})}, log)
        self.programs.append(program)
        return program

    def run(self, *command: str, seconds: float = 30) -> str:
        """Run a command on this desktop to its end; its stdout. Raises AssertionError if it fails."""
        done = subprocess.run(
            command, env=self.env, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            encoding="utf-8", errors="replace", timeout=seconds, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{' '.join(command)}: {done.stderr.strip() or done.stdout.strip()}"
        return done.stdout

    def until(self, what: Callable[[], T], meaning: str, seconds: float = 10) -> T:
        """Ask until the answer is true; that answer. Raises AssertionError after so many seconds."""
        end = time.monotonic() + seconds
        while not (answer := what()):
            assert time.monotonic() < end, f"not within {seconds:g} s: {meaning}"
            time.sleep(0.05)
        return answer

    # ------------------------------------------------------------------------------------ eyes
    def find(self, name: str, role: str | None = None, seconds: float = 5) -> Spot:
        """Where the widget, row or cell of that accessible name shows; waits so long for it.

        Roles are those of AT-SPI: "push button", "table cell", "list item", "text", "label", "menu item", ...
        Raises AssertionError if nothing showing is called so.
        """
        said = self.run("env", f"WAIT={seconds}", "desk", "find", name, role or "", seconds=seconds + 20)
        return Spot(*map(int, said.split()))

    def sees(self, name: str, role: str | None = None) -> bool:
        """Whether something of that accessible name shows now."""
        try:
            self.find(name, role, seconds=0)
        except AssertionError:
            return False
        return True

    def tree(self, app: str = "") -> str:
        """All that assistive technology sees, one line each: role "name" -- description [states] x,y wxh."""
        return self.run("desk", "tree", app)

    def tray(self) -> list[tuple[int, int]]:
        """The middle of each tray icon (on the xfce4-panel only)."""
        return [(int(x), int(y)) for x, y in (line.split() for line in self.run("desk", "tray").splitlines())]

    def notes(self) -> list[dict[str, str]]:
        """The notifications shown so far, by dunst only: summary, body, app_name, urgency, timeout, ..."""
        return [json.loads(line) for line in self.run("desk", "notes").splitlines()]

    def quiet(self) -> None:
        """Wait until the screen stops changing. Raises AssertionError if it still does after about 5 s."""
        self.run("desk", "quiet")

    def shot(self, path: Path | str, area: str | None = None) -> Path:
        """Photograph the screen, or the area "WxH+X+Y" of it, as PNG; where the picture is."""
        file = self.pictures / path
        file.parent.mkdir(parents=True, exist_ok=True)
        self.run("desk", "shot", str(file), *([area] if area else []))
        return file

    # ------------------------------------------------------------------------------------ hands
    def click(self, name: str, role: str | None = None, button: int = 1) -> None:
        """Click the middle of what has that accessible name; button 3 is the right one."""
        spot = self.find(name, role)
        self.click_at(spot.x, spot.y, button)

    def click_at(self, x: int, y: int, button: int = 1, times: int = 1) -> None:
        """Click there; times=2 for a double click."""
        self.run("xdotool", "mousemove", str(x), str(y), "sleep", "0.1",
                 "click", "--repeat", str(times), "--delay", "60", str(button), "sleep", "0.1")  # fmt: skip

    def point(self, x: int, y: int) -> None:
        """Move the pointer there."""
        self.run("xdotool", "mousemove", str(x), str(y), "sleep", "0.1")

    def drag(self, x1: int, y1: int, x2: int, y2: int) -> None:
        """Drag with the left button, as a hand does it: in small steps."""
        self.run("desk", "drag", str(x1), str(y1), str(x2), str(y2))

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.run("desk", "type", text, seconds=30 + len(text) * 0.1)

    def key(self, *combos: str) -> None:
        """Press keys by their X names, one after the other: "ctrl+k", "Down", "Return"."""
        self.run("xdotool", "key", "--delay", "60", *combos)

    def act(self, label: str, summary: str = "") -> None:
        """Choose the action of that label on a notification (dunst only); summary tells several apart."""
        self.run("desk", "act", label, summary)


def _end(process: "subprocess.Popen[bytes]", patience: float = 5) -> None:
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def missing(tray: str = "xfce4-panel", notify: str = "dunst") -> str:
    """What this machine lacks for such a desktop, in words; empty if nothing.

    Raises ValueError if there is no such tray or notification daemon at all.
    """
    if not sys.platform.startswith("linux"):
        return "the virtual desktop needs Linux"
    check = subprocess.run(
        ["bash", str(SESSION), "--tray", tray, "--notify", notify, "--check"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if check.returncode not in (0, 3):
        raise ValueError(check.stderr.strip())
    return check.stderr.strip()


def pictures_folder(otherwise: Path) -> Path:
    """Where pictures go: the folder SALESASSIST_PICTURES names, or the one given."""
    return Path(os.environ.get("SALESASSIST_PICTURES") or otherwise).absolute()
