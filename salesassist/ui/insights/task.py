"""The figures are worked out in a thread of their own, so that the window stays alive."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QThread

from salesassist.domain.insights import Insights
from salesassist.session import StoreError


class FiguresTask(QThread):
    """Runs once. After `finished`, exactly one of `insights`, `trouble` (a sentence) and `bug` is set."""

    def __init__(self, read: Callable[[], Insights], parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("figures")
        self.insights: Insights | None = None
        self.trouble = ""
        self.bug: BaseException | None = None
        self._read = read
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self.wait)

    def run(self) -> None:
        try:
            self.insights = self._read()
        except StoreError as error:
            self.trouble = str(error)
        except BaseException as error:  # a bug: raised again in the window's thread, where the exception hook is
            self.bug = error
