"""What an alarm says (kinds: `services.alarms`): what is wrong, and what to do about it in person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from toolkit.services.alarms import CHANGED, REMOVED_HERE

from .bidi import isolated

translate = QCoreApplication.translate


def alarm_words(kind: str, chapter: str) -> tuple[str, str]:
    """A title and what to do; `chapter` is empty for our own."""
    name = isolated(chapter)
    if kind == REMOVED_HERE:
        return (
            translate("Alarms", "This laptop was removed from the chapter"),
            translate(
                "Alarms",
                "The others hold back what is written here from now on. Speak with them in person. If it was a "
                "mistake, this laptop joins anew.",
            ),
        )
    if kind == CHANGED:
        return (
            translate("Alarms", "Somebody calls themselves {chapter} with another key").format(chapter=name),
            translate(
                "Alarms",
                "Nothing was taken in. Meet them, and compare the digits on their own laptop with those that you have. "
                "Perhaps they began anew, perhaps somebody pretends to be them.",
            ),
        )
    if chapter:
        return (
            translate("Alarms", "{chapter} has two lists of laptops").format(chapter=name),
            translate(
                "Alarms",
                "Nothing was taken in. Meet them, and look at the lists on both of their laptops. Perhaps two of them "
                "added a laptop at the same time; perhaps somebody has stolen their main key.",
            ),
        )
    return (
        translate("Alarms", "Our chapter has two lists of laptops"),
        translate(
            "Alarms",
            "Nothing was taken in. Put both laptops beside each other. If you added or removed laptops on both, open "
            "the bundle again and put the lists together. If nobody did, somebody has stolen the main key: begin a new "
            "chapter, and tell all others in person.",
        ),
    )
