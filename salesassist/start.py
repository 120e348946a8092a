"""What happens before there is a window, where the data cannot be opened: what was found is said, and put right."""

import sys
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from salesassist.domain.finding import Finding, Kind
from salesassist.domain.times import Clock, Now
from salesassist.frozen import dataclass
from salesassist.ui.theme import Theme

_KEEP = "Nothing was changed; keep the file, and restore a backup or choose another data folder."

A_SIGN_IS_DUE = timedelta(days=2)
"""A window that is open gives one every hour; the folder may take its time to come here."""


@dataclass(frozen=True, slots=True)
class Next:
    """What to open now. `finding`: what is known to be wrong with it, so that the user is asked first."""

    folder: Path
    read_only: bool = False
    in_settings: bool = False  # open the window where its language was just chosen
    finding: Finding | None = None


def settle(finding: Finding, clock: Clock, theme: Theme, backups: Path | None) -> Next | None:
    """Say what was found, on the terminal and, where there is a screen, in a dialog that offers the ways out.

    Returns what to open now; None: nothing, the user has left it at that.
    """
    damaged = finding.can_be_replaced
    what = "SalesAssist cannot read its data." if damaged else "SalesAssist cannot open its data."
    advice = f" {_KEEP}" if damaged and _KEEP not in finding.why else ""
    print(f"salesassist: {what} {finding.why}{advice}", file=sys.stderr)
    if QGuiApplication.platformName() == "offscreen":
        return None
    from salesassist.session.rescue import Rescue  # only who is in trouble waits for these
    from salesassist.ui.setup.trouble import Outcome, TroubleDialog

    folder = Path(finding.path).parent
    dialog = TroubleDialog(Rescue(finding, clock, backups), clock(), theme)
    dialog.exec()
    dialog.deleteLater()
    match dialog.outcome:
        case Outcome.AGAIN:
            return Next(folder)
        case Outcome.LOOK:
            return Next(folder, read_only=True)
        case Outcome.FOLDER if dialog.folder is not None:
            return Next(dialog.folder)
    return None


def may_take_over(host: str, seen: float, now: Now) -> bool:
    """Ask whether to open a folder that a window on another computer has, whose last sign was at `seen` (POSIX)."""
    translate = QCoreApplication.translate
    silent = timedelta(seconds=now.epoch - seen)
    title = translate("Start", "SalesAssist is open on “{host}”.").format(host=host)
    if silent > A_SIGN_IS_DUE:
        about = translate(
            "Start", "It has given no sign of life for {days} days, so it was probably switched off without ending. "
            "Open the data here?",
        ).format(days=silent.days)  # fmt: skip
    else:
        about = translate(
            "Start", "Two windows on the same data overwrite each other. Quit it there first; only open the data here "
            "if you are sure that it is closed.",
        )  # fmt: skip
    print(f"salesassist: {title} {about}", file=sys.stderr)
    if QGuiApplication.platformName() == "offscreen":
        return False
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(QMessageBox.Icon.Warning, "SalesAssist", title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(about)
    box.addButton(translate("Start", "Open here"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(translate("Start", "Quit"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    return box.clickedButton() is not leave


def is_read_only(finding: Finding | None) -> bool:
    return finding is not None and finding.kind is Kind.READ_ONLY
