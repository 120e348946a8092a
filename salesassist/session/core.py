"""How every write is done: one transaction, one undo step, one signal. What happened is said in the same way."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from salesassist import wording
from salesassist.domain.cadence import DEFAULT_RULES, Proposal, Rules, on_ladder
from salesassist.domain.contact import Contact
from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.cracks import KeepInTouch
from salesassist.domain.follow_up import Channel, FollowUp, PromiseEnd, State
from salesassist.domain.interaction import next_attempt
from salesassist.domain.name_list import NameList
from salesassist.domain.roll import Roll
from salesassist.domain.times import Clock, Now
from salesassist.domain.uids import new_uid
from salesassist.frozen import dataclass, replace
from salesassist.session.ahead import Ahead
from salesassist.session.book import Book
from salesassist.session.history import History
from salesassist.session.since import Since
from salesassist.settings import Preferences
from salesassist.store.changes import Changes
from salesassist.store.errors import DamagedStore, StoreError
from salesassist.store.store import Store

_MANY = 300  # contacts; when more have changed, everything is looked at again
_SOON = 1_000  # contacts: the roll of so many is read in a moment


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change concerned: kinds of records (table names) and contacts (uids, and the store's
    numbers, of those that are gone too). `everything`: look at it all."""

    kinds: frozenset[str] = frozenset()
    contacts: frozenset[str] = frozenset()
    numbers: frozenset[int] = frozenset()
    everything: bool = False


