"""What tests of the window share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from salesassist.store.store import Store
from salesassist.ui.theme import Theme, put_sheet_on, style_sheet
from tests.desk import Desk
from tests.emptied import emptied_store


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


LOOKS = {"test_accessibility", "test_chips", "test_contacts_page", "test_first_run", "test_insights",
         "test_settings_page", "test_theme", "test_toast", "test_walk_keys", "test_walk_texts"}  # fmt: skip
"""What is about how the window looks."""


@pytest.fixture(scope="module", autouse=True)
def shapes(request: pytest.FixtureRequest, theme: Theme, qapp: QApplication) -> None:
    """The theme's style sheet only where it matters: a third of what building a window takes goes into it."""
    put_sheet_on(qapp, style_sheet(theme.colours) if request.path.stem in LOOKS else "")


@pytest.fixture
def store() -> Iterator[Store]:
    with emptied_store() as store:
        yield store


@pytest.fixture
def desk(store: Store, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A British window, a user in Germany, Monday 23 November 2026, 09:14."""
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield Desk(store)
    QLocale.setDefault(before)
