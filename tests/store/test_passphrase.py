"""Encrypted data: nothing readable is left, the passphrase alone opens them, and no interruption loses them."""

import gzip
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from salesassist.domain.backup import Why
from salesassist.domain.passphrase import Weakness, weakness_of
from salesassist.store import backup, connecting, erase, keys, rewriting
from salesassist.store.backups import Backups
from salesassist.store.errors import DamagedStore, Locked, StoreError, WrongPassphrase
from salesassist.store.keys import Key, derive, forget_keys, is_locked, remember, unlock
from salesassist.store.rewriting import change_passphrase, plain_copies, sweep
from salesassist.store.salvage import salvage
from salesassist.store.store import FILE_NAME, Store
from tests.factories import contact, follow_up, interaction, keep, moment

NAME, NOTE = "Zebulon Quuxley", "likes brass lamps"
WORDS, OTHER = "correct horse battery", "some other words"
NOW = moment("2026-11-23 09:14")


@pytest.fixture(autouse=True)
def _quick_and_forgetful(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(keys, "ITERATIONS", 100)
    forget_keys()
    yield
    forget_keys()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, person = tmp_path_factory.mktemp("full"), contact(NAME, uid="zq")
    with Store(folder) as store:
        keep(store, person, follow_up(person), interaction(person, note=NOTE))
        Backups(store.path).take(NOW, Why.HAND)
        shutil.copy(_copied(store.path), folder / "salesassist-before-upgrade-2.db")
        shutil.copy(_copied(store.path), folder / "salesassist-before-restore-20261101-101010.db")
    (folder / "copied.db").unlink()
    return folder


@pytest.fixture
def path(full: Path, tmp_path: Path) -> Path:
    """A store with somebody in it, a backup, a copy of before an upgrade, and one of before a restore."""
    return shutil.copytree(full, tmp_path, dirs_exist_ok=True) / FILE_NAME


def _copied(path: Path) -> Path:
    target = path.with_name("copied.db")
    target.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as here, closing(sqlite3.connect(target)) as there:
        here.backup(there)
    return target


def encrypt(path: Path, passphrase: str | None = WORDS, **options: bool) -> Key | None:
    key = derive(passphrase) if passphrase is not None else None
    if key:
        remember(key)
    done = change_passphrase(path, key, erase.copies_of(path), **options)
    assert not done.left
    return key


def readable(folder: Path) -> set[str]:
    """The files in which somebody could read something: names, notes, or the structure of a database."""
    found = set()
    for file in folder.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            if content[:2] == b"\x1f\x8b":
                content += gzip.decompress(content)
            if any(word in content for word in (NAME.encode(), b"brass lamps", b"SQLite format", b"CREATE TABLE")):
                found.add(file.name)
    return found


def names(folder: Path) -> list[str]:
    with Store(folder) as store:
        assert list(store.problems()) == []
        return [it.name for it in store.identities()]


def as_text(store: Store) -> str:
    return repr(store.everything())


# --- on, off, changed ------------------------------------------------------------------------------------------------


def test_before_it_is_on_everything_can_be_read_and_sqlcipher_is_not_even_imported(path: Path) -> None:
    assert len(readable(path.parent)) == 4
    program = "import sys; from pathlib import Path; from salesassist.store.store import Store; " \
              "Store(Path(sys.argv[1])).close(); print([m for m in sys.modules if 'cipher' in m or m == 'keyring'])"
    ran = subprocess.run([sys.executable, "-c", program, str(path.parent)], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_with_a_passphrase_no_file_holds_a_readable_word(path: Path) -> None:
    encrypt(path)
    assert readable(path.parent) == set()
    with Store(path.parent) as store:  # open, with a log beside it, and a backup taken meanwhile
        keep(store, contact(f"{NAME} the Younger"))
        assert path.with_name(f"{FILE_NAME}-wal").stat().st_size > 0
        assert store.search("quuxley")
        Backups(path).take(NOW + timedelta(hours=1), Why.HAND)
        store.back_up(path.with_name("by-hand.db"))
        assert readable(path.parent) == set()
    assert len(list(path.parent.rglob("*.gz"))) == 2


def test_without_the_passphrase_nothing_opens_and_nothing_is_touched(path: Path) -> None:
    encrypt(path)
    forget_keys()
    before = path.read_bytes()
    assert is_locked(path) and is_locked(next(path.parent.rglob("*.gz")))
    with pytest.raises(Locked, match="passphrase is needed"):
        Store(path.parent)
    with pytest.raises(WrongPassphrase, match="not the passphrase"):
        unlock(path, "correct horse batterie")
    with pytest.raises(Locked):
        Backups(path).take(NOW, Why.HAND)
    assert path.read_bytes() == before
    unlock(path, WORDS)
    assert names(path.parent) == [NAME]


def test_a_passphrase_typed_with_combining_accents_is_the_same(path: Path) -> None:
    encrypt(path, "Käse und Brötchen")
    forget_keys()
    unlock(path, "Ka\u0308se und Bro\u0308tchen")
    assert names(path.parent) == [NAME]


def test_sqlcipher_itself_opens_the_file_with_the_passphrase(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    encrypt(path)
    with closing(connecting.cipher().connect(str(path))) as plain:
        plain.execute(f"PRAGMA key = '{WORDS}'")
        assert plain.execute("SELECT name FROM contact").fetchone() == (NAME,)


def test_switched_off_again_everything_is_as_it_was(path: Path) -> None:
    with Store(path.parent) as store:
        before = as_text(store)
    encrypt(path)
    encrypt(path, None)
    forget_keys()
    assert path.read_bytes()[:15] == b"SQLite format 3"
    with Store(path.parent) as store:
        assert as_text(store) == before
        assert list(store.problems()) == []
        backups = Backups(path)
        for kept in [*backups.kept(), *backups.beside()]:
            with backups.unpacked(kept) as folder:
                found = store.differences(folder)
                assert (found.back, found.gone, found.other) == ((), (), ())


def test_the_old_passphrase_opens_nothing_once_it_was_changed(path: Path) -> None:
    encrypt(path)
    encrypt(path, OTHER)
    forget_keys()
    files = [path, *erase.copies_of(path)]
    assert len(files) == 4
    for file in files:
        with pytest.raises(WrongPassphrase):
            unlock(file, WORDS)
    for file in files:
        unlock(file, OTHER)
    assert names(path.parent) == [NAME]
    assert readable(path.parent) == set()


def test_copies_are_deleted_instead_if_that_is_wished(path: Path) -> None:
    encrypt(path, delete=True)
    assert erase.copies_of(path) == []
    assert names(path.parent) == [NAME]


def test_a_copy_that_cannot_be_written_anew_is_named_and_left(path: Path) -> None:
    other = path.with_name("accounts.db")
    with closing(sqlite3.connect(other)) as foreign:
        foreign.execute("CREATE TABLE mine (x)")
    (packed,) = path.parent.rglob("*.gz")
    packed.write_bytes(packed.read_bytes()[:400])
    left = dict(change_passphrase(path, derive(WORDS), erase.copies_of(path)).left)
    assert set(left) == {str(other), str(packed)}
    assert "not one of SalesAssist" in left[str(other)]


def test_a_store_that_stays_in_use_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr(rewriting.time, "sleep", waits.append)
    with Store(path.parent) as store:
        store.contact_count()
        with pytest.raises(StoreError, match="in use"):
            encrypt(path)
        keep(store, contact("Anna"))
    assert sum(waits) == pytest.approx(10, abs=1)
    assert set(names(path.parent)) == {NAME, "Anna"}


def test_the_old_file_is_overwritten(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    second = path.with_name("second name")
    second.hardlink_to(path)
    encrypt(path)
    assert NAME.encode() not in second.read_bytes()


# --- what lies in files of before and of now -------------------------------------------------------------------------


def test_backups_of_before_and_of_now_are_restored(path: Path) -> None:
    encrypt(path)
    backups = Backups(path)
    with Store(path.parent) as store:
        keep(store, contact("Later Person"))
        backups.take(NOW + timedelta(hours=1), Why.HAND)
        with store.change():
            store.delete_contacts(["zq"], NOW)
        for kept in backups.kept():
            with backups.unpacked(kept) as folder:
                assert [it.name for it in store.differences(folder).back] == [NAME]
        with backups.unpacked(backups.kept()[-1]) as folder:
            store.bring_back(folder)
    assert names(path.parent) == [NAME]
    assert readable(path.parent) == set()


@pytest.mark.parametrize("now_encrypted", [True, False])
def test_a_copy_from_the_other_time_is_brought_back_and_leaves_the_store_as_it_is(
    path: Path, now_encrypted: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("stick") / "old.db"
    if not now_encrypted:
        encrypt(path)
    with Store(path.parent) as store:
        store.back_up(elsewhere)
    encrypt(path, WORDS if now_encrypted else None)
    with Store(path.parent) as store:
        with store.change():
            store.delete_contacts(["zq"], NOW)
        backups = Backups(path)
        with backups.unpacked(backups.of_file(elsewhere)) as folder:
            assert [it.name for it in store.differences(folder).back] == [NAME]
    backup.restore(path.parent, elsewhere, "20261123-101010")
    assert names(path.parent) == [NAME]
    assert keys.is_encrypted(path) is now_encrypted


def test_an_encrypted_store_that_nobody_can_open_is_kept_by_a_restore(path: Path, tmp_path_factory) -> None:
    copy = tmp_path_factory.mktemp("stick") / "old.db"
    with Store(path.parent) as store:
        store.back_up(copy)
    encrypt(path)
    forget_keys()
    locked = path.read_bytes()
    kept = backup.restore(path.parent, copy, "20261123-101010")
    assert kept is not None and kept.read_bytes() == locked
    assert names(path.parent) == [NAME]


def test_nothing_changed_is_no_new_backup_also_of_encrypted_data(path: Path) -> None:
    encrypt(path)
    backups = Backups(path)
    assert backups.take(NOW + timedelta(hours=1), Why.CHANGES) is None
    with Store(path.parent) as store:
        keep(store, contact("Anna"))
    assert backups.take(NOW + timedelta(hours=2), Why.CHANGES) is not None
    assert all(backups.is_whole(kept) for kept in backups.kept())


def test_erasing_reaches_into_encrypted_copies(path: Path) -> None:
    encrypt(path)
    erase.erase(path, ["zq"])
    for copy in erase.copies_of(path):
        assert erase.look_into(copy, ["zq"]).holds == 1
        erase.erase_from_copy(copy, ["zq"])
    assert [erase.look_into(copy, ["zq"]).holds for copy in erase.copies_of(path)] == [0, 0, 0]
    assert names(path.parent) == []
    assert readable(path.parent) == set()


def test_what_is_salvaged_of_an_encrypted_store_is_encrypted(path: Path, tmp_path: Path) -> None:
    encrypt(path)
    salvage(path, tmp_path / "saved")
    assert names(tmp_path / "saved") == [NAME]
    assert readable(tmp_path) == set()


# --- damage ----------------------------------------------------------------------------------------------------------


def test_a_damaged_page_of_an_encrypted_store_is_called_damage(path: Path) -> None:
    encrypt(path)
    with path.open("r+b") as file:
        file.seek(3 * 4096 + 100)
        file.write(b"\0\0\0\0")
    with pytest.raises(DamagedStore), Store(path.parent) as store:
        store.back_up(path.with_name("copy.db"))
    with pytest.raises(DamagedStore):
        Backups(path).take(NOW, Why.HAND)


@pytest.mark.parametrize("place", [0, 2000, 4090])
def test_a_damaged_beginning_says_both_that_may_be(path: Path, place: int) -> None:
    encrypt(path)
    forget_keys()
    with path.open("r+b") as file:
        file.seek(place)
        file.write(b"\0\0\0\0")
    before = path.read_bytes()
    with pytest.raises(Locked, match="If you have never set one, the file is damaged"):
        Store(path.parent)
    with pytest.raises(WrongPassphrase, match="If you are sure of it, the file is damaged"):
        unlock(path, WORDS)
    assert path.read_bytes() == before


def test_a_plain_file_with_its_head_gone_is_damaged_and_not_locked(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(os.urandom(64))
    assert not is_locked(path)
    with pytest.raises(DamagedStore):
        Store(path.parent)


# --- interruptions ---------------------------------------------------------------------------------------------------

_KILLED = """
import os, signal, sys
from pathlib import Path
from salesassist.store import connecting, keys
from salesassist.store.erase import copies_of
from salesassist.store.rewriting import change_passphrase
keys.ITERATIONS = 100
path, old, new, stop = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
if old:
    keys.unlock(path, old)
    for copy in copies_of(path):
        keys.unlock(copy, old)
key = keys.derive(new) if new else None
seen = 0
def step(what, done, total):
    if f"{what}{done}" == stop:
        os.kill(os.getpid(), signal.SIGKILL)
change_passphrase(path, key, copies_of(path), step=step)
"""
STEPS = ["began0", "alone0", "writing0", "written0", "checked0", "swapped0", "overwritten0", "copy1", "copy2", "copy3"]


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="a process is killed otherwise there")
@pytest.mark.parametrize("stop", STEPS)
@pytest.mark.parametrize(("old", "new"), [("", WORDS), (WORDS, OTHER), (WORDS, "")])
def test_killed_at_any_step_the_store_opens_and_no_plain_copy_stays(path: Path, old: str, new: str, stop: str) -> None:
    if old:
        encrypt(path)
        forget_keys()
    ran = subprocess.run([sys.executable, "-c", _KILLED, str(path), old, new, stop], capture_output=True, text=True)
    assert ran.returncode == -9, ran.stderr
    for passphrase in (old, new):
        for file in (path, *erase.copies_of(path)):
            if passphrase and is_locked(file):
                try:
                    unlock(file, passphrase)
                except WrongPassphrase:
                    continue
    assert names(path.parent) == [NAME]
    with closing(connecting.connect(path)) as look:
        assert look.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert not path.with_name(connecting.REWRITING).exists()
    sweep(path)
    Backups(path).sweep()
    swapped = STEPS.index(stop) >= STEPS.index("swapped0")
    assert keys.is_encrypted(path) is bool(new if swapped else old)
    if keys.is_encrypted(path):
        rewriting.change_copies(plain_copies(path, erase.copies_of(path)), keys.key_of(path))
        assert readable(path.parent) == set()
    backups = Backups(path)
    for kept in [*backups.kept(), *backups.beside()]:
        with backups.unpacked(kept) as folder:
            assert names(folder) == [NAME]


@pytest.mark.parametrize("stop", ["alone", "written", "checked"])
def test_a_full_disk_leaves_the_store_as_it_was(path: Path, stop: str) -> None:
    def step(what: str, _done: int, _total: int) -> None:
        if what == stop:
            raise OSError(28, "No space left on device", str(path))

    before = path.read_bytes()
    with pytest.raises(StoreError, match="No space left"):
        change_passphrase(path, derive(WORDS), [], step=step)
    assert {left.name for left in path.parent.glob(".salesassist-*")} <= {connecting.REWRITING}
    assert names(path.parent) == [NAME]
    assert path.read_bytes()[:20] == before[:20]  # in WAL mode again


# --- words -----------------------------------------------------------------------------------------------------------


def test_a_passphrase_too_easily_guessed_is_refused() -> None:
    assert weakness_of("short") is Weakness.SHORT
    assert weakness_of("aaaaaaaaaaaa") is Weakness.UNIFORM
    assert weakness_of(WORDS) is None


def test_a_key_shows_nothing_of_itself() -> None:
    key = derive(WORDS)
    assert key.raw.hex() not in repr(key) and str(key.raw) not in repr(key)
    assert Key.from_text(key.text) == key
    with pytest.raises(ValueError):
        Key.from_text("00")


def test_whoever_reads_the_file_just_then_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = sqlite3.connect(path)
    reader.execute("SELECT * FROM contact").fetchone()  # in the middle of it
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            reader.close()

    monkeypatch.setattr(rewriting.time, "sleep", wait)
    change_passphrase(path, derive(WORDS))
    assert len(waits) == 3
    assert is_locked(path)

