"""Reading an amount that somebody typed, without guessing."""

import re
from decimal import Decimal

_BLANKS = str.maketrans("", "", " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}'’")
MOST = Decimal(10) ** 12


def read_amount(text: str, point: str = ".", group: str = ",") -> Decimal | None:
    """The amount that `text` says where `point` parts the cents and `group` the thousands.

    Blanks and apostrophes may part thousands anywhere. Two digits behind a comma or a point are cents in every locale:
    "1,84" and "18.400,50" are read where a point parts them, too. Raises ValueError for what has two readings or none:
    "18.400" where a point parts cents. None: nothing is written.
    """
    bare = text.translate(_BLANKS)
    if not bare:
        return None
    group = group.translate(_BLANKS)
    if not re.fullmatch(_amount(point, group, "{1,2}"), bare, re.ASCII):
        point, group = (",", ".") if point == "." else (".", ",")
        if not re.fullmatch(_amount(point, group, "{2}") + "(?<=[0-9][.,][0-9]{2})", bare, re.ASCII):
            raise ValueError(f"not an amount: {text}")
    amount = Decimal((bare.replace(group, "") if group else bare).replace(point, "."))
    if amount >= MOST:
        raise ValueError(f"too much: {text}")
    return amount


def _amount(point: str, group: str, cents: str) -> str:
    point, group = re.escape(point), re.escape(group)
    groups = rf"|[0-9]{{1,3}}(?:{group}[0-9]{{3}})+" if group else ""
    return rf"(?:[0-9]+{groups})(?:{point}[0-9]{cents})?"
