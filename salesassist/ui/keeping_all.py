"""All that stands unsaved in the window and its dialogs: kept as the program ends, and brought back as it begins."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QDialog

from salesassist.domain.half_written import IMPORT, LINES, NOTE, PASTE, QUICK_ADD, QUICK_ADD_WINDOW, HalfWritten
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.form_fields import LONGEST
from salesassist.ui.half_written import Keeping

if TYPE_CHECKING:
    from salesassist.ui.main_window import MainWindow


def keep_all(window: "MainWindow", session: Session) -> None:
    """Keep what stands unsaved in the window and its dialogs: the program ends now."""
    session.keep_half_written(written_now(window, session), forgetting=LINES)


def written_now(window: "MainWindow", session: Session, *, goes_on: bool = False) -> list[HalfWritten]:
    """What stands unsaved in the window and its dialogs. Where the program `goes_on`, not what would take the place of
    something that a form still offers: its user may yet want that."""
    tops = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
    open_forms = [keeping for top in tops for keeping in top.findChildren(Keeping)]
    offering = [keeping for keeping in open_forms if goes_on and keeping.offer is not None]
    found = [kept for keeping in open_forms if keeping not in offering and (kept := keeping.now()) is not None]
    offers = goes_on and any(keeping.offer is not None for keeping in window.pane.findChildren(Keeping))
    if not offers and (kept := window.pane.half_written()) is not None:
        found.append(kept)
    at = session.now().at
    lines = [(NOTE, contact, text) for contact, text in window.pane.sheet.unlogged_notes().items()]
    lines.append((QUICK_ADD, "", window.today.quick_add.text))
    if (quick := vars(window).get("quick_add_window")) is not None:
        lines.append((QUICK_ADD_WINDOW, "", quick.text))
    found += [HalfWritten(form, who, at, {"text": text[:LONGEST]}) for form, who, text in lines if text.strip()]
    return found


def bring_back(window: "MainWindow", session: Session) -> None:
    """Put back what stood in the lines of the window, and say what is kept of forms that are closed now."""
    kept = session.all_half_written()
    notes = {one.contact: text for one in kept if one.form == NOTE and (text := _text(one))}
    window.pane.sheet.take_notes(notes)
    for one in kept:
        if one.form == QUICK_ADD:
            window.today.quick_add.put_back(_text(one))
        elif one.form == QUICK_ADD_WINDOW:
            window.quick_add_window.put_back(_text(one))
    for form in (QUICK_ADD, QUICK_ADD_WINDOW):
        session.forget_half_written(form)
    forms = [one for one in kept if one.form not in LINES]
    if forms:
        last = forms[-1]
        _Telling(last, _told(last, session), window, session)


class _Telling(QObject):
    """Tells that something is kept, until the user has it before them."""

    def __init__(self, kept: HalfWritten, text: str, window: "MainWindow", session: Session) -> None:
        super().__init__(window)
        self._kept, self._text, self._toast = kept, text, window.toast
        session.half_written_offered.connect(self._look)
        self._toast.tell(text)

    def _look(self, form: str, contact: str) -> None:
        if self._kept.is_of(form, contact):
            self._toast.take_back(self._text)


def _told(kept: HalfWritten, session: Session) -> str:
    """That it is kept, and how to come to it again."""
    translate = QCoreApplication.translate
    if kept.form == IMPORT:
        return translate("Keeping", "The import you had begun is kept. Open “Import…” again to go on with it.")
    if kept.form == PASTE:
        return translate("Keeping", "The contact you had pasted is kept. “Paste contact…” brings it back.")
    name = session.name_of(kept.contact) if kept.contact else ""
    text = translate("Keeping", "What you were writing is kept. Open the same form again to bring it back.")
    about = translate(
        "Keeping", "What you were writing about {name} is kept. Open the same form again to bring it back."
    )
    return about.format(name=words.clipped(name, 60)) if name else text


def _text(kept: HalfWritten) -> str:
    text = kept.fields.get("text")
    return text if isinstance(text, str) else ""
