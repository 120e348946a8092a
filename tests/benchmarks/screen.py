"""A private screen whose pixels are watched while programs run on it: Xvfb, which keeps its picture in a file.

A change of more than FEW blocks of 16 pixels is one that a user sees; a blinking cursor is less.
"""

import ctypes
import mmap
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

FEW = 60
_BLOCK = 64  # bytes: 16 pixels
_SIZE = (1280, 800)
_KEYS = {" ": "space", ".": "period", "-": "minus", "@": "at", "+": "plus", "(": "parenleft", ")": "parenright"}
_FULL = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications><application type="normal">
<maximized>yes</maximized></application></applications></openbox_config>"""

now = time.monotonic


def is_there() -> bool:
    """Whether this computer can make such a screen."""
    return all(map(shutil.which, ("Xvfb", "openbox", "dbus-daemon")))


class Screen:
    """Use as a context manager. `env` is what a program on it has to be told, and nothing else."""

    def __init__(self) -> None:
        self._open = ExitStack()
        folder = Path(self._open.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))
        home, runtime = folder / "home", folder / "run"
        home.mkdir()
        runtime.mkdir(mode=0o700)
        read, write = os.pipe()
        self._start(
            "Xvfb", "-displayfd", str(write), "-screen", "0", f"{_SIZE[0]}x{_SIZE[1]}x24", "-fbdir", str(folder),
            "-nolisten", "tcp", "-noreset", give=write,
        )  # fmt: skip
        display = f":{_line(read)}"
        kept = ("PATH", "LANG", "TZ", "USER")
        self.env = {name: os.environ[name] for name in kept if name in os.environ} | {
            "HOME": str(home), "DISPLAY": display, "XDG_RUNTIME_DIR": str(runtime), "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8", "NO_AT_BRIDGE": "1",
        }  # fmt: skip
        read, write = os.pipe()
        self._start("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={write}", give=write)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = _line(read)
        settings = folder / "openbox.xml"
        settings.write_text(_FULL)
        self._start("openbox", "--config-file", str(settings))
        self.changes: list[float] = []
        """The moments of all changes that a user sees, of the last time it was watched."""
        self._pixels = _Pixels(folder / "Xvfb_screen0")
        self._hands = _Hands(display)
        self._open.callback(self._hands.close)
        self.still(self.frame(), quiet=0.5)

    def __enter__(self) -> "Screen":
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def _start(self, *command: str, give: int | None = None) -> None:
        process = subprocess.Popen(
            command, env=getattr(self, "env", None), pass_fds=() if give is None else (give,),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        if give is not None:
            os.close(give)
        self._open.callback(end, process)

    def frame(self) -> bytes:
        return self._pixels.copy()

    def press(self, *keys: str) -> None:
        """Press keys together, by name or character ("Control_L", "f")."""
        self._hands.press(*keys)

    def still(
        self, before: bytes, *, quiet: float, sure: bool = False, timeout: float = 30.0
    ) -> tuple[float | None, float | None]:
        """Watch until nothing has changed for `quiet` seconds: the moments of the first change of any pixel, and of
        the last one that a user sees (each None if there was none). `sure`: there will be one, however late."""
        begun, first, last = now(), None, None
        self.changes = []
        while True:
            moment = now()
            if not self._pixels.are(before):
                seen, moment = self._pixels.copy(), now()
                first = first or moment
                if self._pixels.differ(before, seen, FEW):
                    last = moment
                    self.changes.append(moment)
                before = seen
            rested = (last or not sure) and moment - (last or begun) > quiet
            if rested or moment - begun > timeout:
                return first, last
            time.sleep(0.001)


def _line(pipe: int) -> str:
    """What a program says on a pipe, which it may write piece by piece."""
    with open(pipe, encoding="ascii") as said:
        return said.readline().strip()


def end(process: subprocess.Popen) -> None:
    """Ask a program to end, and wait until it has."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class _Pixels:
    def __init__(self, file: Path) -> None:
        deadline = now() + 10
        while not file.exists() or file.stat().st_size < _SIZE[0] * _SIZE[1] * 4:
            assert now() < deadline, "no screen"
            time.sleep(0.02)
        with file.open("r+b") as stream:  # nothing is written; without it there is no address
            head = [int.from_bytes(stream.read(4), "big") for _ in range(25)]
            self._map = mmap.mmap(stream.fileno(), 0)
        self._height, self._line = head[5], head[12]
        self._start = head[0] + 12 * head[19]  # after the head and its colours
        self._size = self._line * self._height
        self._there = (ctypes.c_char * self._size).from_buffer(self._map, self._start)
        self._compare = ctypes.CDLL(None).memcmp
        self._compare.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]

    def copy(self) -> bytes:
        return self._map[self._start : self._start + self._size]

    def are(self, seen: bytes) -> bool:
        """Whether they are as they were; nothing is copied, so that looking every millisecond leaves the processors to
        the program that is watched."""
        return len(seen) == self._size and not self._compare(self._there, seen, self._size)

    def differ(self, one: bytes, other: bytes, blocks: int) -> bool:
        """Whether more than so many blocks do."""
        found = 0
        for row in range(0, self._line * self._height, self._line):
            if one[row : row + self._line] != other[row : row + self._line]:
                found += sum(
                    one[at : at + _BLOCK] != other[at : at + _BLOCK] for at in range(row, row + self._line, _BLOCK)
                )
                if found > blocks:
                    return True
        return False


class _Hands:
    """Keys as a keyboard sends them."""

    def __init__(self, display: str) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        pointer, number = ctypes.c_void_p, ctypes.c_ulong
        self._x.XOpenDisplay.restype = pointer
        self._x.XStringToKeysym.restype = number
        self._x.XKeysymToKeycode.restype = ctypes.c_ubyte
        self._x.XKeysymToKeycode.argtypes = [pointer, number]
        self._x.XkbKeycodeToKeysym.restype = number
        self._x.XkbKeycodeToKeysym.argtypes = [pointer, ctypes.c_ubyte, ctypes.c_uint, ctypes.c_uint]
        self._x.XSync.argtypes = [pointer, ctypes.c_int]
        self._x.XCloseDisplay.argtypes = [pointer]
        self._test.XTestFakeKeyEvent.argtypes = [pointer, ctypes.c_uint, ctypes.c_int, number]
        self._display = self._x.XOpenDisplay(display.encode())
        assert self._display, f"no display {display}"

    def press(self, *keys: str) -> None:
        codes = [code for key in keys for code in self._codes(key)]
        for down, several in ((1, codes), (0, codes[::-1])):
            for code in several:
                self._test.XTestFakeKeyEvent(self._display, code, down, 0)
        self._x.XSync(self._display, 0)

    def _codes(self, key: str) -> Sequence[int]:
        """The key, after Shift where its character needs that."""
        sign = self._x.XStringToKeysym(_KEYS.get(key, key).encode())
        code = self._x.XKeysymToKeycode(self._display, sign)
        if self._x.XkbKeycodeToKeysym(self._display, code, 0, 0) == sign:
            return [code]
        return [self._x.XKeysymToKeycode(self._display, self._x.XStringToKeysym(b"Shift_L")), code]

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)
