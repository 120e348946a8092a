"""The rules of the house, held by a machine: who may import whom, who may ask for the time, words on screen.

Each rule is first shown to fail when it is broken. The rules themselves and their reasons are in docs/architecture.md.
"""

import ast
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = "salesassist"

# What each room may import: rooms by name, other packages by theirs; the standard library is open to all but for what
# is said below, and each room to itself. A room is a folder, or a module by itself; "cli" is all of cli*.py.
MAY_IMPORT: dict[str, set[str]] = {
    "domain": {"phonenumbers", "holidays", "dateutil", "rapidfuzz"},
    "exchange": {"domain", "own_files", "icalendar", "dateutil", "rapidfuzz"},
    "store": {"domain", "giving_way", "quickly", "peewee", "playhouse", "sqlite3", "sqlcipher3"},
    "settings": {"regions", "platformdirs"},
    "regions": set(),
    "autostart": set(),
    "book": {"domain"},
    "sample": {"domain", "own_files"},
    "clock": {"domain", "tzlocal"},
    "formats": {"PySide6.QtCore"},
    "languages": {"own_files", "settings", "PySide6.QtCore"},
    "sentences": {"own_files", "sentence_patterns", "PySide6.QtCore"},
    "sentence_patterns": set(),
    "wording": {"domain", "formats", "PySide6.QtCore"},
    "instance": {"doorbell", "wishes", "PySide6.QtCore"},
    "doorbell": {"PySide6.QtCore", "PySide6.QtNetwork"},
    "importing": {"domain", "store", "exchange", "collecting", "giving_way"},
    "exporting": {"domain", "store", "exchange"},
    "demo": {"domain", "store", "sample"},
    "session": {"domain", "store", "exchange", "importing", "exporting", "settings", "own_files", "book", "wording",
                "collecting", "giving_back", "giving_way", "quickly", "sentences", "PySide6.QtCore", "PySide6.QtGui"},
    "reminders": {"domain", "session", "own_files", "formats", "sentences", "PySide6.QtCore", "PySide6.QtDBus",
                  "plyer"},
    "ui": {"domain", "session", "settings", "own_files", "about", "wishes", "global_shortcut", "wording", "exchange",
           "reminders", "formats", "languages", "sentences", "PySide6"},
    "cli": {"domain", "store", "exchange", "importing", "exporting", "settings", "clock", "demo", "sample",
            "screen", "quickly", "desktop_entry", "own_files", "wishes", "sentence_patterns", "app"},
    "keyrings": {"keyring"},
    "locking": {"domain", "session", "settings", "keyrings", "reminders", "ui", "PySide6"},
    "check_up": {"domain", "giving_back", "giving_way", "settings", "store", "PySide6.QtCore"},
    "screen": set(),
    "main": {"ahead", "cli", "app"},
    "start": {"domain", "session", "ui", "PySide6"},
    "first_paint": {"PySide6.QtCore", "PySide6.QtWidgets"},
    "following": {"session", "settings", "ui", "PySide6.QtCore"},
    "ending": {"ui", "PySide6.QtCore", "PySide6.QtWidgets"},
    "mending": {"domain", "store", "traces", "ui", "PySide6"},
    "calendars": {"domain", "settings"},
    "traces": set(),
    "own_files": set(),
    "wishes": set(),
    "about": {"store", "own_files", "PySide6"},
    "badge": {"domain", "PySide6"},
    "desktop_entry": {"autostart", "own_files"},
    "global_shortcut": {"jeepney", "PySide6.QtCore"},
    "__main__": {"ahead", "cli"},
    "quickly": {"PySide6.QtCore"},
    "ahead": set(),
    "frozen": set(),
    "reading_in": {"session"},
    "giving_back": set(),
    "giving_way": set(),
    "collecting": set(),
    "sweeping": {"collecting", "PySide6.QtCore"},
}  # fmt: skip
EVERYBODYS = {"frozen"}
"""What stands in for a module of Python's own."""
WHATEVER = {"app", "behind"}  # build everything and introduce it to each other

