"""How a share is told: as percent, and as a count where there are too few cases."""

from PySide6.QtCore import QCoreApplication

from salesassist.domain.insights import Share
from salesassist.ui import words


def of_all(share: Share) -> str:
    text = QCoreApplication.translate("Shares", "{count} of {all}")
    return text.format(count=words.number(share.count), all=words.number(share.of))


def percent(share: Share) -> str:
    return f"{share.percent}\N{NO-BREAK SPACE}%" if share.percent is not None else of_all(share)
