"""What every screen says the same way."""

import pytest
from PySide6.QtCore import QLocale

from salesassist.ui import words


@pytest.mark.parametrize(("stored", "english", "german"), [
    ("1980-03-22", "22 Mar 1980", "22. März 1980"), ("--05-14", "14 May", "14. Mai"), ("--02-29", "29 Feb", "29. Feb."),
    ("1981-02-29", "1981-02-29", "1981-02-29"), ("spring 1980", "spring 1980", "spring 1980"), ("", "", ""),
])  # fmt: skip
def test_a_birthday_is_written_as_the_locale_writes_days(
    stored: str, english: str, german: str
) -> None:
    before = QLocale()
    try:
        for locale, text in (("en_GB", english), ("de_DE", german)):
            QLocale.setDefault(QLocale(locale))
            assert words.birthday_text(stored) == text
    finally:
        QLocale.setDefault(before)