NEVER = {
    "domain": {
        "sqlite3",
        "os",
        "pathlib",
        "io",
        "shutil",
        "tempfile",
        "subprocess",
        "socket",
        "threading",
        "random",
    }
}
ONLY_THE_STORE = {"sqlite3", "sqlcipher3", "peewee", "playhouse"}
TYPES_ONLY = {
    ("ui", "exchange"),
    ("ui", "reminders"),
    ("ui", "autostart"),
    ("ui", "keyrings"),
    ("ui", "importing"),
}  # no functions: app hands in what works
PASSED_ON = {"StoreError"}  # the session raises it, so who calls the session may name it

MAY_ASK_FOR_NOW = {"app", "cli", "clock"}  # `clock` makes the clock for the two, once
NOW = {
    "datetime.datetime.now", "datetime.datetime.today", "datetime.datetime.utcnow", "datetime.date.today", "time.time",
    "time.time_ns", "time.localtime", "time.gmtime", "time.ctime", "time.strftime",
    *(f"PySide6.QtCore.{ask}" for ask in (
        "QDate.currentDate", "QTime.currentTime", "QDateTime.currentDateTime", "QDateTime.currentDateTimeUtc",
        "QDateTime.currentMSecsSinceEpoch", "QDateTime.currentSecsSinceEpoch")),
}  # fmt: skip
NOW_IN_SQL = re.compile(
    r"\bCURRENT_(TIMESTAMP|DATE|TIME)\b|\b(date|time|datetime|julianday|strftime|unixepoch)\([^)]*'now'"
)
PLACES = re.compile(r"%[0-9sdif]|\{[0-9]*\}")  # "%n" is Qt's own plural

# Broken today, to be mended: path and what is said of it. What is mended must go from here too.
KNOWN: set[tuple[str, str]] = set()


def room_of(path: str) -> str:
    """The room of a file ("salesassist/ui/tray.py" -> "ui"); "" for the package's own __init__."""
    parts = Path(path).with_suffix("").parts
    if len(parts) == 1:
        return parts[0]
    name = parts[1]
    return "" if name == "__init__" else "cli" if name.startswith("cli") else name


def absolute(path: str, module: str | None, level: int) -> str:
    """The full name of what a relative import means."""
    if not level:
        return module or ""
    package = Path(path).parent.parts
    return ".".join((*package[: len(package) - level + 1], *([module] if module else [])))


Nodes = Sequence[ast.AST]
"""All of a file, walked once."""


