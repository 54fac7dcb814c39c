"""What a column of a list may hold, in the words of the window, and charsets as people know them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from .labels import field_label

TARGETS: tuple[tuple[str, str], ...] = (
    ("name", QT_TRANSLATE_NOOP("ImportWords", "Name")),
    ("family_given", QT_TRANSLATE_NOOP("ImportWords", "Name, family name first")),
    ("given", QT_TRANSLATE_NOOP("ImportWords", "First name")),
    ("middle", QT_TRANSLATE_NOOP("ImportWords", "Middle name")),
    ("family", QT_TRANSLATE_NOOP("ImportWords", "Family name")),
    ("prefix", QT_TRANSLATE_NOOP("ImportWords", "Title before the name")),
    ("suffix", QT_TRANSLATE_NOOP("ImportWords", "Title after the name")),
    ("nickname", QT_TRANSLATE_NOOP("ImportWords", "Nickname")),
    ("phone", QT_TRANSLATE_NOOP("ImportWords", "Phone")),
    ("phone/mobile", QT_TRANSLATE_NOOP("ImportWords", "Phone, mobile")),
    ("phone/home", QT_TRANSLATE_NOOP("ImportWords", "Phone, at home")),
    ("phone/work", QT_TRANSLATE_NOOP("ImportWords", "Phone, at work")),
    ("email", QT_TRANSLATE_NOOP("ImportWords", "E-mail")),
    ("email/home", QT_TRANSLATE_NOOP("ImportWords", "E-mail, at home")),
    ("email/work", QT_TRANSLATE_NOOP("ImportWords", "E-mail, at work")),
    ("address", QT_TRANSLATE_NOOP("ImportWords", "Address, whole")),
    ("street", QT_TRANSLATE_NOOP("ImportWords", "Address: street")),
    ("extended", QT_TRANSLATE_NOOP("ImportWords", "Address: second line")),
    ("po_box", QT_TRANSLATE_NOOP("ImportWords", "Address: PO box")),
    ("postcode", QT_TRANSLATE_NOOP("ImportWords", "Address: postcode")),
    ("city", QT_TRANSLATE_NOOP("ImportWords", "Address: town")),
    ("region", QT_TRANSLATE_NOOP("ImportWords", "Address: region")),
    ("country", QT_TRANSLATE_NOOP("ImportWords", "Address: country")),
    ("link", QT_TRANSLATE_NOOP("ImportWords", "Another way to reach them")),
    ("place", QT_TRANSLATE_NOOP("ImportWords", "Where they live")),
    ("organisation", QT_TRANSLATE_NOOP("ImportWords", "Organisation")),
    ("department", QT_TRANSLATE_NOOP("ImportWords", "Department")),
    ("role", QT_TRANSLATE_NOOP("ImportWords", "Role")),
    ("languages", QT_TRANSLATE_NOOP("ImportWords", "Languages they speak")),
    ("born", QT_TRANSLATE_NOOP("ImportWords", "Birthday")),
    ("tags", QT_TRANSLATE_NOOP("ImportWords", "Tags")),
    ("note", QT_TRANSLATE_NOOP("ImportWords", "Note")),
)
KEEP = ("keep", QT_TRANSLATE_NOOP("ImportWords", "Keep in the note, with its heading"))
IGNORE = ("ignore", QT_TRANSLATE_NOOP("ImportWords", "Leave out"))
LABEL = ("label", QT_TRANSLATE_NOOP("ImportWords", "Says what kind the next column is"))

_MORE = {
    "birth_year": QT_TRANSLATE_NOOP("ImportWords", "Year of birth"),
    "birth_month": QT_TRANSLATE_NOOP("ImportWords", "Month of birth"),
    "birth_day": QT_TRANSLATE_NOOP("ImportWords", "Day of birth"),
    "uid": QT_TRANSLATE_NOOP("ImportWords", "Number in another program"),
}

CHARSETS: tuple[tuple[str, str], ...] = (
    ("", QT_TRANSLATE_NOOP("ImportWords", "Letters as found")),
    ("utf-8", QT_TRANSLATE_NOOP("ImportWords", "All languages (UTF-8)")),
    ("cp1252", QT_TRANSLATE_NOOP("ImportWords", "Western Europe, the Americas")),
    ("cp1250", QT_TRANSLATE_NOOP("ImportWords", "Central Europe")),
    ("cp1251", QT_TRANSLATE_NOOP("ImportWords", "Cyrillic")),
    ("koi8_r", QT_TRANSLATE_NOOP("ImportWords", "Cyrillic, older")),
    ("cp1253", QT_TRANSLATE_NOOP("ImportWords", "Greek")),
    ("cp1254", QT_TRANSLATE_NOOP("ImportWords", "Turkish")),
    ("cp1255", QT_TRANSLATE_NOOP("ImportWords", "Hebrew")),
    ("cp1256", QT_TRANSLATE_NOOP("ImportWords", "Arabic")),
    ("cp1257", QT_TRANSLATE_NOOP("ImportWords", "Baltic")),
    ("cp874", QT_TRANSLATE_NOOP("ImportWords", "Thai")),
    ("cp932", QT_TRANSLATE_NOOP("ImportWords", "Japanese")),
    ("gb18030", QT_TRANSLATE_NOOP("ImportWords", "Chinese, simplified")),
    ("big5", QT_TRANSLATE_NOOP("ImportWords", "Chinese, traditional")),
    ("euc_kr", QT_TRANSLATE_NOOP("ImportWords", "Korean")),
    ("utf-16-le", QT_TRANSLATE_NOOP("ImportWords", "UTF-16")),
)


_ALIKE = {
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-16-be": "utf-16-le",
    "cp866": "koi8_r",
    "iso8859_2": "cp1250",
    "mac_roman": "cp1252",
    "cp850": "cp1252",
    "euc_jp": "cp932",
    "iso2022_jp_ext": "cp932",
    "toolkit_utf8_twice": "utf-8",
}


def charset_words(encoding: str) -> str:
    """Whose letters a file was read with."""
    known = dict(CHARSETS)
    return tr(known.get(_ALIKE.get(encoding, encoding), encoding))


def tr(text: str) -> str:
    return QCoreApplication.translate("ImportWords", text)


def target_words(target: str) -> str:
    """What a column holds, in words."""
    known = dict((*TARGETS, KEEP, IGNORE, LABEL))
    if target in known:
        return tr(known[target])
    field, _, label = target.partition("/")
    if field == "fact":
        return field_label("person", label)
    if field == "refused":
        return QCoreApplication.translate("ImportWords", "Said no to: {what}").format(what=field_label("person", label))
    if field == "custom":
        return QCoreApplication.translate("ImportWords", "Field of your own: {name}").format(name=label)
    words = tr(known.get(field, _MORE.get(field, field)))
    if not label:
        return words
    return QCoreApplication.translate("ImportWords", "{field} ({label})").format(field=words, label=label)
