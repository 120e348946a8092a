"""What large work leaves free goes back to the system, where the system's library can do that."""

import ctypes
import sys
from collections.abc import Iterator
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from salesassist import giving_back
from salesassist.session import task as module
from salesassist.session.task import Task


@pytest.fixture(autouse=True)
def asked_anew() -> Iterator[None]:
    giving_back._trim.cache_clear()
    yield
    giving_back._trim.cache_clear()


def test_a_task_gives_memory_back_in_its_own_thread_when_its_work_is_done(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def give_back() -> None:
        assert current_thread() is not main_thread()
        done.append("given back")

    monkeypatch.setattr(module, "give_back", give_back)
    task = Task("Work", lambda _progress, _cancelled: done.append("worked"))
    with qtbot.waitSignal(task.finished):
        task.start()
    assert done == ["worked", "given back"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the others give it back themselves")
def test_on_linux_all_that_is_free_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    class Library:
        malloc_trim = staticmethod(asked.append)

    monkeypatch.setattr(ctypes, "CDLL", lambda _name: Library)
    giving_back.give_back()
    assert asked == [0]


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_where_the_library_cannot_nothing_is_done(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def library(name: object) -> object:
        asked.append(name)
        return object()

    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(ctypes, "CDLL", library)
    giving_back.give_back()
    assert asked == ([None] if system == "linux" else [])
