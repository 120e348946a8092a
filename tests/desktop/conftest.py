"""Fixtures for tests on a real, if virtual, desktop: window, tray, notifications, mouse and keys.

All tests of this folder are marked `desktop`. Where no desktop can be made they are skipped, saying why.
"""

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from tests.desktop.desk import Desk, missing, pictures_folder

HERE = Path(__file__).parent
FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.desktop)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


@pytest.fixture
def desktop(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Make desktops, which end with the test: desktop(tray="tint2", options=["--size", "1024x768x24"]).

    When the test fails, the last look of each and what its programs said stay among the pictures.
    """
    desks: list[Desk] = []
    pictures = pictures_folder(tmp_path / "pictures")
    with ExitStack() as open_desks:

        def make(tray: str = "xfce4-panel", notify: str = "dunst", options: list[str] | None = None) -> Desk:
            if reason := missing(tray, notify):
                pytest.skip(reason)
            folder = tmp_path / f"desk-{len(desks) + 1}"
            desks.append(open_desks.enter_context(Desk(folder, pictures, tray, notify, options or [])))
            return desks[-1]

        yield make
        if request.node.stash.get(FAILED, False):
            for number, desk in enumerate(desks, 1):
                _keep_evidence(desk, f"failed-{request.node.name}-{number}".replace("/", "_"), request.node)


@pytest.fixture
def desk(desktop: Callable[..., Desk]) -> Desk:
    """A desktop as most people have it: a panel with a tray, and notifications, which are recorded."""
    return desktop()


def _keep_evidence(desk: Desk, name: str, item: pytest.Item) -> None:
    with suppress(Exception):  # whatever it was that broke may have broken this too
        item.add_report_section("teardown", "picture", str(desk.shot(f"{name}.png")))
        item.add_report_section("teardown", "on the screen", desk.tree())
    for program in desk.programs:
        item.add_report_section("teardown", f"said by {program.log.name}", program.said())
