"""What follows from what happened: the user's rules, and the next step each of them proposes, with its reason.

A cadence is an ordered list of steps that an event starts. The figures (`DEFAULTS`) are the product's own ("The default
rules"); the user may change every one, so nothing here counts on them but by their key.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from salesassist.domain.courtesy import WorkingDays
from salesassist.domain.follow_up import Channel, Due, FollowUp, Part
from salesassist.domain.interaction import Outcome
from salesassist.frozen import dataclass, field, replace


class Cadence(StrEnum):
    """What starts a plan: no answer, a proposal sent, a job delivered, a deal lost or "not now", met at an event."""

    NO_ANSWER = "no_answer"
    PROPOSAL = "proposal"
    DELIVERED = "delivered"
    LOST = "lost"
    MET_AT_EVENT = "met_at_event"


class Unit(StrEnum):
    """What a gap counts: working days, or calendar days of which the last moves forward to a working day."""

    WORKING_DAYS = "working_days"
    DAYS = "days"


class Rule(StrEnum):
    """The key of the rule that proposed a step. What stands before the point tells its cadence."""

    NO_ANSWER = "ladder.no_answer"
    LEFT_MESSAGE = "ladder.left_message"
    DOOR_OPEN = "ladder.door_open"
    USEFUL = "ladder.useful"
    CHECK_IN = "proposal.check_in"
    CHECK_IN_AGAIN = "proposal.check_in_again"
    THANK_YOU = "delivered.thank_you"
    SATISFACTION = "delivered.satisfaction"
    REFERRAL = "delivered.referral"
    LOOK_IN = "delivered.look_in"
    REPAIR = "delivered.repair"
    LOST = "lost.useful"
    MET_AT_EVENT = "event.line"
    WRONG_NUMBER = "wrong_number"
    LOOK_AGAIN = "look_again"
    KEEP_IN_TOUCH = "keep_in_touch"


_PREFIX = {
    Cadence.NO_ANSWER: "ladder", Cadence.PROPOSAL: "proposal", Cadence.DELIVERED: "delivered", Cadence.LOST: "lost",
    Cadence.MET_AT_EVENT: "event",
}  # fmt: skip
_RULES = {rule.value: rule for rule in Rule}
_CADENCE = {prefix: cadence for cadence, prefix in _PREFIX.items()}
FROM_THE_START = frozenset({Cadence.DELIVERED})
"""Each gap of these counts from the day that started them; of the others, from the step before."""
REPEATING = frozenset({Cadence.LOST})
"""The last step of these comes again and again."""
KEEP_IN_TOUCH_DAYS = 90  # the interval of tier C, for who has no tier


def cadence_of(rule_key: str) -> Cadence | None:
    """The cadence that made a step with this key; None for a step made by hand or by another rule."""
    prefix, point, _rest = rule_key.partition(".")
    return _CADENCE.get(prefix) if point else None


def new_key(cadence: Cadence, name: str) -> str:
    """The key of a step that the user adds to a cadence; `name` is to be like no other."""
    return f"{_PREFIX[cadence]}.{name}"


@dataclass(frozen=True, slots=True)
class CadenceStep:
    """One rule: `gap` working or calendar days later, by this channel. An empty `purpose` stands for the program's own
    words for it. `position` orders the steps of a cadence."""

    key: str
    cadence: Cadence
    position: int
    gap: int
    unit: Unit = Unit.WORKING_DAYS
    channel: Channel = Channel.CALL
    purpose: str = ""
    active: bool = True


DEFAULTS = (
    CadenceStep(Rule.NO_ANSWER.value, Cadence.NO_ANSWER, 1, 2),
    CadenceStep("ladder.no_answer_2", Cadence.NO_ANSWER, 2, 3),
    CadenceStep(Rule.LEFT_MESSAGE.value, Cadence.NO_ANSWER, 3, 3),
    CadenceStep(Rule.DOOR_OPEN.value, Cadence.NO_ANSWER, 4, 1, channel=Channel.EMAIL),
    CadenceStep(Rule.USEFUL.value, Cadence.NO_ANSWER, 5, 42, Unit.DAYS, Channel.EMAIL),
    CadenceStep(Rule.CHECK_IN.value, Cadence.PROPOSAL, 1, 2),
    CadenceStep(Rule.CHECK_IN_AGAIN.value, Cadence.PROPOSAL, 2, 5),
    CadenceStep(Rule.THANK_YOU.value, Cadence.DELIVERED, 1, 2, channel=Channel.POST),
    CadenceStep(Rule.SATISFACTION.value, Cadence.DELIVERED, 2, 14, Unit.DAYS),
    CadenceStep(Rule.REFERRAL.value, Cadence.DELIVERED, 3, 60, Unit.DAYS),
    CadenceStep(Rule.LOOK_IN.value, Cadence.DELIVERED, 4, 180, Unit.DAYS),
    CadenceStep(Rule.LOST.value, Cadence.LOST, 1, 90, Unit.DAYS, Channel.EMAIL),
    CadenceStep(Rule.MET_AT_EVENT.value, Cadence.MET_AT_EVENT, 1, 1, channel=Channel.EMAIL),
)


@dataclass(frozen=True, slots=True)
class Start:
    """A cadence that was started for a contact (a uid) on a day, because of a deal (a uid) or of none."""

    cadence: Cadence
    contact: str
    started_on: date
    deal: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A next step as a rule proposes it. `gap` is the rule's figure in `unit`; `attempt` the number of the try, for a
    call; `first` whether it is the first step of its cadence; `purpose` the user's own words for it, if any."""

    rule: str
    channel: Channel
    due: Due
    gap: int
    attempt: int | None = None
    unit: Unit = Unit.WORKING_DAYS
    purpose: str = ""
    first: bool = True


