"""Real exports of other programs, kept outside the repository: SALESASSIST_CORPORA names their folder."""

import json
import os
import random
from pathlib import Path

import pytest

from salesassist.exchange.columns import is_header, plan_of
from salesassist.exchange.read import read_contacts
from salesassist.exchange.reading import Record, Unreadable
from tests.exchange.corpora import files_of, result_of
from tests.exchange.damage import damaged

_FOLDER = os.environ.get("SALESASSIST_CORPORA")
_FILES = files_of(Path(_FOLDER)) if _FOLDER else []

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not _FOLDER, reason="SALESASSIST_CORPORA does not name a folder of real exports"),
]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.name)
def test_a_real_export_is_read_or_refused_with_a_sentence(path: Path) -> None:
    result = result_of(path)
    assert result["contacts"] or result["appointments"] or result["problems"] or result["error"]


@pytest.mark.parametrize("path", [path for path in _FILES if path.stat().st_size < 200_000], ids=lambda path: path.name)
def test_a_real_export_damaged_in_thirty_ways_never_raises(path: Path) -> None:
    dice = random.Random(path.name)
    data = path.read_bytes()
    for _ in range(30):
        try:
            list(read_contacts(damaged(data, dice), path.name, "DE"))
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
        parts = read_contacts(before + damaged(data, dice) + after, path.name, "DE")
        names = {part.contact.name for part in parts if isinstance(part, Record)}
        assert names >= {"Before", "After"}


# What the columns of a table of headers mean (Zimbra's words), as kinds and labels of ours.
_MEANS = {
    "firstName": "given", "lastName": "family", "nickname": "nickname", "email": "email", "company": "organization",
    "jobTitle": "role", "department": "department", "mobilePhone": "phone mobile", "pager": "phone pager",
    "notes": "notes", "workURL": "web", "homeFax": "phone home fax",
}  # fmt: skip


def test_the_columns_of_every_known_header_mean_what_they_should() -> None:
    checked = 0
    for header in json.loads((Path(_FOLDER or "") / "headers.json").read_text("utf-8")):
        titles = [title.split(",")[0] for title in header["columns"]]  # some entries list several columns
        plan = plan_of(titles)
        assert is_header(titles), header["source"]
        found = {column.index: f"{column.kind} {column.label}".strip() for column in plan.columns}
        for index, meaning in enumerate(header.get("meaning") or ()):
            if meaning in _MEANS and "," not in header["columns"][index]:
                assert found[index] == _MEANS[meaning], (header["system"], header["locale"], titles[index])
                checked += 1
    assert checked > 400
