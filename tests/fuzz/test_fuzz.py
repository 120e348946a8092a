"""Nothing from outside breaks the program, whatever it is: files to import, lines typed, backups to restore.

Whatever comes in, the store is in order afterwards, what was in it is still there, and trouble is told in sentences.
The fast suite tries a few, the slow one thousands. Each try follows from its number, which names the file it is in.
"""

import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from salesassist.domain import capture
from salesassist.domain.names import NameMatch, Names
from salesassist.exchange.forms import Form
from salesassist.exporting import export, export_everything
from salesassist.importing import run_import
from salesassist.sample import sample
from salesassist.store.backup import restore
from salesassist.store.errors import StoreError
from salesassist.store.store import FILE_NAME, Store
from tests.exchange.damage import damaged
from tests.factories import contact, follow_up, fresh_store, keep, now

FEW = 25
MANY = [pytest.param(range(start, start + 100), marks=pytest.mark.slow) for start in range(100, 1100, 100)]
SEEDS = [range(FEW), *MANY]

LDIF = b"""dn: cn=Anna Berg,mail=anna@example.org
objectclass: person
cn: Anna Berg
cn:: QW5uYSBCw6ly
mail: anna@example.org
telephoneNumber: +49 30 1234567
o: Fjord

dn: cn=Bo
cn: Bo
mobile: 0171 1234567
"""
MONICA = json.dumps(
    {"version": "1.0-preview.1", "account": {"data": [{"count": 1, "type": "contact", "values": [
        {"uuid": "c1", "properties": {"first_name": "Anna", "birthdate": {"date": "1980-01-02"}, "tags": ["x"]},
         "data": [{"type": "note", "count": 1, "values": [{"uuid": "n", "properties": {"body": "a\nb"}}]},
                  {"type": "call", "count": 1, "values": [{"uuid": "k", "properties": {"called_at": "2026-01-02"}}]}]},
    ]}], "instance": {"contact_field_types": []}}}, indent=1
).encode()  # fmt: skip


# --- files to import -----------------------------------------------------------------------------------------------


@cache
def files() -> dict[str, bytes]:
    """A small file of every kind that can be imported."""
    found = {"monica.json": MONICA, "people.ldif": LDIF}
    with TemporaryDirectory() as folder, Store(Path(folder) / "data") as store:
        some = sample(now(), "EUR")
        people = [person.uid for person in some.contacts[:5]]
        with store.change():
            store.add_contacts(some.contacts[:5])
            store.add_follow_ups([it for it in some.follow_ups if it.contact in people and it.deal is None])
        for form in Form:
            target = Path(folder) / f"{form.name.lower()}{form.ending}"
            export(store, target, form, now(), "DE")
            found[target.name] = target.read_bytes()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Takeout/all.vcf", found["vcard_3.vcf"])
        archive.writestr("people.csv", found["csv.csv"])
    return found | {"several.zip": packed.getvalue(), "book.xlsx": workbook()}