def imports(path: str, nodes: Nodes) -> Iterator[tuple[str, str | None]]:
    """Every module imported, wherever in the file, with the name taken from it."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((alias.name, None) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = absolute(path, node.module, node.level)
            yield from ((module, alias.name) for alias in node.names)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in ("import_module", "__import__"):
                yield str(node.args[0].value), None


@cache
def names_from_elsewhere(module: str) -> dict[str, str]:
    """The names that a module of ours has only because it imports them, and from where."""
    place = ROOT / module.replace(".", "/")
    path = next((p for p in (place.with_suffix(".py"), place / "__init__.py") if p.is_file()), None)
    if path is None:
        return {}
    tree = ast.parse(path.read_text("utf-8"))
    nodes = [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    return {alias.asname or alias.name: n.module or "" for n in nodes for alias in n.names}


def wrong_imports(path: str, nodes: Nodes) -> Iterator[str]:
    room = room_of(path)
    if room in WHATEVER:
        return
    for module, name in imports(path, nodes):
        top, _, below = module.partition(".")
        if top == "tests" or top == "main":
            yield f"{room} imports {top}"
        elif top == PACKAGE:
            if not below:
                if name is None or name == "__version__":
                    continue
                below, name = name, None
            source = names_from_elsewhere(f"{PACKAGE}.{below}").get(name or "", "")
            if source.startswith(f"{PACKAGE}.") and name not in PASSED_ON:
                below = source.partition(".")[2]  # passed on by a room is still from where it was made
            wanted = below.partition(".")[0]
            wanted = "cli" if wanted.startswith("cli") else wanted
            if (room, wanted) in TYPES_ONLY:
                if name is not None and name[:1].islower() and not (ROOT / PACKAGE / wanted / f"{name}.py").exists():
                    yield f"{room} imports {wanted}.{name}, which is no type"
            elif wanted not in {room, *EVERYBODYS} and wanted not in MAY_IMPORT.get(room, set()):
                yield f"{room} imports {wanted}"
        else:
            known = MAY_IMPORT.get(room, set())
            full = f"{module}.{name}" if module == "PySide6" and name else module
            if top in ONLY_THE_STORE and room != "store":
                yield f"{room} imports {top}, which is the store's"
            elif top in NEVER.get(room, set()):
                yield f"{room} imports {top}"
            elif top not in sys.stdlib_module_names and not any(
                full == other or full.startswith(other + ".") for other in known
            ):
                yield f"{room} imports {full}"


def questions_for_now(path: str, nodes: Nodes) -> Iterator[str]:
    if room_of(path) in MAY_ASK_FOR_NOW:
        return
    meant: dict[str, str] = {}  # what a name in this file stands for
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                meant[alias.asname or alias.name.partition(".")[0]] = (
                    alias.name if alias.asname else alias.name.partition(".")[0]
                )
        elif isinstance(node, ast.ImportFrom) and not node.level:
            meant.update({alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names})

    def full_name(node: ast.expr) -> str:
        if isinstance(node, ast.Name):
            return meant.get(node.id, "")
        if isinstance(node, ast.Attribute):
            owner = full_name(node.value)
            return f"{owner}.{node.attr}" if owner else ""
        return ""

    for node in nodes:
        if isinstance(node, (ast.Name, ast.Attribute)) and (asked := full_name(node)) in NOW:
            yield f"asks for the present: {asked}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and NOW_IN_SQL.search(node.value):
            yield f"asks for the present in SQL: {node.value.strip()[:60]}"


def words_that_cannot_be_translated(nodes: Nodes) -> Iterator[str]:
    for node in nodes:
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in ("tr", "translate"):
            continue
        for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
            for part in ast.walk(argument):
                if isinstance(part, ast.JoinedStr):
                    yield f"line {node.lineno}: an f-string in {name}()"
                elif isinstance(part, ast.BinOp) and isinstance(part.op, ast.Mod):
                    yield f"line {node.lineno}: % in {name}()"
                elif isinstance(part, ast.Call) and getattr(part.func, "attr", "") == "format":
                    yield f"line {node.lineno}: format in {name}()"
                elif isinstance(part, ast.Constant) and isinstance(part.value, str) and PLACES.search(part.value):
                    yield f"line {node.lineno}: a placeholder without a name in {name}()"


def questions_for_a_screen(nodes: Nodes) -> Iterator[str]:
    """Whoever asks a widget or a window for its screen() may have that screen deleted: see `ui/room.py`."""
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "screen":
            yield f"line {node.lineno}: asks for a screen()"


def violations(path: str, source: str) -> list[str]:
    """What breaks a rule in a file, one sentence each. `path` is relative to the checkout."""
    tree = ast.parse(source)
    nodes = list(ast.walk(tree))
    found = [
        *wrong_imports(path, nodes),
        *questions_for_now(path, nodes),
        *words_that_cannot_be_translated(nodes),
        *questions_for_a_screen(nodes),
    ]
    if not ast.get_docstring(tree):
        found.append("has no docstring")
    return list(dict.fromkeys(found))


FILES = sorted(path.relative_to(ROOT).as_posix() for path in (*(ROOT / PACKAGE).rglob("*.py"), ROOT / "main.py"))


@pytest.mark.parametrize("folder", sorted({path.rpartition("/")[0] for path in FILES}))
def test_files_keep_the_rules_of_the_house(folder: str) -> None:
    paths = [path for path in FILES if path.rpartition("/")[0] == folder]
    found = [(path, said) for path in paths for said in violations(path, (ROOT / path).read_text("utf-8"))]
    assert sorted(found) == sorted((path, said) for path, said in KNOWN if path in paths)


def test_every_room_of_the_house_has_a_rule() -> None:
    assert len(FILES) > 30
    assert {room_of(path) for path in FILES} - {""} <= MAY_IMPORT.keys() | WHATEVER
    assert {where for where, _said in KNOWN} <= set(FILES)


BROKEN = [
    ("domain/cadence.py", "from PySide6.QtCore import QDate", "domain imports PySide6.QtCore"),
    ("domain/cadence.py", "import PySide6", "domain imports PySide6"),
    ("domain/cadence.py", "from salesassist.store.store import Store", "domain imports store"),
    ("domain/cadence.py", "from ..store import rows", "domain imports store"),
    ("domain/cadence.py", "from .. import settings", "domain imports settings"),
    ("domain/cadence.py", "import sqlite3", "domain imports sqlite3, which is the store's"),
    ("domain/cadence.py", "from pathlib import Path", "domain imports pathlib"),
    ("domain/cadence.py", "def f():\n    if True:\n        import requests", "domain imports requests"),
    ("domain/cadence.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import peewee",
     "domain imports peewee, which is the store's"),
    ("domain/cadence.py", "import importlib\nimportlib.import_module('salesassist.app')", "domain imports app"),
    ("domain/cadence.py", "import tests.factories", "domain imports tests"),
    ("exchange/vcard.py", "from salesassist.store import store", "exchange imports store"),
    ("exchange/vcard.py", "from salesassist.session import Session", "exchange imports session"),
    ("exchange/vcard.py", "import PySide6.QtCore", "exchange imports PySide6.QtCore"),
    ("store/lists.py", "from salesassist.exchange import vcard", "store imports exchange"),
    ("store/lists.py", "from PySide6 import QtCore", "store imports PySide6.QtCore"),
    ("session.py", "from PySide6.QtWidgets import QMessageBox", "session imports PySide6.QtWidgets"),
    ("session.py", "from PySide6 import QtWidgets", "session imports PySide6.QtWidgets"),
    ("session.py", "from salesassist.ui.theme import Theme", "session imports ui"),
    ("session.py", "import peewee", "session imports peewee, which is the store's"),
    ("reminders/watch.py", "from salesassist.store.store import Store", "reminders imports store"),
    ("reminders/watch.py", "from salesassist.session import Store", "reminders imports store"),
    ("reminders/watch.py", "from PySide6.QtGui import QIcon", "reminders imports PySide6.QtGui"),
    ("reminders/watch.py", "from salesassist.ui.tray import Tray", "reminders imports ui"),
    ("ui/today/page.py", "from salesassist.store.errors import StoreError", "ui imports store"),
    ("ui/today/page.py", "from salesassist.session import Store", "ui imports store"),
    ("ui/today/page.py", "import peewee as p", "ui imports peewee, which is the store's"),
    ("ui/today/page.py", "import sqlite3", "ui imports sqlite3, which is the store's"),
    ("ui/today/page.py", "from salesassist import app", "ui imports app"),
    ("ui/today/page.py", "from salesassist.cli import main", "ui imports cli"),
    ("ui/today/page.py", "from salesassist.clock import system_clock", "ui imports clock"),
    ("ui/today/page.py", "from salesassist.importing import run_import",
     "ui imports importing.run_import, which is no type"),
    ("ui/today/page.py", "from salesassist.exchange.vcard import read_vcards",
     "ui imports exchange.read_vcards, which is no type"),
    ("cli.py", "from PySide6.QtCore import QDate", "cli imports PySide6.QtCore"),
    ("cli_files.py", "import salesassist.session", "cli imports session"),
    ("cli.py", "from salesassist.ui.theme import Theme", "cli imports ui"),
    ("settings.py", "from salesassist.domain.times import Now", "settings imports domain"),
    ("sample.py", "from salesassist.store.store import Store", "sample imports store"),
    ("wording.py", "from PySide6.QtGui import QColor", "wording imports PySide6.QtGui"),
    ("importing.py", "from salesassist.settings import Preferences", "importing imports settings"),
    ("importing.py", "from PySide6.QtCore import QThread", "importing imports PySide6.QtCore"),
    ("newroom.py", "from salesassist.domain.times import Now", "newroom imports domain"),
    ("../main.py", "from salesassist.store.store import Store", "main imports store"),
    # the present
    ("session.py", "from datetime import datetime\nx = datetime.now()", "asks for the present: datetime.datetime.now"),
    ("session.py", "import datetime as d\nx = d.datetime.now(d.UTC)", "asks for the present: datetime.datetime.now"),
    ("session.py", "from datetime import datetime as dt\nx = dt.utcnow()",
     "asks for the present: datetime.datetime.utcnow"),
    ("domain/day.py", "from datetime import date\ndef f(today=date.today): ...",
     "asks for the present: datetime.date.today"),
    ("ui/tray.py", "import time\nx = time.time()", "asks for the present: time.time"),
    ("ui/tray.py", "from time import time\nx = time()", "asks for the present: time.time"),
    ("ui/tray.py", "from time import time as t\nx = [t]", "asks for the present: time.time"),
    ("ui/tray.py", "from PySide6.QtCore import QDateTime\nx = QDateTime.currentDateTime()",
     "asks for the present: PySide6.QtCore.QDateTime.currentDateTime"),
    ("ui/tray.py", "from PySide6 import QtCore\nx = QtCore.QDate.currentDate()",
     "asks for the present: PySide6.QtCore.QDate.currentDate"),
    ("store/lists.py", "SQL = \"SELECT date('now')\"", "asks for the present in SQL: SELECT date('now')"),
    ("store/lists.py", "SQL = 'at TEXT DEFAULT CURRENT_TIMESTAMP'",
     "asks for the present in SQL: at TEXT DEFAULT CURRENT_TIMESTAMP"),
    # words on screen
    ("ui/tray.py", "def f(self, n):\n    self.tr(f'Call {n}')", "line 3: an f-string in tr()"),
    ("ui/tray.py", "def f(self, n):\n    return self.tr('a' 'b' + f'{n}')", "line 3: an f-string in tr()"),
    ("ui/tray.py", "def f(self, n):\n    self.tr('Call' % n)", "line 3: % in tr()"),
    ("ui/tray.py", "def f(self, n):\n    self.tr('Call {name}'.format(name=n))", "line 3: format in tr()"),
    ("ui/tray.py", "def f(self):\n    self.tr('Call %1')", "line 3: a placeholder without a name in tr()"),
    ("ui/tray.py", "def f(self):\n    self.tr('Call {}')", "line 3: a placeholder without a name in tr()"),
    ("wording.py", "from PySide6.QtCore import QCoreApplication as Q\nQ.translate('Rules', f'{Q}')",
     "line 3: an f-string in translate()"),
    # what PySide deletes
    ("ui/tray.py", "def f(self):\n    return self.screen().availableGeometry()", "line 3: asks for a screen()"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "source", "said"), BROKEN)
def test_a_broken_rule_is_noticed(path: str, source: str, said: str) -> None:
    path = path.removeprefix("../") if path.startswith("../") else f"{PACKAGE}/{path}"
    assert violations(path, '"""A module."""\n' + source) == [said]


@pytest.mark.parametrize("source", ["", "x = 1", "# A comment.\nimport re", "import re\n'''Too late.'''"])
def test_a_module_without_a_docstring_is_noticed(source: str) -> None:
    assert violations(f"{PACKAGE}/domain/day.py", source) == ["has no docstring"]


KEPT = [
    ("domain/day.py", "from datetime import date, datetime\nfrom salesassist.domain.times import Now\n"
     "def f(now: Now) -> date: return now.today"),
    ("domain/phone.py", "def f():\n    import phonenumbers"),
    ("domain/day.py", "from .times import Now\nfrom . import status"),
    ("store/store.py", "import sqlite3\nimport peewee\nfrom playhouse import migrate"),
    ("session.py", "from PySide6.QtCore import QObject\nfrom salesassist import wording"),
    ("ui/tray.py", "from PySide6 import QtWidgets\nfrom salesassist.session import Session, StoreError"),
    ("ui/tray.py", "from salesassist import __version__\nfrom salesassist.reminders import words"),
    ("ui/tray.py", "from salesassist.importing import ImportReport"),
    ("ui/tray.py", "def f(self, n):\n    self.tr('Call {name}').format(name=n)\n    self.tr('%n call(s)', '', n)"),
    ("ui/tray.py", "import time\nx = time.monotonic()\ndef f(self):\n    return self.time.time(), self.date.today()"),
    ("app.py", "import peewee\nfrom datetime import datetime\nfrom salesassist.ui import theme\nx = datetime.now()"),
    ("cli.py", "from datetime import datetime\nfrom salesassist.store.store import Store\nx = datetime.now()"),
    ("clock.py", "import time\nx = time.time()"),
    ("reminders/delivery.py", "def f():\n    import plyer.platforms\n    from PySide6.QtDBus import QDBusMessage"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "source"), KEPT)
def test_what_the_rules_allow_is_not_complained_of(path: str, source: str) -> None:
    assert violations(f"{PACKAGE}/{path}", '"""A module."""\n' + source) == []
