"""What every screen says the same way."""

import pytest
from PySide6.QtCore import QLocale

from salesassist.domain.follow_up import Channel
from salesassist.domain.interaction import Outcome
from salesassist.ui import words
from tests.factories import interaction


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


@pytest.mark.parametrize(
    ("channel", "outcome", "note", "said"),
    [
        (Channel.MEETING, Outcome.MET, "liked phase 1", "Meeting: liked phase 1"),
        (Channel.MEETING, Outcome.MET, "", "Meeting"),
        (Channel.EMAIL, Outcome.SENT, "the proposal", "E-mail: the proposal"),
        (Channel.EMAIL, Outcome.SENT, "", "E-mail, sent"),
        (Channel.CALL, Outcome.MET, "by chance", "Call, met: by chance"),
        (Channel.CALL, Outcome.NO_ANSWER, "", "Call, no answer"),
    ],
)
def test_a_line_of_a_history_leaves_out_what_goes_without_saying(
    channel: Channel, outcome: Outcome, note: str, said: str
) -> None:
    assert words.entry_text(interaction("anna", outcome, channel=channel, note=note)) == said
