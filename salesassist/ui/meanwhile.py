"""What is half-written is kept while it is being written, too: a power cut, a crash, or a desktop that ends and takes
its screen away, gives nobody the time to keep anything."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from salesassist.domain.half_written import LINES
from salesassist.session import Session
from salesassist.session.task import something_awaited

if TYPE_CHECKING:
    from salesassist.ui.main_window import MainWindow

SOON_MS = 1_000


class Meanwhile(QObject):
    """Looks whenever time passes, when the user turns to another program (as who logs out does), and soon after a
    change that a kept line may have led to; and writes only what is not kept yet."""

    def __init__(self, application: QApplication, window: "MainWindow", session: Session) -> None:
        super().__init__()
        self._application, self._window, self._session = application, window, session
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.keep)
        self._keeps_lines = False
        session.time_passed.connect(self.keep)
        session.changed.connect(self._changed)
        application.applicationStateChanged.connect(self._turned)

    def keep(self) -> None:
        """Keep what stands half-written now, unless that would have to wait for another's writing."""
        from salesassist.ui.keeping_all import written_now

        if not self._session.has_file or something_awaited():
            return
        found = written_now(self._window, self._session, goes_on=True)
        kept = {(one.form, one.contact): one.fields for one in self._session.all_half_written()}
        wanted = {(one.form, one.contact): json.loads(json.dumps(one.fields)) for one in found}
        self._keeps_lines = any(form in LINES for form, _contact in wanted)
        gone = any(form in LINES and (form, contact) not in wanted for form, contact in kept)
        if gone or any(kept.get(which) != fields for which, fields in wanted.items()):
            self._session.keep_half_written(found, forgetting=LINES)

    def end(self) -> None:
        """The program ends in order, and keeps what there is by itself."""
        self._soon.stop()
        self._session.time_passed.disconnect(self.keep)
        self._session.changed.disconnect(self._changed)
        self._application.applicationStateChanged.disconnect(self._turned)

    def _changed(self) -> None:
        if self._keeps_lines:  # which may have been logged with it
            self._soon.start()

    def _turned(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationInactive:
            self.keep()
