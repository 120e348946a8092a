"""What follows from what happened: an outcome -> the next step, with its reason.

The rules and their figures are the product's own defaults ("The default rules"): after no answer 2 working days, then
3, at the other part of the day; after a message left 3; after the third try a message that leaves the door open, and
six weeks after that something useful.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part
from salesassist.domain.interaction import Outcome


class Rule(StrEnum):
    """The key of the rule that proposed a step. Those of the ladder begin with "ladder."."""

    NO_ANSWER = "ladder.no_answer"
    LEFT_MESSAGE = "ladder.left_message"
    DOOR_OPEN = "ladder.door_open"
    USEFUL = "ladder.useful"
    WRONG_NUMBER = "wrong_number"
    LOOK_AGAIN = "look_again"


@dataclass(frozen=True, slots=True)
class Ladder:
    """The figures of the ladder: working days between tries, and after; `useful_days` are calendar days."""

    gaps: tuple[int, ...] = (2, 3)
    message_gap: int = 3
    door_open_gap: int = 1
    useful_days: int = 42

    @property
    def tries(self) -> int:
        return len(self.gaps) + 1


@dataclass(frozen=True, slots=True)
class Proposal:
    """A next step as a rule proposes it. `gap` is the rule's figure; `attempt` the number of the try, for a call."""

    rule: Rule
    channel: Channel
    due: Due
    gap: int
    attempt: int | None = None


def on_ladder(follow_up: FollowUp) -> bool:
    """Whether a follow-up is a step of the ladder."""
    return follow_up.rule_key.startswith("ladder.")


def part_of_day(moment: datetime) -> Part:
    return Part.MORNING if moment.time() < time(12) else Part.AFTERNOON


def after_try(
    outcome: Outcome, tried_on: date, part: Part, attempt: int, today: date, days: WorkingDays,
    ladder: Ladder | None = None,
) -> Proposal:  # fmt: skip
    """The step after try number `attempt`, made in this part of the user's day `tried_on` without reaching them.

    Gaps count from the day of the try; a result that is past already becomes the next working day.
    """
    ladder = ladder or Ladder()
    if attempt >= ladder.tries:
        return Proposal(
            Rule.DOOR_OPEN, Channel.EMAIL, Due(_coming(tried_on, ladder.door_open_gap, today, days)),
            ladder.door_open_gap,
        )  # fmt: skip
    left = outcome is Outcome.LEFT_MESSAGE
    gap = ladder.message_gap if left else ladder.gaps[attempt - 1]
    day = _coming(tried_on, gap, today, days)
    rule = Rule.LEFT_MESSAGE if left else Rule.NO_ANSWER
    return Proposal(rule, Channel.CALL, Due(day, part.other), gap, attempt + 1)


def after_door_open(closed_on: date, today: date, days: WorkingDays, ladder: Ladder | None = None) -> Proposal:
    """The useful thing some weeks after the message that left the door open was sent or skipped."""
    ladder = ladder or Ladder()
    day = days.on_or_after(max(closed_on + timedelta(days=ladder.useful_days), today + timedelta(days=1)))
    return Proposal(Rule.USEFUL, Channel.EMAIL, Due(day), ladder.useful_days)


def after_wrong_number(on: date, today: date, days: WorkingDays) -> Proposal:
    """Find the right number, on the next working day."""
    return Proposal(Rule.WRONG_NUMBER, Channel.MESSAGE, Due(_coming(on, 1, today, days)), 1)


def _coming(start: date, gap: int, today: date, days: WorkingDays) -> date:
    day = days.after(start, gap)
    return day if day >= today else days.after(today)
