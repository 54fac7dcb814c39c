"""A field for a passphrase: hidden, shown only while somebody holds the button, never suggested or remembered."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from .. import theme
from . import paint
from .buttons import Button
from .labels import IconLabel, Label

_HINT = Qt.InputMethodHint
_ASKED = Qt.InputMethodQuery
_TEXT_ASKED = frozenset({
    _ASKED.ImSurroundingText, _ASKED.ImCurrentSelection, _ASKED.ImTextBeforeCursor, _ASKED.ImTextAfterCursor,
})  # fmt: skip


class SecretLine(QLineEdit):
    """Dots, and nothing else of what is typed: not for screen readers, input methods, copying, dragging or undo."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            _HINT.ImhHiddenText | _HINT.ImhSensitiveData | _HINT.ImhNoPredictiveText | _HINT.ImhNoAutoUppercase
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.textEdited.connect(self._forget_history)

    def _forget_history(self) -> None:
        """Qt keeps each step of typing, for undo; setting the whole text makes it forget them."""
        at, text = self.cursorPosition(), self.text()
        self.blockSignals(True)
        self.setText(text)
        self.setCursorPosition(at)
        self.blockSignals(False)

    def wipe(self) -> None:
        """Empty, with nothing to undo; `clear` would leave the text in the history."""
        self.setText("")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _undoing(event):
            return True  # nor is it an undo of what was done elsewhere while somebody types here
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _undoing(event):
            super().keyPressEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None) -> Any:
        return "" if query in _TEXT_ASKED else super().inputMethodQuery(query)


def _undoing(event: Any) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class _Shown(QWidget):
    """The characters, painted over the field while somebody holds the button; a painting has no text to read out."""

    EDGE, LINES = 11, 6

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line.window())
        self._text = line.text()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(line.font())
        room = QSize(line.width() - 2 * self.EDGE, self.LINES * line.fontMetrics().lineSpacing())
        wanted = line.fontMetrics().boundingRect(QRect(QPoint(), room), self._flags(), self._text).height()
        self.resize(line.width(), max(line.height(), wanted + self.EDGE))
        self.move(line.mapTo(line.window(), QPoint()))
        self.show()
        self.raise_()

    def _flags(self) -> int:
        return Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWrapAnywhere

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.box(painter, self.rect(), fill="surface", edge="accent", width=2)
        painter.setPen(theme.colour("text"))
        edge = self.EDGE
        painter.drawText(self.rect().adjusted(edge, 0, -edge, 0), self._flags(), self._text)
        painter.end()


class PassphraseField(QWidget):
    """Label, field and the button to hold. `submitted` on Enter, `edited` with every change."""

    submitted = Signal()
    edited = Signal()

    def __init__(
        self, label: str, *, tall: bool = False, keyboard: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = Label(label, strong=True)
        self.line = SecretLine()
        self.line.setAccessibleName(label)
        self._shown: _Shown | None = None
        self.line.returnPressed.connect(self.submitted)
        self.line.textEdited.connect(self._edited)
        self.line.installEventFilter(self)
        self._label.setBuddy(self.line)
        self.show_button = Button(self.tr("Hold to show"), "eye", tall=tall)
        self.show_button.pressed.connect(self._show)
        self.show_button.released.connect(self._hide)
        if tall:
            theme.set_look(self.line, tall=True)
        self._keyboard_icon = IconLabel("keyboard", "muted", 16)
        self._keyboard = Label(tone="muted")
        self.capitals = Label(self.tr("Caps Lock is on."), tone="amber", strong=True)
        self._trouble = Label(tone="red", wrap=True)
        self.capitals.hide()
        self._trouble.hide()
        self._lay_out()
        if keyboard:
            QGuiApplication.inputMethod().localeChanged.connect(self._tell_keyboard)
            self._tell_keyboard()
        else:
            self._keyboard_icon.hide()
            self._keyboard.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.ICON_GAP)
        head.addWidget(self._label)
        head.addStretch()
        head.addWidget(self._keyboard_icon)
        head.addWidget(self._keyboard)
        row = QHBoxLayout()
        row.setSpacing(theme.ICON_GAP)
        row.addWidget(self.line, 1)
        row.addWidget(self.show_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.ICON_GAP)
        whole.addLayout(head)
        whole.addLayout(row)
        whole.addWidget(self.capitals)
        whole.addWidget(self._trouble)

    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        self.line.setText(text)
        self._edited()

    def clear(self) -> None:
        self._hide()
        self.line.wipe()

    def is_shown(self) -> bool:
        """Whether the characters can be seen just now."""
        return self._shown is not None

    def _show(self) -> None:
        self._hide()
        self._shown = _Shown(self.line)

    def _hide(self) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # The button is never released where the window, the screen or somebody's eyes go elsewhere meanwhile.
        if event.type() in (QEvent.Type.ActivationChange, QEvent.Type.EnabledChange):
            self._hide()

    def set_error(self, sentence: str) -> None:
        """Say in red, below the field, what is wrong and what to do; nothing if empty."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        theme.set_look(self.line, wrong=bool(sentence))

    def error(self) -> str:
        return self._trouble.text()

    def focus(self) -> None:
        self.line.setFocus()
        self.line.selectAll()

    def eventFilter(self, watched, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self._look_at_capitals(event)
        return super().eventFilter(watched, event)

    def _look_at_capitals(self, event: QKeyEvent) -> None:
        """No system tells about Caps Lock in the same way; a letter and its Shift key do."""
        letter = event.text()
        if len(letter) == 1 and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.capitals.setVisible(letter.isupper() != shift)

    def _edited(self) -> None:
        self.set_error("")
        self.edited.emit()

    def _tell_keyboard(self) -> None:
        locale = QGuiApplication.inputMethod().locale()
        name = "" if locale.language() == QLocale.Language.C else locale.nativeLanguageName()
        name = name[:1].upper() + name[1:]
        self._keyboard.setText(self.tr("Keyboard: {language}").format(language=name) if name else "")
        self._keyboard.setVisible(bool(name))
        self._keyboard_icon.setVisible(bool(name))
