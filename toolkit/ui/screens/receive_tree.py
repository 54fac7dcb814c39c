"""What a bundle would change, as a tree: added, changed, two versions, deleted there, held back."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from toolkit.services.judging import (
    DELETED,
    FORGET,
    HELD,
    OFFERED,
    REFUSED,
    REMOVED,
    TWO_VERSIONS,
    Choice,
)
from toolkit.services.preview import GROUPS, Item, Preview

from ..labels import type_label, type_name
from ..values import Titles, name_of_field
from .tick_tree import GROUP, Group, Line, TickTree

ICONS = {
    "added": "circle-plus",
    "changed": "pencil",
    "two_versions": "two-versions",
    "deleted": "circle-minus",
    "forget": "trash",
    "removed": "circle-minus",
    "held": "pause",
    "refused": "pause",
}
MANY = 12

translate = QCoreApplication.translate

__all__ = ["GROUP", "ChangesTree", "detail_of", "line_of", "why_held"]


class ChangesTree(TickTree):
    """What is taken unasked is ticked at first; what is held back has no boxes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ChangesTree", "What would change"), parent)
        self._offered = 0

    def set_preview(self, preview: Preview, titles: Titles) -> None:
        """Show all groups that hold something, open; the first record is chosen."""
        shown = [name for name in GROUPS if preview.count(name)]
        self._offered = sum(preview.count(name) for name in shown if name in OFFERED)
        self.set_groups([self._group(name, preview, titles, at == 0) for at, name in enumerate(shown)])

    def choice(self) -> Choice:
        """What is ticked now."""
        ticks = self.ticks()
        left = {item.id for each in ticks.values() if each.whole for item in each.off}
        taken = {item.id for each in ticks.values() if not each.whole for item in each.on}
        return Choice(
            left=left,
            taken=taken,
            left_groups={name for name, each in ticks.items() if not each.whole},
            taken_groups={name for name, each in ticks.items() if each.whole},
        )

    def everything(self) -> Choice:
        """All that can be ticked."""
        return Choice(taken_groups=set(self.ticks()))

    def counts(self) -> tuple[int, int]:
        """How many records are ticked, of how many."""
        return sum(each.count for each in self.ticks().values()), self._offered

    def _group(self, name: str, preview: Preview, titles: Titles, first: bool) -> Group:
        items: list[Item] = getattr(preview, name)
        kinds = ", ".join(type_label(kind, n) for kind, n in preview.counts[name].most_common())
        return Group(
            key=name,
            name=self._name(name),
            detail={
                TWO_VERSIONS: self.tr("changed here and there"),
                **dict.fromkeys({DELETED, FORGET} - {*preview.unasked}, self.tr("kept here unless you tick")),
                REMOVED: self.tr("stays away unless you tick"),
                HELD: self.tr("you decide later"),
                REFUSED: self.tr("stays so"),
            }.get(name, kinds),
            count=preview.count(name),
            lines=[line_of(item, item, detail_of(name, item, titles)) for item in items],
            icon=ICONS[name],
            tone="amber" if name == TWO_VERSIONS else "muted",
            ticks=_ticks(name, preview.unasked),
            folded=first and name == "added" and len(items) > MANY,  # what is new is looked through last
        )

    def _name(self, group: str) -> str:
        return {
            "added": self.tr("Added"),
            "changed": self.tr("Changed"),
            "two_versions": self.tr("Two versions"),
            "deleted": self.tr("Deleted there"),
            "forget": self.tr("To be forgotten"),
            "removed": self.tr("You removed these"),
            "held": self.tr("Held back"),
            "refused": self.tr("Forgotten"),
        }[group]


def _ticks(group: str, unasked: Collection[str]) -> Qt.CheckState | None:
    if group not in OFFERED:
        return None
    return Qt.CheckState.Checked if group in unasked else Qt.CheckState.Unchecked


def line_of(data: object, item: Item, detail: str) -> Line:
    return Line(data, item.title or type_name(item.type), detail, item.id, item.whole)


def detail_of(group: str, item: Item, titles: Titles) -> str:
    if group == HELD:
        return why_held(item.why)
    if group in ("added", DELETED, FORGET, REMOVED, REFUSED):
        return type_name(item.type)
    kind = TWO_VERSIONS if group == TWO_VERSIONS else None
    names = [name_of_field(item.type, each.field, titles) for each in item.fields if kind in (None, each.kind)]
    return ", ".join(dict.fromkeys(names))


def why_held(why: str) -> str:
    """Why something waits, in a few words."""
    return {
        "alarm": translate("Held", "two contents under one number"),
        "laptop": translate("Held", "from a removed laptop"),
        "declined": translate("Held", "you left it out before"),
        "deletion": translate("Held", "deleted there"),
        "forget": translate("Held", "asked to be forgotten"),
        "rights": translate("Held", "they may not change it"),
        "undone": translate("Held", "you took it back before"),
        "unknown": translate("Held", "from somebody unknown"),
    }.get(why, "")
