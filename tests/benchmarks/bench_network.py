"""How long the warm way in takes over 10,000 contacts: `python -m tests.benchmarks.bench_network`."""

from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from salesassist.domain.contact import Tier
from salesassist.domain.relation import Relation, RelationKind
from salesassist.session import Session
from salesassist.store.store import Store
from tests.factories import contact, keep, now

CONTACTS, RELATIONS = 10_000, 10_000


def main() -> None:
    """Print how long the way to a company takes, everything read anew, as the dialog does it."""
    dice = Random(7)
    with TemporaryDirectory() as folder, Store(Path(folder)) as store:
        people = [
            contact(f"Person {n}", uid=f"p{n}", organization=f"Company {n % 3000}", tier=Tier.B if n < 200 else None)
            for n in range(CONTACTS)
        ]
        pairs = {(dice.randrange(CONTACTS), dice.randrange(CONTACTS)) for _ in range(RELATIONS)}
        links = [Relation(f"p{a}", f"p{b}", RelationKind.KNOWS, dice.randint(1, 3)) for a, b in pairs if a != b]
        keep(store, *people, *links)
        session = Session(store, now)
        took = []
        for number in range(20):
            start = perf_counter()
            ways = session.ways_to_company(f"company {2000 + number}")
            took.append((perf_counter() - start) * 1000)
        print(f"{len(links)} relations, {len(ways)} ways: median {median(took):.0f} ms, worst {max(took):.0f} ms")


if __name__ == "__main__":
    main()
