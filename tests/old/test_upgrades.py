"""Real stores of every schema there ever was (made by make.py with the code of then): nothing is lost on their way."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from salesassist.exporting import export_everything
from salesassist.store import migrations
from salesassist.store.backup import restore
from salesassist.store.store import FILE_NAME, Store
from tests.factories import now

HERE = Path(__file__).parent
SCHEMAS = sorted(int(path.name.split("-")[1].split(".")[0]) for path in HERE.glob("schema-*.db.gz"))
THEN = now("2026-11-20 10:14")  # when the files were made, which the exports tell statuses of

NEW_LISTS = {"cadences", "templates", "useful_things"}  # those of schema 1 were empty, and are full of other things now


def put(number: int, folder: Path) -> bytes:
    """Lay the store of a schema into a folder."""
    folder.mkdir(exist_ok=True)
    data = gzip.decompress((HERE / f"schema-{number}.db.gz").read_bytes())
    (folder / FILE_NAME).write_bytes(data)
    return data


def exported(store: Store, target: Path) -> dict[str, Any]:
    export_everything(store, target, THEN, "US")  # as the region was that the files were made in
    return dict(json.loads(target.read_text("utf-8")))


def told_then(number: int) -> dict[str, Any]:
    return dict(json.loads(gzip.decompress((HERE / f"schema-{number}.json.gz").read_bytes())))


def lost(then: Any, today: Any, place: str = "") -> list[str]:
    """What was told then and is not told in the same words today. What is told besides is no loss."""
    if isinstance(then, dict) and isinstance(today, dict):
        return [found for key in then for found in lost(then[key], today.get(key, "nothing"), f"{place}.{key}")]
    if isinstance(then, list) and isinstance(today, list):
        if len(then) != len(today):
            return [f"{place}: {len(then)} then, {len(today)} today"]
        pairs = zip(by_uid(then), by_uid(today), strict=True)
        return [found for number, pair in enumerate(pairs) for found in lost(*pair, f"{place}[{number}]")]
    return [] if then == today else [f"{place}: {then!r} then, {today!r} today"]


def by_uid(records: list[Any]) -> list[Any]:
    named = all(isinstance(record, dict) and "uid" in record for record in records)
    return sorted(records, key=lambda record: record["uid"]) if named else records


def test_every_older_schema_has_a_store_here() -> None:
    """A new step of the schema: make the store of the one before with make.py, and keep it."""
    assert set(range(1, migrations.LATEST)) <= set(SCHEMAS)


@pytest.mark.parametrize("number", SCHEMAS)
def test_a_store_of_then_loses_nothing_on_its_way_to_today(number: int, tmp_path: Path) -> None:
    put(number, tmp_path)
    with Store(tmp_path) as store:
        assert list(store.problems()) == []
        today = exported(store, tmp_path / "today.json")
    then = told_then(number)
    if number == 1:
        assert all(not then[name] for name in NEW_LISTS)
        then = {name: value for name, value in then.items() if name not in NEW_LISTS}
        for contact, as_now in zip(by_uid(then["contacts"]), by_uid(today["contacts"]), strict=True):
            if contact["introduced_by"] is None:  # the second step tells it from the relations
                contact["introduced_by"] = as_now["introduced_by"]
    assert lost(then, today) == []
    assert len(then["contacts"]) > 30 and then["trash"] and then["day_order"] and then["settings"]


@pytest.mark.parametrize("number", [number for number in SCHEMAS if number < migrations.LATEST])
def test_the_copy_taken_before_brings_it_back(number: int, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    put(number, folder)
    with Store(folder) as store:
        right = exported(store, tmp_path / "right.json")
        uids = [contact["uid"] for contact in right["contacts"]]
        with store.change():
            store.delete_contacts(uids, THEN.at)
        assert exported(store, tmp_path / "emptied.json")["contacts"] == []
    copy = folder / f"salesassist-before-upgrade-{number}.db"
    restore(folder, copy, "20261122-100000")
    with Store(folder) as store:
        assert list(store.problems()) == []
        assert exported(store, tmp_path / "again.json") == right


@pytest.mark.parametrize("number", SCHEMAS)
def test_the_export_of_then_can_be_imported_today(number: int, tmp_path: Path) -> None:
    from salesassist.importing import run_import

    file = tmp_path / "then.json"
    file.write_bytes(gzip.decompress((HERE / f"schema-{number}.json.gz").read_bytes()))
    with Store(tmp_path / "data") as store:
        report = run_import(store, [file], now=THEN, region="US")
        assert (report.failed, list(store.problems())) == ([], [])
        today = exported(store, tmp_path / "today.json")
    then = told_then(number)
    for name in ("contacts", "follow_ups", "interactions", "deals", "trash"):
        assert lost(then[name], today[name], name) == []


def test_a_loss_would_be_noticed(tmp_path: Path) -> None:
    """What the tests above rest on."""
    then = told_then(SCHEMAS[-1])
    for change in ("note", "drop", "kind"):
        today = json.loads(json.dumps(then))
        if change == "note":
            today["contacts"][3]["notes"] += "."
        elif change == "drop":
            del today["interactions"][7]
        else:
            del today["follow_ups"][0]["channel"]
        assert len(lost(then, today)) == 1
    assert re.fullmatch(r"\.interactions: \d+ then, \d+ today", lost(then, {**then, "interactions": []})[0])
