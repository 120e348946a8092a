"""What holds for every test."""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings

# In memory, where there is room: thousands of stores, none of which outlives its test, would else wait for the disk.
_MEMORY = "/dev/shm"
if "TMPDIR" not in os.environ and os.access(_MEMORY, os.W_OK | os.X_OK) and shutil.disk_usage(_MEMORY).free > 2**31:
    os.environ["TMPDIR"] = _MEMORY
    tempfile.tempdir = None

sys.dont_write_bytecode = False  # to rewrite all their asserts takes each process 8 seconds

# The suite says the same on every run. To search further: HYPOTHESIS_PROFILE=search pytest
settings.register_profile(
    "suite",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=20,
    phases=[Phase.explicit, Phase.generate, Phase.target, Phase.shrink],  # explaining a failure takes minutes
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("search", settings.get_profile("suite"), derandomize=False, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


# As in the program (see `sweeping`): a widget that a test left in a circle must not end in another test's thread.
_MANY_OBJECTS = 20_000
_ALL_AFTER = 50


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A signal is not heard in Qt's own loop: a dialog that nobody answers would hold up everything for ever."""
    for item in items:
        if "qapp" in getattr(item, "fixturenames", ()):
            said = item.get_closest_marker("timeout")
            item.add_marker(pytest.mark.timeout(*(said.args if said else ()), method="thread"), append=False)


def pytest_collection_finish() -> None:
    from tests.copied import copy_new_stores  # here, where what is compiled is kept

    copy_new_stores()
    gc.collect()
    gc.freeze()  # what all tests share is looked through by none
    gc.disable()


def _sweep() -> None:
    young, _, sweeps = gc.get_count()
    if young > _MANY_OBJECTS:
        gc.collect(1 if sweeps < _ALL_AFTER else 2)


@pytest.fixture
def collecting_by_itself() -> Iterator[None]:
    """Python looks for garbage when it likes, as it does in a program without a window."""
    gc.enable()
    yield
    gc.disable()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Leave the next test every text as it is written in the program, and have what a test threw away really go:
    outside a running event loop, Qt would keep it, and every later change of the style would go through all of it."""
    yield
    _sweep()
    core = sys.modules.get("PySide6.QtCore")
    if core is None or (application := core.QCoreApplication.instance()) is None:
        return
    if "salesassist.languages" in sys.modules:
        sys.modules["salesassist.languages"].be_silent(application)
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.keyboardModifiers() != core.Qt.KeyboardModifier.NoModifier:
        from PySide6.QtTest import QTest

        QTest.keyRelease(gui.QWindow(), core.Qt.Key.Key_Control)  # else lists would go on choosing one more
