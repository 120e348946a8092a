"""Every colour of the program: light, dark, and both once more in high contrast.

Text has at least 4.5:1 on whatever it stands on (7:1 in high contrast); the edges of what can be filled in or ticked
and the ring of the focus have 3:1. `border` divides and frames what is told apart without it, and is softer; in high
contrast it is an edge like any other. What is faint is disabled, or an ornament. tests/ui/test_contrast.py holds this.
"""

from PySide6.QtGui import QColor, QPalette

from salesassist.domain.status import Status
from salesassist.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Tone:
    """Text on its tint."""

    text: QColor
    tint: QColor


@dataclass(frozen=True, slots=True)
class Colours:
    """The roles that surfaces and texts play. `window` lies under `surface`."""

    window: QColor
    surface: QColor
    hover: QColor
    border: QColor
    edge: QColor
    text: QColor
    muted: QColor
    faint: QColor
    accent: QColor
    on_accent: QColor
    accent_tint: QColor
    statuses: dict[Status, Tone]

    def tone(self, status: Status) -> Tone:
        return self.statuses[status]


def _tones(**pairs: tuple[str, str]) -> dict[Status, Tone]:
    return {Status(name): Tone(QColor(text), QColor(tint)) for name, (text, tint) in pairs.items()}


LIGHT = Colours(
    window=QColor("#F5F6F8"), surface=QColor("#FFFFFF"), hover=QColor("#F0F2F6"), border=QColor("#E1E5EB"),
    edge=QColor("#828B99"), text=QColor("#191C22"), muted=QColor("#5C6675"), faint=QColor("#A9B1BD"),
    accent=QColor("#2F5FD0"), on_accent=QColor("#FFFFFF"), accent_tint=QColor("#E8EEFC"),
    statuses=_tones(
        overdue=("#C22F2F", "#FCEBEA"), due=("#9A5B00", "#FFF3DC"), none=("#6A3FB5", "#F0E9FB"),
        scheduled=("#0B6E5F", "#E2F4F0"), resting=("#5C6675", "#EEF0F3"),
    ),
)  # fmt: skip
DARK = Colours(
    window=QColor("#14171B"), surface=QColor("#1C2026"), hover=QColor("#252A32"), border=QColor("#2E343D"),
    edge=QColor("#6B7585"), text=QColor("#ECEFF3"), muted=QColor("#9AA3AF"), faint=QColor("#5B6470"),
    accent=QColor("#8AB0FF"), on_accent=QColor("#0E1420"), accent_tint=QColor("#25304A"),
    statuses=_tones(
        overdue=("#FF8A80", "#42262A"), due=("#FFC46B", "#3F3322"), none=("#C3A6FF", "#332B49"),
        scheduled=("#6FD3C0", "#1F3A37"), resting=("#9AA3AF", "#2A2F38"),
    ),
)  # fmt: skip
HIGH_LIGHT = Colours(
    window=QColor("#FFFFFF"), surface=QColor("#FFFFFF"), hover=QColor("#E8E8E8"), border=QColor("#5A5A5A"),
    edge=QColor("#3D3D3D"), text=QColor("#000000"), muted=QColor("#2B2B2B"), faint=QColor("#595959"),
    accent=QColor("#0036A3"), on_accent=QColor("#FFFFFF"), accent_tint=QColor("#DCE6FF"),
    statuses=_tones(
        overdue=("#900000", "#FFFFFF"), due=("#5E3700", "#FFFFFF"), none=("#4B1D95", "#FFFFFF"),
        scheduled=("#00493D", "#FFFFFF"), resting=("#3D3D3D", "#FFFFFF"),
    ),
)  # fmt: skip
HIGH_DARK = Colours(
    window=QColor("#000000"), surface=QColor("#000000"), hover=QColor("#262626"), border=QColor("#9A9A9A"),
    edge=QColor("#E0E0E0"), text=QColor("#FFFFFF"), muted=QColor("#E0E0E0"), faint=QColor("#9A9A9A"),
    accent=QColor("#8CC8FF"), on_accent=QColor("#000000"), accent_tint=QColor("#00264D"),
    statuses=_tones(
        overdue=("#FF9C94", "#000000"), due=("#FFC95C", "#000000"), none=("#CDB4FF", "#000000"),
        scheduled=("#7FE5D2", "#000000"), resting=("#D0D0D0", "#000000"),
    ),
)  # fmt: skip


def chosen_by_system(palette: QPalette) -> Colours:
    """High contrast in the colours that the user chose for the whole system, as on Windows: statuses are told by shape
    and word alone."""
    text, base = palette.text().color(), palette.base().color()
    return Colours(
        window=palette.window().color(), surface=base, hover=base, border=text, edge=text, text=text, muted=text,
        faint=text, accent=palette.highlight().color(), on_accent=palette.highlightedText().color(), accent_tint=base,
        statuses=dict.fromkeys(Status, Tone(text, base)),
    )  # fmt: skip


def palette_of(c: Colours, *, high_contrast: bool = False) -> QPalette:
    """The colours as Qt's own parts of the window take them. In `high_contrast`, where muted text looks like any other,
    what stands in an empty field is faint."""
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: c.window, role.WindowText: c.text, role.Base: c.surface, role.AlternateBase: c.hover,
        role.Text: c.text, role.Button: c.surface, role.ButtonText: c.text, role.BrightText: c.on_accent,
        role.Highlight: c.accent, role.HighlightedText: c.on_accent, role.Link: c.accent, role.LinkVisited: c.accent,
        role.ToolTipBase: c.surface, role.ToolTipText: c.text, role.Accent: c.accent,
        role.PlaceholderText: c.faint if high_contrast else c.muted,
        role.Light: c.surface, role.Midlight: c.hover, role.Mid: c.border, role.Dark: c.faint, role.Shadow: c.border,
    }.items():  # fmt: skip
        palette.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, c.faint)
    return palette
