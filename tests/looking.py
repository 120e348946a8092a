"""What is wrong with a screen: who cannot see it, use it without a mouse, or read it.

Each function looks at a widget that is shown, with all in it, and tells what is wrong in words; nothing if all is well.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy
from PySide6.QtCore import QAbstractListModel, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPen,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QCalendarWidget,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from salesassist.ui.button_row import does_first

A_PIXEL = 2.0  # what rounding of fonts may take
_USED = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTextEdit, QPlainTextEdit)
_KEY = re.compile(r"\b(Ctrl|Strg|Alt|Shift|Umschalt|Esc|Enter|Eingabe|Space|Leertaste)\b|\([A-Z0-9?]\)|^[A-Z0-9]$")
_FAR_EAST = "\u2e80"  # from here on, letters that few machines have, and draw as boxes
_MOST_STOPS = 200
_LEAVES = ("Cancel", "Close", "Back", "Quit")
_PARTS = 40  # of a field for a day and a time, or links in a text


def shown_in(root: QWidget) -> list[QWidget]:
    """`root` and all that is shown in it, other windows left out."""
    window = root.window()
    return [w for w in (root, *root.findChildren(QWidget)) if w.isVisible() and w.window() is window]


def called(widget: QWidget) -> str:
    """A widget as its user or its maker would call it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface is not None else ""
    around = widget.parentWidget()
    return f"{type(widget).__name__} “{name[:40]}” in {type(around).__name__ if around else 'no window'}"


# --- being read out --------------------------------------------------------------------------------------------------


def nameless(root: QWidget) -> list[str]:
    """What takes the keyboard or a click and has no name that can be spoken, or no role; rows that say nothing."""
    found = []
    if isinstance(root, QMenu):
        wordless = [action for action in root.actions() if not action.isSeparator() and not action.text()]
        return [f"an entry of {root.title()} without words" for _each in wordless]
    if isinstance(root, QDialog | QMainWindow) and not root.windowTitle():
        found.append(f"{type(root).__name__} has no title")
    for widget in shown_in(root):
        if _is_part(widget) or not (_is_used(widget) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus):
            continue
        if widget.focusProxy() is not None and not _is_used(widget):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not any(letter.isalnum() for letter in name):
            found.append(f"no name: {called(widget)}")
        if isinstance(widget, _USED) and interface is not None and interface.role() in (
            QAccessible.Role.NoRole, QAccessible.Role.Client
        ):  # fmt: skip
            found.append(f"no role: {called(widget)}")
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if text and not any(letter.isalnum() for letter in text) and not widget.toolTip():
            found.append(f"a sign alone, and no tip: {called(widget)}")
        if isinstance(widget, QAbstractItemView):
            found += _silent_rows(widget)
    return found


def _silent_rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(view.rootIndex())
    for row in range(min(model.rowCount(view.rootIndex()), 30)):
        cells = (model.index(row, column, view.rootIndex()) for column in range(columns))
        said = (cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data() for cell in cells)
        if not any(str(each or "").strip() for each in said):
            yield f"row {row + 1} of {called(view)} says nothing"


def _is_used(widget: QWidget) -> bool:
    return isinstance(widget, _USED) and not isinstance(widget, QHeaderView)


def _is_part(widget: QWidget) -> bool:
    """Whether a widget is read out, and reached, as a part of another one."""
    around = widget.parentWidget()
    if widget.objectName().startswith("qt_") or isinstance(widget, QHeaderView | QScrollBar):
        return True
    if isinstance(around, QAbstractScrollArea) and widget is around.viewport():
        return True
    if type(widget).__name__ == "QTableCornerButton" or isinstance(around, QTabBar):
        return True
    return isinstance(around, QAbstractSpinBox | QComboBox | QLineEdit | QCalendarWidget)


# --- the keyboard ----------------------------------------------------------------------------------------------------


@dataclass
class Stops:
    """Where Tab leads, one stop after the other, and what is wrong on the way."""

    widgets: list[QWidget]
    wrong: list[str]
    steps: list[tuple[QWidget, QRect, QWidget, QRect]]
    """From where to where each Tab leads, and where the two stood at that moment: lists scroll on the way."""


