"""Whatever the program writes is for its owner only, however open the user's other files are."""

import gzip
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from salesassist.domain.contact import Contact
from salesassist.exchange.forms import Form
from salesassist.exporting import export, export_records
from salesassist.settings import WindowState
from salesassist.store import migrations
from salesassist.store.backup import restore
from salesassist.store.backups import Backups, Why
from salesassist.store.store import FILE_NAME, Store
from tests.factories import contact, follow_up, keep, now

pytestmark = pytest.mark.skipif(os.name != "posix", reason="files have no such modes there")
OLD = Path(__file__).parent / "old" / "schema-1.db.gz"


@pytest.fixture
def open_to_all() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, str]:
    """Every file and folder in it, itself included, with what its mode lets whom do."""
    found = (folder, *sorted(folder.rglob("*")))
    return {str(path.relative_to(folder.parent)): stat.filemode(path.lstat().st_mode) for path in found}


def test_every_file_of_a_life_is_for_its_owner_only(open_to_all: None, tmp_path: Path) -> None:
    folder, out = tmp_path / "data", tmp_path / "out"
    out.mkdir()
    at = now().at
    with Store(folder) as store:
        keep(store, contact("Anna", uid="anna"), follow_up("anna"))
        backups = Backups(store.path)
        assert backups.take(at, Why.START) is not None
        during = modes(folder)
        store.back_up(out / "copy.db")
        for form in Form:
            export(store, out / f"{form.name}{form.ending}", form, now(), "DE")
        export_records(store, out / "record.html", "anna", now(), "DE", data=out / "record.json")
        with backups.unpacked(backups.kept()[0]) as unpacked:
            during |= modes(unpacked)
    WindowState(folder).remember(width=800)
    kept = restore(folder, out / "copy.db", "20261123-091400")
    assert kept is not None
    found = during | modes(folder) | {name: mode for name, mode in modes(out).items() if name != "out"}
    wrong = {name: mode for name, mode in found.items() if mode not in ("drwx------", "-rw-------")}
    assert wrong == {}
    names = {Path(name).name for name in found}
    assert {FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", "window.json", "backups", "copy.db", kept.name} <= names
    assert len(found) > 15


def test_the_copy_before_an_upgrade_is_too(open_to_all: None, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    (folder / FILE_NAME).write_bytes(gzip.decompress(OLD.read_bytes()))
    assert modes(folder)[f"data/{FILE_NAME}"] == "-rw-rw-rw-"
    Store(folder).close()
    assert migrations.LATEST > 1
    copies = modes(folder)
    assert set(copies.values()) == {"drwx------", "-rw-------"} and len(copies) == 3, copies


def test_a_folder_open_to_others_would_be_noticed(open_to_all: None, tmp_path: Path) -> None:
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "file").touch()
    assert modes(tmp_path / "open") == {"open": "drwxrwxrwx", "open/file": "-rw-rw-rw-"}


def test_what_is_replaced_becomes_the_owners_alone(open_to_all: None, tmp_path: Path) -> None:
    target = tmp_path / "all.vcf"
    target.write_text("old")
    with Store(tmp_path / "data") as store:
        with store.change():
            store.add_contacts([Contact("a", "Anna")], now().at)
        export(store, target, Form.VCARD_3, now(), "DE")
    assert stat.filemode(target.stat().st_mode) == "-rw-------"
