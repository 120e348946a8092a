"""While the window is there, Python looks for garbage in the window's own thread, and nowhere else."""

import gc
from collections.abc import Callable, Iterator
from threading import current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from salesassist import sweeping
from salesassist.collecting import left_lying
from salesassist.session.task import Task
from salesassist.sweeping import sweeping_here


@pytest.fixture
def swept(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The generations that were looked through since."""
    monkeypatch.setattr(sweeping, "AFTER_MS", 0)
    seen: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            assert current_thread() is main_thread()
            seen.append(info["generation"])

    with sweeping_here():
        gc.collect()
        gc.callbacks.append(note)
        yield seen
        gc.callbacks.remove(note)


def turn() -> None:
    """Let the event loop come to rest a few times."""
    loop = QEventLoop()
    QTimer.singleShot(20, loop.quit)
    loop.exec()


def in_a_thread(qtbot: QtBot, work: Callable[..., Any]) -> Any:
    task = Task("Work", work)
    with qtbot.waitSignal(task.finished):
        task.start()
    assert task.bug is None
    return task.result


def make_many(*_asked: object) -> int:
    return len([[number] for number in range(100_000)])


def test_no_other_thread_looks_however_many_objects_it_makes(qtbot: QtBot, swept: list[int]) -> None:
    before: list[int] = []
    in_a_thread(qtbot, lambda *_: (before.extend(swept), make_many(), before.extend(swept)))
    assert before == []


def test_a_window_that_nobody_needs_ends_in_its_own_thread(qtbot: QtBot, swept: list[int]) -> None:
    """Left to itself Python deleted it in the thread that made the most objects, which then waited for ever."""
    ended_in: list[object] = []

    class Window(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.in_a_circle = self
            self.destroyed.connect(lambda: ended_in.append(current_thread()))

    Window()
    in_a_thread(qtbot, make_many)
    assert set(ended_in) <= {main_thread()}  # there it may have ended already
    many = [[number] for number in range(1_000)]
    qtbot.waitUntil(lambda: turn() or bool(ended_in))  # type: ignore[func-returns-value]
    assert ended_in == [main_thread()]
    assert many


def test_many_new_objects_are_looked_through_soon_and_old_ones_now_and_then(swept: list[int]) -> None:
    kept = []
    for _ in range(sweeping._ALL_AFTER + 2):
        kept.append([[number] for number in range(1_000)])
        turn()
    assert swept.count(2) == 1
    assert swept[: sweeping._ALL_AFTER] == [1] * sweeping._ALL_AFTER


def test_nothing_wakes_the_program_up_where_nothing_is_made(swept: list[int]) -> None:
    turn()
    turn()
    assert swept == []


def test_what_a_large_work_makes_is_left_lying(swept: list[int]) -> None:
    with left_lying():
        kept = [[number] for number in range(10_000)]
        turn()
        assert swept == []
    assert not gc.isenabled()  # nor does it look by itself afterwards
    kept += [[number] for number in range(10_000)]
    turn()
    assert swept == [1]


@pytest.mark.usefixtures("collecting_by_itself")
def test_python_looks_by_itself_again_when_the_window_is_gone(qapp: QCoreApplication) -> None:
    assert gc.isenabled()
    with sweeping_here():
        assert not gc.isenabled()
    assert gc.isenabled()
