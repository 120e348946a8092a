"""Where a contact belongs at a moment: its group, and its rank by urgency."""

from enum import IntEnum

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.status import Status
from salesassist.domain.times import Now

_SCALE = 1e13  # seconds; keeps the groups apart whatever the year
_FOR_GOOD = _SCALE / 2


class Group(IntEnum):
    """What contacts are filed and counted under, in the order of urgency: the five statuses, and among those without
    a next step, apart, those nobody has triaged yet."""

    OVERDUE = 0
    DUE = 1
    NONE = 2
    UNTRIAGED = 3
    SCHEDULED = 4
    RESTING = 5

    @property
    def status(self) -> Status:
        return _STATUSES[self]

    @classmethod
    def of(cls, status: Status) -> "Group":
        return _GROUPS[status]


_STATUSES = (Status.OVERDUE, Status.DUE, Status.NONE, Status.NONE, Status.SCHEDULED, Status.RESTING)
_GROUPS = {status: Group[status.name] for status in Status}


class Entry:
    """A contact, filed: `rank` orders by status, then by the due moment."""

    __slots__ = ("group", "line", "number", "rank", "sort_name", "uid")

    def __init__(self, line: ContactLine, now: Now) -> None:
        self.uid = line.uid
        self.put(line, now)

    def put(self, line: ContactLine, now: Now) -> None:
        self.line = line
        self.number = line.number
        self.sort_name = line.sort_name
        self.file(now)

    def file(self, now: Now) -> bool:
        """Work out where the contact belongs at this moment; whether that is somewhere else than before."""
        line = self.line
        group = _GROUPS[line.status(now)]
        if group is Group.NONE:
            group = group if line.triaged else Group.UNTRIAGED
            rank = group * _SCALE
        elif group is Group.RESTING:
            until = line.resting_until
            rank = group * _SCALE + (_FOR_GOOD if line.do_not_contact or until is None else until.toordinal() * 86_400)
        else:
            rank = group * _SCALE + line.overdue_from
        moved = rank != getattr(self, "rank", None)
        self.group, self.rank = group, rank
        return moved
