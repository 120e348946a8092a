"""Python looks for no garbage while a thread makes very many objects."""

import gc
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from salesassist.collecting import left_lying
from salesassist.session.task import Task

pytestmark = pytest.mark.usefixtures("collecting_by_itself")


def test_it_does_not_look_until_the_last_of_several_has_ended() -> None:
    assert gc.isenabled()
    with left_lying():
        with left_lying():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_meanwhile_is_not_looked_through_afterwards() -> None:
    before = gc.get_freeze_count()
    with left_lying():
        kept = [[number] for number in range(10_000)]
    assert gc.get_freeze_count() >= before + len(kept)


def test_it_looks_again_though_the_work_failed() -> None:
    try:
        with left_lying():
            raise ValueError
    except ValueError:
        assert gc.isenabled()


def test_only_a_large_task_asks_for_that(qtbot: QtBot) -> None:
    def work(_progress: object, _cancelled: object) -> bool:
        assert current_thread() is not main_thread()
        return gc.isenabled()

    for large in (True, False):
        task = Task("Work", work, large=large)
        with qtbot.waitSignal(task.finished):
            task.start()
        assert task.result is not large
        assert gc.isenabled()
