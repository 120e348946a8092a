"""Frozen dataclasses that are quick to make: an import makes a hundred thousand of them.

What a dataclass does to set the fields of a frozen object, one call for each, takes three times as long as all the rest
of reading it from a file.
"""

from dataclasses import MISSING, field, fields, make_dataclass
from typing import Any, TypeVar

T = TypeVar("T")


def quickly_made(frozen: type[T]) -> type[T]:
    """Give a frozen dataclass with slots an `__init__` that sets its fields while the object is not frozen yet, which
    is to say while it is of a class with the same slots that is not. Defaults have to be plain values."""
    has: Any = fields(frozen)  # type: ignore[arg-type]
    thawed = make_dataclass(frozen.__name__, [(it.name, it.type, field(default=it.default)) for it in has], slots=True)
    known: dict[str, Any] = {"become": object.__setattr__, "thawed": thawed, "frozen": frozen}
    known |= {f"default_{it.name}": it.default for it in has}
    wanted = ", ".join(it.name if it.default is MISSING else f"{it.name}=default_{it.name}" for it in has)
    lines = [f"def __init__(self, {wanted}):", "become(self, '__class__', thawed)"]
    lines += [f"self.{it.name} = {it.name}" for it in has]
    exec("\n    ".join([*lines, "self.__class__ = frozen"]), known)  # as dataclasses makes its own
    setattr(frozen, "__init__", known["__init__"])  # noqa: B010  (a type checker takes it for a method)
    return frozen
