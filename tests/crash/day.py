"""A day at work, act by act. What is done follows from a number and from what is in the store, from nothing else."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from salesassist.domain.contact import Contact, Email, Phone, Tier
from salesassist.domain.deal import Deal, Stage
from salesassist.domain.follow_up import Channel, Due, FollowUp, State
from salesassist.domain.interaction import Outcome
from salesassist.domain.messages import Template
from salesassist.domain.relation import RelationKind
from salesassist.domain.times import Now
from salesassist.session import Entry, Session
from salesassist.store.backups import Backups, Why
from salesassist.store.store import FILE_NAME
from tests.factories import BERLIN


@dataclass
class Clock:
    """A clock that stands still until the next act."""

    at: datetime

    def __call__(self) -> Now:
        return Now(self.at.astimezone(BERLIN))


class Day:
    """The acts of one day, the same for the same `seed` and the same store. An import brings so many `cards`."""

    def __init__(self, session: Session, clock: Clock, seed: int, files: Path, cards: int = 50) -> None:
        self.session = session
        self._clock = clock
        self._dice = random.Random(seed)
        self._seed = seed
        self._files = files
        self._cards_each = cards
        files.mkdir(exist_ok=True)
        self._backups = Backups(session.folder / FILE_NAME)
        self._copies: list[Path] = []

    def acts(self, count: int) -> Iterator[tuple[str, Callable[[], object]]]:
        """The name of each act, and what does it: true if the session confirmed it."""
        every = [self._add, self._plan, self._try, self._speak, self._reschedule, self._edit, self._snooze, self._skip,
                 self._delete, self._undo, self._redo, self._undo, self._merge, self._order, self._prefer, self._tag,
                 self._deal, self._stage, self._deliver, self._relate, self._template, self._rest, self._never,
                 self._apart, self._many, self._back_up, self._copy, self._bring_back, self._bring_back,
                 self._import]  # fmt: skip
        opening: list[Callable[[], object]] = [self._import, self._plan, self._add, self._try]
        for number in range(count):
            self._clock.at += timedelta(minutes=3)
            act = opening[number] if number < len(opening) else self._dice.choice(every)
            yield act.__name__.strip("_"), act

    # --- whom and what -------------------------------------------------------------------------------------------

    def _who(self, count: int = 1) -> list[str]:
        uids = sorted(line.uid for line in self.session.book if not line.do_not_contact)
        return self._dice.sample(uids, min(count, len(uids)))

    def _steps(self) -> list[FollowUp]:
        uids = sorted(row.follow_up.uid for row in self.session.today() if row.follow_up is not None)
        return [step for uid in uids if (step := self.session.follow_up(uid)) is not None]

    def _step(self) -> FollowUp | None:
        steps = self._steps()
        return self._dice.choice(steps) if steps else None

    def _words(self) -> str:
        return " ".join(self._dice.choice(("proposal", "Größe", "price", "Ålesund", "site")) for _ in range(4))

    def _due(self) -> Due:
        today = self.session.now().today
        if self._dice.random() < 0.3:
            return Due.moment(self.session.now().at + timedelta(hours=self._dice.randrange(1, 90)))
        return Due(today + timedelta(days=self._dice.randrange(-1, 9)))

    # --- acts ----------------------------------------------------------------------------------------------------

    def _add(self) -> object:
        name = f"New {self._dice.randrange(10**6)}"
        return self.session.new_contact(Contact("", name, organization=self._words(), phones=(Phone("030 1234567"),)))

    def _plan(self) -> object:
        return all(
            self.session.plan(FollowUp("", uid, self._words(), self._due(), promised=self._dice.random() < 0.3))
            for uid in self._who()
        )

    def _try(self) -> object:
        step = self._step()
        uid = step.contact if step else self._who()[0]
        closes = step.uid if step and step.channel is Channel.CALL else None
        outcome = self._dice.choice((Outcome.NO_ANSWER, Outcome.LEFT_MESSAGE, Outcome.SENT))
        return self.session.log(Entry(uid, outcome, self.session.now().at, note=self._words(), closes=closes))

    def _speak(self) -> object:
        step = self._step()
        uid = step.contact if step else self._who()[0]
        after = FollowUp("", uid, self._words(), self._due(), my_task="send it")
        return self.session.log(
            Entry(uid, Outcome.SPOKE, self.session.now().at, note=self._words(), closes=step.uid if step else None,
                  next_step=after, my_task_by=self.session.now().tomorrow)
        )  # fmt: skip

    def _reschedule(self) -> object:
        step = self._step()
        return step and self.session.reschedule(step.uid, self._due(), agreed=self._dice.random() < 0.5)

    def _edit(self) -> object:
        contact = self.session.contact(self._who()[0])
        assert contact is not None
        emails = (*contact.emails, Email(f"{self._dice.randrange(10**6)}@example.org"))
        return self.session.save_contact(replace(contact, notes=self._words() * 20, role="Chief", emails=emails))

    def _snooze(self) -> object:
        step = self._step()
        return step and self.session.snooze(step.uid, self.session.now().at + timedelta(hours=2))

    def _skip(self) -> object:
        step = self._step()
        return step and self.session.close(step.uid, State.SKIPPED)

    def _delete(self) -> object:
        return self.session.delete_contacts(self._who(self._dice.randrange(1, 4)))

    def _undo(self) -> object:
        before = self.session.undo_stack.index()
        self.session.undo_stack.undo()
        return self.session.undo_stack.index() != before

    def _redo(self) -> object:
        before = self.session.undo_stack.index()
        self.session.undo_stack.redo()
        return self.session.undo_stack.index() != before

    def _merge(self) -> object:
        survivor, *others = self._who(self._dice.randrange(2, 4))
        return self.session.merge_contacts(survivor, others)

    def _order(self) -> object:
        uids = [step.uid for step in self._steps()]
        self._dice.shuffle(uids)
        return uids and self.session.place(uids, "them all")

    def _prefer(self) -> object:
        return self.session.prefer("Change a goal", day_goal=self._dice.randrange(1, 99))

    def _tag(self) -> object:
        who = self._who(10)
        if self._dice.random() < 0.5:
            return self.session.set_tier(who, self._dice.choice((*Tier, None)))
        return self.session.set_tags(who, [self._words()])

    def _deal(self) -> object:
        return self.session.add_deal(Deal("", self._who()[0], self._words(), Decimal(self._dice.randrange(10**6))))

    def _a_deal(self) -> str | None:
        uids = sorted(line.deal.uid for line in self.session.deals())
        return self._dice.choice(uids) if uids else None

    def _stage(self) -> object:
        uid = self._a_deal()
        return uid and self.session.move_deal(uid, self._dice.choice(list(Stage)))

    def _deliver(self) -> object:
        uid = self._a_deal()
        return uid and self.session.deliver(uid, self.session.now().today)

    def _relate(self) -> object:
        source, target = self._who(2)
        return self.session.relate(source, target, self._dice.choice(list(RelationKind)), self._dice.randrange(1, 4))

    def _template(self) -> object:
        return self.session.save_template(Template("", self._words(), Channel.EMAIL, "Hello", self._words()))

    def _rest(self) -> object:
        return self.session.rest(self._who()[0], self.session.now().today + timedelta(days=30), self._words())

    def _never(self) -> object:
        return self.session.do_not_contact(self._who()[0], self._words())

    def _apart(self) -> object:
        return self.session.keep_apart(self._who(2))

    def _many(self) -> object:
        return self.session.plan_many(self.session.spread(self._who(12)), self._words())

    def _back_up(self) -> object:
        return self._backups.take(self.session.now().at, Why.CHANGES) or True

    def _copy(self) -> object:
        folder = self._files / f"copy-{self._dice.randrange(10**9)}"
        folder.mkdir()
        with self.session.another_store() as store:
            store.back_up(folder / FILE_NAME)
        self._copies.append(folder)
        return True

    def _bring_back(self) -> object:
        if not self._copies:
            return None
        folder, only = self._dice.choice(self._copies), self._dice.random() < 0.5
        with self.session.another_store() as store:
            gone = [named.uid for named in store.differences(folder).back]
            if only and not gone:
                return None
            changes = store.bring_back(folder, gone if only else None)
        self.session.note("Restore", changes)
        return True

    def _import(self) -> object:
        number = self._dice.randrange(10**9)
        file = self._files / f"{number}.vcf"
        file.write_text("".join(self._cards(number)), encoding="utf-8")
        report = self.session.import_order([file]).run(dry_run=False, progress=lambda *_: None, cancelled=lambda: False)
        self.session.note("Import", report.changes)
        return True

    def _cards(self, number: int) -> Iterator[str]:
        for card in range(self._cards_each):
            uid = UUID(int=self._dice.getrandbits(128), version=4)
            yield (
                f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:Person {number} {card}\r\n"
                f"ORG:{self._words()}\r\nTEL;TYPE=work:+49 30 {self._dice.randrange(10**7):07}\r\n"
                f"EMAIL:{number}.{card}@example.org\r\nNOTE:{self._words() * 10}\r\nEND:VCARD\r\n"
            )


MORNING = datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
