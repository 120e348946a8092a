"""Backups in the user's language: when, what for, how large."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from salesassist.domain.backup import Why
from salesassist.domain.times import Now
from salesassist.ui import words


def moment(at: datetime, now: Now) -> str:
    """A moment in the user's zone: "Today 09:30", "Thu 19 Nov 14:02"."""
    there = at.astimezone(now.zone)
    return f"{words.short_day(now.day_of(there), now)} {words.clock_time(there)}"


def reason(why: Why) -> str:
    """What a backup was taken for."""
    translate = QCoreApplication.translate
    match why:
        case Why.START:
            return translate("Backups", "At the start")
        case Why.CHANGES:
            return translate("Backups", "After changes")
        case Why.HAND:
            return translate("Backups", "By hand")
        case Why.IMPORT:
            return translate("Backups", "Before an import")
        case Why.BULK:
            return translate("Backups", "Before deleting many")
        case Why.RESTORE:
            return translate("Backups", "Before a restore")
        case Why.UPGRADE:
            return translate("Backups", "Before an upgrade")
        case Why.ELSEWHERE:
            return translate("Backups", "From a file")


def size(count: int) -> str:
    """Bytes as people say them."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
