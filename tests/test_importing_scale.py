"""Imports that are large, stopped in the middle, or made to be slow."""

import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from salesassist.domain.contact import Contact, Phone
from salesassist.domain.identity import identity_of
from salesassist.domain.times import Now
from salesassist.exchange.decisions import Verdict
from salesassist.exchange.matching import AddressBook
from salesassist.exchange.read import LARGEST_FILE
from salesassist.exchange.reading import Record
from salesassist.importing import ImportReport, run_import
from salesassist.store.store import Store

NOW = Now(datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
MOST_MEMORY = 400_000  # kB resident


def cards(path: Path, count: int, **lines: str) -> Path:
    """A file of as many people; `{n}` in a line is the number of each."""
    with path.open("w", encoding="utf-8", newline="") as file:
        for number in range(count):
            told = "".join(f"{key}:{text.format(n=number)}\r\n" for key, text in lines.items())
            file.write(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Person {number}\r\n{told}END:VCARD\r\n")
    return path


def run(store: Store, *paths: Path, **options: object) -> ImportReport:
    return run_import(store, paths, now=NOW, region="DE", **options)  # type: ignore[arg-type]


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "data") as store:
        yield store


def stages(store: Store, path: Path) -> list[tuple[int, int]]:
    """All that an import tells of its progress."""
    told: list[tuple[int, int]] = []
    run(store, path, dry_run=False, progress=lambda done, total: told.append((done, total)))
    return told


def test_an_import_can_be_cancelled_whenever_it_tells_of_its_progress(store: Store, tmp_path: Path) -> None:
    path = cards(tmp_path / "a.vcf", 2100, EMAIL="p{n}@x.example")
    with Store(tmp_path / "other") as other:
        told = stages(other, path)
    writing = told[told.index((2100, 2100)) + 1 :]
    assert writing == [(0, 2100), (2000, 2100), (2100, 2100)]
    for last in (0, 1, len(told) // 2, *range(len(told) - len(writing), len(told))):
        asked: list[None] = []

        def cancelled(asked: list[None] = asked, last: int = last) -> bool:
            asked.append(None)
            return len(asked) > last

        report = run(store, path, cancelled=cancelled)
        assert report.cancelled
        assert (report.created, store.contact_count(), list(store.problems())) == (0, 0, [])


def test_changing_contacts_can_be_cancelled_too(store: Store, tmp_path: Path) -> None:
    run(store, cards(tmp_path / "a.vcf", 150, UID="u{n}"))
    before = store.everything()
    asked: list[int] = []

    def progress(done: int, total: int) -> None:
        asked.append(done)

    report = run(store, cards(tmp_path / "b.vcf", 150, UID="u{n}", TITLE="Cook"), progress=progress,
                 cancelled=lambda: asked[-1:] == [0] and asked.count(150) == 1)  # fmt: skip
    assert report.cancelled
    assert store.everything() == before


_KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from salesassist.domain.times import Now
from salesassist.importing import run_import
from salesassist.store.store import Store

told = []
def progress(done, total):
    told.append(done)
    if told.count(2100) == 1 and done == 2000:  # it has been decided, and a part is written
        os.kill(os.getpid(), signal.SIGKILL)

with Store(Path(sys.argv[1])) as store:
    run_import(store, [Path(sys.argv[2])], now=Now(datetime(2026, 11, 24, tzinfo=UTC)), region="DE", progress=progress)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_an_import_that_is_killed_while_it_writes_leaves_nothing(tmp_path: Path) -> None:
    path = cards(tmp_path / "a.vcf", 2100)
    done = subprocess.run([sys.executable, "-c", _KILLED, tmp_path / "data", path], check=False)
    assert done.returncode == -signal.SIGKILL
    with Store(tmp_path / "data") as store:
        assert (store.contact_count(), list(store.problems())) == (0, [])
        assert run(store, path).created == 2100


@pytest.mark.parametrize("name", ["a.vcf", "a.csv", "all.json"])
def test_a_file_too_large_is_refused_with_a_sentence_before_it_is_read(
    store: Store, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(b'{"format": "salesassist", "version": 1, "contacts": [' if name == "all.json" else b"BEGIN:VCARD\n")
        file.truncate(LARGEST_FILE + 1)
    report = run(store, path)
    assert report.nothing_read
    assert "files up to 200 MB can be read" in report.failed[0].reason


def test_a_number_that_thousands_share_holds_up_nothing() -> None:
    line = (Phone("030 1", "", "+49301"),)
    people = [Contact(f"u{n}", f"Person {n}", organization="Fjord", phones=line) for n in range(5000)]
    book = AddressBook(map(identity_of, people))
    compared = 0

    def existing(uid: str) -> Contact:
        nonlocal compared
        compared += 1
        return people[int(uid[1:])]

    for number, person in enumerate(people):
        again = Contact("", person.name, organization="Fjord", phones=line)
        decision = book.decide(Record(again, 1, True), existing, lambda: "new")
        assert (decision.verdict, decision.contact.uid) == (Verdict.UNCHANGED, f"u{number}")
        assert len(decision.candidates) <= 20
    assert compared <= 2 * len(people)


_MEASURED = """
import re, sys
from datetime import UTC, datetime
from pathlib import Path
from salesassist.domain.times import Now
from salesassist.importing import run_import
from salesassist.store.store import Store

with Store(Path(sys.argv[1])) as store:
    now = Now(datetime(2026, 11, 24, tzinfo=UTC))
    report = run_import(store, [Path(sys.argv[2])], now=now, region="DE", dry_run=sys.argv[3] == "dry")
print(report.created, report.unchanged, re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""  # not getrusage: that counts what the tests took before they started this


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc")
def test_a_hundred_thousand_records_are_imported_in_bounded_memory(tmp_path: Path) -> None:
    path = cards(
        tmp_path / "a.vcf", 100_000, UID="uid-{n}", EMAIL="person.{n}@company.example", TEL="+49 30 1{n:06d}",
        ORG="Company {n};Sales", TITLE="Buyer", ADR=";;Main Street {n};Berlin;;10115;Germany", NOTE="Met at fair {n}",
    )  # fmt: skip
    counts, peaks = [], []
    for what in ("dry", "first", "again", "dry"):
        done = subprocess.run([sys.executable, "-c", _MEASURED, tmp_path / "data", path, what], check=True,
                              capture_output=True, text=True)  # fmt: skip
        created, unchanged, peak = map(int, done.stdout.split())
        counts.append((created, unchanged))
        peaks.append(peak)
    assert counts == [(100_000, 0), (100_000, 0), (0, 100_000), (0, 100_000)]
    assert max(peaks) < MOST_MEMORY, peaks
