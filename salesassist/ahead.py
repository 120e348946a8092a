"""Reads in, beside everything else, the libraries that Qt will ask for: a fifth of what a start waits for.

Most of a start is Python reading in modules one after the other, on one processor. To find, place and join what Qt is
made of, and to list the fonts, is no work of Python's and goes on meanwhile on another. Nothing depends on it: what is
not there yet, or not found, Qt reads in itself, as ever.
"""

import os
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

_WITH_VALUE = {"--data-dir", "--passphrase-file", "--show"}
_OF_GTK = ("GNOME", "XFCE", "MATE", "UNITY", "X-CINNAMON", "PANTHEON", "LXDE", "BUDGIE")
_SWITCH_SECONDS = 0.0005
"""How soon Python lets this thread on with the next one: its own ten times that is most of what there is to gain."""


_OF_PYTHON = (
    "math", "_datetime", "_bisect", "_decimal", "unicodedata", "_json", "_socket", "select", "array", "binascii",
    "zlib", "_bz2", "_lzma", "_random", "_sha512", "_opcode", "_struct", "_ctypes",
)  # fmt: skip
"""Python's own libraries that are wanted soon. Whoever loads one waits for that of Qt which the thread is at, so they
come first. Some Pythons have others, or have them built in."""


def for_window(arguments: Sequence[str]) -> bool:
    """Whether a window is asked for, as far as can be told at a glance."""
    before = ""
    for argument in arguments:
        if not argument.startswith("-") and before not in _WITH_VALUE:
            return False
        before = argument
    return not {"-h", "--help", "--version"} & set(arguments)


def begin() -> None:
    """Begin with it, where that is known to work: on Linux, with more than one processor."""
    if sys.platform.startswith("linux") and (os.cpu_count() or 1) > 1:
        for name in _OF_PYTHON:
            with suppress(ImportError):
                import_module(name)
        threading.Thread(target=_read_in, args=(wanted(os.environ),), name="ahead", daemon=True).start()


def wanted(environment: Mapping[str, str]) -> list[str]:
    """The libraries that Qt will ask for on this desktop, by their places in PySide6's folder."""
    libraries = ["Qt/lib/libQt6Widgets.so.6"]
    platform = environment.get("QT_QPA_PLATFORM") or ("wayland" if environment.get("WAYLAND_DISPLAY") else "xcb")
    if platform == "xcb":
        libraries.append("Qt/plugins/platforms/libqxcb.so")
    if platform in {"xcb", "wayland"} and environment.get("XDG_CURRENT_DESKTOP", "").upper().startswith(_OF_GTK):
        libraries.append("Qt/plugins/platformthemes/libqgtk3.so")
    return libraries


def _read_in(libraries: Sequence[str]) -> None:
    import ctypes
    from importlib.util import find_spec

    found = find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        return
    folder = Path(found.submodule_search_locations[0])
    switch = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_SECONDS)
    try:
        load = ctypes.CDLL(None).dlopen  # which Python goes on beside, unlike its own that does the same
        load.argtypes, load.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
        for library in libraries:
            load(bytes(folder / library), os.RTLD_LAZY)
        ctypes.CDLL("libfontconfig.so.1").FcInit()
    except (OSError, AttributeError):
        return
    finally:
        sys.setswitchinterval(switch)