def stops_of(root: QWidget, *, focus_seen: bool = True) -> Stops:
    """Go through a window with Tab until it comes back to where it began. `focus_seen`: also look whether one sees
    where the keyboard is."""
    stops, wrong = Stops([], [], []), []
    window = root.window()
    first = QApplication.focusWidget()
    if first is None or first.window() is not window:
        return Stops([], [f"nothing has the keyboard in {called(root)}"], [])
    before: tuple[QWidget, QRect, QImage] | None = None
    stays = 0
    for _ in range(_MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget() or root, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if at is None or at.window() is not window:
            wrong.append(f"Tab leads nowhere from {called(stops.widgets[-1] if stops.widgets else first)}")
            break
        if stops.widgets and at is stops.widgets[-1]:
            stays += 1
            if stays < _PARTS and isinstance(at, QDateTimeEdit | QLabel):  # from day to month, from link to link
                continue
            if len(stops.widgets) > 1:
                wrong.append(f"Tab stays in {called(at)}")
            break
        stays = 0
        if before is not None and focus_seen:
            widget, box, image = before
            if widget.isVisible() and not _is_covered(widget) and _grab(window, box) == image and not _alike(widget):
                wrong.append(f"one does not see that it has the keyboard: {called(widget)}")
        if stops.widgets and stops.widgets[-1].isVisible():
            last = stops.widgets[-1]
            stops.steps.append((last, _place(last), at, _place(at)))
        if at in stops.widgets:
            break
        stops.widgets.append(at)
        box = _place(at).adjusted(-4, -4, 4, 4).intersected(window.rect())
        before = (at, box, _grab(window, box)) if focus_seen else None
    stops.wrong = wrong
    return stops


def _is_covered(widget: QWidget) -> bool:
    """Whether something else lies over it: the card of the tour, the palette."""
    window, seen = widget.window(), widget.visibleRegion().boundingRect()
    places = (QPoint(seen.left() + share * seen.width() // 10, seen.center().y()) for share in (1, 5, 9))
    over = (window.childAt(widget.mapTo(window, place)) for place in places)
    return any(it and it is not widget and not widget.isAncestorOf(it) and not it.isAncestorOf(widget) for it in over)


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def _grab(window: QWidget, box: QRect) -> QImage:
    return window.grab(box).toImage()


def _alike(widget: QWidget) -> bool:
    """Whether it looks the same with the keyboard and without by right: a text says so by its cursor."""
    return isinstance(widget, QTextEdit) and widget.isReadOnly()


def unreachable(root: QWidget, stops: Stops) -> list[str]:
    """What can be clicked or written into, but not come to by keys."""
    reached = set(stops.widgets)
    for stop in stops.widgets:  # those of a group are reached from one another by the arrows
        reached |= {stop, *_beside(stop)}
        if (proxy := stop.focusProxy()) is not None:
            reached.add(proxy)
    found = []
    for widget in shown_in(root):
        if not _is_used(widget) or _is_part(widget) or not widget.isEnabled():
            continue
        if isinstance(widget, QAbstractItemView) and widget.model() is not None and not widget.model().rowCount():
            continue  # nothing in it to come to
        if widget in reached or (widget.focusProxy() in reached) or _has_key(widget):
            continue
        if any(isinstance(each, QAbstractSpinBox | QComboBox) for each in _above(widget)):
            continue
        found.append(f"no key leads to {called(widget)}")
    return found


def _beside(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QAbstractItemView) and hasattr(widget, "stepped"):  # a column of the board
        around = widget.parentWidget()
        return list(around.findChildren(type(widget))) if around is not None else []
    if not isinstance(widget, QAbstractButton):
        return []
    group: QButtonGroup | None = widget.group()
    if group is not None:
        return list(group.buttons())
    if isinstance(widget, QRadioButton) or widget.autoExclusive():
        around = widget.parentWidget()
        return list(around.findChildren(QRadioButton)) if around is not None else []
    return []


def _above(widget: QWidget) -> Iterator[QObject]:
    at: QObject | None = widget.parent()
    while at is not None:
        yield at
        at = at.parent()


def _has_key(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
        return True
    said = (widget.toolTip(), widget.accessibleDescription())
    return any(_KEY.search(each) for each in said)


def against_the_eye(stops: Stops) -> list[str]:
    """Where Tab goes back up, or to the left in a row, within what stands below one another; but once, to the top."""
    found: list[tuple[int, str]] = []
    for one, a, next_one, b in stops.steps:
        if one is next_one or one.isAncestorOf(next_one):
            continue
        across = min(a.right(), b.right()) - max(a.left(), b.left())
        along = min(a.bottom(), b.bottom()) - max(a.top(), b.top())
        if b.bottom() <= a.top() and across > min(a.width(), b.width()) * 0.5:
            found.append((a.top() - b.top(), f"Tab goes up from {called(one)} to {called(next_one)}"))
        elif along > min(a.height(), b.height()) * 0.6 and b.right() <= a.left():
            found.append((0, f"Tab goes back from {called(one)} to {called(next_one)}"))
    return [told for _up, told in sorted(found)[:-1]]


def out_of_order(root: QWidget) -> list[str]:
    """Buttons that do what a dialog is for and stand on the wrong side of the one that leaves it, on this desktop."""
    if not isinstance(root, QDialog):
        return []
    buttons = [each for each in shown_in(root) if isinstance(each, QPushButton)]
    leaving = [each for each in buttons if each.text().replace("&", "") in _LEAVES]
    doing = [each for each in buttons if each.property("look") == "primary" and each not in leaving]
    beside = ((does, leaves) for does in doing for leaves in leaving if abs(_place(does).y() - _place(leaves).y()) < 8)
    return [
        f"not the order of this desktop: {called(does)} and {called(leaves)}"
        for does, leaves in beside
        if (_place(does).x() < _place(leaves).x()) != does_first()
    ]


def clashing_letters(root: QWidget) -> list[str]:
    """Two entries of a menu, or two things in a window, with the same letter for Alt."""
    seen: dict[str, str] = {}
    found = []
    for text in _marked(root):
        letter = text.replace("&&", "").partition("&")[2][:1].lower()
        if letter and letter in seen and seen[letter] != text:
            found.append(f"the same letter: {seen[letter]} / {text}")
        if letter:
            seen[letter] = text
    return found


def _marked(root: QWidget) -> Iterator[str]:
    if isinstance(root, QMenu):
        yield from (action.text() for action in root.actions() if action.isVisible())
        return
    if isinstance(root, QMainWindow):
        yield from (action.text() for action in root.menuBar().actions())
    for widget in shown_in(root):
        if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
            yield widget.text()
        elif isinstance(widget, QGroupBox):
            yield widget.title()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(number) for number in range(widget.count()))


# --- what is written -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Written:
    """A piece of text as it was painted: in which colour, and where in its widget."""

    text: str
    colour: QColor
    box: QRectF
    room: QRectF | None
    """What of it could be seen at most, where it was painted into less than the widget."""


class _Listening(QPaintEngine):
    """Paints nothing, and notes which texts it should have painted."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.written: list[Written] = []
        self._pen, self._opacity, self._placed = QPen(), 1.0, QTransform()
        self._room: QRectF | None = None

    def begin(self, device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        self.setActive(False)
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        dirty, flag = state.state(), QPaintEngine.DirtyFlag
        if dirty & QPaintEngine.DirtyFlag.DirtyPen:
            self._pen = QPen(state.pen())
        if dirty & QPaintEngine.DirtyFlag.DirtyTransform:
            self._placed = QTransform(state.transform())
        if dirty & (flag.DirtyClipRegion | flag.DirtyClipPath | flag.DirtyClipEnabled):
            operation, whole = state.clipOperation(), state.clipRegion() if dirty & flag.DirtyClipRegion else None
            if not state.isClipEnabled() or operation == Qt.ClipOperation.NoClip:
                self._room = None
            elif whole is not None and not whole.isEmpty():
                self._room = self._placed.mapRect(QRectF(whole.boundingRect()))
        if dirty & QPaintEngine.DirtyFlag.DirtyOpacity:
            self._opacity = state.opacity()

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:
        box = QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent())
        colour = QColor(self._pen.color())
        colour.setAlphaF(colour.alphaF() * self._opacity)
        self.written.append(Written(item.text(), colour, self._placed.mapRect(box), self._room))

    def _nothing(self, *_: object) -> None:
        pass

    drawPath = drawPolygon = drawPixmap = drawImage = drawRects = _nothing  # type: ignore[assignment]
    drawLines = drawEllipse = drawPoints = drawTiledPixmap = _nothing  # type: ignore[assignment]


class _Paper(QPaintDevice):
    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.engine, self._widget = _Listening(), widget

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, what: QPaintDevice.PaintDeviceMetric) -> int:
        kind = QPaintDevice.PaintDeviceMetric
        widget = self._widget
        known = {
            kind.PdmWidth: widget.width(), kind.PdmHeight: widget.height(), kind.PdmDepth: 32,
            kind.PdmNumColors: 2**24, kind.PdmDpiX: widget.logicalDpiX(), kind.PdmDpiY: widget.logicalDpiY(),
            kind.PdmPhysicalDpiX: widget.logicalDpiX(), kind.PdmPhysicalDpiY: widget.logicalDpiY(),
            kind.PdmWidthMM: widget.widthMM(), kind.PdmHeightMM: widget.heightMM(), kind.PdmDevicePixelRatio: 1,
        }  # fmt: skip
        return known.get(what, 1 << 16)


def written_in(widget: QWidget) -> list[Written]:
    """The texts that a widget itself paints, not those of the widgets in it."""
    paper = _Paper(widget)
    widget.render(paper, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return [each for each in paper.engine.written if each.text.strip()]


def hard_to_read(root: QWidget, least: float = 4.5) -> list[str]:
    """Texts whose colour has too little contrast with what is behind them, as it is on the screen. What cannot be used
    just now may be fainter."""
    picture = root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    scale = picture.devicePixelRatio()
    pixels = numpy.frombuffer(picture.constBits(), numpy.uint32).reshape(picture.height(), picture.bytesPerLine() // 4)
    found: Counter[str] = Counter()
    for widget in shown_in(root):
        if not widget.isEnabled() or isinstance(widget, QMenu):
            continue
        visible = widget.visibleRegion()
        if visible.isEmpty() or _is_covered(widget):
            continue
        origin = widget.mapTo(root, QPoint())
        for piece, best in _in_their_best(written_in(widget)):
            box = piece.box.toAlignedRect()
            letters = piece.text.replace(" ", "")
            if not visible.contains(box.center()) or min(letters) >= _FAR_EAST or _is_under_another(widget, box):
                continue
            if _cannot_be_chosen(widget, box):
                continue
            seen = box.intersected(visible.boundingRect()).translated(origin)
            top, left = max(int(seen.top() * scale), 0), max(int(seen.left() * scale), 0)
            part = pixels[top : int((seen.bottom() + 1) * scale), left : int((seen.right() + 1) * scale)]
            if not part.size:
                continue
            values, counts = numpy.unique(part, return_counts=True)
            behind = QColor(int(values[counts.argmax()]) & 0xFFFFFF)
            if behind == _over(piece.colour, behind) and len(values) > 1:  # letters that fill their place
                behind = QColor(int(values[counts.argsort()[-2]]) & 0xFFFFFF)
            ratio = max(contrast(_over(colour, behind), behind) for colour in best)
            if ratio < least - 0.05:
                told = f"{ratio:.1f}:1, {piece.colour.name()} on {behind.name()}"
                found[f"{told}: “{piece.text[:40]}” in {called(widget)}"] += 1
    return sorted(found)


def _cannot_be_chosen(widget: QWidget, box: QRect) -> bool:
    """Whether a piece stands in a cell of a list or a calendar that takes no click."""
    view = widget.parentWidget()
    if not isinstance(view, QAbstractItemView) or widget is not view.viewport():
        return False
    cell = view.indexAt(box.center())
    return cell.isValid() and not cell.flags() & Qt.ItemFlag.ItemIsEnabled


def _is_under_another(widget: QWidget, box: QRect) -> bool:
    """Whether something else lies over the middle or an end of a piece of it, as the card of the tour does."""
    window, y = widget.window(), box.center().y()
    places = (QPoint(x, y) for x in (box.left() + 1, box.center().x(), box.right() - 1))
    over = (window.childAt(widget.mapTo(window, place)) for place in places)
    return any(
        top is not None and top is not widget and not widget.isAncestorOf(top) and not top.isAncestorOf(widget)
        for top in over
    )


def _in_their_best(pieces: list[Written]) -> Iterator[tuple[Written, list[QColor]]]:
    """Each piece with the colours that it is painted in: what is selected is painted twice, in parts."""
    for piece in pieces:
        same = (each for each in pieces if each.text == piece.text and each.box.intersects(piece.box))
        yield piece, [piece.colour, *(each.colour for each in same)]


def _over(colour: QColor, behind: QColor) -> QColor:
    share = colour.alphaF()
    mixed = [share * a + (1 - share) * b for a, b in zip(colour.getRgbF()[:3], behind.getRgbF()[:3], strict=True)]
    return QColor.fromRgbF(*(min(max(part, 0.0), 1.0) for part in mixed))


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 counts it: from 1 to 21."""
    lighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _light(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def cut_off(root: QWidget) -> list[str]:
    """Texts that reach over the edge of their widget, or were shortened without a tip that tells the whole."""
    found = []
    for widget in shown_in(root):
        if isinstance(widget, QMenu | QLineEdit) or (_is_part(widget) and isinstance(widget.parent(), QTextEdit)):
            continue
        scrolls = isinstance(widget.parent(), QAbstractItemView | QAbstractScrollArea)
        room = QRectF(widget.rect()).adjusted(-A_PIXEL, -A_PIXEL, A_PIXEL, A_PIXEL)
        for piece in written_in(widget):
            inner = piece.box.adjusted(0, 2, 0, -1)  # no letter fills its line
            seen = piece.room or inner
            if seen.left() - A_PIXEL > inner.left() or seen.right() + A_PIXEL < inner.right():
                found.append(f"cut off: “{piece.text[:60]}” in {called(widget)} {_sizes(inner, widget)}")
            elif scrolls:
                continue
            elif not room.contains(inner):
                found.append(f"cut off: “{piece.text[:60]}” in {called(widget)} {_sizes(inner, widget)}")
            elif "…" in piece.text and _is_shortened(widget):
                found.append(f"shortened: “{piece.text[:60]}” in {called(widget)}")
    return sorted(set(found) | set(_fields_too_small(root)))


def _fields_too_small(root: QWidget) -> Iterator[str]:
    """Fields that are lower than a line of text, and choices that have no room for their words."""
    for widget in shown_in(root):
        if _is_part(widget) or not isinstance(widget, QLineEdit | QAbstractSpinBox | QComboBox):
            continue
        if widget.height() < widget.fontMetrics().height() + 4:
            yield f"too low: {called(widget)} ({widget.height()} px)"
        if isinstance(widget, QComboBox | QAbstractSpinBox):
            text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
            wanted = widget.fontMetrics().horizontalAdvance(text)
            if widget.width() < wanted + 12:
                yield f"too narrow: {called(widget)} for “{text}”"


def _is_shortened(widget: QWidget) -> bool:
    """Whether a text that has dots has them only on the screen, and no tip tells what they stand for. A button has no
    such excuse: its words are few."""
    whole = getattr(widget, "text", None)
    said = str(whole()) if callable(whole) else ""
    by_style = isinstance(widget, QAbstractButton) and bool(said) and "…" not in said
    return (by_style and not _is_own(widget)) or ("…" not in said and not widget.toolTip())


def _is_own(widget: QWidget) -> bool:
    """Whether a button paints itself, as the entries of the sidebar do."""
    return "paintEvent" in type(widget).__dict__


def _sizes(box: QRectF, widget: QWidget) -> str:
    return (f"({box.left():.0f},{box.top():.0f} {box.width():.0f}x{box.height():.0f} "
            f"in {widget.width()}x{widget.height()})")  # fmt: skip
