"""The columns: how they share the width, and which give way when it is short."""

from collections.abc import Collection, Mapping, Sequence
from enum import IntEnum


class Column(IntEnum):
    STATUS = 0
    NAME = 1
    NEXT_STEP = 2
    LAST_TOUCH = 3
    OPEN_VALUE = 4


ELASTIC = (Column.NAME, Column.NEXT_STEP)
"""They take what the others leave."""


def fit(
    available: int,
    wanted: Sequence[Column],
    usual: Mapping[Column, int],
    least: Mapping[Column, int],
    comfortable: Mapping[Column, int],
    share: float,
    kept: Column | None = None,
) -> dict[Column, int]:
    """The width of each column; together they fill `available` exactly. A column that is missing had no room.

    `usual` are the widths of those that are not elastic, `share` is the part of the rest that the name takes. First
    the last touch goes, then the open value, both before the others have to be cramped; then the next step; then the
    status. `kept` is what the list is about, and goes last of these.
    """
    shown = list(wanted)

    def too_much(measure: Mapping[Column, int]) -> bool:
        return sum(measure[column] for column in shown) > available

    giving_way = [
        (Column.LAST_TOUCH, comfortable),
        (Column.OPEN_VALUE, comfortable),
        (Column.NEXT_STEP, least),
        (Column.STATUS, least),
    ]
    if kept is not None:
        whole = {**least, kept: usual[kept]}
        giving_way = [(column, whole if measure is least else measure) for column, measure in giving_way
                      if column is not kept] + [(kept, least)]  # fmt: skip
    for column, measure in giving_way:
        if column in shown and len(shown) > 1 and too_much(measure):
            shown.remove(column)
    widths = {column: max(usual[column], least[column]) for column in shown if column not in ELASTIC}
    elastic = [column for column in shown if column in ELASTIC]
    need = sum(least[column] for column in elastic)
    over = sum(widths.values()) + need - available
    for column in (Column.OPEN_VALUE, Column.LAST_TOUCH, Column.STATUS):  # those made wide by hand give back first
        if over > 0 and column in widths:
            given = min(over, widths[column] - least[column])
            widths[column] -= given
            over -= given
    spare = max(available - sum(widths.values()), 0)
    if len(elastic) == 2:
        first = min(max(round(spare * share), least[Column.NAME]), spare - least[Column.NEXT_STEP])
        widths |= {Column.NAME: first, Column.NEXT_STEP: spare - first}
    elif elastic:
        widths[elastic[0]] = spare
    elif shown:
        widths[shown[-1]] += spare
    return widths


def trade(widths: Mapping[Column, int], grown: Column, by: int, neighbour: Column, least: int) -> dict[Column, int]:
    """The widths after `grown` took `by` (or gave it, if negative) from its neighbour, which keeps at least `least`;
    so does `grown` itself."""
    by = max(least - widths[grown], min(by, widths[neighbour] - least))
    return {**widths, grown: widths[grown] + by, neighbour: widths[neighbour] - by}


def in_order(order: Collection[int]) -> bool:
    """Whether these numbers name every column once."""
    return sorted(order) == sorted(Column)
