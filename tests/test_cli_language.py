"""The command line speaks the language of Settings, else the system's; what programs read stays as it is."""

import csv
import inspect
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from salesassist import cli, cli_asking, cli_language, cli_report, settings
from salesassist.cli_report import day_text, money_text
from salesassist.domain.deal import Money
from salesassist.domain.interaction import Outcome
from salesassist.settings import WindowState
from salesassist.store.store import FILE_NAME, Store
from tests.factories import contact, deal, follow_up, interaction, keep, moment, now

NOW = "2026-11-23T09:14:00+01:00[Europe/Berlin]"  # a Monday
MONDAY = date(2026, 11, 23)
OF_THE_SYSTEM = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TELEPHONE", "LANG", settings.LANGUAGE_VARIABLE)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def system(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that says nothing of its language."""
    for name in OF_THE_SYSTEM:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a list for Monday, 23 November 2026, whose user wants German."""
    folder = tmp_path / "data"
    with Store(folder) as store:
        with store.change():
            store.set_settings({"language": "de", "region": "DE", "currency": "EUR"})
        keep(
            store,
            contact("Anna Kowalska", uid="anna", organization="Northwind", tier="A"),
            contact("Bob Tran", uid="bob"), contact("Cora Lind", uid="cora", tier="B"),
            deal("anna", "1200.50", uid="deal"),
            follow_up("anna", moment("2026-11-23 11:00"), uid="timed", purpose="Call about the pilot", attempt=2),
            follow_up("bob", MONDAY - timedelta(days=3), uid="late", purpose="Call", promised=True),
            interaction("cora", Outcome.SPOKE, "2026-10-01 10:00"),
        )  # fmt: skip
    return folder


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("SALESASSIST_NOW", NOW)
    monkeypatch.setenv("SALESASSIST_DATA_DIR", str(folder))
    monkeypatch.setenv("COLUMNS", "200")

    def run_it(*arguments: object) -> tuple[int, str, str]:
        status = cli.main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run_it


def choose(folder: Path, language: str) -> None:
    with Store(folder) as store, store.change():
        store.set_settings({"language": language})


def test_the_agenda_is_in_the_language_of_settings_whatever_the_system_speaks(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert run("agenda") == (0, """\
Montag, 23. November 2026: 2 zu tun, 1 vorgeschlagen

  1  überfällig  Fr 20. Nov.  Bob Tran                   Call                  Anruf, zugesagt
  2  fällig      heute 11:00  Anna Kowalska · Northwind  Call about the pilot  Anruf, Versuch 2  1.200,50 EUR
  3  Vorschlag                Cora Lind                  ohne Schritt
