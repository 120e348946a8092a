"""Whatever language a test here speaks, the next test finds the formats that it would have found before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale


@pytest.fixture(autouse=True)
def formats_again() -> Iterator[None]:
    locale = QLocale()
    yield
    QLocale.setDefault(locale)
