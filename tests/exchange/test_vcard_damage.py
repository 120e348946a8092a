"""Whatever happens to a file, nothing raises and the good cards stay."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesassist.exchange.read import read_contacts
from salesassist.exchange.reading import Record, Unreadable
from salesassist.exchange.vcard import read_vcards

_GOOD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\nTEL:030 123456\r\nEMAIL:a@b.c\r\nEND:VCARD\r\n"
_PIECES = st.sampled_from(
    [
        b"NOTE;QUOTED-PRINTABLE:=", b"PHOTO;BASE64:AAAA", b"=", b" ", b"\t", b"\r\n", b"\n", b"\r", b":", b";", b'"',
        b"FN:Middle", b"FN;CHARSET=none:\xff\xfe", b"item1.", b"#", b"\\", b"N:;;", b"TEL;", b"\x00", b"AGENT:",
        b"END:", b"BEGIN:", b"ORG:\\", b"CHARSET=utf-16:\xd8", b"KIND:group", b"X" * 300,
    ]
)  # fmt: skip


@given(st.lists(_PIECES | st.binary(max_size=12), max_size=25).map(b"".join))
def test_rubbish_in_one_card_leaves_the_cards_around_it_alone(rubbish: bytes) -> None:
    body = rubbish.replace(b"VCARD", b"")
    data = _GOOD % b"First" + b"BEGIN:VCARD\r\n" + body + b"\r\nEND:VCARD\r\n" + _GOOD % b"Last"
    names = [part.contact.name for part in read_vcards(data, "", "DE") if isinstance(part, Record)]
    assert names[0] == "First"
    assert names[-1] == "Last"


@given(st.lists(_PIECES | st.binary(max_size=12), max_size=12).map(b"".join))
def test_rubbish_between_cards_leaves_them_alone(rubbish: bytes) -> None:
    data = _GOOD % b"First" + rubbish.replace(b"VCARD", b"") + b"\r\n" + _GOOD % b"Last"
    names = [part.contact.name for part in read_vcards(data, "", "DE") if isinstance(part, Record)]
    assert names == ["First", "Last"]


@given(st.integers(0, 2**32))
def test_a_lost_edge_costs_no_card(seed: int) -> None:
    """One BEGIN or END missing, or one too many: every name is still there."""
    dice = random.Random(seed)
    lines = b"".join(_GOOD % b"Card %d" % number for number in range(6)).splitlines(keepends=True)
    edges = [place for place, line in enumerate(lines) if b"VCARD" in line]
    place = dice.choice(edges)
    if dice.random() < 0.7:
        del lines[place]
    else:
        lines.insert(place, lines[place])
    names = {part.contact.name for part in read_vcards(b"".join(lines), "", "") if isinstance(part, Record)}
    assert names >= {f"Card {number}" for number in range(6)}


@given(st.binary(max_size=400) | st.lists(_PIECES | st.binary(max_size=8), max_size=40).map(b"".join))
def test_no_bytes_raise_anything_but_unreadable(data: bytes) -> None:
    try:
        parts = list(read_contacts(data, "file", "DE"))
    except Unreadable as trouble:
        assert str(trouble).startswith("file ")
        return
    for part in parts:
        if isinstance(part, Record):
            part.contact.name.encode("utf-8")
            assert part.contact.name.strip()


@pytest.mark.parametrize("size", [60_000, pytest.param(300_000, marks=pytest.mark.slow)])
def test_a_file_made_to_be_slow_is_read_in_time(size: int) -> None:
    begun = time.perf_counter()
    for filler in (b" ", b"\t", b"\r", b'"', b"\\", b"=", b"\n ", b"A", b";", b"BEGIN:VCARD\n", b"END:VCARD\n", b"=\n"):
        data = (
            b"BEGIN:VCARD\nVERSION:2.1\nFN:A\nNOTE;QUOTED-PRINTABLE:"
            + filler * (size // len(filler))
            + b"\nEND:VCARD"
        )
        list(read_vcards(data, "", ""))
        list(read_vcards(data.replace(b"2.1", b"3.0").replace(b";QUOTED-PRINTABLE", b""), "", ""))
    assert time.perf_counter() - begun < size / 15_000
