"""An import that was begun and not done, as it is kept when the program has to end."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from salesassist.exchange.mapping import Mapping as ColumnMapping
from salesassist.frozen import dataclass, field
from salesassist.importing.entries import Choice, Wish
from salesassist.session.import_order import mapping_from

Key = tuple[str, ...]
Mappings = Mapping[Key, ColumnMapping]

MOST = 20_000  # choices that are kept: more are made by a few keys


@dataclass(frozen=True, slots=True)
class BegunImport:
    """`files`, or the `text` that was pasted; what the user said about columns (`half_chosen`: in a dialog that was
    still open), and the `wishes` for single records.

    A wish names its record by its number, which means the same record as long as `digest` and `records` (how many there
    are) are those of the preview in which it was made. `choices` is how many there were, kept or not.
    """

    files: tuple[Path, ...] = ()
    text: str = ""
    mappings: Mappings = field(default_factory=dict)
    half_chosen: tuple[Key, ColumnMapping] | None = None
    wishes: Mapping[int, Wish] = field(default_factory=dict)
    digest: str = ""
    records: int = 0
    choices: int = 0

    def stored(self) -> dict[str, Any]:
        """As `begun_import` takes it."""
        kept = sorted(self.wishes.items())[:MOST]
        merged = [[number, wish.target] for number, wish in kept if wish.choice is Choice.MERGE]
        return {
            "files": [str(file) for file in self.files], "text": self.text,
            "mappings": [_as_stored(*said) for said in self.mappings.items()],
            "half_chosen": _as_stored(*self.half_chosen) if self.half_chosen else None,
            "merge": merged, "digest": self.digest, "records": self.records, "choices": len(self.wishes),
            **{
                choice.value: _runs(number for number, wish in kept if wish.choice is choice)
                for choice in (Choice.CREATE, Choice.SKIP)
            },
        }  # fmt: skip


def begun_import(fields: Mapping[str, Any]) -> BegunImport | None:
    """What was kept so; None if it cannot be understood."""
    match fields:
        case {
            "files": list(files), "text": str(text), "mappings": list(mappings), "half_chosen": half_chosen,
            "digest": str(digest), "records": int(records), "choices": int(choices), "merge": list(merged),
            "create": list(created), "skip": list(skipped),
        }:  # fmt: skip
            pass
        case _:
            return None
    wishes = {number: Wish(Choice.CREATE) for number in _numbers(created)}
    wishes |= {number: Wish(Choice.SKIP) for number in _numbers(skipped)}
    for pair in merged:
        match pair:
            case [int(number), str(target)]:
                wishes[number] = Wish(Choice.MERGE, target)
    paths = tuple(Path(file) for file in files if isinstance(file, str))
    if not paths and not text:
        return None
    known = dict(said for entry in mappings if (said := mapping_from(entry)) is not None)
    return BegunImport(paths, text, known, mapping_from(half_chosen), wishes, digest, records, choices)


def _as_stored(header: Key, mapping: ColumnMapping) -> dict[str, Any]:
    return {"header": list(header), **asdict(mapping)}


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    """Ascending numbers as their runs, first and last: [1, 2, 3, 7] is [[1, 3], [7, 7]]."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return runs


def _numbers(runs: Iterable[Any]) -> Iterable[int]:
    for run in runs:
        match run:
            case [int(first), int(last)] if 0 <= first <= last < first + MOST:
                yield from range(first, last + 1)
