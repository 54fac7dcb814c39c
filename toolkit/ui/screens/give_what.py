"""What to give: trainings, one plan, a group of people, a pack, or what was saved; and what of the people in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from toolkit.base.ids import RecordId
from toolkit.domain.scopes import EVERYTHING, GROUP, HANDOFF, KIT, NOBODY, PLAN, STARTER, Scope
from toolkit.services import scopes
from toolkit.services.scopes import Saved
from toolkit.services.session import Session
from toolkit.vault.reading import Reader

from .. import theme
from ..bidi import isolated
from ..desk import Desk
from ..scope_words import OPTIONS, option_label
from ..widgets.buttons import Button, IconButton
from ..widgets.fields import Choice
from ..widgets.flow import FlowLayout
from ..widgets.labels import Label
from ..widgets.layouts import empty

INDENT = 26  # pixels, under the words of a radio button


@dataclass(frozen=True)
class Offers:
    """What there is to choose from: plans and groups by name, and what was saved."""

    plans: list[tuple[RecordId, str]]
    groups: list[tuple[RecordId, str]]
    saved: list[Saved]


def read_offers(reader: Reader) -> Offers:
    """Runs on the reading lane."""
    plans = [(plan.id, plan.title) for plan in reader.all("plan") if not plan.get("archived")]
    groups = [(group.id, group.title) for group in reader.all("group") if not group.get("archived")]
    return Offers(plans, groups, scopes.saved(reader))


def save(session: Session, name: str, scope: Scope) -> Saved:
    """Raises `scope.name`."""
    return scopes.save(session, name, scope)


class WhatChoice(QWidget):
    """`changed` when something else is chosen."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group = QButtonGroup(self)
        self._saved: dict[QAbstractButton, Saved] = {}
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.kit_choice = self._radio(self.tr("Trainings and plan patterns. Nothing about people"))
        self.plan_choice = self._radio(self.tr("One plan, with its team"))
        self.plans = Choice(self.tr("Which plan"))
        self.group_choice = self._radio(self.tr("A group of people"))
        self.groups = Choice(self.tr("Which group"))
        self.handoff_choice = self._radio(self.tr("The handoff pack: plans, trainings, duties"))
        self.starter_choice = self._radio(self.tr("The starter kit. Nothing about people"))
        self.everything_choice = self._radio(self.tr("Everything, people and their phone numbers too"))
        self._bases = {
            self.kit_choice: KIT,
            self.plan_choice: PLAN,
            self.group_choice: GROUP,
            self.handoff_choice: HANDOFF,
            self.starter_choice: STARTER,
            self.everything_choice: EVERYTHING,
        }
        self.people = self._people()
        for button in self._bases:
            column.addWidget(button)
            if button is self.plan_choice:
                column.addWidget(_indented(self.plans))
            if button is self.group_choice:
                column.addWidget(_indented(self.groups))
                column.addWidget(self.people)
        self._saved_rows = QVBoxLayout()
        self._saved_rows.setSpacing(4)
        column.addLayout(self._saved_rows)
        column.addWidget(self._saving())
        for choice in (self.plans, self.groups):
            choice.currentIndexChanged.connect(self._changed)
        for button in (self.plan_choice, self.group_choice):
            button.setEnabled(False)
        self.kit_choice.setChecked(True)
        self._changed()

    def _radio(self, text: str) -> QRadioButton:
        button = QRadioButton(text)
        self._group.addButton(button)
        button.toggled.connect(lambda on: self._changed() if on else None)
        return button

    def _people(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(theme.margins(INDENT, 2, 0, 6))
        column.setSpacing(4)
        self.named = QCheckBox(self.tr("Name the people in it"))
        self.named.setChecked(True)
        self.named.toggled.connect(self._changed)
        column.addWidget(self.named)
        self.always = Label(tone="muted", wrap=True)
        column.addWidget(self.always)
        boxes = QWidget()
        flow = FlowLayout(boxes, gap=16, line_gap=6)
        self.options: dict[str, QCheckBox] = {}
        for option in OPTIONS:
            box = QCheckBox(option_label(option))
            box.toggled.connect(self._changed)
            flow.addWidget(box)
            self.options[option] = box
        column.addWidget(boxes)
        return whole

    def _saving(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.ICON_GAP)
        self.save_button = Button(self.tr("Save this choice under a name"), "plus", kind="link", small=True)
        self.save_button.clicked.connect(self._ask_name)
        self.name = QLineEdit()
        self.name.setMaxLength(scopes.LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Such as: for the drivers in Hillside"))
        self.name.setAccessibleName(self.tr("Name of this choice"))
        self.name.returnPressed.connect(self._save)
        self.keep_button = Button(self.tr("Save"), small=True)
        self.keep_button.clicked.connect(self._save)
        row.addWidget(self.save_button)
        row.addWidget(self.name, 1)
        row.addWidget(self.keep_button)
        row.addStretch()
        self.name.hide()
        self.keep_button.hide()
        return whole

    # What there is

    def refresh(self) -> None:
        self._desk.read(read_offers, self._desk.session.reader, done=self._fill, key="give.offers")

    def _fill(self, offers: Offers) -> None:
        for choice, found in ((self.plans, offers.plans), (self.groups, offers.groups)):
            before = choice.currentData()
            choice.blockSignals(True)
            choice.clear()
            for record_id, title in found:
                choice.addItem(isolated(title), record_id.hex())
            choice.setCurrentIndex(max(0, choice.findData(before)) if found else -1)
            choice.blockSignals(False)
        self.plan_choice.setEnabled(bool(offers.plans))
        self.group_choice.setEnabled(bool(offers.groups))
        if not (self._group.checkedButton() or self.kit_choice).isEnabled():
            self.kit_choice.setChecked(True)
        self._fill_saved(offers.saved)
        self._changed()

    def _fill_saved(self, saved: list[Saved]) -> None:
        if saved == list(self._saved.values()):
            return
        chosen = self._saved.get(self._group.checkedButton())
        empty(self._saved_rows)
        for button in self._saved:
            self._group.removeButton(button)
        self._saved = {}
        for each in saved:
            button = self._radio(isolated(each.name))
            self._saved[button] = each
            remove = IconButton("close", self.tr("Remove {name}").format(name=each.name), kind="link", small=True)
            remove.clicked.connect(lambda _=False, each=each: self._remove(each))
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(button)
            line.addWidget(remove)
            line.addStretch()
            self._saved_rows.addWidget(row)
            if chosen is not None and each.name == chosen.name:
                button.setChecked(True)
        if self._group.checkedButton() is None:
            self.kit_choice.setChecked(True)

    # What is chosen

    def scope(self) -> Scope | None:
        """What is chosen; None as long as no plan or group is."""
        button = self._group.checkedButton()
        if (saved := self._saved.get(button)) is not None:
            return saved.scope
        base = self._bases.get(button, KIT)
        if base not in (PLAN, GROUP):
            return Scope(base)
        of = (self.plans if base == PLAN else self.groups).currentData()
        if of is None:
            return None
        if base == PLAN and not self.named.isChecked():
            return Scope(base, bytes.fromhex(of), frozenset((NOBODY,)))
        return Scope(base, bytes.fromhex(of), frozenset(each for each, box in self.options.items() if box.isChecked()))

    def reset(self) -> None:
        """Back to what tells nothing about people."""
        self.kit_choice.setChecked(True)
        self.named.setChecked(True)
        for box in self.options.values():
            box.setChecked(False)
        self._ask_name(asked=False)

    def controls(self) -> list[QWidget]:
        """What can be pressed, in reading order."""
        found: list[QWidget] = []
        for button in self._bases:
            found.append(button)
            if button is self.plan_choice:
                found.append(self.plans)
            if button is self.group_choice:
                found.append(self.groups)
            if button is (self.plan_choice if self.plan_choice.isChecked() else self.group_choice):
                found += [self.named, *self.options.values()]
        for button in self._saved:
            remove = button.parentWidget().findChild(IconButton)
            found += [button, remove] if remove is not None else [button]
        return [*found, self.save_button, self.name, self.keep_button]

    def _changed(self) -> None:
        plan, group = self.plan_choice.isChecked(), self.group_choice.isChecked()
        self.plans.parentWidget().setVisible(plan)
        self.groups.parentWidget().setVisible(group)
        if plan or group:
            # What goes of people stands under what they are chosen by.
            self._column.removeWidget(self.people)
            under = (self.plans if plan else self.groups).parentWidget()
            self._column.insertWidget(self._column.indexOf(under) + 1, self.people)
        self.people.setVisible(plan or group)
        self.named.setVisible(plan)
        named = group or self.named.isChecked()
        self.always.setText(
            self.tr("Their names, and what they agreed to, always go along. Tick what else may go:")
            if named
            else self.tr("They see that somebody does a step, and not who.")
        )
        for box in self.options.values():
            box.setVisible(named)
        self.save_button.setVisible((plan or group) and self.name.isHidden())
        if not (plan or group):
            self._ask_name(asked=False)
        self.changed.emit()

    # Names for it

    def _ask_name(self, *, asked: bool = True) -> None:
        for widget in (self.name, self.keep_button):
            widget.setVisible(asked)
        about_one = self.plan_choice.isChecked() or self.group_choice.isChecked()
        self.save_button.setVisible(not asked and about_one)
        if asked:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.name.clear()

    def _save(self) -> None:
        scope = self.scope()
        if scope is not None and self.name.text().strip():
            self._desk.write(save, self._desk.session, self.name.text(), scope, done=self._was_saved)

    def _was_saved(self, _saved: Saved) -> None:
        self._ask_name(asked=False)
        self.refresh()

    def _remove(self, saved: Saved) -> None:
        self._desk.write(scopes.remove, self._desk.session, saved.name, done=lambda _: self.refresh())


def _indented(choice: Choice) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(theme.margins(INDENT, 0, 0, 2))
    row.addWidget(choice, 1)
    return whole
