"""The recovery sheet and the guardians' cards, in the language of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from toolkit.formats.paper import Block, Document, Facts, Heading, Steps, Text, Words

from .bidi import isolated

if TYPE_CHECKING:
    from toolkit.services.ways_in import Paper


def document(papers: Sequence[Paper]) -> Document:
    """The recovery sheet, or cards for guardians, each on a page of its own."""
    if papers[0].threshold == 1:
        return Document(sheet_title(), tuple(_sheet(paper) for paper in papers))
    return Document(QCoreApplication.translate("Paper", "Guardians’ cards"), tuple(_card(paper) for paper in papers))


def sheet_title() -> str:
    return QCoreApplication.translate("Paper", "Recovery sheet")


def card_title(member: int, count: int) -> str:
    """What a guardian's card is called."""
    said = QCoreApplication.translate("Paper", "Guardian’s card {number} of {count}")
    locale = QLocale()
    return said.format(number=locale.toString(member), count=locale.toString(count))


def set_number(number: int) -> str:
    """A set as people compare it: five digits, with noughts before a small one."""
    return f"{number:05}"


def _sheet(paper: Paper) -> tuple[Block, ...]:
    return (
        Heading(sheet_title(), 1),
        _facts(paper),
        Text(
            QCoreApplication.translate(
                "Paper",
                "Whoever holds this sheet can open the vault of {chapter}, without any passphrase. Keep it where you "
                "would keep money, not with the laptop. Take no photo of it.",
            ).format(chapter=isolated(paper.chapter)),
            strong=True,
        ),
        _words(paper),
        _about_words(),
        Heading(QCoreApplication.translate("Paper", "If nobody knows the passphrase any more")),
        Steps((
            *_to_the_words(),
            QCoreApplication.translate("Paper", "Choose “A recovery sheet”, and type the 20 words."),
            QCoreApplication.translate("Paper", "Choose a new passphrase. This sheet stays good."),
        )),
        Text(QCoreApplication.translate(
            "Paper", "If it is lost, or somebody saw it: in Baton, under Settings, remove it and make a new one.",
        )),
    )  # fmt: skip


def _card(paper: Paper) -> tuple[Block, ...]:
    needed = QLocale().toString(paper.threshold)
    return (
        Heading(card_title(paper.member, paper.shares), 1),
        _facts(paper),
        Text(
            QCoreApplication.translate(
                "Paper",
                "This card alone opens nothing. Any {needed} of the {count} cards together open the vault of "
                "{chapter}. Keep it at home, apart from the other cards. Take no photo of it.",
            ).format(needed=needed, count=QLocale().toString(paper.shares), chapter=isolated(paper.chapter)),
            strong=True,
        ),
        _words(paper),
        _about_words(),
        Heading(QCoreApplication.translate("Paper", "If nobody knows the passphrase any more")),
        Steps((
            QCoreApplication.translate("Paper", "Meet in person: {needed} guardians with their cards.").format(
                needed=needed),
            *_to_the_words(),
            QCoreApplication.translate("Paper", "Choose “Guardians’ cards”, and type the 20 words of each card."),
            QCoreApplication.translate("Paper", "Choose a new passphrase. The cards stay good."),
        )),
        Text(QCoreApplication.translate(
            "Paper",
            "Give your words to nobody by phone or message. If this card is lost or somebody saw it, tell the chapter: "
            "it makes new cards for all guardians.",
        )),
    )  # fmt: skip


def _facts(paper: Paper) -> Facts:
    return Facts((
        (QCoreApplication.translate("Paper", "Chapter"), isolated(paper.chapter)),
        (QCoreApplication.translate("Paper", "Made on"), QLocale().toString(QDate(*paper.made.timetuple()[:3]))),
        (QCoreApplication.translate("Paper", "Set"), set_number(paper.set)),
    ))  # fmt: skip


def _words(paper: Paper) -> Words:
    return Words(tuple(zip(paper.words, paper.numbers, strict=True)))


def _about_words() -> Text:
    return Text(QCoreApplication.translate(
        "Paper",
        "Four letters of each word are enough. The words are English everywhere: instead of a word you can type the "
        "number behind it.",
    ))  # fmt: skip


def _to_the_words() -> tuple[str, str]:
    return (
        QCoreApplication.translate(
            "Paper", "Start Baton and choose the vault of the chapter. If the laptop is gone, restore a backup first."
        ),
        QCoreApplication.translate("Paper", "Press “I can’t get in” below the field for the passphrase."),
    )
