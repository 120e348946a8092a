"""Rows of two columns as a text to choose from with the mouse, laid over where they are painted."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

APART = 2  # pixels, from row to row


class Copying(QTextEdit):
    """There for as long as somebody chooses from it. `left`: they went on to something else."""

    left = Signal()

    def __init__(self, over: QWidget, rows: Sequence[tuple[str, str]], column: float, muted: QColor) -> None:
        """`column`: where the second part of a row begins; 0: in a line of its own."""
        super().__init__(over)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; padding: 0; }")
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(over.accessibleName())
        self.setFont(over.font())
        self.document().setDocumentMargin(0)
        self.document().setDefaultFont(over.font())
        cursor = QTextCursor(self.document())
        quiet, plain = QTextCharFormat(), QTextCharFormat()
        quiet.setForeground(muted)
        for number, (first, second) in enumerate(rows):
            block = QTextBlockFormat()
            block.setBottomMargin(APART)
            if first and column:
                block.setLeftMargin(column)
                block.setTextIndent(-column)
                block.setTabPositions([QTextOption.Tab(column, QTextOption.TabType.LeftTab)])
            if number:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            if first:
                cursor.insertText(first + ("\t" if column else "\N{LINE SEPARATOR}"), quiet)
            cursor.insertText(second.replace("\n", "\N{LINE SEPARATOR}"), plain if first else quiet)
        self.document().setTextWidth(over.width())
        self.resize(over.width(), max(over.height(), ceil(self.document().size().height())))  # it never scrolls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()
