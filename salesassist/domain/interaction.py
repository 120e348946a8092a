"""An interaction: something that happened between the user and a contact."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from math import inf

from salesassist.domain.follow_up import Channel
from salesassist.frozen import dataclass


class Direction(StrEnum):
    OUT = "out"
    IN = "in"


class Outcome(StrEnum):
    """How it went, in the order of the keys 1 to 7."""

    SPOKE = "spoke"
    LEFT_MESSAGE = "left_message"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    SENT = "sent"
    MET = "met"
    REPLIED = "replied"


TOUCHES = frozenset({Outcome.SPOKE, Outcome.MET, Outcome.REPLIED, Outcome.SENT})
"""The contact was really reached or really got something: restarts the keep-in-touch clock."""

ANSWERS = frozenset({Outcome.SPOKE, Outcome.MET, Outcome.REPLIED})
"""The contact answered: ends a ladder and asks for the next step."""

TRIES = frozenset({Outcome.NO_ANSWER, Outcome.LEFT_MESSAGE})
"""An outbound one of these is a try, which is not a touch."""


@dataclass(frozen=True, slots=True)
class Interaction:
    """Something that happened. `at` is aware, in the offset then in force; never rewritten by the program.

    `follow_up` is the uid of the follow-up it closed. `recorded_at` is when it was written down, which for a
    back-dated entry is later than `at`.
    """

    uid: str
    contact: str
    at: datetime
    outcome: Outcome
    channel: Channel = Channel.CALL
    direction: Direction = Direction.OUT
    note: str = ""
    follow_up: str | None = None
    recorded_at: datetime | None = None

    @property
    def is_touch(self) -> bool:
        return self.outcome in TOUCHES

    @property
    def is_try(self) -> bool:
        return self.outcome in TRIES and self.direction is Direction.OUT


def _sequence(interaction: Interaction) -> tuple[float, float, bool]:
    recorded = interaction.recorded_at or interaction.at
    return interaction.at.timestamp(), recorded.timestamp(), interaction.outcome in ANSWERS


def in_order(history: Iterable[Interaction]) -> list[Interaction]:
    """What happened, earliest first. Of the same moment the later recorded comes later, and an answer after a try."""
    return sorted(history, key=_sequence)


def since_answer(history: Iterable[Interaction]) -> list[Interaction]:
    """What happened since the last answer, and at its moment, earliest first: nothing before it tells anything of
    tries, and somebody talked to for years has a long history to put in order."""
    history = list(history)
    # As instants: in one zone, datetimes compare by what clocks show.
    answered = max((each.at.timestamp() for each in history if each.outcome in ANSWERS), default=-inf)
    return in_order(each for each in history if each.at.timestamp() >= answered)


def next_attempt(history: Iterable[Interaction], cap: int = 3) -> int:
    """The number of the next try: 1 + the tries since the last answer, or since the ladder (of `cap` tries) ran out.

    `history` may come in any order. Of what happened at the same moment the later recorded one comes later, and an
    answer after a try.
    """
    tries = 0
    for interaction in since_answer(history):
        if interaction.outcome in ANSWERS:
            tries = 0
        elif interaction.is_try:
            tries = 0 if tries + 1 >= cap else tries + 1
    return tries + 1
