"""How long backups take: python -m tests.benchmarks.bench_backups [CONTACTS …]"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from salesassist.domain.backup import Why
from salesassist.domain.contact import Email, Phone
from salesassist.domain.times import Now
from salesassist.session.backups import Library
from salesassist.store.store import Store
from tests.factories import contact, interaction, keep, moment

T = TypeVar("T")
AT = moment("2026-11-23 09:14")


def timed(what: str, work: Callable[[], T]) -> T:
    began = time.perf_counter()
    result = work()
    print(f"  {what:<46} {time.perf_counter() - began:7.2f} s", flush=True)
    return result


def measure(count: int) -> None:
    print(f"{count:,} contacts, one conversation each")
    with TemporaryDirectory() as scratch, Store(Path(scratch)) as store:
        people = [
            contact(f"Person {n}", uid=f"c{n}", phones=(Phone(f"+49 30 {n:07}"),), emails=(Email(f"p{n}@x.example"),))
            for n in range(count)
        ]
        keep(store, *people, *(interaction(it, uid=f"i-{it.uid}") for it in people))
        library = Library(store.path)
        timed("take", lambda: library.take(AT, Why.HAND))
        timed("take, nothing has changed", lambda: library.take(AT, Why.HAND))
        (kept,) = library.shelf().kept
        uids = [it.uid for it in people]
        with store.change():
            store.delete_contacts(uids[: count // 100], AT)

        def bring(some: list[str] | None) -> None:
            library.bring_back(kept, some, Now(AT).at, lambda *_: None, lambda: False)

        timed("what differs, 1 % deleted", lambda: library.differences(kept, lambda *_: None, lambda: False))
        timed("bring 100 contacts back, with a backup first", lambda: bring(uids[:100]))
        timed("bring everything back, with a backup first", lambda: bring(None))


if __name__ == "__main__":
    for number in sys.argv[1:] or ("10000", "100000"):
        measure(int(number))
