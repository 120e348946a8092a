"""What comes through a stream that the user named by intention: "-", or what a shell makes of "<(…)"."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from salesassist import importing
from salesassist.exchange import whole
from salesassist.importing.files import ReadFiles, read_files
from salesassist.store.store import Store
from tests.factories import contact, keep, now

pytestmark = pytest.mark.skipif(not Path("/dev/fd").exists(), reason="streams have no names here")


@contextmanager
def stream(data: bytes) -> Iterator[Path]:
    """The name of a stream through which these bytes come."""
    reads, writes = os.pipe()

    def write() -> None:
        with os.fdopen(writes, "wb") as end:
            end.write(data)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        yield Path(f"/dev/fd/{reads}")
    finally:
        writer.join()
        os.close(reads)


def card(name: str) -> bytes:
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD\n".encode()


def read(*paths: Path) -> ReadFiles:
    return read_files(paths, "DE", None, now(), lambda _done, _total: None)


def test_cards_come_through_a_stream_and_are_told_apart(tmp_path: Path) -> None:
    """Records without a uid get one by what the stream held, as they do from a file."""
    uids = []
    for name in ("Anna", "Ben", "Anna"):
        with stream(card(name)) as path:
            found = read(path)
        assert (found.records, found.unread) == (1, [])
        uids.append(found.uid_of(1))
    assert uids[0] == uids[2] != uids[1]


def test_everything_comes_through_a_stream(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep(store, contact("Anna"), contact("Ben"))
        text = "".join(whole.written(whole.document(store.everything(), now(), "DE")))
    with stream(text.encode()) as path, Store(tmp_path / "other") as store:
        report = importing.run_import(store, [path], now=now(), region="DE")
        assert report.created == 2 and not report.failed


def test_a_stream_without_end_is_refused_and_nothing_is_left_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("salesassist.importing.files", "salesassist.exchange.read"):
        monkeypatch.setattr(f"{room}.LARGEST_FILE", 10_000)
    before = set(Path(os.environ.get("TMPDIR", "/tmp")).iterdir())
    with stream(b"x" * 20_000) as path:
        found = read(path)
        Path(path).read_bytes()  # so that its writer can end
    ((_name, why),) = found.unread
    assert "can be read. Export it in parts." in why
    assert set(Path(os.environ.get("TMPDIR", "/tmp")).iterdir()) <= before
