"""The command line: what it prints where, and how it ends."""

import gc
import json
import os
import shutil
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from salesassist import cli
from salesassist.cli_asking import COMMANDS
from salesassist.domain.backup import Why
from salesassist.domain.follow_up import State
from salesassist.domain.interaction import Outcome
from salesassist.importing.plan import Plan
from salesassist.settings import WindowState
from salesassist.store.backups import Backups
from salesassist.store.migrations import LATEST
from salesassist.store.store import FILE_NAME, Store
from tests.crash.test_full_disk import small_disk
from tests.factories import contact, deal, follow_up, interaction, keep, moment

ROOT = Path(__file__).resolve().parent.parent
NOW = "2026-11-23T09:14:00+01:00[Europe/Berlin]"  # a Monday
MONDAY = date(2026, 11, 23)
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Kowalska\r\nEMAIL:anna@example.org\r\nEND:VCARD\r\n"
ROW = ["contact", "contact_uid", "organization", "follow_up", "purpose", "channel", "due", "status", "promised",
       "attempt", "value", "currency", "position", "suggested"]  # fmt: skip

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line over `folder`; returns the exit status, standard output and standard error."""
    monkeypatch.setenv("SALESASSIST_NOW", NOW)
    monkeypatch.setenv("SALESASSIST_DATA_DIR", str(folder))
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("SALESASSIST_LANGUAGE", "en")  # what is said in German: test_cli_language.py
    for name in ("LC_ALL", "LC_TELEPHONE", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: object) -> tuple[int, str, str]:
        status = cli.main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return status, printed.out, printed.err

    return run_it


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("full")
    with Store(folder) as store:
        keep(
            store,
            contact("Anna Kowalska", uid="anna", organization="Northwind", tier="A"),
            contact("Bob Tran", uid="bob"),
            contact("Cora Lind", uid="cora", tier="B"),
            contact("Dan Roe", uid="dan", do_not_contact=True),
            contact("Eve Untriaged", uid="eve"),
            deal("anna", "1200.50", uid="deal"),
            follow_up("anna", moment("2026-11-23 11:00"), uid="timed", purpose="Ask about the pilot", attempt=2),
            follow_up("bob", MONDAY, uid="promise", promised=True),
            follow_up("bob", MONDAY - timedelta(days=3), uid="late"),
            follow_up("anna", MONDAY + timedelta(days=1), uid="tomorrow"),
            follow_up("dan", MONDAY, uid="never"),
            interaction("cora", Outcome.SPOKE, "2026-10-01 10:00"),
        )
    return folder


@pytest.fixture
def filled(full: Path, folder: Path) -> Path:
    """A folder with a store for the list of Monday, 23 November 2026."""
    return shutil.copytree(full, folder, dirs_exist_ok=True)


def rows(printed: str) -> list[dict]:
    found = json.loads(printed)
    assert all(list(row) == ROW for row in found)
    assert [row["position"] for row in found] == list(range(1, len(found) + 1))
    return found


# --- agenda ----------------------------------------------------------------------------------------------------------


def test_the_agenda_is_the_days_list_in_its_order_with_suggestions_last(run: Run, filled: Path) -> None:
    status, printed, errors = run("agenda", "--json")
    assert (status, errors) == (0, "")
    found = rows(printed)
    assert [(row["follow_up"], row["status"], row["suggested"]) for row in found] == [
        ("promise", "due", False), ("timed", "due", False), ("late", "overdue", False), (None, "none", True),
    ]  # fmt: skip
    assert found[1] == {
        "contact": "Anna Kowalska", "contact_uid": "anna", "organization": "Northwind", "follow_up": "timed",
        "purpose": "Ask about the pilot", "channel": "call", "due": "2026-11-23T11:00:00+01:00", "status": "due",
        "promised": False, "attempt": 2, "value": "1200.50", "currency": "EUR", "position": 2, "suggested": False,
    }  # fmt: skip
    assert found[2]["due"] == "2026-11-20"
    assert (found[3]["contact"], found[3]["due"]) == ("Cora Lind", None)


def test_the_hand_order_wins_unless_the_user_wants_urgency(run: Run, filled: Path) -> None:
    with Store(filled) as store, store.change():
        store.set_day_order(["late", "promise"])
    assert [row["follow_up"] for row in rows(run("agenda", "--json")[1])][-3:] == ["late", "promise", None]
    with Store(filled) as store, store.change():
        store.set_settings({"by_urgency": True})
    assert [row["follow_up"] for row in rows(run("agenda", "--json")[1])] == ["promise", "timed", "late", None]


def test_suggestions_fill_up_to_the_goal_less_touches_and_rows(run: Run, filled: Path) -> None:
    with Store(filled) as store, store.change():
        store.set_settings({"day_goal": 4})
    assert [row["suggested"] for row in rows(run("agenda", "--json")[1])].count(True) == 1
    with Store(filled) as store:
        keep(store, interaction("bob", Outcome.SENT, "2026-11-23 08:00"))
    assert [row["suggested"] for row in rows(run("agenda", "--json")[1])].count(True) == 0


def test_the_agenda_tells_apart_what_today_leaves_out(run: Run, filled: Path) -> None:
    with Store(filled) as store, store.change():
        store.set_day_order(["late", "timed", "promise"])
        store.set_settings({"day_rows": 2})
    assert [row["follow_up"] for row in rows(run("agenda", "--json")[1])] == ["late", "promise", "timed"]
    head, *lines = run("agenda")[1].splitlines()
    assert head == "Monday 23 November 2026: 3 to do"
    assert [line[:3] for line in lines] == ["", "  1", "  2", "", "1 m", "", "  3"]
    assert lines[4] == "1 more, which Today leaves out until you ask for them:"
    with Store(filled) as store, store.change():
        store.set_settings({"day_rows": 4})
    assert [row["follow_up"] for row in rows(run("agenda", "--json")[1])] == ["late", "timed", "promise", None]
    assert "more" not in run("agenda")[1]


def test_the_agenda_of_another_day_is_as_at_its_start(run: Run, filled: Path) -> None:
    with Store(filled) as store:
        keep(store, follow_up("cora", date(2026, 11, 19), uid="closed", state=State.DONE,
                              closed_at=moment("2026-11-21 10:00")))  # fmt: skip
    past = rows(run("agenda", "--json", "--date", "2026-11-20")[1])
    assert {row["follow_up"]: row["status"] for row in past if row["follow_up"]} == {"late": "due", "closed": "overdue"}
    coming = rows(run("agenda", "--json", "--date", "2026-11-24")[1])
    assert {row["follow_up"]: row["status"] for row in coming if row["follow_up"]} == {
        "promise": "overdue", "timed": "overdue", "late": "overdue", "tomorrow": "due",
    }  # fmt: skip
    assert run("agenda", "--json", "--date", "2026-11-23") == run("agenda", "--json")


def test_the_agenda_for_people_is_an_aligned_list(run: Run, filled: Path) -> None:
    status, printed, _ = run("agenda")
    assert status == 0
    head, blank, *lines = printed.splitlines()
    assert head == "Monday 23 November 2026: 3 to do, 1 suggested"
    assert blank == ""
    assert len({line.index(who) for line, who in zip(lines, ("Bob", "Anna", "Bob", "Cora"), strict=True)}) == 1
    assert "Anna Kowalska · Northwind" in lines[1]
    assert "1,200.50 EUR" in lines[1]


def test_an_empty_store_has_an_empty_agenda(run: Run) -> None:
    assert run("agenda", "--json") == (0, "[]\n", "")
    assert run("agenda")[1] == "Monday 23 November 2026: nothing to do\n"


@pytest.mark.parametrize("day", ["2026-13-01", "2026-02-30", "tomorrow", "20261123", "0001-01-01"])
def test_a_bad_date_is_a_usage_error_in_a_sentence(run: Run, day: str) -> None:
    status, printed, errors = run("agenda", "--date", day)
    assert (status, printed) == (2, "")
    assert f"{day!r} is not a date" in errors
    assert len(errors.splitlines()) == 1


# --- usage -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [
    ("dance",), ("import",), ("agenda", "--colour"), ("add",), ("--data-dir",), ("agenda", "--data-dir", " "),
    ("--demo", "check"), ("export",), ("agenda", "extra"),
])  # fmt: skip
def test_a_usage_error_is_one_sentence_and_ends_with_2(run: Run, folder: Path, arguments: tuple[str, ...]) -> None:
    status, printed, errors = run(*arguments)
    assert (status, printed) == (2, "")
    assert len(errors.splitlines()) == 1
    assert not folder.exists()


def test_help_is_no_error(run: Run) -> None:
    status, printed, errors = run("--help")
    assert (status, errors) == (0, "")
    assert "restore" in printed


def test_every_command_that_can_be_asked_for_is_done() -> None:
    assert set(cli._DO) == {None, *COMMANDS}


def test_the_data_folder_may_stand_before_or_after_the_command(run: Run, tmp_path: Path) -> None:
    for number, arguments in enumerate((("--data-dir", "{}", "agenda"), ("agenda", "--data-dir", "{}"))):
        other = tmp_path / f"other-{number}"
        assert run(*(argument.format(other) for argument in arguments))[0] == 0
        assert (other / FILE_NAME).exists()


def test_a_time_in_the_environment_that_is_none_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALESASSIST_NOW", "noonish")
    status, _, errors = run("agenda")
    assert status == 2
    assert "SALESASSIST_NOW" in errors


# --- stores in trouble -----------------------------------------------------------------------------------------------


def _broken(folder: Path) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(b"this is no database at all, but it is long enough to be one")


def _damaged(folder: Path) -> None:
    with Store(folder) as store:
        keep(store, *(contact(f"Person {number}", notes="x" * 900) for number in range(100)))
    path = folder / FILE_NAME
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = delete")
    connection.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xa5" * (len(whole) - 8192))


def _newer(folder: Path) -> None:
    with Store(folder):
        pass
    connection = sqlite3.connect(folder / FILE_NAME)
    connection.execute(f"PRAGMA user_version = {LATEST + 1}")
    connection.close()


def _of_another_program(folder: Path) -> None:
    folder.mkdir()
    connection = sqlite3.connect(folder / FILE_NAME)
    connection.execute("CREATE TABLE recipe (id INTEGER)")
    connection.commit()
    connection.close()


def _a_file_instead_of_the_folder(folder: Path) -> None:
    folder.write_text("not a folder")


@pytest.mark.parametrize("spoil", [_broken, _damaged, _newer, _of_another_program, _a_file_instead_of_the_folder])
@pytest.mark.parametrize("command", [("agenda", "--json"), ("add", "call Al"), ("export", "x.json"), ("import", "{}")])
def test_a_store_that_cannot_be_read_ends_with_2_and_a_sentence(
    run: Run, folder: Path, tmp_path: Path, monkeypatch, spoil: Callable[[Path], None], command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.vcf").write_text(CARD)
    spoil(folder)
    status, printed, errors = run(*(word.format(tmp_path / "a.vcf") for word in command))
    assert (status, printed) == (2, "")
    assert str(folder) in errors
    assert not (tmp_path / "x.json").exists()


@pytest.mark.skipif(os.name != "posix" or not hasattr(os, "geteuid") or os.geteuid() == 0,
                    reason="root may write everything")  # fmt: skip
def test_a_store_that_may_not_be_written_ends_with_2_and_a_sentence(run: Run, filled: Path) -> None:
    (filled / FILE_NAME).chmod(0o400)
    status, _, errors = run("agenda")
    assert status == 2
    assert "cannot be written" in errors


def test_a_store_locked_by_another_program_fails_with_1(run: Run, filled: Path, monkeypatch, tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_text(CARD)
    monkeypatch.setattr("salesassist.store.opening.Database", _impatient)
    other = sqlite3.connect(filled / FILE_NAME)
    other.execute("BEGIN IMMEDIATE")
    try:
        status, _, errors = run("import", tmp_path / "a.vcf")
    finally:
        other.close()
    assert status == 1
    assert "in use by another program" in errors


def _impatient(*arguments: object, **options: object) -> object:
    from salesassist.store.database import Database

    return Database(*arguments, **(options | {"timeout": 0}))


def test_check_names_what_is_wrong_and_ends_with_1(run: Run, filled: Path) -> None:
    assert run("check")[0] == 0
    connection = sqlite3.connect(filled / FILE_NAME)
    connection.execute("UPDATE follow_up SET due_day = '2026-02-30' WHERE uid = 'late'")
    connection.commit()
    connection.close()
    status, printed, errors = run("check")
    assert (status, errors) == (1, "")
    assert len(printed.splitlines()) == 1
    assert "'2026-02-30'" in printed


# --- import ----------------------------------------------------------------------------------------------------------


def test_import_prints_one_json_document_and_nothing_else(run: Run, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.vcf", tmp_path / "missing.vcf"
    good.write_text(CARD)
    status, printed, errors = run("import", good, bad, "--json")
    assert status == 1
    report = json.loads(printed)
    assert list(report) == ["created", "merged", "unchanged", "skipped", "failed", "problems"]
    assert report["created"] == 1
    assert [list(failed) for failed in report["failed"]] == [["file", "line", "reason"]]
    assert report["failed"][0]["file"] == str(bad)
    assert "was not found" in errors
    assert run("import", good, "--json")[:2] == (
        0, json.dumps({"created": 0, "merged": 0, "unchanged": 1, "skipped": 0, "failed": [], "problems": []},
                      indent=1) + "\n",
    )  # fmt: skip


def test_import_ends_with_2_if_nothing_could_be_read(run: Run, tmp_path: Path) -> None:
    status, printed, errors = run("import", tmp_path / "missing.vcf", "--json")
    assert status == 2
    assert len(json.loads(printed)["failed"]) == 1
    status, printed, errors = run("import", tmp_path / "missing.vcf", tmp_path)
    assert (status, printed) == (2, "")
    assert len(errors.splitlines()) == 2


def test_a_dry_run_does_not_even_make_a_store(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_text(CARD)
    status, printed, _ = run("import", "--dry-run", tmp_path / "a.vcf")
    assert status == 0
    assert "1 created" in printed
    assert not folder.exists()


def test_a_problem_is_told_with_its_place(run: Run, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_text(CARD.replace("FN", "UID:anna\r\nTITLE:Cook\r\nFN"))
    assert run("import", tmp_path / "a.vcf")[0] == 0
    (tmp_path / "a.vcf").write_text(CARD.replace("FN", "UID:anna\r\nTITLE:Singer\r\nFN"))
    status, printed, _ = run("import", tmp_path / "a.vcf", "--json")
    assert status == 0
    (problem,) = json.loads(printed)["problems"]
    assert problem == {"file": str(tmp_path / "a.vcf"), "line": 1, "contact": "anna", "reason": problem["reason"]}
    assert f"{tmp_path / 'a.vcf'}:1: kept: " in run("import", tmp_path / "a.vcf")[2]


def test_an_interrupted_import_leaves_everything_as_it_was(run: Run, filled: Path, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "a.vcf").write_text(CARD)

    def interrupted(self: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Plan, "keep", interrupted)
    status, printed, errors = run("import", tmp_path / "a.vcf")
    assert (status, printed) == (130, "")
    assert "Interrupted" in errors
    with Store(filled) as store:
        assert store.contact_count() == 5


# --- add -------------------------------------------------------------------------------------------------------------


def test_add_plans_a_follow_up_and_says_what(run: Run, filled: Path) -> None:
    with Store(filled) as store:
        keep(store, interaction("bob", Outcome.NO_ANSWER, "2026-11-20 10:00"))
    status, printed, errors = run("add", "call Bob Tue 10:00 about the proposal, promised")
    assert (status, errors) == (0, "")
    assert printed == "Planned: call, Bob Tran, tomorrow 10:00: the proposal, promised\n"
    with Store(filled) as store:
        planned = store.follow_ups_of("bob", open_only=True)[-1]
    assert (planned.purpose, planned.due.iso(), planned.promised, planned.attempt) == (
        "the proposal", "2026-11-24T10:00:00+01:00", True, 2,
    )  # fmt: skip
    assert planned.created_at == moment("2026-11-23 09:14").replace(microsecond=0)


def test_add_says_which_day_it_took_where_none_was_said(run: Run, filled: Path) -> None:
    assert run("add", "call Bob 9:00 about prices")[1] == (
        "Planned: call, Bob Tran, tomorrow 09:00 (no day was said): prices\n"
    )


def test_add_saves_all_that_the_line_tells(run: Run, filled: Path) -> None:
    status, printed, _ = run("add", "Bob am Freitag anrufen wegen Shop, ich schicke den Entwurf, Wert 4.800 € #vip")
    assert (status, printed) == (
        0, "Planned: call, Bob Tran, Fri 27 Nov: Shop, #vip, new deal of 4,800 EUR, I: schicke den Entwurf\n",
    )  # fmt: skip
    with Store(filled) as store:
        planned = store.follow_ups_of("bob", open_only=True)[-1]
        bob = store.contact("bob")
        deal = store.deal(planned.deal or "")
    assert bob is not None and "vip" in bob.tags and planned.my_task == "schicke den Entwurf"
    assert deal is not None and (deal.title, str(deal.value)) == ("Shop", "4800")


def test_add_takes_the_words_unquoted_too(run: Run, filled: Path) -> None:
    assert run("add", "email", "Anna", "tomorrow")[:2] == (
        0, "Planned: email, Anna Kowalska (Northwind), tomorrow\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("call Boob tomorrow", "No contact is called “Boob”. Perhaps Bob Tran?"),
        ("call Zzz tomorrow", "No contact is called “Zzz”."),
        ("call tomorrow", "Whom is it about? The text names nobody."),
        ("call Bob 2026-02-30", "“2026-02-30” is not a date. Write it as YYYY-MM-DD."),
        ("call Bob 25:00", "“25:00” is not a time."),
        ("call Dan tomorrow", "Dan Roe is marked “do not contact”; nothing was planned."),
    ],
)
def test_add_refuses_what_it_does_not_understand(run: Run, filled: Path, text: str, sentence: str) -> None:
    status, printed, errors = run("add", text)
    assert (status, printed, errors) == (2, "", sentence + "\n")
    with Store(filled) as store:
        assert len(store.everything().follow_ups) == 5


def test_add_names_all_whom_a_name_may_mean(run: Run, filled: Path) -> None:
    with Store(filled) as store:
        keep(store, contact("Anna Berg"))
    status, _, errors = run("add", "call Anna tomorrow")
    assert status == 2
    assert "Anna Kowalska (Northwind)" in errors
    assert "Anna Berg" in errors


def test_add_warns_of_a_day_off_and_plans_it_all_the_same(run: Run, filled: Path) -> None:
    status, printed, errors = run("add", "call Bob Sat about prices")
    assert status == 0
    assert "Saturday 28 November is not a working day" in errors
    assert printed.startswith("Planned")


# --- export, backup, restore -----------------------------------------------------------------------------------------


def test_export_and_import_make_the_same_store(run: Run, filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.json"
    target.write_text("old")
    assert run("export", target)[:2] == (0, "")
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert run("import", target, "--data-dir", tmp_path / "other")[0] == 0
    assert run("export", tmp_path / "again.json", "--data-dir", tmp_path / "other")[0] == 0
    assert json.loads(target.read_text("utf-8")) == json.loads((tmp_path / "again.json").read_text("utf-8"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again.json", "all.json", "data", "other"]


@pytest.mark.parametrize("name", ["all.txt", "all", "all.xlsx"])
def test_export_says_which_endings_it_can_write(run: Run, tmp_path: Path, name: str) -> None:
    status, _, errors = run("export", tmp_path / name)
    assert status == 2
    for ending in (".vcf", ".csv", ".ics", ".json", ".html"):
        assert ending in errors
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(
    ("name", "options", "begins", "says"),
    [
        ("all.vcf", (), b"BEGIN:VCARD\r\nVERSION:3.0\r\n", "contacts are in"),
        ("all.VCF", ("--vcard", "4.0"), b"BEGIN:VCARD\r\nVERSION:4.0\r\n", "contacts are in"),
        ("all.csv", (), b"\xef\xbb\xbfName,", "contacts are in"),
        ("all.ics", (), b"BEGIN:VCALENDAR\r\n", "open follow-ups of"),
        ("all.ics", ("--events",), b"BEGIN:VCALENDAR\r\n", "open follow-ups of"),
    ],
)
def test_the_ending_tells_the_kind_of_an_export(
    run: Run, filled: Path, tmp_path: Path, name: str, options: tuple[str, ...], begins: bytes, says: str
) -> None:
    target = tmp_path / name
    status, output, errors = run("export", target, *options)
    assert (status, output) == (0, "")
    assert says in errors and str(target) in errors
    assert target.read_bytes().startswith(begins)


@pytest.mark.parametrize(
    "asked",
    [("all.csv", "--vcard", "4.0"), ("all.vcf", "--events"), ("all.html",), ("all.vcf", "--vcard", "2.1"),
     ("all.vcf", "--contact", "Nobody Known")],
)  # fmt: skip
def test_options_that_do_not_fit_an_export_are_refused(
    run: Run, filled: Path, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    status, output, errors = run("export", tmp_path / asked[0], *asked[1:])
    assert (status, output) == (2, "") and errors.strip().endswith(".")
    assert not (tmp_path / asked[0]).exists()


def test_contacts_can_be_chosen_for_an_export(run: Run, filled: Path, tmp_path: Path) -> None:
    with Store(filled) as store:
        keep(store, contact("Bob Day", uid="day"))
    some, page = tmp_path / "some.vcf", tmp_path / "anna.html"
    assert run("export", some, "--contact", "bob tran", "--contact", "eve")[0] == 0
    text = some.read_text("utf-8")
    assert "Bob Tran" in text and "Eve Untriaged" in text and "Anna" not in text
    status, _, errors = run("export", some, "--contact", "Bob")
    assert status == 2 and "Bob Tran" in errors and "Bob Day" in errors
    assert some.read_text("utf-8") == text
    status, _, errors = run("export", page, "--contact", "Anna Kowalska")
    assert status == 0 and "complete record of Anna Kowalska" in errors
    assert "<h1>Anna Kowalska</h1>" in page.read_text("utf-8")


def test_a_calendar_leaves_alone_who_asked_for_that(run: Run, filled: Path, tmp_path: Path) -> None:
    assert run("export", tmp_path / "all.ics")[2].startswith("4 open follow-ups of 2 contacts are in")
    assert "Dan Roe" not in (tmp_path / "all.ics").read_text("utf-8")


def test_an_export_that_cannot_be_written_leaves_nothing_behind(run: Run, filled: Path, tmp_path: Path) -> None:
    status, _, errors = run("export", tmp_path / "missing" / "all.json")
    assert status == 1
    assert "cannot be written" in errors
    (tmp_path / "folder.json").mkdir()
    assert run("export", tmp_path / "folder.json")[0] == 1
    assert list((tmp_path / "folder.json").iterdir()) == []


def test_a_backup_comes_back_and_what_was_there_is_kept(run: Run, filled: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with Store(filled):  # as if the window were at it
        assert run("backup", copy)[0] == 0
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with Store(filled) as store:
        keep(store, contact("Late Comer"))
        later = store.everything()
    status, printed, errors = run("restore", copy)
    assert (status, printed) == (0, "")
    with Store(filled) as store:
        assert store.contact_count() == 5
        assert list(store.problems()) == []
    kept = filled / "salesassist-before-restore-20261123-091400.db"
    assert str(kept) in errors
    assert run("restore", kept)[0] == 0
    with Store(filled) as store:
        assert store.everything() == later


def test_a_packed_backup_comes_back_like_another(run: Run, filled: Path, tmp_path: Path) -> None:
    plain, packed = tmp_path / "copy.db", tmp_path / "copy.db.gz"
    assert run("backup", plain)[0] == run("backup", packed)[0] == 0
    assert packed.read_bytes()[:2] == b"\x1f\x8b" and packed.stat().st_size < plain.stat().st_size / 2
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["copy.db", "copy.db.gz"]
    if os.name == "posix":
        assert stat.S_IMODE(packed.stat().st_mode) == 0o600
    assert run("backup", packed)[0] == 2  # never overwritten
    with Store(filled) as store:
        before = store.everything()
        keep(store, contact("Late Comer"))
    assert run("restore", packed)[0] == 0
    with Store(filled) as store:
        assert store.everything() == before
    packed.write_bytes(packed.read_bytes()[:-20])
    status, _, errors = run("restore", packed)
    assert status == 2 and "damaged" in errors
    with Store(filled) as store:
        assert store.everything() == before


def test_the_backups_there_are_can_be_listed(run: Run, filled: Path, tmp_path: Path) -> None:
    status, printed, errors = run("restore", "--list")
    assert (status, printed) == (0, "") and "no backups" in errors
    assert run("restore")[0] == 2
    backups, stick = Backups(filled / FILE_NAME), tmp_path / "stick"
    stick.mkdir()
    first = backups.take(moment("2026-11-22 17:30"), Why.CHANGES)
    WindowState(filled).remember(backup_folder=str(stick))
    second = Backups(filled / FILE_NAME, stick).take(moment("2026-11-23 08:00"), Why.START)
    assert first is not None and second is not None
    status, printed, errors = run("restore", "--list")
    assert (status, errors) == (0, "")
    lines = printed.splitlines()
    assert [line.split("  ")[0] for line in lines] == ["2026-11-23 08:00", "2026-11-22 17:30"]
    assert [line.split()[2] for line in lines] == ["start", "changes"]
    assert lines[0].endswith(str(second.path)) and lines[1].endswith(str(first.path))
    assert run("restore", first.path)[0] == 0


def test_an_import_is_preceded_by_a_backup(run: Run, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "cards.vcf").write_text(CARD)
    run("import", tmp_path / "cards.vcf", "--dry-run")
    assert Backups(filled / FILE_NAME).kept() == []
    assert run("import", tmp_path / "cards.vcf")[0] == 0
    (taken,) = Backups(filled / FILE_NAME).kept()
    assert taken.why is Why.IMPORT
    with Backups(filled / FILE_NAME).unpacked(taken) as then, Store(then) as store:
        assert store.contact_count() == 5


def test_an_import_goes_on_where_no_backup_can_be_taken(run: Run, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "cards.vcf").write_text(CARD)
    (filled / "backups").write_text("in the way")
    status, _, errors = run("import", tmp_path / "cards.vcf")
    assert status == 0 and "no backup of before this import" in errors


def test_a_backup_never_overwrites(run: Run, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("mine")
    status, _, errors = run("backup", tmp_path / "copy.db")
    assert status == 2
    assert "exists already" in errors
    assert (tmp_path / "copy.db").read_text() == "mine"
    assert run("backup", tmp_path / "missing" / "copy.db")[0] == 1


@pytest.mark.parametrize("left", ["nothing", "an empty file"])
@pytest.mark.parametrize("command", [
    ("agenda",), ("add", "call Anna"), ("check",), ("import", "a.vcf"), ("import", "--dry-run", "a.vcf")
])  # fmt: skip
def test_a_store_that_has_gone_is_not_begun_anew_by_a_command(
    run: Run, filled: Path, tmp_path: Path, command: tuple[str, ...], left: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.vcf").write_text(CARD)
    monkeypatch.chdir(tmp_path)
    assert run("import", "a.vcf")[0] == 0  # takes a backup first
    path = filled / FILE_NAME
    path.unlink()
    if left == "an empty file":
        path.touch()
    status, out, err = run(*command)
    assert (status, out) == (2, "")
    assert "restore --list" in err
    assert not path.exists() or path.stat().st_size == 0
    (backup,) = Backups(path).kept()
    assert run("restore", backup.path)[0] == 0
    assert run(*command)[0] == 0


def test_the_list_is_there_on_a_full_disk(run: Run, filled: Path, tmp_path: Path) -> None:
    listed = run("agenda")
    with small_disk(tmp_path / "disk") as room:
        (tmp_path / "disk" / FILE_NAME).write_bytes((filled / FILE_NAME).read_bytes())
        with room(0):
            assert run("agenda", "--data-dir", tmp_path / "disk") == listed
            status, _out, err = run("add", "call Anna", "--data-dir", tmp_path / "disk")
            assert (status, "is full; nothing was saved" in err) == (2, True)


def test_a_log_without_its_store_is_not_lost_to_a_command(run: Run, filled: Path) -> None:
    log = filled / f"{FILE_NAME}-wal"
    (filled / FILE_NAME).unlink()
    log.write_bytes(b"what was saved last")
    assert run("agenda")[0] == 2
    assert log.read_bytes() == b"what was saved last"


def test_restore_brings_a_damaged_store_back(run: Run, folder: Path, tmp_path: Path) -> None:
    with Store(tmp_path / "other") as store:
        keep(store, contact("Anna"))
        store.back_up(tmp_path / "copy.db")
    _broken(folder)
    assert run("restore", tmp_path / "copy.db")[0] == 0
    assert run("check")[0] == 0
    kept = next(folder.glob("*before-restore*"))
    assert kept.read_bytes().startswith(b"this is no database")


@pytest.mark.parametrize("spoil", [_broken, _damaged, _newer, _of_another_program])
def test_restore_refuses_what_is_no_sound_backup(
    run: Run, filled: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(tmp_path / "other")
    status, _, errors = run("restore", tmp_path / "other" / FILE_NAME)
    assert status == 2
    assert str(tmp_path / "other" / FILE_NAME) in errors
    with Store(filled) as store:
        assert store.contact_count() == 5
    assert [path.name for path in filled.iterdir() if "restor" in path.name] == []


def test_restore_refuses_a_missing_file_and_the_store_itself(run: Run, filled: Path, tmp_path: Path) -> None:
    assert run("restore", tmp_path / "missing.db")[0] == 2
    assert run("restore", filled / FILE_NAME)[0] == 2


def test_restore_refuses_while_the_store_is_in_use(run: Run, filled: Path, tmp_path: Path) -> None:
    assert run("backup", tmp_path / "copy.db")[0] == 0
    with Store(filled) as store:
        status, _, errors = run("restore", tmp_path / "copy.db")
        assert store.contact_count() == 5
    assert status == 2
    assert "in use" in errors


def _program() -> str:
    try:
        return Path("/proc/self/exe").readlink().name
    except OSError:
        return ""


@pytest.mark.parametrize(
    ("lock", "open_there"),
    [
        (f"{os.getpid()}\n{_program()}\n{socket.gethostname()}\n", True),
        (f"{os.getpid()}\n{_program()}\nanother-machine\n", True),
        (f"{2**22 - 1}\n{_program()}\n{socket.gethostname()}\n", False),
        ("nonsense", False),
        ("", False),
    ],
    ids=["alive here", "on another machine", "gone", "nonsense", "empty"],
)
def test_restore_refuses_while_a_window_is_open(
    run: Run, filled: Path, tmp_path: Path, lock: str, open_there: bool
) -> None:
    assert run("backup", tmp_path / "copy.db")[0] == 0
    (filled / "window.lock").write_text(lock)
    status, _, errors = run("restore", tmp_path / "copy.db")
    assert status == (2 if open_there else 0)
    assert ("is open on" in errors) is open_there


# --- as a program ----------------------------------------------------------------------------------------------------


def _python(*arguments: str, folder: Path, **options: object) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"SALESASSIST_DATA_DIR": str(folder), "SALESASSIST_NOW": NOW, "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, **options
    )  # type: ignore[call-overload, no-any-return]


@pytest.mark.parametrize("command", [["agenda"], ["import", "{}"], ["add", "call Bob tomorrow"], ["check"]])
def test_no_command_imports_qt(filled: Path, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "a.vcf").write_text(CARD)
    command = [word.format(tmp_path / "a.vcf") for word in command]
    code = f"import sys; from salesassist.cli import main; main({command!r}); sys.exit('PySide6' in sys.modules)"
    done = _python("-c", code, folder=filled)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_program_hands_its_exit_status_on(filled: Path, tmp_path: Path) -> None:
    done = _python("main.py", "agenda", "--json", folder=filled)
    assert done.returncode == 0
    assert len(json.loads(done.stdout)) == 4
    done = _python("main.py", "agenda", "--date", "never", folder=filled)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="needs a shell's pipe")
def test_a_reader_that_goes_away_is_no_traceback(filled: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    environment = os.environ | {"SALESASSIST_DATA_DIR": str(filled), "SALESASSIST_NOW": NOW}
    try:
        done = subprocess.run(
            [sys.executable, "main.py", "agenda"], cwd=ROOT, env=environment, stdout=writing, stderr=subprocess.PIPE,
            text=True, timeout=60,
        )  # fmt: skip
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


def test_add_says_what_it_did_not_read(run: Run, filled: Path) -> None:
    status, _printed, errors = run("add", "call Bob and Cora tomorrow about prices")
    assert status == 0
    assert "Not understood and left out: and Cora" in errors


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("call Bob Thu 25 Dec", "“Thu 25 Dec” is not a date."),
        ("call Bob yesterday", "“yesterday” is in the past"),
        ("call Bob about " + "x" * 2000, "too long"),
    ],
)
def test_add_guesses_no_day_and_cuts_nothing(run: Run, filled: Path, text: str, said: str) -> None:
    status, printed, errors = run("add", text)
    assert (status, printed) == (2, "")
    assert said in errors


def test_a_damaged_store_is_not_backed_up(run: Run, filled: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(filled / FILE_NAME)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        page = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'interaction_at'").fetchone()[0]
    with (filled / FILE_NAME).open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    (tmp_path / "backups").mkdir()
    status, _printed, errors = run("backup", tmp_path / "backups" / "copy.db")
    assert status == 1
    assert "is damaged, so no backup was made" in errors
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_dry_run_into_no_folder_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cards.vcf").write_text(CARD)
    cards = tmp_path / "cards.vcf"
    status, _printed, errors = run("--data-dir", cards / "data", "import", "--dry-run", cards)
    assert status == 2
    assert "is not a folder" in errors


def test_a_week_is_no_day_and_one_contact_is_not_two(run: Run, folder: Path) -> None:
    assert run("agenda", "--date", "2026-W47-7")[0] == 2
    with Store(folder) as store:
        keep(store, contact("Anna"))
    assert "No problems found: 1 contact in" in run("check")[1]


def started(*command: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    return subprocess.run(command, cwd=ROOT, env=kept | environment, capture_output=True, text=True, timeout=60)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("screen", [{}, {"DISPLAY": ":7654"}])
def test_without_a_screen_the_window_is_refused_with_a_sentence(screen: dict[str, str], tmp_path: Path) -> None:
    done = started(sys.executable, "main.py", "--data-dir", str(tmp_path), **screen)
    assert done.returncode == 2
    assert done.stderr == "There is no screen here; the commands work without one (--help).\n"


def test_a_zone_nobody_knows_is_a_sentence(tmp_path: Path) -> None:
    done = started(sys.executable, "main.py", "--data-dir", str(tmp_path), "agenda", TZ="Nonsense/Zone")
    assert done.returncode == 2
    assert "TZ='Nonsense/Zone' names no time zone" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="a shell of another kind there")
def test_an_output_that_was_closed_is_no_trouble(tmp_path: Path) -> None:
    done = started("sh", "-c", f'"{sys.executable}" main.py --data-dir "{tmp_path}" agenda >&-')
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("command", [["export", "all.ics"], ["desktop", "install"]])
def test_a_python_that_lacks_the_requirements_is_told_how_to_start(tmp_path: Path, command: list[str]) -> None:
    done = started(sys.executable, "-S", "main.py", "--data-dir", str(tmp_path), *command, XDG_DATA_HOME=str(tmp_path))
    assert done.returncode == 2
    assert "which SalesAssist needs. Start it with:" in done.stderr and "Traceback" not in done.stderr


# --- encrypted data --------------------------------------------------------------------------------------------------


@pytest.fixture
def encrypted(filled: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    from salesassist.store import keys
    from salesassist.store.rewriting import change_passphrase

    monkeypatch.setattr(keys, "ITERATIONS", 100)
    change_passphrase(filled / FILE_NAME, keys.derive("correct horse"))
    keys.forget_keys()
    yield filled
    keys.forget_keys()


def test_encrypted_data_ask_for_their_passphrase_and_are_not_called_damaged(run: Run, encrypted: Path) -> None:
    status, out, errors = run("check")
    assert (status, out) == (2, "")
    assert "is encrypted" in errors and "SALESASSIST_PASSPHRASE" in errors and "--passphrase-file" in errors


def test_the_passphrase_is_taken_from_the_environment_or_a_file(
    run: Run, encrypted: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from salesassist.store.keys import forget_keys

    (tmp_path / "words").write_text("correct horse\nnot this\n")
    assert run("check", "--passphrase-file", tmp_path / "words")[0] == 0
    forget_keys()
    monkeypatch.setenv("SALESASSIST_PASSPHRASE", "correct horse")
    assert run("check")[0] == 0
    assert "SALESASSIST_PASSPHRASE" not in os.environ  # nobody whom we start needs it
    forget_keys()
    monkeypatch.setenv("SALESASSIST_PASSPHRASE", "wrong horse")
    status, _, errors = run("agenda")
    assert status == 2 and "not the passphrase" in errors


def test_the_passphrase_is_asked_for_on_a_terminal_three_times(
    run: Run, encrypted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = ["wrong", "wrong again", "correct horse"]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda _prompt: typed.pop(0))
    status, _, errors = run("check")
    assert status == 0 and errors.count("not the passphrase") == 2


def test_a_backup_of_encrypted_data_is_encrypted_and_restored_with_the_passphrase(
    run: Run, encrypted: Path, tmp_path: Path
) -> None:
    from salesassist.store.keys import forget_keys

    words = tmp_path / "words"
    words.write_text("correct horse")
    copy = tmp_path / "copy.db"
    assert run("--passphrase-file", words, "backup", copy)[0] == 0
    assert not copy.read_bytes().startswith(b"SQLite")
    forget_keys()
    status, _, errors = run("restore", copy)
    assert status == 2 and "is encrypted" in errors
    assert run("--passphrase-file", words, "restore", copy)[0] == 0
    assert not (encrypted / FILE_NAME).read_bytes().startswith(b"SQLite")


def test_a_passphrase_file_that_cannot_be_used_is_named(run: Run, encrypted: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("")
    assert "is empty" in run("check", "--passphrase-file", tmp_path / "empty")[2]
    assert "cannot be read" in run("check", "--passphrase-file", tmp_path / "missing")[2]


@pytest.mark.parametrize("asked", [("bogus",), ("--data-dir", "agenda", "bogus"), ("--help",), ("--help", "agenda")])
def test_every_command_is_named_whichever_was_meant(asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    from salesassist.cli import main

    main(asked)
    told = capsys.readouterr()
    named = {name for name in ("import", "agenda", "add", "export", "check", "backup", "restore")
             if name in told.out + told.err}  # fmt: skip
    assert len(named) == 7


@pytest.mark.usefixtures("collecting_by_itself")
def test_the_collector_works_again_after_a_list(run: Run, filled: Path) -> None:
    run("agenda")
    assert gc.isenabled()
