"""A tick with a sentence beside it that goes on in the next line where there is no room: Qt's own is cut."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget


class WrappedCheckBox(QCheckBox):
    """`sentence` is what it says in one line; `text` has the breaks."""

    def __init__(self, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum, QSizePolicy.ControlType.CheckBox)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_sentence(sentence)

    def set_sentence(self, sentence: str) -> None:
        self.sentence = sentence
        self.setAccessibleName(sentence.replace("&&", "\0").replace("&", "").replace("\0", "&"))
        self._wrap(self.width())
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._broken(width).count("\n") + 1
        return max(self._least().height(), lines * self.fontMetrics().lineSpacing() + 4)

    def sizeHint(self) -> QSize:
        least = self._least()
        return QSize(least.width() + self.fontMetrics().horizontalAdvance(self.sentence), least.height())

    def minimumSizeHint(self) -> QSize:
        words = max((self.fontMetrics().horizontalAdvance(word) for word in self.sentence.split()), default=0)
        return QSize(self._least().width() + words, self._least().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap(event.size().width())

    def _least(self) -> QSize:
        """Of the tick alone, with the gap beside it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "x"
        line = QSize(0, self.fontMetrics().height())
        size = self.style().sizeFromContents(QStyle.ContentsType.CT_CheckBox, option, line, self)
        return QSize(size.width() + 2, size.height())

    def _wrap(self, width: int) -> None:
        text = self._broken(width)
        if text != self.text():
            self.setText(text)

    def _broken(self, width: int) -> str:
        room, measure = width - self._least().width(), self.fontMetrics().horizontalAdvance
        lines = [""]
        for word in self.sentence.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and measure(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return "\n".join(lines)
