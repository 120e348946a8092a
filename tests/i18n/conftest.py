"""Whatever language a test here speaks, the next test finds every text as it is written in the program."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from salesassist import languages


@pytest.fixture(autouse=True)
def silent_again() -> Iterator[None]:
    locale = QLocale()
    yield
    QLocale.setDefault(locale)
    if (application := QCoreApplication.instance()) is not None:
        languages.be_silent(application)
