"""Real exports of other programs, kept outside the repository: SALESASSIST_CORPORA names their folder."""

import os
import random
from pathlib import Path

import pytest

from salesassist.exchange.read import read_contacts
from salesassist.exchange.reading import Record, Unreadable
from tests.exchange.corpora import files_of, result_of

_FOLDER = os.environ.get("SALESASSIST_CORPORA")
_FILES = files_of(Path(_FOLDER)) if _FOLDER else []

pytestmark = pytest.mark.skipif(not _FOLDER, reason="SALESASSIST_CORPORA does not name a folder of real exports")


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.name)
def test_a_real_export_is_read_or_refused_with_a_sentence(path: Path) -> None:
    result = result_of(path)
    assert result["contacts"] or result["problems"] or result["error"]


@pytest.mark.parametrize("path", [path for path in _FILES if path.stat().st_size < 200_000], ids=lambda path: path.name)
def test_a_real_export_damaged_in_thirty_ways_never_raises(path: Path) -> None:
    dice = random.Random(path.name)
    data = path.read_bytes()
    for _ in range(30):
        try:
            list(read_contacts(_damaged(data, dice), path.name, "DE"))
        except Unreadable as trouble:
            assert str(trouble).startswith(path.name)


@pytest.mark.parametrize("path", [path for path in _FILES if path.suffix == ".vcf"], ids=lambda path: path.name)
def test_damage_in_one_card_costs_no_other_card_of_the_file(path: Path) -> None:
    dice = random.Random(path.name)
    data = path.read_bytes()
    if data[:2].strip(b"BHhb\xef\r\n") or not data.rstrip().upper().endswith(b"END:VCARD"):
        return  # in a wide encoding, or damaged already: its bytes cannot be put between two others
    before = b"BEGIN:VCARD\nVERSION:3.0\nFN:Before\nEND:VCARD\n"
    after = b"\nBEGIN:VCARD\nVERSION:3.0\nFN:After\nEND:VCARD\n"
    for _ in range(30):
        parts = read_contacts(before + _damaged(data, dice) + after, path.name, "DE")
        names = {part.contact.name for part in parts if isinstance(part, Record)}
        assert names >= {"Before", "After"}


def _damaged(data: bytes, dice: random.Random) -> bytes:
    """Return the file cut off, with flipped bytes, or with lines dropped, doubled or in another order."""
    way = dice.randrange(5)
    if not data:
        return data
    if way == 0:
        return data[: dice.randrange(len(data))]
    if way == 1:
        flipped = bytearray(data)
        for _ in range(dice.randint(1, 20)):
            flipped[dice.randrange(len(flipped))] = dice.randrange(256)
        return bytes(flipped)
    lines = data.splitlines(keepends=True)
    if way == 2:
        del lines[dice.randrange(len(lines))]
    elif way == 3:
        lines.insert(dice.randrange(len(lines)), dice.choice(lines))
    else:
        start = dice.randrange(len(lines))
        part = lines[start : start + 6]
        dice.shuffle(part)
        lines[start : start + 6] = part
    return b"".join(lines)
