"""The roll says of every contact what its line says, at any moment, however it was brought there."""

from array import array
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from math import inf
from pathlib import Path
from random import Random
from weakref import ref

import pytest

from salesassist.domain import roll as roll_module
from salesassist.domain.contact import Tier
from salesassist.domain.contact_line import ContactLine
from salesassist.domain.cracks import KeepInTouch
from salesassist.domain.group import Group
from salesassist.domain.roll import Roll, Standings
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.store.store import Store
from tests.factories import contact, follow_up, interaction, keep, moment, now, store

TIERS = {Tier.A: 30, Tier.B: 60, Tier.C: 120}
MOMENTS = ("2026-11-23 09:14", "2026-11-23 23:59", "2026-11-24 03:59", "2026-11-24 04:00", "2026-12-06 12:00",
           "2027-03-28 04:30", "2026-10-25 02:30", "2026-11-23 09:14")  # fmt: skip


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Store]:
    with store(tmp_path) as opened:
        yield opened


def fill(records: Store, count: int, seed: int) -> None:
    """Contacts with every kind of due, rest, tier and touch, around the moments above."""
    random = Random(seed)
    at = now(MOMENTS[0])

    def some_day() -> date:
        return at.today + timedelta(days=random.randint(-40, 130))

    def some_time() -> object:
        day, minute = some_day(), random.choice((0, 59))
        return moment(f"{day} {random.choice((0, 2, 3, 4, 9, 23)):02}:{minute:02}")

    people, rest = [], []
    for number in range(count):
        uid = f"c{number}"
        people.append(contact(
            f"{random.choice('ÄBcd')} {random.randrange(99)}", uid=uid, tier=random.choice((None, None, *Tier)),
            resting_until=some_day() if random.random() < 0.3 else None, do_not_contact=random.random() < 0.05,
            added_at=moment(f"{at.today - timedelta(days=random.randrange(200))} 10:00"),
        ))  # fmt: skip
        for step in range(random.choice((0, 0, 1, 1, 2, 3))):
            due = some_day() if random.random() < 0.6 else some_time()
            rest.append(follow_up(uid, due, uid=f"f{number}-{step}"))  # type: ignore[arg-type]
        for _ in range(random.choice((0, 0, 1, 2))):
            rest.append(interaction(uid, at=f"{at.today - timedelta(days=random.randrange(200))} 04:00"))
    keep(records, *people, *rest)
    with records.change():
        records.delete_contacts([f"c{number}" for number in range(0, count, 17)], at.at)


def group_of(line: ContactLine, at: Now) -> Group:
    status = line.status(at)
    return Group.UNTRIAGED if status is Status.NONE and not line.triaged else Group.of(status)


def check(records: Store, roll: Roll, at: Now) -> None:
    """The roll, the counts of the store and the lines say the same."""
    lines = records.lines(at, "EUR")
    assert roll.by_name == [line.number for line in lines]
    assert roll.by_rank is None or roll.by_rank == sorted(roll.by_name, key=roll.ranks.__getitem__)
    groups = {line.number: group_of(line, at) for line in lines}
    assert {number: roll.group(number) for number in roll.by_name} == groups
    counts = Counter(groups.values())
    assert records.group_counts(at) == {group: counts[group] for group in Group}
    assert roll.counts(roll.by_name) == {group: roll.count(group) for group in Group}
    unknown = {-1, len(roll.groups), len(roll.groups) + 5}  # and those in the trash, which have numbers in between
    assert roll.counts({*range(len(roll.groups)), *unknown}) == roll.counts(roll.by_name)
    rules = KeepInTouch(TIERS, at)
    assert sorted(rules.cold(roll)) == sorted(line.number for line in lines if rules.warmth(line))
    assert sorted(rules.cold(roll, roll.by_name[::2])) == sorted(
        line.number for line in lines[::2] if rules.warmth(line)
    )


@pytest.mark.parametrize("seed", range(3))
def test_it_says_what_the_lines_say_at_any_moment(records: Store, seed: int) -> None:
    fill(records, 250, seed)
    rolling = records.roll(now(MOMENTS[0]))
    for text in MOMENTS:
        at = now(text)
        assert rolling.epoch == at.epoch or rolling.roll_over(at.epoch) is not None
        check(records, rolling, at)
        check(records, records.roll(at), at)


def test_it_is_put_in_order_piece_by_piece_and_says_so_until_somebody_belongs_elsewhere(
    records: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roll_module, "_PIECE", 7)
    fill(records, 120, 3)
    at, rests = now(MOMENTS[0]), []
    roll = records.roll(at)
    assert roll.by_rank is None
    roll.put_in_order(lambda: rests.append(len(rests)))
    assert roll.by_rank == sorted(roll.by_name, key=roll.ranks.__getitem__)
    assert len(rests) > 120 / 7
    assert roll.roll_over(roll.next_moment() - 1) == [] and roll.by_rank is not None
    assert roll.roll_over(roll.next_moment()) and roll.by_rank is None
    roll.put_in_order(lambda: None)
    with records.change() as change:
        records.delete_contacts([f"c{number}" for number in range(1, 9)], at.at)
    numbers = tuple(change.done.numbers)
    roll.take(numbers, records.standings(numbers, at), records.sort_name)
    assert roll.by_rank is None


def test_nobody_moves_before_the_moment_it_names(records: Store) -> None:
    fill(records, 120, 7)
    at = now(MOMENTS[0])
    roll = records.roll(at)
    for _ in range(60):
        moment_of_change = roll.next_moment()
        before = bytes(roll.groups)
        assert roll.roll_over(moment_of_change - 1) == [] and bytes(roll.groups) == before
        roll.roll_over(moment_of_change)


def test_who_changed_is_taken_up_as_if_all_were_read_anew(records: Store) -> None:
    fill(records, 120, 11)
    at = now(MOMENTS[0])
    roll, random = records.roll(at), Random(5)
    for turn in range(40):
        uid = f"c{random.randrange(120)}"
        with records.change() as change:
            if turn % 4 == 0:
                kept = records.contact(uid)
                assert kept is not None
                records.save_contact(contact(f"Neu {turn}", uid=kept.uid))
            elif turn % 4 == 1:
                records.delete_contacts([uid], at.at)
            elif turn % 4 == 2:
                records.restore_contacts([uid])
            else:
                records.add_contacts([contact(f"Dazu {turn}", uid=f"new{turn}")], at.at)
                records.add_follow_ups([follow_up(uid, at.today, uid=f"g{turn}")])
        numbers = tuple(change.done.numbers)
        roll.take(numbers, records.standings(numbers, at), records.sort_name)
        check(records, roll, at)
        if turn % 3 == 0:
            back = records.go_back(change.done)
            roll.take(tuple(back.numbers), records.standings(tuple(back.numbers), at), records.sort_name)
            check(records, roll, at)


def test_what_it_is_made_of_is_let_go_part_by_part() -> None:
    seen: list[ref[array[float]]] = []

    def parts() -> Iterator[Standings]:
        for number in (3, 7, 1, 2):
            assert all(gone() is None for gone in seen[:-1])
            never = array("d", [inf])
            seen.append(ref(never))
            yield Standings([number], never, [inf], [-inf], [-inf], [0], [0], [0], [0.0])
            del never

    roll = Roll(parts(), now(MOMENTS[0]).epoch)
    assert roll.by_name == [3, 7, 1, 2] and len(seen) == 4
    assert [number in roll for number in range(9)] == [False, True, True, True, False, False, False, True, False]
    assert roll.count(Group.UNTRIAGED) == 4
