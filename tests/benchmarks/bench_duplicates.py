"""How long a search for duplicates takes, and one merge: `python -m tests.benchmarks.bench_duplicates`."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from salesassist.domain.contact import Contact, Email, Phone
from salesassist.domain.duplicates import find_duplicates
from salesassist.session import Session
from salesassist.store.store import Store
from tests.factories import contact, keep, now

GIVEN = "Anna Ben Carla David Eva Frank Gerda Hans Ines Jan Karin Lars Maria Nils Olga Paul Rita Sven Tina Udo"
FAMILY = "Berg Roth Meyer Lund Kern Vogel Braun Falk Hahn Wolf Krug Lang Moser Nagel Ott Pohl Rau Sommer Thiel Zorn"
TWICE = 20  # one contact in so many is there twice, the second time otherwise


def people(count: int) -> list[Contact]:
    """A book in which one contact in twenty is there twice."""
    dice, made = Random(7), []
    families = [one + other for one in FAMILY.split() for other in ("", "mann", "er", "hoff", *GIVEN.lower().split())]
    first_names = GIVEN.split()
    while len(made) < count:
        n = len(made)
        given, family = dice.choice(first_names), dice.choice(families)
        firm = f"{dice.choice(families)} {dice.choice(('Bau', 'Handel', 'Software', 'Logistik'))} GmbH"
        mail, number = f"{given}.{family}{n}@firm{n % 5000}.example".lower(), f"+4930{n:08}"
        made.append(contact(f"{given} {family}", uid=f"p{n}", organization=firm, emails=(Email(mail),),
                            phones=(Phone(number, e164=number),)))  # fmt: skip
        if n % TWICE == 0:
            made.append(contact(f"{family}, {given}", uid=f"t{n}", emails=(Email(mail),)))
    return made[:count]


def main() -> None:
    """Print the times for 10,000 and 100,000 contacts, reading them included."""
    for count in (10_000, 100_000):
        with TemporaryDirectory() as folder, Store(Path(folder)) as store:
            keep(store, *people(count))
            start = perf_counter()
            identities, apart = store.identities(), store.kept_apart()
            read = perf_counter() - start
            found = find_duplicates(identities, apart)
            whole = perf_counter() - start
            session = Session(store, now)
            group = next(group for group in found.groups if group.score > 80)
            start = perf_counter()
            session.merge_contacts(group.uids[0], group.uids[1:])
            merge = perf_counter() - start
            print(f"{count} contacts: {whole:.2f} s ({read:.2f} s of it reading), {len(found.groups)} groups; "
                  f"one merge {merge * 1000:.0f} ms")  # fmt: skip


if __name__ == "__main__":
    main()
