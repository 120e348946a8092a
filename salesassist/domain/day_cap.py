"""What a limit on the rows of Today shows first, and what it leaves out: never a promise.

A limit is how many rows the user wants to see at a time; 0: all.
"""

from collections.abc import Sequence

from salesassist.domain.day import DayRow


def promises_within(rows: Sequence[DayRow], limit: int) -> list[DayRow]:
    """The day's rows with those first that the limit shows: all that are promised, and of the others as many as still
    have room. Both parts keep their order."""
    if fits(rows, limit):
        return list(rows)
    room = limit - sum(map(_promised, rows))
    shown, left_out = [], []
    for row in rows:
        if _promised(row):
            shown.append(row)
        elif room > 0:
            shown.append(row)
            room -= 1
        else:
            left_out.append(row)
    return shown + left_out


def shown(rows: Sequence[DayRow], limit: int) -> int:
    """How many of such rows are shown; those behind them are left out."""
    return len(rows) if fits(rows, limit) else max(limit, sum(map(_promised, rows)))


def fits(rows: Sequence[DayRow], limit: int) -> bool:
    return not limit or len(rows) <= limit


def _promised(row: DayRow) -> bool:
    return row.follow_up is not None and row.follow_up.promised
