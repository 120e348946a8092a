"""A session over a store, with a clock that is set by hand."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.interaction import Outcome
from salesassist.domain.times import Now
from salesassist.session import Changed, Entry, Session
from salesassist.store.store import Store
from tests.factories import keep, moment, now


@dataclass
class Desk:
    """The session, the moment it is, and what the session said."""

    store: Store
    at: Now = field(default_factory=now)
    told: list[Changed] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.session = Session(self.store, lambda: self.at)
        self.session.changed.connect(self.told.append)
        self.session.failed.connect(self.failed.append)

    def keep(self, *records: Any) -> None:
        keep(self.store, *records)
        self.session.reload()
        self.told.clear()

    def log(self, outcome: Outcome, *, at: str | datetime | None = None, who: str = "anna", **values: Any) -> bool:
        when = self.at.at if at is None else moment(at) if isinstance(at, str) else at
        return self.session.log(Entry(who, outcome, when, **values))

    def open(self, who: str = "anna") -> list[FollowUp]:
        return self.store.follow_ups_of(who, open_only=True)

    def one(self, who: str = "anna") -> FollowUp:
        """The only open follow-up."""
        (found,) = self.open(who)
        return found

    def step(self, uid: str) -> FollowUp:
        found = self.store.follow_up(uid)
        assert found is not None
        return found

    def person(self, uid: str = "anna") -> Contact:
        found = self.store.contact(uid)
        assert found is not None
        return found

    @property
    def undo_text(self) -> str:
        return self.session.undo_stack.undo_text()

    def time_is(self, text: str) -> None:
        """Let time pass until then."""
        self.at = now(text)
        self.session.time_passed.emit()
