"""What the program assumes of a country agrees with what Qt knows of it."""

import plistlib
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from salesassist import regions
from salesassist.settings import Preferences

ANY = QLocale.Language.AnyLanguage, QLocale.Script.AnyScript
NO_LANDS = {"EU", "EZ", "QO", "UN", "ZZ"}
LANDS = {
    code: found[0]
    for land in QLocale.Country
    if len(code := QLocale.territoryToCode(land)) == 2 and code not in NO_LANDS
    and (found := QLocale.matchingLocales(*ANY, land))
}  # fmt: skip


def test_every_country_has_the_currency_and_the_first_day_that_qt_knows() -> None:
    assert len(LANDS) > 200
    for code, locale in LANDS.items():
        sign = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
        first = locale.firstDayOfWeek().value - 1
        if first != 4:  # Friday, on the Maldives alone
            assert (regions.currency(code), regions.first_weekday(code)) == (sign, first), code


def test_nobody_is_proposed_to_work_on_their_countrys_weekend() -> None:
    for code, locale in LANDS.items():
        worked = {day.value - 1 for day in locale.weekdays()}
        if code not in ("AF", "IR"):  # where the lists of Qt and of the public holidays disagree
            assert set(regions.working_days(code)) <= worked, code


@pytest.mark.parametrize(
    ("name", "first", "working"),
    [
        ("de_DE.UTF-8", 0, (0, 1, 2, 3, 4)),
        ("en_US.UTF-8", 6, (0, 1, 2, 3, 4)),
        ("ar_EG.UTF-8", 5, (0, 1, 2, 3, 6)),
        ("he_IL.UTF-8", 6, (0, 1, 2, 3, 6)),
        ("C.UTF-8", 0, (0, 1, 2, 3, 4)),
    ],
)
def test_the_week_fits_the_users_locale(
    name: str, first: int, working: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", name)
    defaults = Preferences.default()
    assert (defaults.first_weekday, defaults.working_days) == (first, working)


@pytest.mark.parametrize(
    ("locale", "region"),
    [("de_AT", "AT"), ("en_DE@currency=USD", "DE"), ("en", ""), ("zh_Hans", ""), ("", "")],
)
def test_a_mac_is_asked_where_nobody_told_the_program(
    locale: str, region: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_TELEPHONE", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")
    assert regions.usual_region() == ""  # there is no such file
    folder = tmp_path / "Library/Preferences"
    folder.mkdir(parents=True)
    (folder / ".GlobalPreferences.plist").write_bytes(plistlib.dumps({"AppleLocale": locale}))
    assert regions.usual_region() == region
    (folder / ".GlobalPreferences.plist").write_bytes(b"no plist")
    assert regions.usual_region() == ""
