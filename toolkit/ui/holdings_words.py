"""What we hold about a person, as pages to print, in the language of the window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDate

from toolkit.base.clock import milliseconds
from toolkit.domain.records import CONTACT, PERSON, TYPES
from toolkit.formats.paper import Block, Document, Facts, Heading, Text
from toolkit.services.holdings import Holdings, Thing, Told
from toolkit.vault.edits import LIFE
from toolkit.vault.reading import Past

from .bidi import isolated
from .labels import type_name
from .values import Titles, day_in_words, day_of, name_of_field, value_in_words

translate = QCoreApplication.translate


def title() -> str:
    return translate("Holdings", "What we hold about this person")


def document(holdings: Holdings, chapter: str) -> Document:
    """Everything, in sections; a section with nothing in it says so, as that is an answer, too."""
    return Document(
        title(),
        (
            (
                Heading(isolated(holdings.name) or translate("Holdings", "Without a name"), 1),
                Text(
                    translate("Holdings", "What {chapter} holds about this person, {day}.").format(
                        chapter=isolated(chapter), day=day_in_words(QDate.currentDate())
                    )
                ),
                *_records(holdings),
                *_around(holdings),
                *_given(holdings),
                *_waiting(holdings),
                *_rows(holdings),
                *_history(holdings),
                Text(
                    translate(
                        "Holdings",
                        "Backups hold what was there on their day. What other chapters hold is for them to tell.",
                    )
                ),
            ),
        ),
    )


def _records(holdings: Holdings) -> Iterable[Block]:
    many = len(holdings.records) > 1
    for at, thing in enumerate(holdings.records, 1):
        said = translate("Holdings", "Their record")
        yield Heading(translate("Holdings", "Their record, part {number}").format(number=at) if many else said)
        yield _facts(thing, holdings.titles)


def _around(holdings: Holdings) -> Iterable[Block]:
    for kind in dict.fromkeys(thing.type for thing in holdings.around):
        yield Heading(type_name(kind))
        first = True
        for thing in holdings.around:
            if thing.type == kind:
                if not first:
                    yield Text("–")
                first = False
                yield _facts(thing, holdings.titles)


def _facts(thing: Thing, titles: Titles) -> Facts:
    declared = TYPES.get(thing.type)
    whole = declared.part_of if declared else None
    # Whose phone number it is goes without saying.
    told = [each for each in thing.told if each.field != whole or whole != "person"]
    return Facts(tuple((name_of_field(thing.type, each.field, titles), _value(thing, each, titles)) for each in told))


def _value(thing: Thing, told: Told, titles: Titles) -> str:
    shown = [value_in_words(thing.type, told.field, value, titles) or "–" for value in told.values]
    if len(shown) == 1:
        return isolated(shown[0])
    return translate("Holdings", "Two versions: {values}").format(values=" / ".join(map(isolated, shown)))


def _given(holdings: Holdings) -> Iterable[Block]:
    yield Heading(translate("Holdings", "Who may have got it"))
    if not holdings.given:
        yield Text(translate("Holdings", "No bundle with people in it was given to anybody since they came here."))
        return
    yield Text(
        translate("Holdings", "Bundles with people in them that were given since they came here, as far as is known:")
    )
    unknown = translate("Holdings", "Whoever has the words")
    yield Facts(tuple((day_of(each.at), isolated(each.chapter) or unknown) for each in holdings.given))


def _waiting(holdings: Holdings) -> Iterable[Block]:
    for each in holdings.waiting:
        yield Heading(
            translate("Holdings", "Sent by {chapter}, and waiting: {kind}").format(
                chapter=isolated(each.chapter), kind=type_name(each.thing.type)
            )
        )
        yield _facts(each.thing, holdings.titles)


def _rows(holdings: Holdings) -> Iterable[Block]:
    if not holdings.rows:
        return
    yield Heading(translate("Holdings", "Rows of lists that wait to be mended"))
    yield Facts(
        tuple(
            (
                translate("Holdings", "{file}, row {row}").format(file=isolated(row.file), row=row.row),
                isolated(" · ".join(cell for cell in row.cells if cell) or row.text),
            )
            for row in holdings.rows
        )
    )


def _history(holdings: Holdings) -> Iterable[Block]:
    yield Heading(translate("Holdings", "Who wrote what, and what stood there before"))
    yield Facts(tuple((day_of(milliseconds(past.clock)), _happened(past, holdings)) for past in holdings.history))


def _happened(past: Past, holdings: Holdings) -> str:
    if not past.field:
        what = translate("Holdings", "Came here")
    elif past.field == LIFE or past.field.startswith("!"):
        what = translate("Holdings", "Deleted or brought back")
    else:
        kind = "person" if not _of_contact(past) else "contact"
        label = name_of_field(kind, past.field, holdings.titles)
        before = [value_in_words(kind, past.field, value, holdings.titles) for value in past.before]
        stood = " / ".join(each for each in before if each)
        said = translate("Holdings", "{field}; before: {before}")
        what = said.format(field=label, before=isolated(stood)) if stood else label
    return translate("Holdings", "{what}. {who}").format(what=what, who=isolated(past.who)) if past.who else what


def _of_contact(past: Past) -> bool:
    name = past.field.partition("/")[0]
    return name not in PERSON.by_name and name in CONTACT.by_name