class Core(QObject):
    """Reads and writes for every screen, in the Qt thread.

    A verb either does all it says, pushes one undo step under its name, and emits `changed`; or changes nothing, emits
    `failed` with a sentence, and returns False.
    """

    changed = Signal(object)  # Changed
    failed = Signal(str)
    damaged = Signal(str)  # beside `failed`, where the file can no longer be read whole
    time_passed = Signal()
    day_begun = Signal()  # before `time_passed`, in a turn of its own, where a new day has been read ahead
    rolled = Signal()  # the roll of all contacts is there, which was read in a thread
    cooled = Signal()  # who is going cold is known, which was worked out by and by

    def __init__(self, store: Store, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._clock = clock
        self.preferences = Preferences.from_stored(store.settings())
        self.undo_stack = History(self.go_back, self, far=self._far, took=self._took)
        self.backup_folder: Path | None = None  # where the user keeps backups, if not in the usual place
        self._seen = store.outside_changes()
        self._revision = store.revision()  # up to which every change was taken up
        self._ahead: set[int] = set()  # revisions taken up before those in between
        self._looks = 0  # how often everything was looked at anew
        self._since_rows, self._since_due = Since(), Since()  # the rows of today were read, and the reminders
        self.book = Book(store, self.now, lambda: self.preferences.currency)
        self._ahead_of_time = Ahead(self.another_store)

    def now(self) -> Now:
        now = self._clock()
        start = self.preferences.day_start
        return now if now.day_start == start else Now(now.at, start)

    def _run(self, text: str, work: Callable[[Store], None]) -> bool:
        """Do `work` in one transaction and push it as the undo step `text`."""
        if self.undo_stack.busy:
            self.failed.emit(self.tr("A large step is being undone or redone; try again in a moment."))
            return False
        self._ahead_of_time.note_writing()
        try:
            with self._store.change() as change:
                work(self._store)
        except StoreError as error:
            self._fail(error)
            return False
        self.note(text, change.done)
        return True

    def _fail(self, error: StoreError) -> None:
        self.failed.emit(str(error))
        if isinstance(error, DamagedStore):
            self.damaged.emit(str(error))

    def note(self, text: str, changes: Changes) -> None:
        """Take up what was changed through another connection to the store: one undo step, and everyone looks."""
        if changes:
            self.undo_stack.push(text, changes)
            self._announce(changes)

    def another_store(self) -> Store:
        """The same records through a connection of its own, for work in another thread: called and closed there."""
        return Store(self._store.path.parent, read_only=self._store.read_only)

    def go_back(self, changes: Changes) -> Changes:
        """Undo `changes`; what that changed. Raises StoreError, after `failed` said why, if it could not be done."""
        self._ahead_of_time.note_writing()
        try:
            back = self._store.go_back(changes)
        except StoreError as error:
            self._fail(error)
            raise
        self._announce(back)
        return back

    @contextmanager
    def _far(self) -> Iterator[Callable[[Changes], Changes]]:
        with self.another_store() as store:
            yield store.go_back

    def _took(self, done: list[Changes], error: StoreError | None) -> None:
        if error is not None:
            self._fail(error)
        for changes in done:
            self._announce(changes)

    def _announce(self, changes: Changes) -> None:
        self.expect_changes()
        for since in (self._since_rows, self._since_due):
            since.take_up(changes)
        if "setting" in changes.kinds:
            before, self.preferences = self.preferences, Preferences.from_stored(self._store.settings())
            if self.preferences.day_start != before.day_start:  # every day begins at another moment
                self.reload()
                return
        self._note_revision(changes.revision)
        uids = changes.contacts
        if len(uids) > _MANY:
            self._look_at_everything(changes.kinds)
            return
        self.book.refresh(uids, tuple(changes.numbers), renamed=bool({"contact", "alias"} & changes.kinds))
        if self.book.has_roll:
            self._read_names()
        self.changed.emit(Changed(changes.kinds, uids, changes.numbers))

    def _note_revision(self, revision: int) -> None:
        self._ahead.add(revision)
        while self._revision + 1 in self._ahead:
            self._revision += 1
        self._ahead = {ahead for ahead in self._ahead if ahead > self._revision}

    def keep_up(self) -> None:
        """Have done in threads, from now on whenever much has changed, what makes later questions quick: reading the
        roll of all contacts (`rolled` follows), and making texts quick to find."""
        if not self._ahead_of_time.wanted:
            self._ahead_of_time.wanted = True
            QTimer.singleShot(0, self, self._get_ready)
        self._ahead_of_time.catch_up()
        if not self.book.has_roll:
            self._read_roll()
        else:
            self._read_names()

    def keep_in_touch(self) -> KeepInTouch:
        """The tiers' rules as they are now."""
        return KeepInTouch(self.preferences.tier_days, self.now())

    def expect_changes(self) -> None:
        """Have read in, in a thread, what a change of a contact would else wait for."""
        self._ahead_of_time.read_in_writing()

    def _get_ready(self) -> None:
        """Do now what the first change would else have to wait for."""
        if not self._ahead_of_time.wanted:
            return
        try:
            self._store.get_ready()
        except StoreError as error:
            self._fail(error)

    def work_no_more(self) -> None:
        """Stop what is done in threads, and wait for that."""
        self._ahead_of_time.end()

    def _read_roll(self) -> None:
        self._ahead_of_time.read_roll(self.now(), self.keep_in_touch(), self._take_roll, self._miss_roll)

    def _miss_roll(self) -> None:
        """Whoever wants the roll reads it here, and hears why it cannot be."""
        self.book.forget()

    def _take_roll(self, roll: Roll, cold: set[int], rules: KeepInTouch, revision: int) -> None:
        present = self.keep_in_touch()
        had = self.book.has_roll
        if had and self.book.knows_cold(present):
            return
        if revision != self._store.revision() or not rules.holds(present):  # something has changed meanwhile
            self._read_roll()
            return
        if not had:
            self.book.take_roll(roll)
        self.book.take_cold(cold, rules)
        (self.cooled if had else self.rolled).emit()
        self._read_names()

    def _read_names(self) -> None:
        """Have it read what all contacts are called, unless that is known, or nobody waits for anything in threads."""
        if self._ahead_of_time.wanted and not self.book.has_names:
            self._ahead_of_time.read_names(self._take_names)

    def _take_names(self, names: NameList | None, revision: int) -> None:
        with suppress(StoreError):  # closed just now; all is read again after that
            if revision == self._store.revision():
                self.book.take_names(names)
            else:
                self._read_names()

    def work_out_cold(self) -> bool:
        """Have it worked out by and by who is going cold by now, where that takes long (`cooled` follows); whether that
        is awaited."""
        rules = self.keep_in_touch()
        if self.book.knows_cold(rules) or len(self.book) <= _SOON or not self._ahead_of_time.wanted:
            return False
        if self.book.has_roll:
            self._cool_on(self.book.cooling(rules))
        else:
            self._read_roll()
        return True

    def _cool_on(self, pieces: Iterator[Callable[[], object]]) -> None:
        if (piece := next(pieces, None)) is not None:
            piece()
            QTimer.singleShot(0, self, lambda: self._cool_on(pieces))
        elif self.book.knows_cold(self.keep_in_touch()):
            self.cooled.emit()

    def look_outside(self) -> None:
        """Notice what another program (a command, say) has changed in the meantime."""
        seen = self._store.outside_changes()
        if seen != self._seen:
            self._seen = seen
            if self._store.revision() != self._revision:  # else it was a thread of our own, or no record of the user's
                self.reload()

    def reload(self) -> None:
        """Read everything again: after changes from outside, or when the zone or the day start changed."""
        self.preferences = Preferences.from_stored(self._store.settings())
        self._revision, self._ahead = self._store.revision(), set()
        self._look_at_everything()

    def _look_at_everything(self, kinds: frozenset[str] = frozenset()) -> None:
        self._looks += 1
        for since in (self._since_rows, self._since_due):
            since.forget()
        if not (self._ahead_of_time.wanted and self._are_many() and self.book.grow_old()):
            self.book.forget()
        if self._ahead_of_time.wanted:
            self.keep_up()
        self.changed.emit(Changed(kinds, everything=True))

    def _are_many(self) -> bool:
        """Whether reading the roll would hold up the window: there were very many contacts, or are by now."""
        try:
            return len(self.book) > _SOON or self._store.contact_count() > _SOON
        except StoreError:
            return False

    def prefer(self, text: str, **values: object) -> bool:
        """Change preferences, as the undo step `text`."""
        new = replace(self.preferences, **values)  # type: ignore[arg-type]
        return self._run(text, lambda store: store.set_settings(new.stored(set(values))))

    def prefer_default(self, text: str, *names: str) -> bool:
        """Forget what was chosen for these preferences: they follow the program's defaults again."""
        return self._run(text, lambda store: store.set_settings(dict.fromkeys(names)))

    def name_of(self, uid: str) -> str:
        try:
            line = self.book.get(uid)
        except StoreError:  # what is done with the contact meets the same trouble, and says so
            return ""
        return line.name if line else ""

    def working_days_of(self, contact: Contact | None) -> WorkingDays:
        """The days on which both the user works and the contact's country does."""
        country = contact.country if contact and contact.country else self.preferences.region
        return WorkingDays(self.preferences.working_days, country)

    def working_days(self) -> WorkingDays:
        """The user's own working days."""
        return self.working_days_of(None)

    @property
    def rules(self) -> Rules:
        """The user's follow-up rules; the program's own while they have changed none."""
        steps = tuple(self._store.cadence_steps())
        return Rules(steps) if steps else DEFAULT_RULES

    def _ready(self, follow_up: FollowUp) -> FollowUp:
        attempt = None
        if follow_up.channel is Channel.CALL:
            attempt = follow_up.attempt or next_attempt(self._store.history(follow_up.contact), self.rules.cap)
        return replace(
            follow_up, uid=follow_up.uid or new_uid(), created_at=follow_up.created_at or self.now().at, attempt=attempt
        )

    def _from(
        self, proposal: Proposal, contact: str, about: FollowUp | None, deal: str | None = None
    ) -> FollowUp:
        """A proposal as a follow-up. It goes on with what the step before it was `about`, unless that was a message
        that ended the ladder."""
        keeps = about is not None and not (on_ladder(about) and about.channel is not Channel.CALL)
        return FollowUp(
            new_uid(), contact, wording.purpose_of(proposal, about.purpose if about else ""), proposal.due,
            proposal.channel, attempt=proposal.attempt, rule_key=str(proposal.rule),
            rule=wording.rule_in_words(proposal), points=about.points if about and keeps else (),
            smallest_step=about.smallest_step if about and keeps else "", deal=deal or (about.deal if about else None),
            created_at=self.now().at,
        )  # fmt: skip

    def _about(self, uids: Sequence[str], one: str, many: str) -> str:
        return one.format(name=self.name_of(uids[0])) if len(uids) == 1 else many


def ended(follow_up: FollowUp, state: State, at: datetime, now: Now | None = None) -> FollowUp:
    """The follow-up as it ends. A promise is kept if it was done by its day, late after it, broken if not done."""
    end = follow_up.promise_end
    if follow_up.promised and end is None:
        if state is not State.DONE:
            end = PromiseEnd.BROKEN
        else:
            day = (now.day_of(at), follow_up.due.user_day(now)) if now else (at.date(), follow_up.due.day)
            end = PromiseEnd.KEPT if day[0] <= day[1] else PromiseEnd.LATE
    return replace(follow_up, state=state, closed_at=at, promise_end=end, snoozed_until=None)
