"""Nothing leaves the machine: the program uses no network, shown in three ways.

Allowed are local sockets (AF_UNIX): the display server, the session's and the system's message bus, the C library's
name service cache, "raise the window", and the pair that wakes Qt at a signal; and the kernel's own news (AF_NETLINK),
by which Qt hears of input devices. Links are opened by the desktop, when the user clicks them.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCAL = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}

# A day in the whole program, window, reminders, imports and backups included; then every command. argv[1] is a folder,
# argv[2] a host to call, to show that it would be noticed.
DAY = """
import os, sys
from pathlib import Path
sys.path.insert(0, os.getcwd())
NOTICED = []
import socket
LOCAL = {getattr(socket, name) for name in ("AF_UNIX", "AF_NETLINK") if hasattr(socket, name)}
def notice(event, values):
    if event == "socket.__new__" and values[1] not in LOCAL and values[1] != -1:
        NOTICED.append((event, str(values[1:])))
    elif event == "socket.connect" and isinstance(values[1], tuple):
        NOTICED.append((event, str(values[1])))
    elif event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"):
        NOTICED.append((event, str(values)))
sys.addaudithook(notice)
folder = Path(sys.argv[1]) / "data"
folder.mkdir(mode=0o700)
if len(sys.argv) > 2:
    with socket.socket(socket.AF_INET) as caller:
        caller.setblocking(False)
        caller.connect_ex((sys.argv[2], 9))
from tests.crash.life import Plan, live
live(Plan(folder, 5, 40, window=True), lambda text: None)
from salesassist import cli
out = folder.parent
for words in (["import", next((out / "files").iterdir())], ["agenda"], ["add", "call nobody tomorrow"],
              ["export", out / "all.json"], ["export", out / "all.vcf"], ["backup", out / "copy.db"], ["check"],
              ["restore", out / "copy.db"]):
    cli.main(["--data-dir", str(folder), *map(str, words)])
print(NOTICED)
sys.exit(3 if NOTICED else 0)
"""


def day(folder: Path, *calling: str, under: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        "SALESASSIST_NOW": "2026-11-23T09:14:00+01:00[Europe/Berlin]",
    }  # fmt: skip
    script = folder / "day.py"
    script.write_text(DAY, encoding="utf-8")
    return subprocess.run(
        [*under, sys.executable, str(script), str(folder), *calling], cwd=ROOT, env=environment, capture_output=True,
        text=True, check=False, timeout=100,
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="the day is lived with fork and kill at hand")
def test_a_day_and_every_command_open_no_connection(tmp_path: Path) -> None:
    done = day(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "all.json").stat().st_size > 10_000


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="the day is lived with fork and kill at hand")
def test_a_connection_would_be_noticed(tmp_path: Path) -> None:
    done = day(tmp_path, "127.0.0.1")
    assert done.returncode == 3
    assert "('127.0.0.1', 9)" in done.stdout


def families(trace: str) -> set[str]:
    """The families of all sockets that a trace of system calls tells of."""
    found = re.findall(r"\b(?:socket|socketpair)\((\w+)|sa_family=(\w+)", trace)
    return {name for pair in found for name in pair if name}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
@pytest.mark.parametrize("calling", [(), ("127.0.0.1",)], ids=["itself", "shown to fail"])
def test_the_kernel_is_asked_for_local_sockets_only(calling: tuple[str, ...], tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    done = day(tmp_path, *calling, under=("strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace)))
    if "ptrace" in done.stderr and not trace.exists():
        pytest.skip("no process may be traced here")
    assert done.returncode == (3 if calling else 0), done.stdout + done.stderr
    found = families(trace.read_text("utf-8", "replace"))
    assert "AF_UNIX" in found
    assert (found <= LOCAL) is not bool(calling), found


# --- by reading ----------------------------------------------------------------------------------------------------

NETWORK = {"http", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib", "ssl", "asyncio", "socketserver", "xmlrpc",
           "requests", "httpx", "aiohttp", "urllib3", "webbrowser"}  # fmt: skip
LOCAL_ONLY = {"QLocalServer", "QLocalSocket"}  # one window per folder


WORDS = re.compile(r"socket|urllib|Network|Web|" + "|".join(NETWORK))
ALLOWED = {"salesassist/screen.py": ["socket.create_connection"]}
"""Whether a display on another machine answers, where the user set one in DISPLAY."""


def imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)


def reaching_out(source: str) -> list[str]:
    """What a module imports, or makes of a socket, that could reach the network."""
    found: list[str] = []
    if not WORDS.search(source):
        return found
    tree = ast.parse(source)
    for module, name in imported(tree):
        top = module.split(".")[0]
        if top in NETWORK or (top == "urllib" and module != "urllib.parse" and name != "parse"):
            found.append(module)
        if module == "PySide6.QtNetwork" and name not in LOCAL_ONLY:
            found.append(f"{module}.{name}")
        if re.search(r"WebEngine|WebSockets|PySide6\.QtNetwork$", f"{module}.{name}"):
            found.append(f"{module}.{name}")
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "socket"
            and node.func.attr in ("create_connection", "getaddrinfo", "gethostbyname", "create_server")
        ):
            found.append(f"socket.{node.func.attr}")
    return found


@pytest.mark.parametrize(
    "source",
    [
        "import http.client", "from urllib import request", "import urllib.request",
        "from PySide6 import QtWebEngineCore", "from PySide6 import QtNetwork",
        "import socket\nsocket.create_server(1)", "from PySide6.QtNetwork import QNetworkAccessManager",
    ],
)  # fmt: skip
def test_what_could_reach_out_is_found(source: str) -> None:
    assert reaching_out(source)


def test_no_module_imports_what_could_reach_out() -> None:
    found = {}
    for path in sorted((ROOT / "salesassist").rglob("*.py")):
        if trouble := reaching_out(path.read_text("utf-8")):
            found[path.relative_to(ROOT).as_posix()] = trouble
    assert found == ALLOWED
