"""Flipped bytes are recognised or harmless: no record vanishes without a word, nothing fails in a way not foreseen.

SQLite keeps no checksums, so a letter of a note that became another letter is the one thing nobody can see; a backup
tells it (what differs), and the search index, where the letter is in it.
"""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.crash.flipped import Figures, try_places


@pytest.mark.parametrize(
    ("places", "seed"), [(3, 1), *(pytest.param(50, seed, marks=pytest.mark.slow) for seed in range(2, 6))]
)
def test_no_flipped_byte_costs_a_record_without_a_word(places: int, seed: int, qtbot: QtBot, tmp_path: Path) -> None:
    figures = try_places(tmp_path, places, seed)
    assert (figures.tracebacks, figures.lost) == ([], []), "\n".join(figures.lines())
    assert sum(figures.counts.values()) == places
    assert len(figures.altered) + len(figures.only_by_check) <= places / 10


@pytest.mark.slow
def test_a_record_that_vanishes_without_a_word_is_found_out(qtbot: QtBot, tmp_path: Path) -> None:
    """What the test above rests on."""
    from salesassist.session import Session
    from salesassist.store.store import Store
    from tests.crash.day import MORNING, Clock
    from tests.crash.flipped import example, look, shown

    folder = tmp_path / "data"
    folder.mkdir()
    example(folder)
    with Store(folder) as store:
        right = shown(Session(store, Clock(MORNING)))
    figures = Figures()
    look(folder, right, "nothing", figures)
    with Store(folder) as store, store.change():
        store.delete_interaction(next(key for key in right if key.startswith("Interaction ")).split()[1])
    look(folder, right, "one gone", figures)
    assert figures.counts == {"harmless": 1, "silently lost": 1}
    assert figures.lost[0].startswith("one gone: gone ['Interaction ")
