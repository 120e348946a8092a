"""Whether there is a screen for a window. Without one Qt ends the whole program, so it is asked before Qt is loaded."""

import os
import re
import socket
import sys

_LOCAL = re.compile(r"(?:unix)?:(\d+)(?:\.\d+)?")


def has_screen() -> bool:
    """Whether Qt will find one, as far as can be told cheaply; when in doubt, yes."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "xcb").partition(":")[0] != "xcb":
        return True
    if os.environ.get("WAYLAND_DISPLAY") and "QT_QPA_PLATFORM" not in os.environ:
        return True
    display = os.environ.get("DISPLAY", "")
    local = _LOCAL.fullmatch(display)
    return _answers(int(local[1])) if local else bool(display)


def _answers(number: int) -> bool:
    """Whether an X server of this computer listens under this number."""
    path = f"/tmp/.X11-unix/X{number}"
    for address in (f"\0{path}", path):
        with socket.socket(socket.AF_UNIX) as asked:
            asked.settimeout(2)
            try:
                asked.connect(address)
                return True
            except TimeoutError:
                return True
            except OSError:
                continue
    try:  # a server that was told to listen to the network only
        with socket.create_connection(("localhost", 6000 + number), 2):
            return True
    except (OSError, OverflowError):
        return False