""", "")  # fmt: skip


def test_english_in_settings_is_english_on_a_german_system(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    choose(folder, "en")
    assert run("agenda")[1].startswith("Monday 23 November 2026: 2 to do, 1 suggested\n")
    choose(folder, "system")
    assert run("agenda")[1].startswith("Montag, 23. November 2026: 2 zu tun")


def test_what_programs_read_is_the_same_in_every_language(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Cut Off\n", "utf-8")
    (tmp_path / "none.vcf").write_text("", "utf-8")

    def everything(language: str) -> list[object]:
        choose(folder, language)
        told: list[object] = [run("agenda", "--json")[1]]
        told.append(run("import", "--json", "--dry-run", tmp_path / "cards.vcf", tmp_path / "none.vcf")[1])
        run("export", tmp_path / f"{language}.csv")
        return [*told, next(csv.reader((tmp_path / f"{language}.csv").read_text("utf-8-sig").splitlines()))]

    english, german = everything("en"), everything("de")
    assert english == german
    problems = json.loads(str(english[1]))["problems"]
    assert [it["reason"] for it in problems] == ["The card has no END:VCARD; what was there is kept."]


def test_what_an_import_reports_to_people_is_german_down_to_the_reason(run: Run, tmp_path: Path) -> None:
    card = tmp_path / "cards.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Cut Off\n", "utf-8")
    assert run("import", card) == (
        0, "Kontakte: 1 angelegt, 0 zusammengeführt, 0 unverändert, 0 ausgelassen, 0 fehlgeschlagen.\n",
        f"{card}:1: behalten: Der Karte fehlt END:VCARD; was da war, ist übernommen.\n",
    )  # fmt: skip
    missing = tmp_path / "none.vcf"
    assert run("import", missing) == (2, "", f"{missing} wurde nicht gefunden.\n")


def test_a_plan_is_confirmed_in_german_and_an_unsaid_purpose_is(run: Run) -> None:
    assert run("add", "Bob morgen") == (0, "Geplant: Anruf, Bob Tran, morgen\n", "")
    steps = json.loads(run("agenda", "--date", "2026-11-24", "--json")[1])
    assert ("Bob Tran", "Anruf") in [(step["contact"], step["purpose"]) for step in steps]
    line = "Anna am Freitag 10:00 anrufen wegen Angebot, zugesagt, Wert 4.800 €"
    assert run("add", line)[1] == (
        "Geplant: Anruf, Anna Kowalska (Northwind), Fr 27. Nov. 10:00: Angebot, zugesagt, "
        "neuer Auftrag über 4.800 EUR\n"
    )
    assert run("add", "Bobb morgen") == (2, "", "Kein Kontakt heißt „Bobb“. Vielleicht Bob Tran?\n")


def test_what_is_wrong_with_the_data_is_told_in_german(run: Run, folder: Path) -> None:
    assert run("check")[1].startswith("Keine Fehler gefunden: 3 Kontakte in ")
    with closing(sqlite3.connect(folder / FILE_NAME)) as database:
        database.execute("PRAGMA foreign_keys = OFF")
        database.execute("UPDATE follow_up SET contact_id = 99 WHERE uid = 'late'")
        database.commit()
    status, printed, _ = run("check")
    assert status == 1 and "gehört zu einem Eintrag von contact, den es nicht gibt." in printed


@pytest.mark.parametrize(("arguments", "said"), [
    (("agenda", "--date", "x"), "Argument --date: 'x' ist kein Datum; schreiben Sie es als JJJJ-MM-TT. Siehe main.py "
                                "agenda --help.\n"),
    (("agenda", "--date"), "Argument --date: braucht eine Angabe. Siehe main.py agenda --help.\n"),
    (("agenda", "--json=1"), "Argument --json: nimmt keine Angabe wie '1'. Siehe main.py agenda --help.\n"),
    (("agenda", "--nonsense"), "Unbekannt: --nonsense. Siehe main.py --help.\n"),
    (("export",), "Es fehlt: FILE. Siehe main.py export --help.\n"),
    (("add",), "Es fehlt: TEXT. Siehe main.py add --help.\n"),
    (("desktop", "burn"), "Argument install|remove: unbekannt: 'burn' (es gibt 'install', 'remove'). Siehe main.py "
                          "desktop --help.\n"),
    (("export", "/nowhere/all.vcf"), "/nowhere/all.vcf lässt sich nicht schreiben: Die Datei oder den Ordner gibt es "
                                     "nicht.\n"),
])  # fmt: skip
def test_what_cannot_be_done_is_said_in_the_language_of_the_window(
    run: Run, folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    WindowState(folder).remember(language="de")
    status, printed, told = run(*arguments)
    assert (status in (1, 2), printed, told) == (True, "", said)


def test_help_is_german_to_the_last_word(run: Run, folder: Path) -> None:
    WindowState(folder).remember(language="de")
    for command in ("", *cli_asking.COMMANDS):
        status, printed, _ = run(*[command] if command else [], "--help")
        assert status == 0 and printed.startswith("Aufruf: main.py ")
        assert not {"the", "this", "and", "show", "options:"} & {*printed.split()}, printed


def test_a_folder_that_the_arguments_name_says_in_which_language_its_help_is(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    WindowState(tmp_path / "one").remember(language="de")
    assert run("--data-dir", tmp_path / "one", "--help")[1].startswith("Aufruf:")
    assert run("agenda", f"--data-dir={tmp_path / 'one'}", "--help")[1].startswith("Aufruf:")
    assert run("--data-dir", tmp_path / "other", "--help")[1].startswith("usage:")


@pytest.mark.parametrize(("says", "language"), [
    ({}, "en"),
    ({"LANG": "de_AT.UTF-8"}, "de"),
    ({"LANG": "C.UTF-8"}, "en"),
    ({"LANG": "C.UTF-8", "LANGUAGE": "de"}, "de"),
    ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:de"}, "de"),
    ({"LANG": "fr_FR.UTF-8"}, "en"),
    ({"LANG": "de_DE.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
    ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, "de"),
    ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
    ({"LANG": "de_DE.UTF-8", settings.LANGUAGE_VARIABLE: "en"}, "en"),
])  # fmt: skip
def test_the_language_of_the_system_is_found_as_the_window_finds_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, says: dict[str, str], language: str
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name, value in says.items():
        monkeypatch.setenv(name, value)
    cli_language.begin(lambda: tmp_path)
    try:
        assert cli_language.language() == language
    finally:
        cli_language.end()


def test_english_reads_no_translation_and_a_copy_without_any_speaks_english(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(cli_language, "_FOLDER", tmp_path / "nowhere")
    for module, name in ((cli_language, "_sentences"), (cli_report, "_in_words")):  # what is found here is not kept
        monkeypatch.setattr(module, name, cache(inspect.unwrap(getattr(module, name))))
    assert run("agenda")[1].startswith("Monday 23 November 2026")
    choose(folder, "en")
    monkeypatch.setattr(cli_language, "_read", None)  # calling it would fail
    assert run("agenda")[1].startswith("Monday 23 November 2026")
    assert run("import", tmp_path / "none.vcf")[2].endswith(" was not found.\n")


def test_no_command_leaves_its_language_to_the_next(run: Run) -> None:
    run("agenda")
    assert day_text(MONDAY + timedelta(days=4), now()) == "Fri 27 Nov"
    assert money_text(Money(Decimal("1200.5"), "EUR")) == "1,200.5 EUR"
    assert cli_language.sentence("/x was not found.") == "/x was not found."
