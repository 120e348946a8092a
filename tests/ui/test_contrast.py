"""Every text on every ground of every theme, as the colours say it, the style sheet mixes it, and Qt is handed it:
4.5:1 at least, 7:1 in high contrast; what has to be seen to be used, 3:1."""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette

from salesassist.domain.status import Status
from salesassist.ui.colours import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours, chosen_by_system, palette_of
from salesassist.ui.shapes import style_sheet
from tests.ui.contrast import contrast

THEMES = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}
EVERY = pytest.mark.parametrize("name", THEMES)
GROUNDS = ("window", "surface", "hover", "accent_tint")
SEEN = 3.0
"""What an edge or a ring needs."""


def readable(name: str) -> float:
    """What text needs."""
    return 7.0 if name.startswith("high") else 4.5


def hard_to_tell(pairs: Iterator[tuple[str, QColor, QColor]], least: float) -> list[str]:
    """The pairs that have less than they need, in words."""
    told = ((what, contrast(one, other)) for what, one, other in pairs)
    return [f"{what}: {ratio:.2f}" for what, ratio in told if ratio < least]


def test_contrast_is_measured_as_in_the_guidelines() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)
    assert hard_to_tell(iter([("grey", QColor("#777777"), QColor("#FFFFFF"))]), 4.5) == ["grey: 4.48"]


def texts(c: Colours) -> Iterator[tuple[str, QColor, QColor]]:
    for text, ground in product(("text", "muted", "accent"), GROUNDS):
        yield f"{text} on {ground}", getattr(c, text), getattr(c, ground)
    yield "on the accent", c.on_accent, c.accent
    for status in Status:
        yield f"{status} on its tint", c.tone(status).text, c.tone(status).tint
        yield f"{status} on surface", c.tone(status).text, c.surface


@EVERY
def test_text_can_be_read_on_every_ground(name: str) -> None:
    assert hard_to_tell(texts(THEMES[name]), readable(name)) == []


@EVERY
def test_edges_and_rings_can_be_seen(name: str) -> None:
    c = THEMES[name]
    roles = ("edge", "accent") if not name.startswith("high") else ("edge", "accent", "border", "faint")
    pairs = ((f"{role} on {ground}", getattr(c, role), getattr(c, ground)) for role, ground in
             product(roles, ("window", "surface", "hover")))  # fmt: skip
    assert hard_to_tell(pairs, SEEN) == []


@EVERY
def test_what_has_the_focus_can_be_told_from_what_has_not(name: str) -> None:
    c = THEMES[name]
    if name.startswith("high"):  # by the width of the ring
        assert re.search(r"QPushButton:focus[^{]*\{ border: 2px", style_sheet(c, high_contrast=True))
        assert re.search(r"QDateTimeEdit:focus \{ border: 2px", style_sheet(c, high_contrast=True))
    else:
        assert contrast(c.accent, c.border) >= SEEN


RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
MENTIONED = re.compile(r"(?<![-\w])(color|background|selection-color|selection-background-color|placeholder-text-color)"
                       r":\s*(#[0-9a-f]{6})")  # fmt: skip


def mixed(sheet: str) -> Iterator[tuple[str, QColor, QColor]]:
    """What the rules of a style sheet set in one breath: the text and what it stands on."""
    for selector, body in RULE.findall(sheet):
        said = dict(MENTIONED.findall(body))
        if ":disabled" in selector:
            continue  # as the guidelines do
        for text, ground in (("color", "background"), ("selection-color", "selection-background-color"),
                             ("placeholder-text-color", "background")):  # fmt: skip
            if text in said and ground in said:
                yield f"{text} of {selector.strip()}", QColor(said[text]), QColor(said[ground])


@EVERY
def test_text_can_be_read_in_every_rule_of_the_style_sheet(name: str) -> None:
    pairs = list(mixed(style_sheet(THEMES[name], high_contrast=name.startswith("high"))))
    assert len(pairs) >= 15
    assert hard_to_tell(iter(pairs), readable(name)) == []


@EVERY
def test_text_can_be_read_in_what_qt_draws_itself(name: str) -> None:
    high = name.startswith("high")
    palette, role = palette_of(THEMES[name], high_contrast=high), QPalette.ColorRole
    pairs = [
        (role.WindowText, role.Window), (role.Text, role.Base), (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button), (role.HighlightedText, role.Highlight), (role.Link, role.Base),
        (role.Link, role.Window), (role.ToolTipText, role.ToolTipBase), (role.PlaceholderText, role.Base),
    ]  # fmt: skip
    told = ((f"{text.name} on {ground.name}", palette.color(text), palette.color(ground)) for text, ground in pairs)
    assert hard_to_tell(told, readable(name)) == []


@EVERY
def test_what_is_asked_for_in_an_empty_field_does_not_look_like_a_value(name: str) -> None:
    palette = palette_of(THEMES[name], high_contrast=name.startswith("high"))
    assert contrast(palette.color(QPalette.ColorRole.PlaceholderText), THEMES[name].text) >= 2


@EVERY
def test_no_two_statuses_have_the_same_colours(name: str) -> None:
    assert len({THEMES[name].tone(status).text.name() for status in Status}) == len(Status)


def test_colours_that_the_user_chose_for_the_whole_system_are_taken_as_they_are() -> None:
    system, role = QPalette(), QPalette.ColorRole
    for which, colour in ((role.Window, "#2D3236"), (role.Base, "#000000"), (role.Text, "#FFFF00"),
                          (role.Highlight, "#8EE3F0"), (role.HighlightedText, "#263B50")):  # fmt: skip
        system.setColor(which, QColor(colour))
    c = chosen_by_system(system)
    assert (c.text.name(), c.surface.name(), c.accent.name()) == ("#ffff00", "#000000", "#8ee3f0")
    assert all(c.tone(status).text == c.text and c.tone(status).tint == c.surface for status in Status)
