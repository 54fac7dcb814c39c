"""A field for a passphrase: hidden, shown only while somebody holds the button, never suggested or remembered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from .. import theme
from .buttons import Button
from .labels import IconLabel, Label

_HINT = Qt.InputMethodHint


class PassphraseField(QWidget):
    """Label, field and the button to hold. `submitted` on Enter, `edited` with every change."""

    submitted = Signal()
    edited = Signal()

    def __init__(
        self, label: str, *, tall: bool = False, keyboard: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = Label(label, strong=True)
        self.line = QLineEdit()
        self.line.setAccessibleName(label)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            _HINT.ImhHiddenText | _HINT.ImhSensitiveData | _HINT.ImhNoPredictiveText | _HINT.ImhNoAutoUppercase
        )
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.returnPressed.connect(self.submitted)
        self.line.textEdited.connect(self._edited)
        self.line.installEventFilter(self)
        self._label.setBuddy(self.line)
        self.show_button = Button(self.tr("Hold to show"), "eye", tall=tall)
        self.show_button.pressed.connect(lambda: self.line.setEchoMode(QLineEdit.EchoMode.Normal))
        self.show_button.released.connect(lambda: self.line.setEchoMode(QLineEdit.EchoMode.Password))
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
        self.line.clear()

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
