"""How the program ends when the system asks it to."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from salesassist.ui.main_window import MainWindow


def end_on_signals(application: QApplication, window: MainWindow) -> Callable[[], None]:
    """Have the signals that ask a program to end (SIGTERM at shutdown, Ctrl+C) end it as its menu does, with what was
    being typed saved. Returns how to go back to what they did before.

    Python sees a signal only when Qt next runs some of it, which may be never. So the signal itself writes its number
    into a socket, and that wakes Qt.
    """
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    theirs.setblocking(False)
    asking = [number for name in ("SIGINT", "SIGTERM", "SIGHUP") if (number := getattr(signal, name, None))]
    asking = [number for number in asking if signal.getsignal(number) is not signal.SIG_IGN]  # nohup means it
    before = {number: signal.signal(number, lambda *_: None) for number in asking}
    signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)

    def end() -> None:
        if set(ours.recv(4096)) & set(asking):
            window.let_go()
            application.exit(0)  # and asks no window or dialog whether it may

    def undo() -> None:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in before.items():
            signal.signal(number, handler)
        ours.close()
        theirs.close()

    notifier.activated.connect(end)
    return undo
