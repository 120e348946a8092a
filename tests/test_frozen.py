"""The frozen dataclasses that are quick to declare: in all that they do, they are as Python's own."""

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from salesassist import frozen

ROOT = Path(__file__).parent.parent


@frozen.dataclass(frozen=True, slots=True)
class Ours:
    """A thing."""

    name: str
    size: "int | None" = None
    parts: tuple[str, ...] = ()
    marks: list[str] = frozen.field(default_factory=list)
    secret: str = frozen.field(default="", repr=False)
    seen: int = frozen.field(default=0, compare=False)
    whole: str = frozen.field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "whole", self.name.title())

    @classmethod
    def small(cls) -> "Ours":
        return cls("small", 1)


@dataclasses.dataclass(frozen=True, slots=True)
class Theirs:
    """A thing."""

    name: str
    size: "int | None" = None
    parts: tuple[str, ...] = ()
    marks: list[str] = dataclasses.field(default_factory=list)
    secret: str = dataclasses.field(default="", repr=False)
    seen: int = dataclasses.field(default=0, compare=False)
    whole: str = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "whole", self.name.title())


@frozen.dataclass(frozen=True, slots=True)
class Single:
    value: float


@frozen.dataclass(frozen=True, slots=True)
class Other:
    value: float


ARGUMENTS: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    (("anna",), {}), (("anna", 3, ("a", "b"), ["x"], "s", 4), {}), ((), {"name": "anna", "seen": 9}),
    (("anna",), {"marks": ["y"], "size": None}),
]  # fmt: skip


@pytest.mark.parametrize(("values", "named"), ARGUMENTS)
def test_they_hold_show_and_tell_what_pythons_own_do(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours, theirs = Ours(*values, **named), Theirs(*values, **named)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)  # type: ignore[call-overload]
    for one, other in zip(dataclasses.fields(ours), dataclasses.fields(theirs), strict=True):  # type: ignore[arg-type]
        assert (one.name, one.type, one.init, one.compare, one.repr, one.default) == (
            other.name, other.type, other.init, other.compare, other.repr, other.default
        )  # fmt: skip
    assert dataclasses.replace(ours, name="bob").whole == "Bob"
    assert frozen.replace(ours, name="bob") == dataclasses.replace(ours, name="bob")
    assert Ours.__match_args__ == Theirs.__match_args__
    assert Ours.__doc__ == Theirs.__doc__


def test_they_are_equal_by_their_class_and_what_is_compared() -> None:
    one = Ours("anna", 1, marks=["x"], seen=1)
    assert one == Ours("anna", 1, marks=["x"], seen=2)
    assert one != Ours("anna", 2, marks=["x"], seen=1)
    assert Single(1.0) == Single(1) and hash(Single(1.0)) == hash(Single(1))
    assert Single(1.0) != Other(1.0) and Single(1.0) != 1.0
    assert len({Single(1.0), Single(1.0), Single(2.0)}) == 2
    with pytest.raises(TypeError):
        hash(one)  # for it holds a list


def test_they_cannot_be_changed() -> None:
    one = Ours("anna")
    for change in (
        lambda: setattr(one, "name", "bob"), lambda: setattr(one, "new", 1), lambda: delattr(one, "name"),
        lambda: setattr(Single(1), "value", 2),
    ):  # fmt: skip
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()
    assert one == Ours("anna")
    assert not hasattr(one, "__dict__")


def test_they_refuse_what_pythons_own_refuse() -> None:
    for make in (lambda: Ours(), lambda: Ours("anna", other=1), lambda: Ours("anna", 1, (), [], "", 0, "whole")):  # type: ignore[call-arg]
        with pytest.raises(TypeError):
            make()
    with pytest.raises(AssertionError, match="has a base"):

        @frozen.dataclass(frozen=True, slots=True)
        class _Special(Single):
            more: int = 0


def test_each_gets_a_list_of_its_own() -> None:
    one, other = Ours("anna"), Ours("anna")
    one.marks.append("x")
    assert other.marks == []


def test_they_can_be_copied_matched_and_looked_at() -> None:
    one = Ours("anna", 3, ("a",), ["x"], "s", 4)
    for again in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert again == one and again.seen == 4 and again.whole == "Anna"
    assert copy.deepcopy(one).marks is not one.marks
    match one:
        case Ours(name, size=size):
            assert (name, size) == ("anna", 3)
    assert Ours.small() == Ours("small", 1)
    assert [*inspect.signature(Ours).parameters] == ["name", "size", "parts", "marks", "secret", "seen"]
    assert Ours.__qualname__ == "Ours" and Ours.__module__ == __name__


def test_to_declare_them_takes_nothing_of_pythons_own() -> None:
    told = "import sys, salesassist.domain.day, salesassist.settings; print('dataclasses' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "False"
