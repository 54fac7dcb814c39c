"""What to say about single rows and cards of an imported list: why one was left out, or what could not be read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from .bidi import isolated

ROW_WORDS = {
    "row.date_unsure": QT_TRANSLATE_NOOP(
        "RowWords", "The date in “{column}” can be read as two days. It stays in the note unless you say which"
    ),
    "row.phone_rounded": QT_TRANSLATE_NOOP(
        "RowWords", "A spreadsheet has shortened the number in “{column}”. What is left of it stands in the note"
    ),
    "row.phones_are_numbers": QT_TRANSLATE_NOOP(
        "RowWords", "“{column}” was kept as numbers, so zeros in front may be missing"
    ),
    "row.forgotten": QT_TRANSLATE_NOOP("RowWords", "Somebody who asked to be forgotten had this number or address"),
    "row.date_impossible": QT_TRANSLATE_NOOP("RowWords", "“{column}” holds a day that does not exist"),
    "row.email_malformed": QT_TRANSLATE_NOOP("RowWords", "“{column}” holds no whole e-mail address"),
    "row.no_name": QT_TRANSLATE_NOOP("RowWords", "No name and nothing to call them by"),
    "row.no_name_or_contact": QT_TRANSLATE_NOOP("RowWords", "No name and no way to reach anybody"),
    "row.note_full": QT_TRANSLATE_NOOP("RowWords", "The note of this person is full"),
    "row.note_has_two_versions": QT_TRANSLATE_NOOP(
        "RowWords", "The note of this person has two versions: choose one first"
    ),
    "row.photo_left_out": QT_TRANSLATE_NOOP("RowWords", "A picture or sound was left out"),
    "row.too_long": QT_TRANSLATE_NOOP("RowWords", "A text is longer than {limit} letters"),
    "row.too_many_columns": QT_TRANSLATE_NOOP(
        "RowWords", "There are {columns} columns where {expected} belong; the rest went into the note"
    ),
    "row.unreadable": QT_TRANSLATE_NOOP(
        "RowWords", "This part of the file could not be read: a quotation mark never closes"
    ),
    "card.cut_short": QT_TRANSLATE_NOOP("RowWords", "The file ends in the middle of this person"),
    "card.is_group": QT_TRANSLATE_NOOP("RowWords", "This is a group, not a person"),
    "card.line_unreadable": QT_TRANSLATE_NOOP("RowWords", "Some lines could not be read and went into the note"),
    "card.text_outside": QT_TRANSLATE_NOOP("RowWords", "There is text between the cards that belongs to nobody"),
    "card.too_large": QT_TRANSLATE_NOOP("RowWords", "Something was too large and was left out"),
}


def row_words(code: str, facts: Mapping[str, object]) -> str:
    """One row's problem in plain words; the code itself for one that has none."""
    text = ROW_WORDS.get(code)
    if text is None:
        return code
    shown = {name: isolated(str(value)) for name, value in facts.items()}
    return QCoreApplication.translate("RowWords", text).format_map(_Facts(shown))


class _Facts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"
