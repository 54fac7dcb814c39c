"""One talk with a person, or a note about them, edited where it stands; it saves itself."""

from __future__ import annotations

import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from toolkit.base.ids import RecordId
from toolkit.vault.reading import Record

from ..desk import Desk
from ..labels import choice_label, field_label
from ..widgets.buttons import Button, IconButton
from ..widgets.cards import Card
from ..widgets.fields import ChoiceField, DateField, LineField, TextField
from ..widgets.flow import FlowLayout
from .person_facts import FactGrid
from .person_head import TALKS
from .saving import PersonField

translate = QCoreApplication.translate


def prompts() -> list[str]:
    """What to listen for in a one-to-one. Pressed, one stands in the text as a heading."""
    return [
        translate("TalkCard", "What matters to them?"),
        translate("TalkCard", "What did they offer?"),
        translate("TalkCard", "What holds them back?"),
        translate("TalkCard", "Whom do they know?"),
    ]


class TalkCard(Card):
    """`saved(talk, the field's widget, its name, value)`, `removed(talk)`, `closed`."""

    saved = Signal(object, object, str, object)
    removed = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.talk: RecordId = b""
        self.body.setContentsMargins(11, 9, 11, 11)
        self.body.setSpacing(4)
        self.setAccessibleName(self.tr("What happened"))
        self.fields: dict[str, Any] = {}
        self._build_head()
        self._build_text()
        self._build_rest(desk)
        for name, field in self.fields.items():
            field.saved.connect(lambda value, name=name, field=field: self.saved.emit(self.talk, field, name, value))
        self.hide()

    def _build_head(self) -> None:
        kinds = [(kind, choice_label("interaction", "kind", kind)) for kind in TALKS]
        self.fields["kind"] = ChoiceField(field_label("interaction", "kind"), kinds)
        self.fields["kind"].setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self.fields["day"] = DateField(field_label("interaction", "day"), placeholder=self.tr("Which day?"))
        self.remove = IconButton("trash", self.tr("Delete this entry"), kind="link", small=True)
        self.remove.clicked.connect(lambda: self.removed.emit(self.talk))
        self.close_button = IconButton("check", self.tr("Done writing"), kind="link", small=True)
        self.close_button.clicked.connect(self._close)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.fields["kind"])
        row.addWidget(self.fields["day"], 1)
        row.addWidget(self.remove)
        row.addWidget(self.close_button)
        self.body.addLayout(row)

    def _build_text(self) -> None:
        text = TextField(field_label("interaction", "text"), placeholder=self.tr("What was said"))
        text.setProperty("inPlace", False)
        self.fields["text"] = text
        self.prompts = QWidget()
        flow = FlowLayout(self.prompts, gap=4, line_gap=0)
        self.prompt_buttons: list[Button] = []
        for prompt in prompts():
            button = Button(prompt, kind="link", small=True)
            button.clicked.connect(lambda _=False, prompt=prompt: self._prompt(prompt))
            flow.addWidget(button)
            self.prompt_buttons.append(button)
        self.body.addWidget(text)
        self.body.addWidget(self.prompts)

    def _build_rest(self, desk: Desk) -> None:
        grid = FactGrid()
        rest: dict[str, Any] = {
            "promised": LineField(field_label("interaction", "promised")),
            "next_step": LineField(
                field_label("interaction", "next_step"), placeholder=self.tr("What’s the next step?")
            ),
            "next_by": DateField(field_label("interaction", "next_by")),
            "done_by": PersonField(desk, field_label("interaction", "done_by")),
        }
        self.fields.update(rest)
        self.captions = {}
        for name, field in rest.items():
            self.captions[name] = grid.add(field_label("interaction", name), field)
        self.step_done = Button(self.tr("The next step is done"), "check", small=True)
        self.step_done.setCheckable(True)
        self.step_done.clicked.connect(self._tick)
        self.body.addLayout(grid)
        self.body.addWidget(self.step_done, 0, Qt.AlignmentFlag.AlignLeading)

    def show_talk(self, talk: Record, titles: dict[RecordId, str]) -> None:
        """Show one; what is being typed is left alone."""
        fresh = talk.id != self.talk or self.isHidden()
        if talk.id != self.talk:
            self.commit()
        self.talk = talk.id
        for name, field in self.fields.items():
            if name == "done_by":
                who = talk.ref(name)
                field.set_reference(who.hex() if who else "", titles.get(who or b"", ""))
            else:
                field.set_value(talk.text(name))
            field.setEnabled(name not in talk.forked)
        self.prompts.setVisible(talk.text("kind") in ("one_to_one", "visit"))
        has_step = talk.get("next_step") is not None
        for widget in (self.fields["next_by"], self.captions["next_by"], self.step_done):
            widget.setVisible(has_step)
        done = talk.get("next_done") is not None
        self.step_done.setChecked(done)
        self.step_done.setText(self.tr("Done: take it back") if done else self.tr("The next step is done"))
        self.show()
        if fresh:
            self.fields["text"].setFocus()

    def commit(self) -> None:
        """Save what is being typed."""
        for field in self.fields.values():
            if field.hasFocus() and hasattr(field, "commit"):
                field.commit()

    def _tick(self, done: bool) -> None:
        self.saved.emit(self.talk, self.step_done, "next_done", datetime.date.today().isoformat() if done else None)

    def _prompt(self, prompt: str) -> None:
        text: TextField = self.fields["text"]
        text.setFocus()
        cursor = text.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        before = text.toPlainText()
        lead = "" if not before or before.endswith("\n\n") else "\n" if before.endswith("\n") else "\n\n"
        cursor.insertText(f"{lead}{prompt}\n")
        text.setTextCursor(cursor)

    def _close(self) -> None:
        self.commit()
        self.closed.emit()

    def keyPressEvent(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)
