"""The smallest program worth driving: a field, a button, a list whose rows can be dragged, a tray icon."""

import sys

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)


class Names(QStringListModel):
    """Rows that can be dropped between others, and not on them."""

    def flags(self, index):
        between = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
        row = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return row if index.isValid() else between

    def supportedDropActions(self):
        return Qt.DropAction.MoveAction


def main() -> int:
    app = QApplication(sys.argv)
    window = QWidget()
    window.setWindowTitle("Mini window")
    field = QLineEdit()
    field.setAccessibleName("Name")
    button = QPushButton("Greet")
    answer = QLabel("Nobody yet")
    rows = Names(["Ann", "Bob", "Cleo"])
    rows.rowsMoved.connect(lambda *_: print(rows.stringList(), flush=True))
    names = QListView()
    names.setAccessibleName("Names")
    names.setModel(rows)
    names.setDragDropMode(QListView.DragDropMode.InternalMove)
    names.setDefaultDropAction(Qt.DropAction.MoveAction)
    names.setDragDropOverwriteMode(False)
    layout = QVBoxLayout(window)
    for widget in (field, button, answer, names):
        layout.addWidget(widget)
    button.clicked.connect(lambda: answer.setText(f"Hello {field.text()}"))

    pixmap = QPixmap(22, 22)
    pixmap.fill(QColor("#bf616a"))
    tray = QSystemTrayIcon(QIcon(pixmap), app)
    tray.setToolTip("Mini window")
    tray.activated.connect(lambda _: answer.setText("Greeted from the tray"))
    tray.show()

    window.resize(400, 300)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
