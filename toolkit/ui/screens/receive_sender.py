"""Who a bundle is from, how sure we are of that, and what would make us surer."""

from __future__ import annotations

from PySide6.QtCore import Signal

from toolkit.crypto.identity import fingerprint
from toolkit.services.alarms import TWO_LISTS
from toolkit.services.exchange import Incoming

from ..alarm_words import alarm_words
from ..values import day_of
from ..widgets.buttons import Button
from .trust_card import TrustCard


class SenderCard(TrustCard):
    """`trust_asked(verified)` when the person decides to trust the sender; verified: the digits were compared.

    `together_asked` where two of our own laptops signed two lists.
    """

    trust_asked = Signal(bool)
    together_asked = Signal()

    def show_sender(self, incoming: Incoming, chapter: str) -> None:
        icon, tone, title, sentence = self._standing(incoming, chapter)
        self.tell(icon, tone, title, sentence, fingerprint(incoming.manifest.sender.root))
        if incoming.standing == "two_lists" and incoming.sender is None:
            together = self.offer(Button(self.tr("Put the two lists together…"), small=True))
            together.clicked.connect(self.together_asked)
        if incoming.standing in ("unknown", "words", "known", "changed"):
            compared = self.offer(Button(self.tr("We compared the digits"), "check", small=True))
            compared.clicked.connect(lambda: self.trust_asked.emit(True))
        if incoming.standing == "unknown":
            unseen = self.offer(Button(self.tr("Trust without comparing"), small=True, kind="link"))
            unseen.clicked.connect(lambda: self.trust_asked.emit(False))

    def _standing(self, incoming: Incoming, chapter: str) -> tuple[str, str, str, str]:
        sender = incoming.sender
        if incoming.standing == "verified" and sender is not None and sender.verified:
            return (
                "shield-check",
                "accent",
                self.tr("It really comes from {chapter}").format(chapter=chapter),
                self.tr("You compared these digits with them on {day}. They are the same today.").format(
                    day=day_of(sender.verified)
                ),
            )
        if incoming.standing == "known":
            return (
                "shield",
                "muted",
                self.tr("It comes from the {chapter} whose card you have").format(chapter=chapter),
                self.tr("You have not compared these digits yet. Read them to each other when you next speak."),
            )
        if incoming.standing == "words":
            return (
                "key",
                "muted",
                self.tr("It comes from whoever gave you the words"),
                self.tr("They call themselves {chapter}. You have no card of theirs yet.").format(chapter=chapter),
            )
        if incoming.standing == "ours":
            return (
                "shield-check",
                "accent",
                self.tr("It comes from another laptop of ours: {laptop}").format(laptop=chapter),
                self.tr("What it holds counts as if it were done here."),
            )
        if incoming.standing == "ourselves":
            sentence = self.tr("It is for others. Nothing in it is new here.")
            return "info", "muted", self.tr("You made this bundle on this laptop"), sentence
        if incoming.standing == "removed":
            return (
                "warning",
                "amber",
                self.tr("It comes from a laptop that was removed: {laptop}").format(laptop=chapter),
                self.tr(
                    "It was lost, stolen or given away. Nothing of it is joined to yours by itself. You can hold it "
                    "for review, and ask in person who made it."
                ),
            )
        if incoming.standing == "two_lists":
            title, sentence = alarm_words(TWO_LISTS, incoming.sender.name if incoming.sender else "")
            return "warning", "red", title, sentence
        if incoming.standing == "changed":
            return (
                "warning",
                "red",
                self.tr("This is not the {chapter} you know").format(chapter=chapter),
                self.tr(
                    "It bears that name, but another key. They may have begun anew, or somebody pretends to be them. "
                    "Compare the digits with them in person."
                ),
            )
        return (
            "warning",
            "amber",
            self.tr("We don’t know this chapter yet"),
            self.tr(
                "It calls itself {chapter}. You can look at everything. To take it in, read these digits to each other "
                "first, in person or by phone."
            ).format(chapter=chapter),
        )
