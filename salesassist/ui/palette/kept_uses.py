"""What was used how often, kept with the window's state: keys and figures, no names."""

import json
from math import isfinite

from salesassist.domain.ranking import Uses
from salesassist.settings import WindowState

_NAME = "palette"


def uses_in(state: WindowState) -> Uses:
    """What was used so far; nothing where that cannot be read."""
    try:
        values = json.loads(state.text(_NAME, "{}"))
    except ValueError:
        values = {}
    if not isinstance(values, dict):
        values = {}
    kept = {key: float(w) for key, w in values.items() if type(w) in (int, float) and isfinite(w) and 0 < w < 1000}
    return Uses(kept)


def keep_uses(uses: Uses, state: WindowState) -> None:
    state.remember(**{_NAME: json.dumps({key: round(weight, 3) for key, weight in uses.weights.items()})})
