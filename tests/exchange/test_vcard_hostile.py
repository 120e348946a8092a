"""vCards of many programs, whole and damaged, and cards made to hurt."""

import random
import time
from collections.abc import Callable

import pytest

from salesassist.exchange.reading import Problem, Record
from salesassist.exchange.vcard import read_vcards
from tests.exchange.damage import damaged
from tests.exchange.vcard_programs import SAMPLES

_GOOD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:%s\r\nEND:VCARD\r\n"


def _card(body: bytes, version: bytes = b"3.0") -> bytes:
    return b"BEGIN:VCARD\r\nVERSION:" + version + b"\r\nFN:Anna\r\n" + body + b"\r\nEND:VCARD\r\n"


def _read(data: bytes) -> tuple[list[Record], list[Problem]]:
    parts = list(read_vcards(data, "f", "DE"))
    return [p for p in parts if isinstance(p, Record)], [p for p in parts if isinstance(p, Problem)]


@pytest.mark.parametrize("program", SAMPLES)
def test_a_card_of_each_program_is_read_as_its_user_sees_it(program: str) -> None:
    sample = SAMPLES[program]
    (record,), _ = _read(sample.data)
    contact = record.contact
    assert contact.name == sample.name
    assert tuple(phone.number for phone in contact.phones) == sample.phones
    assert tuple(email.address for email in contact.emails) == sample.emails
    assert contact.organization == sample.organization


@pytest.mark.parametrize("program", [program for program in SAMPLES if program != "utf-16"])
def test_a_damaged_card_costs_no_other_and_raises_nothing(program: str) -> None:
    dice = random.Random(program)
    for _ in range(30):
        data = _GOOD % b"First" + damaged(SAMPLES[program].data, dice) + b"\r\n" + _GOOD % b"Last"
        assert {record.contact.name for record in _read(data)[0]} >= {"First", "Last"}


def test_a_huge_picture_is_left_out_and_told() -> None:
    for body in (b"PHOTO;ENCODING=b:" + b"A" * 500_000, b"PHOTO;BASE64:\r\n" + b" AAAA\r\n" * 100_000):
        (record,), problems = _read(_card(body))
        assert record.contact.extra == ()
        assert any(problem.reason.startswith("PHOTO is left out: ") for problem in problems)


def test_what_is_too_long_is_cut_off_and_told() -> None:
    (record,), problems = _read(_card(b"NOTE:" + b"x" * 300_000 + b"\r\nTEL:" + b"1" * 50_000))
    assert len(record.contact.notes) == 100_000
    assert len(record.contact.phones[0].number) == 10_000
    assert [problem.line for problem in problems] == [4, 5]
    assert "NOTE is cut off after 100,000 of its 300,000 characters." in problems[0].reason


def test_a_card_with_thousands_of_numbers_keeps_the_first_thousand_and_says_so() -> None:
    (record,), problems = _read(_card(b"\r\n".join(b"TEL:+49 30 %d" % number for number in range(3_000))))
    assert len(record.contact.phones) == 1_000
    assert [problem.reason for problem in problems] == ["Only the first 1,000 of its 3,000 phone numbers are kept."]


def test_endless_trouble_in_one_card_is_told_in_a_few_sentences() -> None:
    _, problems = _read(_card(b"\r\n".join([b"no property at all"] * 5_000)))
    assert len(problems) == 21
    assert problems[-1].reason == "There are 4,980 more such places in this card."


_BOMBS: dict[str, Callable[[int], bytes]] = {
    "tags": lambda n: _card(b"CATEGORIES:" + b"\r\nCATEGORIES:".join(b"t%d" % i for i in range(n // 16))),
    "notes": lambda n: _card(b"\r\n".join(b"NOTE:n%d" % i for i in range(n // 12))),
    "properties": lambda n: _card(b"\r\n".join(b"X-P%d:v" % i for i in range(n // 10))),
    "character sets": lambda n: _card(b"NOTE;CHARSET=shift_jis:\x81\xff\r\n" * (n // 26), b"2.1"),
    "agents": lambda n: _card(b"AGENT:\r\nBEGIN:VCARD\r\nFN:x\r\n" * (n // 40) + b"END:VCARD\r\n" * (n // 40)),
    "begins": lambda n: b"BEGIN:VCARD\r\n" * (n // 13),
    "ends": lambda n: b"END:VCARD\r\n" * (n // 11),
    "quotes": lambda n: _card(b'TEL;X="' + b'"' * n + b":1"),
    "parameters": lambda n: _card(b"TEL" + b";TYPE=a" * (n // 7) + b":1"),
    "folds": lambda n: _card(b"NOTE:" + b"\r\n " * (n // 3)),
    "backslashes": lambda n: _card(b"ORG:" + b"\\" * n),
    "one line": lambda n: _card(b"X-LONG:" + b"x" * n),
    "NULs": lambda n: _card(b"\0:\0\r\n" * (n // 5)),
    "letters that combine": lambda n: _card(("ORG:a" + "\u0301" * (n // 2)).encode()),
}


@pytest.mark.parametrize("bomb", _BOMBS)
def test_twenty_times_the_bytes_take_no_hundred_times_as_long(bomb: str) -> None:
    """Linear is 20 times, quadratic 400; what is quick anyway is not judged."""

    def seconds(size: int) -> float:
        data = _GOOD % b"First" + _BOMBS[bomb](size) + _GOOD % b"Last"
        begun = time.process_time()
        records, _ = _read(data)
        taken = time.process_time() - begun
        assert {record.contact.name for record in records} >= {"First", "Last"}
        return taken

    small = min(seconds(10_000), seconds(10_000))
    assert seconds(200_000) < max(100 * small, 0.3)
