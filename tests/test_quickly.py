"""What PySide6 compiles at each start is kept, and never taken for anything else."""

import builtins
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from salesassist.quickly import compiled_once, when_used

ROOT = Path(__file__).parent.parent
NAME = "shibokensupport/some.py"
USE = """
import sys
compiled = []
sys.addaudithook(lambda event, told: compiled.append(told[1]) if event == "compile" else None)
if "quickly" in sys.argv:
    from salesassist.quickly import read_in_qt
    read_in_qt()
from PySide6.QtCore import QByteArray, QObject, Qt
print(QObject.__doc__, QByteArray.__doc__, Qt.Key.Key_A.value, [it.name for it in Qt.Orientation])
for wrong in (lambda: QObject().setObjectName(1, 2), lambda: QByteArray("one", 2, 3), lambda: QObject(nothing=1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(len({name for name in compiled if str(name).startswith("shibokensupport/")}))
"""
"""Prints what PySide6's own Python code is for, and last how much of that was compiled."""


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was really compiled, by its name."""
    told: list[str] = []
    plain: Callable[..., Any] = builtins.compile

    def compiled(source: Any, filename: Any, *others: Any, **options: Any) -> Any:
        told.append(filename)
        return plain(source, filename, *others, **options)

    monkeypatch.setattr(builtins, "compile", compiled)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return told


def result(path: Path, source: str | bytes, name: str = NAME) -> object:
    """What `found` is, once a source was compiled with the file `path` and run."""
    with compiled_once(path):
        code = builtins.compile(source, name, "exec")
    known: dict[str, Any] = {}
    exec(code, known)
    return known.get("found")


def test_what_was_compiled_once_is_taken_from_the_file(made: list[str], tmp_path: Path) -> None:
    path = tmp_path / "cache" / "kept.qt"
    assert [result(path, b"found = 1"), result(path, b"found = 1")] == [1, 1]
    assert made == [NAME]
    assert [it.name for it in path.parent.iterdir()] == ["kept.qt"]


def test_another_source_of_the_same_name_is_compiled(made: list[str], tmp_path: Path) -> None:
    path = tmp_path / "kept.qt"
    assert [result(path, f"found = {number}") for number in (1, 2, 2)] == [1, 2, 2]
    assert len(made) == 2


def test_more_sources_come_beside_those_that_are_kept(made: list[str], tmp_path: Path) -> None:
    path = tmp_path / "kept.qt"
    for _ in range(2):
        assert (result(path, "found = 1"), result(path, "found = 2", "shibokensupport/other.py")) == (1, 2)
    assert len(made) == 2


def test_what_writes_declarations_for_editors_is_left_out(made: list[str], tmp_path: Path) -> None:
    assert result(tmp_path / "kept.qt", "found = 1", "shibokensupport/signature/lib/pyi_generator.py") is None


def test_annotations_are_texts_as_they_are_without_it(made: list[str], tmp_path: Path) -> None:
    assert result(tmp_path / "kept.qt", "def one(it: nobody): pass\nfound = one.__annotations__") == {"it": "nobody"}


def test_other_sources_are_compiled_as_ever(made: list[str], tmp_path: Path) -> None:
    path = tmp_path / "kept.qt"
    assert [result(path, "found = 1", "ours.py") for _ in range(2)] == [1, 1]
    assert made == ["ours.py"] * 2 and not path.exists()
    with compiled_once(path):
        assert eval(builtins.compile("1 + 1", NAME, "eval")) == 2


def test_python_has_its_own_back_afterwards(tmp_path: Path) -> None:
    before = builtins.compile
    with pytest.raises(ZeroDivisionError), compiled_once(tmp_path / "kept.qt"):
        raise ZeroDivisionError
    assert builtins.compile is before


@pytest.mark.parametrize("spoil", [lambda it: it[: len(it) // 2], lambda _it: b"", lambda it: b"x" + it])
def test_a_file_that_is_spoilt_or_of_another_python_is_made_anew(
    spoil: Callable[[bytes], bytes], made: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "kept.qt"
    result(path, "found = 1")
    path.write_bytes(spoil(path.read_bytes()))
    assert [result(path, "found = 1"), result(path, "found = 1")] == [1, 1]
    assert len(made) == 2


def test_where_nothing_can_be_kept_it_is_compiled_each_time(
    made: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "kept.qt"
    assert [result(path, "found = 1"), result(path, "found = 1")] == [1, 1]
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert result(tmp_path / "kept.qt", "found = 1") == 1
    assert len(made) == 3 and [it.name for it in tmp_path.iterdir()] == ["file"]


def test_qt_is_the_same_with_what_was_kept(tmp_path: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env |= {"PYTHONPYCACHEPREFIX": str(tmp_path)}

    def told(*how: str) -> tuple[str, int]:
        done = subprocess.run(
            [sys.executable, "-c", USE, *how], env=env, cwd=ROOT, check=True, capture_output=True, text=True
        )
        said, _, count = done.stdout.strip().rpartition("\n")
        return said, int(count)

    (plain, all_of_it), (first, new), (second, left) = told(), told("quickly"), told("quickly")
    assert first == second == plain and "setObjectName" in plain
    assert new == all_of_it > left, "of the second start only what is left out is compiled, to nothing"
    assert left <= 2


# --- modules that are read in when they are used ---------------------------------------------------------------------


LATER = """
import sys
from salesassist.quickly import when_used
when_used("colorsys")
import colorsys
print("ONE_THIRD" in vars(sys.modules["colorsys"]))
from colorsys import ONE_THIRD
print(colorsys.ONE_THIRD == ONE_THIRD, "ONE_THIRD" in vars(sys.modules["colorsys"]), hasattr(colorsys, "nothing"))
"""


def test_a_module_is_read_in_when_something_of_it_is_used() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LATER], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )  # a process of its own: here PySide6 looks into all that is imported
    assert ended.stdout.split() == ["False", "True", "True", "False"], ended.stderr


def test_a_module_that_is_there_stays_as_it_is() -> None:
    before = sys.modules["os"]
    when_used("os")
    assert sys.modules["os"] is before