@dataclass(frozen=True, slots=True)
class Rules:
    """The user's rules, or the defaults. Steps that are switched off propose nothing."""

    steps: tuple[CadenceStep, ...] = DEFAULTS
    _active: dict[Cadence, tuple[CadenceStep, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ordered = sorted((s for s in self.steps if s.active), key=lambda s: s.position)
        object.__setattr__(self, "_active", {c: tuple(s for s in ordered if s.cadence is c) for c in Cadence})

    def of(self, cadence: Cadence) -> tuple[CadenceStep, ...]:
        """The steps of a cadence that are switched on, in their order."""
        return self._active[cadence]

    @property
    def tries(self) -> tuple[CadenceStep, ...]:
        """The calls of the ladder that follow the first try."""
        return tuple(
            s for s in self.of(Cadence.NO_ANSWER) if s.channel is Channel.CALL and s.key != Rule.LEFT_MESSAGE
        )

    @property
    def tail(self) -> tuple[CadenceStep, ...]:
        """What the ladder ends in, after its last try: messages, useful things."""
        return tuple(
            s for s in self.of(Cadence.NO_ANSWER) if s.channel is not Channel.CALL and s.key != Rule.LEFT_MESSAGE
        )

    @property
    def cap(self) -> int:
        """How many tries a ladder has, the first included."""
        return len(self.tries) + 1

    @property
    def after_message(self) -> CadenceStep | None:
        return next((s for s in self.of(Cadence.NO_ANSWER) if s.key == Rule.LEFT_MESSAGE), None)

    def following(self, key: str, made: Iterable[str] = (), happy: bool | None = None) -> CadenceStep | None:
        """The step after the one with this key; `made` are the keys of the steps that were made already, which do not
        come twice (but in a cadence that repeats its last step).

        The referral ask follows a satisfied answer (`happy`) only; a repair stands in the place of the check.
        """
        cadence = cadence_of(key)
        if cadence is None or cadence is Cadence.NO_ANSWER:
            return None
        steps, made = self.of(cadence), {*made, key}
        if key == Rule.REPAIR:
            key = Rule.SATISFACTION.value
        if key == Rule.SATISFACTION and happy:
            referral = next((s for s in steps if s.key == Rule.REFERRAL and s.key not in made), None)
            if referral is not None:
                return referral
        checked = any(s.key == Rule.SATISFACTION for s in steps)
        place = next((s.position for s in self.steps if s.key == key), 0)
        for step in steps:
            if step.position > place and step.key not in made and not (step.key == Rule.REFERRAL and checked):
                return step
        return steps[-1] if steps and cadence in REPEATING else None


DEFAULT_RULES = Rules()


def on_ladder(follow_up: FollowUp) -> bool:
    """Whether a follow-up is a step of the ladder."""
    return cadence_of(follow_up.rule_key) is Cadence.NO_ANSWER


def in_cadence(follow_up: FollowUp, cadence: Cadence, deal: str | None) -> bool:
    """Whether a follow-up was made by this cadence for this deal."""
    return cadence_of(follow_up.rule_key) is cadence and follow_up.deal == deal


def part_of_day(moment: datetime) -> Part:
    return Part.MORNING if moment.time() < time(12) else Part.AFTERNOON


def after_try(
    outcome: Outcome, tried_on: date, part: Part, attempt: int, today: date, days: WorkingDays,
    rules: Rules = DEFAULT_RULES,
) -> Proposal:  # fmt: skip
    """The step after try number `attempt`, made in this part of the user's day `tried_on` without reaching them.

    Gaps count from the day of the try; a result that is past already becomes the next working day.
    """
    if attempt >= rules.cap:
        return after_tail("", tried_on, today, days, rules) or keep_in_touch(tried_on, today, days)
    left = rules.after_message if outcome is Outcome.LEFT_MESSAGE else None
    step = left or rules.tries[attempt - 1]
    rule = Rule.LEFT_MESSAGE if left else Rule.NO_ANSWER
    proposal = propose(step, tried_on, today, days)
    return replace(proposal, rule=rule, due=Due(proposal.due.day, part.other), attempt=attempt + 1)


def after_tail(
    key: str, closed_on: date, today: date, days: WorkingDays, rules: Rules = DEFAULT_RULES
) -> Proposal | None:
    """What follows a closing step of the ladder (an empty key: its last try); None when nothing does."""
    tail = rules.tail
    place = next((s.position for s in rules.steps if s.key == key), 0) if key else -1
    step = next((s for s in tail if s.position > place), None)
    return propose(step, closed_on, today, days, first=not key) if step is not None else None


def after_wrong_number(on: date, today: date, days: WorkingDays) -> Proposal:
    """Find the right number, on the next working day."""
    return Proposal(Rule.WRONG_NUMBER, Channel.MESSAGE, Due(_coming(on, 1, today, days)), 1)


def repair(today: date, days: WorkingDays) -> Proposal:
    """Put right what they were not satisfied with, on the next working day."""
    return Proposal(Rule.REPAIR, Channel.CALL, Due(days.after(today)), 1)


def keep_in_touch(on: date, today: date, days: WorkingDays, interval: int = KEEP_IN_TOUCH_DAYS) -> Proposal:
    """A touch `interval` days later, where nothing else is planned: nobody is left without a date."""
    return propose(
        CadenceStep(Rule.KEEP_IN_TOUCH.value, Cadence.LOST, 0, interval, Unit.DAYS, Channel.EMAIL), on, today, days
    )


def propose(step: CadenceStep, start: date, today: date, days: WorkingDays, *, first: bool = True) -> Proposal:
    """The step as it falls when its gap counts from `start`: on a working day, never in the past. The steps of a plan
    that a deal or an event starts come tomorrow at the earliest."""
    if step.unit is Unit.DAYS:
        day = days.on_or_after(max(start + timedelta(days=step.gap), today + timedelta(days=1)))
    elif cadence_of(step.key) is Cadence.NO_ANSWER:
        day = _coming(start, step.gap, today, days)
    else:
        day = days.on_or_after(max(days.after(start, step.gap), today + timedelta(days=1)))
    rule = _RULES.get(step.key, step.key)
    return Proposal(rule, step.channel, Due(day), step.gap, None, step.unit, step.purpose, first)


def runs(follow_up: FollowUp, rules: Rules) -> bool:
    """Whether this open step keeps a ladder running: every one but its last, which comes weeks later."""
    if not follow_up.is_open or not on_ladder(follow_up):
        return False
    last = (Rule.USEFUL, *(step.key for step in rules.tail[-1:]))
    return follow_up.channel is Channel.CALL or follow_up.rule_key not in last


def ladder_end(follow_ups: Iterable[FollowUp], days: WorkingDays, rules: Rules) -> date | None:
    """The day on which a running ladder will end if nobody answers; None while none runs."""
    running = [f for f in follow_ups if runs(f, rules)]
    if not running:
        return None
    step = max(running, key=lambda f: f.due.day)
    day = step.due.day
    if step.channel is Channel.CALL:
        for gap in (s.gap for s in rules.tries[(step.attempt or 1) - 1 :]):
            day = days.after(day, gap)
    place = -1
    if step.channel is not Channel.CALL:
        place = next((s.position for s in rules.steps if s.key == step.rule_key), 0)
    for later in rules.tail[:-1]:
        if later.position > place:
            day = days.after(day, later.gap) if later.unit is Unit.WORKING_DAYS else day + timedelta(days=later.gap)
    return day


def _coming(start: date, gap: int, today: date, days: WorkingDays) -> date:
    day = days.after(start, gap) if gap else days.on_or_after(start + timedelta(days=1))
    return day if day >= today else days.after(today)