def workbook() -> bytes:
    """A table as a spreadsheet saves it."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r" Type="{office}/officeDocument" '
                       'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="A" sheetId="1" '
                           'r:id="s1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="s1" '
                                      f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
                                    'Name</t></is></c><c r="B1" t="inlineStr"><is><t>E-mail</t></is></c></row><row '
                                    'r="2"><c r="A2" t="inlineStr"><is><t>Anna</t></is></c><c r="B2" t="inlineStr"><is>'
                                    "<t>a@example.org</t></is></c></row></sheetData></worksheet>",
    }  # fmt: skip
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return packed.getvalue()


def take_in(store: Store, folder: Path, name: str, data: bytes, seed: int) -> None:
    """Import a file; what was there is there as it was, or has gained; undone, all is as it was."""
    file = folder / f"{seed}-{name}"
    file.write_bytes(data)
    before = repr(store.everything())
    old = store.contact("mine")
    assert old is not None
    report = run_import(store, [file], now=now(), region="DE")
    assert list(store.problems()) == []
    for note in (*report.failed, *report.problems):
        assert note.reason and "Traceback" not in note.reason and len(note.reason) < 2000
    mine = store.contact("mine")
    assert mine is not None and (mine.name, mine.phones[:1]) == (old.name, old.phones[:1])
    assert [it.uid for it in store.follow_ups_of("mine") if it.uid == "mine-call"] == ["mine-call"]
    export_everything(store, folder / "out.json", now(), "DE")
    json.loads((folder / "out.json").read_text("utf-8"))
    store.go_back(report.changes)
    assert repr(store.everything()) == before
    file.unlink()


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "data") as store:
        keep(store, contact("Mine Own", uid="mine", notes="precious"), follow_up("mine", uid="mine-call"))
        yield store


def test_there_is_a_file_of_every_kind_and_each_brings_something(tmp_path: Path) -> None:
    """What the damage is done to would otherwise be refused anyway."""
    with fresh_store() as store:
        keep(store, *sample(now(), "EUR").contacts[:5])  # whom the calendars are about
        for name, data in files().items():
            (tmp_path / name).write_bytes(data)
            report = run_import(store, [tmp_path / name], now=now(), region="DE")
            assert report.unread == [], name
            assert report.created or report.merged or report.unchanged or report.added, name
            store.go_back(report.changes)


@pytest.mark.parametrize("seeds", SEEDS, ids=str)
def test_no_damaged_file_breaks_an_import(seeds: range, book: Store, tmp_path: Path) -> None:
    for seed in seeds:
        dice = random.Random(seed)
        name = dice.choice(sorted(files()))
        data = files()[name]
        for _ in range(dice.randint(1, 3)):
            data = damaged(data, dice)
        take_in(book, tmp_path, name, data, seed)


# --- our own JSON --------------------------------------------------------------------------------------------------

STRANGE: list[Any] = [
    None, True, False, 0, -1, 10**30, 1e308, float("nan"), float("inf"), "", " ", "\x00", "\ud800", "a\u202eb",
    "9" * 5000, "2026-02-30", "9999-12-31", "0001-01-01T00:00:00-23:59", "2026-11-23T09:00:00", "mine", "spoke", "A",
    "EUR", [], {}, [None], [[]], {"": ""}, ["mine", "mine"], "=cmd()", "<b>x</b>", "NaN", "1e999999", "-0",
]  # fmt: skip


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with a key of it."""
    if isinstance(value, dict | list):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from places(value[key])


def distorted(document: Any, dice: random.Random) -> Any:
    """The document with some values replaced, dropped, doubled or put elsewhere."""
    document = json.loads(json.dumps(document))
    for _ in range(dice.randint(1, 6)):
        found = list(places(document))
        if not found:
            return document
        holder, key = dice.choice(found)
        way = dice.randrange(5)
        if way == 0:
            del holder[key]
        elif way == 1 and isinstance(holder, list):
            holder.insert(dice.randrange(len(holder) + 1), json.loads(json.dumps(holder[key])))
        elif way == 2:
            other, place = dice.choice(found)
            there = place in other if isinstance(other, dict) else place < len(other)
            holder[key] = json.loads(json.dumps(other[place])) if there else None
        else:
            holder[key] = dice.choice(STRANGE)
    return document


@pytest.mark.parametrize("seeds", SEEDS, ids=str)
def test_no_document_breaks_the_import_of_a_store(seeds: range, book: Store, tmp_path: Path) -> None:
    whole = json.loads(files()["json.json"])
    for seed in seeds:
        text = json.dumps(distorted(whole, random.Random(seed)))
        take_in(book, tmp_path, "whole.json", text.encode("utf-8", "surrogatepass"), seed)


# --- a line typed --------------------------------------------------------------------------------------------------

