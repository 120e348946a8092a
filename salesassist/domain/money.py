"""Reading an amount that somebody typed, without guessing."""

import re
from decimal import Decimal

_BLANKS = str.maketrans("", "", " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}'’")
MOST = Decimal(10) ** 12


def read_amount(text: str, point: str = ".", group: str = ",") -> Decimal | None:
    """The amount that `text` says where `point` parts the cents and `group` the thousands.

    Blanks and apostrophes may part thousands anywhere. Raises ValueError for what has two readings or none: "1,84"
    where a comma parts thousands, "18.400" where a point parts cents. None: nothing is written.
    """
    bare = text.translate(_BLANKS)
    if not bare:
        return None
    marks = re.escape(point), re.escape(group.translate(_BLANKS))
    groups = rf"|[0-9]{{1,3}}(?:{marks[1]}[0-9]{{3}})+" if marks[1] else ""
    if not re.fullmatch(rf"(?:[0-9]+{groups})(?:{marks[0]}[0-9]{{1,2}})?", bare, re.ASCII):
        raise ValueError(f"not an amount: {text}")
    amount = Decimal((bare.replace(group, "") if marks[1] else bare).replace(point, "."))
    if amount >= MOST:
        raise ValueError(f"too much: {text}")
    return amount
