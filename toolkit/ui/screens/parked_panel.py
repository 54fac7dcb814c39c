"""The tray of rows that could not be read: each with its reason, to be mended by hand or left out for good."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from toolkit.services import parking
from toolkit.services.importing import ImportResult
from toolkit.vault.parking import Parked

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..labels import type_label
from ..row_words import row_words
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import Label
from ..widgets.layouts import empty


class ParkedPanel(QWidget):
    """`closed` when the person goes back; `mended(sentence, operation)` when somebody came in."""

    closed = Signal()
    mended = Signal(str, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: list[Parked] = []
        self._shown: Parked | None = None
        self._left: Parked | None = None
        self.lines: list[QLineEdit] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Rows to mend"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show)
        self.card = Card()
        self._fields = QVBoxLayout()
        self._fields.setSpacing(theme.TIGHT)
        inside = QFrame()
        inside.setProperty("ground", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.ICON_GAP, 0)
        column.addLayout(self._fields)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.card.body.addWidget(scroll, 1)
        self.card.body.addLayout(self._build_bar())
        self.nothing = Label(self.tr("Nothing waits to be mended."), tone="muted", wrap=True)
        listed = Card(flush=True)
        listed.body.addWidget(self.list)
        self.split = QWidget()
        beside = QHBoxLayout(self.split)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme.GAP)
        beside.addWidget(listed, 2)
        beside.addWidget(self.card, 3)
        self.put_back_button = Button("", kind="link", small=True)
        self.put_back_button.clicked.connect(self._put_back)
        self.put_back_button.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(
            Label(
                self.tr(
                    "These rows of imported lists could not be read. They wait here, in the vault, until you mend "
                    "them or leave them out."
                ),
                tone="muted",
                wrap=True,
            )
        )
        whole.addWidget(self.nothing)
        whole.addWidget(self.split, 1)
        whole.addWidget(self.put_back_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(theme.ICON_GAP)
        self.leave_button = Button(self.tr("Leave it out"))
        self.leave_button.clicked.connect(self._leave_out)
        self.mend_button = Button(self.tr("Bring it in"), "check", kind="primary")
        self.mend_button.clicked.connect(self._mend)
        bar.addStretch(1)
        bar.addWidget(self.leave_button)
        bar.addWidget(self.mend_button)
        return bar

    # Showing

    def refresh(self) -> None:
        """Read the tray again."""
        self._desk.read(parking.waiting, self._desk.session.reader, done=self._list, key="parked")

    def _list(self, rows: list[Parked]) -> None:
        at = max(0, self.list.currentRow())
        typed = self._typed() if self._shown is not None and self._shown in rows else None
        shown, self._rows = self._shown, rows
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            begin = ", ".join(cell for cell in (row.cells or row.text.split("\n")) if cell.strip())[:120]
            item = QListWidgetItem(f"{self._where(row)}\n{isolated(begin)}")
            item.setToolTip(row_words(row.code, row.facts))
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.nothing.setVisible(not rows)
        self.split.setVisible(bool(rows))
        if typed is not None and shown is not None:
            self.list.setCurrentRow(rows.index(shown))
            return
        self._shown = None
        if rows:
            self.list.setCurrentRow(min(at, len(rows) - 1))
            self._show(self.list.currentRow())

    def _where(self, row: Parked) -> str:
        where = self.tr("Row {row}").format(row=self.locale().toString(row.row))
        return f"{isolated(row.file)}, {where}" if row.file else where

    def _show(self, at: int) -> None:
        if not 0 <= at < len(self._rows) or self._rows[at] is self._shown:
            return
        row = self._shown = self._rows[at]
        empty(self._fields)
        self.lines = []
        self._fields.addWidget(Label(self._where(row), size="section", strong=True, wrap=True))
        self.reason = Label(row_words(row.code, row.facts), tone="amber", strong=True, wrap=True)
        self._fields.addWidget(self.reason)
        if row.cells:
            self._fields.addLayout(self._cells(row))
        else:
            self.text = QPlainTextEdit(row.text)
            self.text.setAccessibleName(self.tr("The row as it stands in the file"))
            self.text.setMinimumHeight(theme.scaled(220))
            self.text.setTabChangesFocus(True)
            self._fields.addWidget(self.text)

    def _cells(self, row: Parked) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.ICON_GAP)
        grid.setVerticalSpacing(theme.ICON_GAP)
        grid.setColumnStretch(1, 1)
        for at, header in enumerate(row.header):
            line = QLineEdit(row.cells[at] if at < len(row.cells) else "")
            line.setAccessibleName(header)
            line.returnPressed.connect(self._mend)
            label = Label(isolated(header), tone="muted", wrap=True)
            label.setFixedWidth(theme.scaled(130))
            label.setBuddy(line)
            grid.addWidget(label, at, 0)
            grid.addWidget(line, at, 1)
            self.lines.append(line)
        return grid

    def _typed(self) -> dict[str, object]:
        if self._shown is not None and self._shown.cells:
            return {"cells": [line.text() for line in self.lines]}
        return {"text": self.text.toPlainText()}

    # Deciding

    def _mend(self) -> None:
        row = self._shown
        if row is None or row.id is None:
            return
        self.mend_button.setEnabled(False)
        self._desk.write(
            parking.mend, self._desk.session, row.id, done=self._mended, failed=self._not_mended, **self._typed()
        )

    def _mended(self, result: ImportResult) -> None:
        self.mend_button.setEnabled(True)
        held = [problem for problem in result.problems if problem.kind == "held"]
        if held:
            self.reason.setText(row_words(held[0].code, held[0].facts))
            return
        self._shown = None
        if result.changes is not None:
            said = self.tr("Added {people}").format(people=type_label("person", result.added))
            if not result.added:
                said = self.tr("%n got something new", "", result.updated)
            self.mended.emit(said, result.changes.op)
        self.refresh()

    def _not_mended(self, error: Exception) -> None:
        self.mend_button.setEnabled(True)
        self._desk.tell_error(error)
        self.refresh()

    def _leave_out(self) -> None:
        if self._shown is not None and self._shown.id is not None:
            self._desk.write(parking.leave_out, self._desk.session, self._shown.id, done=self._is_out)

    def _is_out(self, row: Parked) -> None:
        self._left, self._shown = row, None
        self.put_back_button.setText(self.tr("{row} was left out. Put it back").format(row=self._where(row)))
        self.put_back_button.show()
        self.refresh()

    def _put_back(self) -> None:
        row, self._left = self._left, None
        self.put_back_button.hide()
        if row is not None:
            self._desk.write(parking.put_back, self._desk.session, row, done=lambda _: self.refresh())
