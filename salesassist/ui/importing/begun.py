"""An import that was begun: kept when the program has to end, and gone on with where the user wants it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from salesassist.domain.half_written import IMPORT, HalfWritten
from salesassist.frozen import replace
from salesassist.importing import ImportReport
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.form_fields import Fields
from salesassist.ui.half_written import Keeping
from salesassist.ui.importing.source import names_of

if TYPE_CHECKING:
    from salesassist.session.begun_import import BegunImport
    from salesassist.ui.importing.dialog import ImportDialog
    from salesassist.ui.importing.preview import PreviewPage


class KeptImport(Keeping):
    """Its files are read again, as they may have changed; the choices made are taken up where they are the same."""

    def __init__(self, dialog: "ImportDialog", session: Session) -> None:
        self._dialog = dialog
        self._choices: BegunImport | None = None  # still to be made again, once its files are read
        self._waits = False  # for files that could not be read: perhaps they can be another time
        super().__init__(
            dialog, session, IMPORT, "", touched=lambda: dialog.touched, written=dict, put_back=self._go_on, under=1
        )

    def now(self) -> HalfWritten | None:
        begun = self._dialog.begun()
        if begun is None:
            return None
        if (before := self._choices) is not None:
            begun = replace(begun, wishes=before.wishes, digest=before.digest, records=before.records)
        return HalfWritten(IMPORT, "", self._session.now().at, begun.stored())

    def leave(self) -> None:
        if not self._waits:
            super().leave()

    def show_offer(self, on: bool) -> None:
        """Where there is one."""
        if self.offer is not None:
            self.offer.setVisible(on)

    def said(self, kept: HalfWritten) -> str:
        begun = _begun(kept.fields)
        moment = words.until(kept.at, self._session.now())
        if begun is None:
            return super().said(kept)
        files = names_of(begun.files) if not begun.text else QCoreApplication.translate("Import", "the pasted text")
        texts = (
            self.tr("You had begun to import {files} ({moment})."),
            self.tr("You had begun to import {files} ({moment}), with one choice made."),
            self.tr("You had begun to import {files} ({moment}), with {count} choices made."),
        )
        return texts[min(begun.choices, 2)].format(files=files, moment=moment, count=words.number(begun.choices))

    # --- going on ------------------------------------------------------------------------------------------------

    def _go_on(self, fields: Fields) -> None:
        if (begun := _begun(fields)) is not None:
            self.hold(begun)
            self._dialog.go_on_with(begun)

    def hold(self, begun: "BegunImport | None") -> None:
        """Make these choices again once the files have been read."""
        self._choices = begun if begun is not None and begun.choices else None

    def wait(self) -> None:
        """The files could not be read."""
        self._waits = self._waits or self._choices is not None
        self._choices = None

    def choose_again(self, preview: "PreviewPage", report: ImportReport) -> str:
        """Make the choices of before; returns a sentence where not all of them could be made."""
        begun, self._choices = self._choices, None
        if begun is None:
            return ""
        self._waits = False
        if (begun.digest, begun.records) != (report.digest.hex(), len(report.entries)):
            one = self.tr("The file, or what its columns mean, has changed since: your choice is to be made again.")
            many = self.tr(
                "The file, or what its columns mean, has changed since: your {count} choices are to be made again."
            )
            return (one if begun.choices == 1 else many).format(count=words.number(begun.choices))
        taken = preview.take_wishes(begun.wishes)
        if taken == begun.choices:
            return ""
        text = self.tr("{count} of the {all} choices you had made are here again.")
        return text.format(count=words.number(taken), all=words.number(begun.choices))

    def forget_if_done(self, report: ImportReport) -> None:
        """An import was carried out: what was kept, if it was that one."""
        if self.offer is None or self._is_of(report):
            self.forget()

    def _is_of(self, report: ImportReport) -> bool:
        kept = self._session.half_written(IMPORT)
        return kept is not None and kept.fields.get("digest") == report.digest.hex()

    def may_throw_away(self, choices: int) -> bool:
        """Ask whether choices that were made may go."""
        from salesassist.ui.asking import is_sure

        one, many = self.tr("Throw away the choice you have made?"), self.tr("Throw away the {count} choices you made?")
        question = (one if choices == 1 else many).format(count=words.number(choices))
        return is_sure(self._dialog, self._dialog.windowTitle(), question, self.tr("Throw away"), by_enter=False)


def _begun(fields: Mapping[str, Any]) -> "BegunImport | None":
    from salesassist.session.begun_import import begun_import

    return begun_import(fields)
