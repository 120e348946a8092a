"""How long the call has lasted: counts up, and never nags."""

from datetime import datetime, timedelta

from PySide6.QtCore import QTimer

from salesassist.session import Session
from salesassist.ui.keyed_button import KeyedButton
from salesassist.ui.theme import Theme

KEY = "T"


class CallTimer(KeyedButton):
    """Pressed, it starts and stops. `total` is what all calls of the session came to."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__("", KEY, theme)
        self._session = session
        self._since: datetime | None = None
        self._before = timedelta()
        self.total = timedelta()
        self.setCheckable(True)
        self.setProperty("look", "pill")
        self._tick = QTimer(self)
        self._tick.setObjectName("call timer")
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self.show_time)
        self.toggled.connect(self._switch)
        self.show_time()

    @property
    def running(self) -> bool:
        return self._since is not None

    def elapsed(self) -> timedelta:
        """The length of this call up to now."""
        if self._since is None:
            return self._before
        return self._before + max(self._session.now().at - self._since, timedelta())  # the clock may be set back

    def _switch(self, on: bool) -> None:
        if on:
            self._since = self._session.now().at
            self._tick.start()
        else:
            self._before, self._since = self.elapsed(), None
            self._tick.stop()
        self.show_time()

    def reset(self) -> None:
        """The call is over: its length goes to the total, and the next one begins at nothing."""
        self.setChecked(False)
        self.total += self._before
        self._before = timedelta()
        self.show_time()

    def show_time(self) -> None:
        time = clock(self.elapsed())
        self.setText(time if self.running else self.tr("Timer {time}").format(time=time))
        self.setAccessibleName(self.tr("Call timer, running") if self.running else self.tr("Call timer"))
        self.setAccessibleDescription(time)
        what = self.tr("Stop the call timer") if self.running else self.tr("Start the call timer")
        self.setToolTip(f"{what} ({KEY})")


def clock(length: timedelta) -> str:
    """ "0:07", "12:30", "1:02:03"."""
    seconds = int(length.total_seconds())
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"
