"""Who can open the vault, in short: on the first page and in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from toolkit.services.ways_in import KEYHOLDERS_WANTED

from ..bidi import isolated
from ..facts import Facts
from ..ways import few_words, proven_words
from ..widgets.buttons import Button
from ..widgets.cards import Card
from ..widgets.labels import Label
from ..widgets.layouts import empty


class WaysCard(Card):
    """Names, and for each paper when it was last proven; `button` leads to all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who can open this vault"), parent=parent)
        self.people = Label(strong=True, wrap=True)
        self._papers = QVBoxLayout()
        self._papers.setSpacing(4)
        self.button = Button(self.tr("See and change"), "key")
        self.body.addWidget(self.people)
        self.body.addLayout(self._papers)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_facts(self, facts: Facts) -> None:
        few = len(facts.keyholders) < KEYHOLDERS_WANTED
        names = ", ".join(isolated(name) for name in facts.keyholders)
        self.people.setText(few_words(facts.keyholders) if few else names)
        self.people.set_tone("amber" if few else "text")
        empty(self._papers)
        for paper in facts.papers:
            words = self.tr("{name}: {proven}").format(name=isolated(paper.label), proven=proven_words(paper))
            due = paper.id in facts.due
            self._papers.addWidget(Label(words, tone="amber" if due else "muted", strong=due, wrap=True))
        if not facts.papers:
            self._papers.addWidget(Label(self.tr("No recovery sheet and no guardians yet"), tone="muted", wrap=True))
