"""What tests of the window share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from salesassist.store.store import Store
from salesassist.ui.theme import Theme
from tests.desk import Desk


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A British window, a user in Germany, Monday 23 November 2026, 09:14."""
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    with Store(tmp_path) as store:
        yield Desk(store)
    QLocale.setDefault(before)
