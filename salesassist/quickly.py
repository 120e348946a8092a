"""What makes a start quicker, and changes nothing that it does."""

import __future__

import builtins
import gc
import linecache
import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from importlib import import_module
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any


def when_used(name: str) -> None:
    """Have a module read in when something of it is first used, not when it is imported, unless it is there already.

    What stands for it stays with whoever imported that, and asks the module. (Python's own `LazyLoader` reads it in at
    the next `import` of it.)
    """
    if name in sys.modules:
        return
    stands_for_it = ModuleType(name)
    stands_for_it.__spec__ = ModuleSpec(name, None)

    def asked(attribute: str) -> Any:
        if sys.modules.get(name) is stands_for_it:
            del sys.modules[name]
        return getattr(import_module(name), attribute)

    stands_for_it.__dict__["__getattr__"] = asked
    sys.modules[name] = stands_for_it


@contextmanager
def collecting_nothing() -> Iterator[None]:
    """All that is made meanwhile stays: to look for garbage among it takes a tenth of the start."""
    was_by_itself = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_by_itself:
            gc.enable()


def read_in_qt() -> None:
    """Read in Qt, and keep Python's own `import` for whatever is read in after it.

    PySide6 puts one in its place that reads the source of every module, to see whether it wants the snake_case names of
    `__feature__`. Nothing of ours does, and it takes a tenth of the start. Its own Python code it compiles anew each
    time; here what came of that is kept.
    """
    plain = builtins.__import__
    try:
        with compiled_once(_beside(__file__)) if sys.implementation.cache_tag else nullcontext():
            import PySide6.QtCore  # noqa: F401
    finally:
        builtins.__import__ = plain
        linecache.clearcache()  # of sources in which it looked for names of `__feature__`


_ITS_SOURCES = ("signature_bootstrap.py", "shibokensupport/")
_FOR_TOOLS = {"shibokensupport/signature/lib/pyi_generator.py", "shibokensupport/signature/lib/enum_sig.py"}
"""What writes declarations for editors; PySide6 reads it in with the rest, and no program asks for it."""

_FLAGS = __future__.annotations.compiler_flag
"""In force where PySide6 calls `compile`, and so for what it compiles."""

_Kept = dict[str, tuple[bytes | str, CodeType]]


@contextmanager
def compiled_once(path: Path) -> Iterator[None]:
    """What PySide6 compiles meanwhile is taken from the file `path`, and what is not there is added to it.

    It is held against its source, so another PySide6 is none that it could be mistaken for; a file of another Python
    is not read. Where none can be written it is compiled each time, as it is without this.
    """
    plain = builtins.compile
    known = _read(path)
    new: _Kept = {}

    def compiled(source: Any, filename: Any, mode: str, *others: Any, **options: Any) -> Any:
        if others or options or mode != "exec" or not str(filename).startswith(_ITS_SOURCES):
            return plain(source, filename, mode, *others, **options)
        if filename in _FOR_TOOLS:
            return plain("", filename, mode)
        before = known.get(filename)
        if before is not None and before[0] == source:
            return before[1]
        code = plain(source, filename, mode, _FLAGS, dont_inherit=True)
        new[filename] = source, code
        return code

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = plain
    if new and not sys.dont_write_bytecode:
        _write(path, known | new)


def _beside(source: str) -> Path:
    """Where Python keeps what it compiled of `source`, and what we do is kept beside."""
    from importlib.util import cache_from_source

    return Path(cache_from_source(source)).with_suffix(".qt")


def _head() -> bytes:
    from importlib.util import MAGIC_NUMBER

    return MAGIC_NUMBER + sys.version.encode() + b"\0"


def _read(path: Path) -> _Kept:
    try:
        packed, head = path.read_bytes(), _head()
        kept: _Kept = marshal.loads(packed[len(head) :]) if packed.startswith(head) else {}
    except (OSError, EOFError, ValueError, TypeError):  # none yet, or half of one
        return {}
    return kept if isinstance(kept, dict) else {}


def _write(path: Path, kept: _Kept) -> None:
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(_head() + marshal.dumps(kept))
        beside.replace(path)
