"""What contacts are filed and counted under: the five statuses, and apart those whom nobody has triaged yet."""

from enum import IntEnum

from salesassist.domain.status import Status


class Group(IntEnum):
    """In the order of urgency. Contacts without a next step are in one of two groups: `NONE` if somebody has looked at
    them, `UNTRIAGED` if nobody has."""

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
        """The group of a status; of *no next step*, that of the triaged."""
        return _GROUPS[status]


_STATUSES = (Status.OVERDUE, Status.DUE, Status.NONE, Status.NONE, Status.SCHEDULED, Status.RESTING)
_GROUPS = {status: Group[status.name] for status in Status}