WORDS = [
    "call", "email", "mail", "meet", "Anna", "Berg", "anna berg", "Ána", "Mine", "today", "tomorrow", "Tue", "tuesday",
    "next", "in", "3", "days", "weeks", "2026-11-24", "2026-02-30", "31.12.", "24/11", "11/24/2026", "9999-12-31",
    "10:00", "25:61", "10am", "12 pm", "noon", "about", "the", "proposal", ",", ", promised", "promised", "morning",
    "afternoon", "\u202e", "\x00", "\ud800", "🙂", "ﬁ", "İ", "ß", "%s", "{name}", "<b>", "=1+1", "'", '"', "\\", "\n",
    "\t", "-", "–", "+49", "0" * 40, "9" * 400,
]  # fmt: skip


@pytest.mark.parametrize("seeds", [range(400), pytest.param(range(400, 30_000), marks=pytest.mark.slow)], ids=str)
def test_no_line_breaks_quick_add(seeds: range) -> None:
    names = Names([NameMatch("anna", "Anna Berg", "Fjord"), NameMatch("mine", "Mine Own", ""),
                   NameMatch("two", "Anna Maria Berg", "")])  # fmt: skip
    read = 0
    for seed in seeds:
        dice = random.Random(seed)
        words = [dice.choice(WORDS) for _ in range(dice.randrange(12))]
        line = dice.choice((" ", "", "  ")).join(words)
        reading = capture.read(line, names, now())
        if reading.contact is not None and reading.due is not None:
            read += 1
            assert 1900 <= reading.due.day.year <= 9998, line
            assert reading.contact.uid in ("anna", "mine", "two")
        assert "\n" not in reading.purpose, line
    assert read > len(seeds) / 50


# --- a backup to restore -------------------------------------------------------------------------------------------


def with_flipped_bytes(data: bytes, dice: random.Random) -> bytes:
    flipped = bytearray(data)
    for _ in range(dice.choice((1, 1, 5, 200))):
        flipped[dice.randrange(dice.choice((100, 4096, len(data))))] = dice.randrange(256)
    return bytes(flipped)


def cut_short(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data))]


def pages_mixed_up(data: bytes, dice: random.Random) -> bytes:
    pages = [data[start : start + 4096] for start in range(0, len(data), 4096)]
    one, other = dice.sample(range(len(pages)), 2)
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


RESTORES = [range(6), *(pytest.param(range(n, n + 50), marks=pytest.mark.slow) for n in range(100, 400, 50))]


@pytest.mark.parametrize("seeds", RESTORES, ids=str)
@pytest.mark.parametrize("damage", [with_flipped_bytes, cut_short, pages_mixed_up])
def test_no_damaged_backup_costs_what_is_there(
    damage: Callable[[bytes, random.Random], bytes], seeds: range, tmp_path: Path
) -> None:
    folder, backup = tmp_path / "data", tmp_path / "backup.db"
    some = sample(now(), "EUR")
    with Store(folder) as store:
        with store.change():
            store.add_contacts(some.contacts[:8])
        store.back_up(backup)
        keep(store, contact("Since then", uid="since"))
    good, there = backup.read_bytes(), (folder / FILE_NAME).read_bytes()
    restored = 0
    for seed in seeds:
        backup.write_bytes(damage(good, random.Random(seed)))
        try:
            kept = restore(folder, backup, f"{seed}")
        except StoreError as error:
            assert str(error).endswith("."), error
            assert (folder / FILE_NAME).read_bytes() == there
            assert sorted(path.name for path in folder.iterdir()) == [FILE_NAME]
            continue
        restored += 1  # the damage was in what no record uses, or a letter became another
        assert kept is not None
        with Store(folder) as store:
            uids = {found.uid for found in store.contacts()}
        assert len(uids) == 8 and "since" not in uids
        for path in folder.iterdir():
            path.unlink()
        kept = None
        (folder / FILE_NAME).write_bytes(there)
    assert restored < len(seeds)
