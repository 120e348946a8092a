"""Frozen dataclasses with slots that are quick to declare and quick to make.

Python's own decorator writes and compiles six methods for each class, and its module reads in a dozen others: a third
of what a command took. Here nothing is compiled before it is needed, and then it is `__init__` alone. That sets the
fields while the object is of a class with the same slots that is not frozen, which takes a third of one call for each
field. Whatever works on dataclasses (`replace`, `fields`, `asdict`, `match`, a type checker) works on these.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

_NOTHING: Any = object()


class _Field:
    """What `field` says of one."""

    __slots__ = ("compare", "default", "default_factory", "init", "repr")

    def __init__(
        self, *, default: Any = _NOTHING, default_factory: Any = _NOTHING, init: bool = True, repr: bool = True,
        compare: bool = True,
    ) -> None:  # fmt: skip
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.compare = init, repr, compare


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
else:
    field = _Field

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type], type]:
        """As Python's own with frozen=True and slots=True, for classes without a base."""
        assert frozen and slots, "for others there is Python's own"
        return _made

    def replace(it: Any, /, **changes: Any) -> Any:
        """The same object but for these fields."""
        return type(it)(**{name: getattr(it, name) for name in it.__match_args__} | changes)


def _made(cls: Any) -> Any:
    """The class with slots, equality, a hash and a frozen state of its own."""
    assert cls.__bases__ == (object,), f"{cls.__name__} has a base: take Python's own decorator"
    body = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    said = {name: body.pop(name, _NOTHING) for name in body.get("__annotations__", ())}
    fields = {name: it if type(it) is _Field else _Field(default=it) for name, it in said.items()}
    names = tuple(fields)
    shown = [name for name, it in fields.items() if it.repr]
    compared = [name for name, it in fields.items() if it.compare]
    values: Any = attrgetter(*compared) if compared else lambda _it: ()  # of one, its value

    def __eq__(self: Any, other: Any) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:
        return hash(values(self))

    def __repr__(self: Any) -> str:
        return f"{cls.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    def __getstate__(self: Any) -> Any:
        return [getattr(self, name) for name in names]

    def __setstate__(self: Any, state: Any) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    body = {
        "__eq__": __eq__, "__hash__": __hash__, "__repr__": __repr__, "__setattr__": _refuse, "__delattr__": _refuse,
        "__getstate__": __getstate__, "__setstate__": __setstate__, **body, "__slots__": names,
        "__match_args__": tuple(name for name, it in fields.items() if it.init),
        "__init__": _Later("__init__", lambda made: _init_of(made, fields)),
        "__dataclass_fields__": _Later("__dataclass_fields__", lambda made: _fields_of(made, fields)),
    }  # fmt: skip
    made = type(cls.__name__, (), body)
    made.__qualname__ = cls.__qualname__
    return made


class _Later:
    """What a class has from the first time that it is asked for."""

    __slots__ = ("_make", "_name")

    def __init__(self, name: str, make: Callable[[type], Any]) -> None:
        self._name, self._make = name, make

    def __get__(self, it: Any, of: Any) -> Any:
        if type(of.__dict__[self._name]) is _Later:  # or another thread was quicker
            setattr(of, self._name, self._make(of))
        return getattr(of if it is None else it, self._name)


def _refuse(self: Any, name: str, *_value: Any) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change {name!r} of a {type(self).__name__}")


def _init_of(made: Any, fields: dict[str, _Field]) -> Any:
    thawed = type(made.__name__, (), {"__slots__": made.__slots__})
    known: dict[str, Any] = {"become": object.__setattr__, "thawed": thawed, "frozen": made, "nothing": _NOTHING}
    wanted, body = [], []
    for name, it in fields.items():
        if not it.init:
            continue
        if it.default_factory is not _NOTHING:
            known[f"new_{name}"] = it.default_factory
            wanted.append(f"{name}=nothing")
            body.append(f"self.{name} = new_{name}() if {name} is nothing else {name}")
            continue
        if it.default is not _NOTHING:
            known[f"default_{name}"] = it.default
        wanted.append(name if it.default is _NOTHING else f"{name}=default_{name}")
        body.append(f"self.{name} = {name}")
    after = ["self.__post_init__()"] if hasattr(made, "__post_init__") else []
    lines = [f"def __init__(self, {', '.join(wanted)}):", "become(self, '__class__', thawed)", *body]
    exec("\n    ".join([*lines, "self.__class__ = frozen", *after]), known)  # as dataclasses makes its own
    known["__init__"].__qualname__ = f"{made.__qualname__}.__init__"
    known["__init__"].__annotations__ = {
        **{name: made.__annotations__[name] for name, it in fields.items() if it.init}, "return": None
    }  # fmt: skip
    return known["__init__"]


def _fields_of(made: Any, fields: dict[str, _Field]) -> Any:
    """What Python's own functions for dataclasses look at."""
    import dataclasses

    same: dict[str, Any] = {"__annotations__": made.__annotations__, "__module__": made.__module__}
    for name, it in fields.items():
        options = {"default": it.default, "default_factory": it.default_factory}
        told = {option: value for option, value in options.items() if value is not _NOTHING}
        same[name] = dataclasses.field(init=it.init, repr=it.repr, compare=it.compare, **told)
    like: Any = dataclasses.dataclass(type(made.__name__, (), same), repr=False, eq=False)
    return like.__dataclass_fields__
