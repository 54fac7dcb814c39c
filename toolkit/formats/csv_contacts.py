"""People from sheets: Google, Outlook, Thunderbird, Yahoo, Apple, CiviCRM, MailPoet, and any sheet with headers.

Rows come lazily and in constant memory. A row without content is passed over; every other row gives a
draft, or a `held` Problem that says why not. What has no field goes to the draft's leftovers under its header.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from toolkit.base.errors import ToolkitError
from toolkit.domain.text import fold

from . import ldif
from .charsets import errors_for
from .drafts import ContactDraft, Problem, Reach
from .header_words import NO_NAMES
from .headers import ADDRESS_PARTS, FIELDS, KEEP, REFUSED, Column, columns_of, normalised
from .lines import cells_of
from .recognise import Recognised
from .sources import Source, opened_text, trouble
from .tables import is_header, rows_of
from .values import (
    NO_VALUE,
    birthday_of,
    date_of,
    emails_in,
    joined_name,
    label_of,
    listed,
    phones_in,
    postal,
    several,
    tags_among,
    trimmed,
    turned,
    unique,
)

LIMIT_CELL = 1024 * 1024
LIMIT_LOST = 64 * 1024
LIMIT_LOST_LINES = 1_000
_TEXT_FORMULA = re.compile(r'="((?:[^"]|"")*)"')
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d{1,2}")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_DATE_WORDS = frozenset(
    {"date", "dated", "fecha", "datum", "data", "jour", "birthday", "anniversary", "дата", "تاريخ", "التاريخ"}
    | {"tarih", "tanggal", "tarehe", "dato"}
)
_PARTS_OF_NAME = ("prefix", "middle", "suffix")
_MAKES_A_PERSON = frozenset(
    {"name", "family_given", "given", "family", "nickname", "phone", "email", "organisation"}
    | {"link", "street", "address"}
)
_REPEATS_THE_EMAIL = frozenset({"email display name", "email 2 display name", "email 3 display name"})
# Outlook writes these into every row, whoever it is about.
_MEANS_NOTHING = {
    "sensitivity": frozenset({"Normal"}),
    "priority": frozenset({"Normal"}),
    "private": frozenset({"False"}),
    "gender": frozenset({"Unspecified"}),
    "email type": frozenset({"SMTP"}),
    "email 2 type": frozenset({"SMTP"}),
    "email 3 type": frozenset({"SMTP"}),
}


def columns_for(recognised: Recognised, mapping: Mapping[str, str] | None = None) -> tuple[Column, ...]:
    """The columns, with a person's own mapping (header to field, or "field/label") before what was recognised.

    Raises `import.unknown_field`, and `import.no_contact_columns` where no column could make a person.
    """
    columns = list(recognised.columns)
    for at, header in enumerate(recognised.header):
        if mapping is None or header not in mapping:
            continue
        columns[at] = chosen_column(mapping[header], columns[at])
    if not any(column.field in _MAKES_A_PERSON for column in columns):
        headers = [header[:40] for header in recognised.header[:12]] if recognised.header_row >= 0 else []
        raise ToolkitError("import.no_contact_columns", headers=", ".join(headers))
    return tuple(columns)


def chosen_column(target: str, recognised: Column) -> Column:
    """The column that a person wants: a field of `FIELDS`, or "field/label". Raises `import.unknown_field`."""
    field, _, label = target.partition("/")
    if field == recognised.field and label in ("", recognised.label):
        return recognised
    if field not in FIELDS:
        raise ToolkitError("import.unknown_field", field=field)
    return Column(field, label, f"address:{label}" if field in ADDRESS_PARTS else "")


def raw_rows(source: Source, recognised: Recognised) -> Iterator[tuple[int, list[str]] | Problem]:
    """Every row with content as (1-based row, cells), headers included; a Problem where quotes never close."""
    if recognised.book is not None:
        for number, cells in enumerate(recognised.book.rows(recognised.sheet), 1):
            if any(cells):
                yield number, cells
        return
    if recognised.shape != "table":
        yield from _no_table(source, recognised)
        return
    row_number = quotes = 0
    taken: list[str] = []
    csv.field_size_limit(LIMIT_CELL)

    def lines(file: Iterable[str]) -> Iterator[str]:
        nonlocal quotes
        for line in file:
            if '"' in line:
                quotes += line.count('"')
            if len(taken) < LIMIT_LOST_LINES:
                taken.append(line)
            yield line.replace("\0", "") if "\0" in line else line

    try:
        with opened_text(source, recognised.encoding, errors_for(recognised.encoding)) as file:
            reader = rows_of(lines(file), recognised.delimiter)
            while True:
                row_number += 1
                first_line = reader.line_num + 1
                quotes = 0
                taken.clear()
                try:
                    row = next(reader)
                except StopIteration:
                    return
                except csv.Error:
                    row = []
                    quotes = 1
                if quotes % 2 and (not row or reader.line_num > first_line):
                    # A quote that never closes has swallowed what follows, up to the limit or the end.
                    lines_lost = {"first_line": first_line, "last_line": reader.line_num}
                    lost = "".join(taken)[:LIMIT_LOST]
                    yield Problem(row_number, "row.unreadable", lines_lost, text=lost)
                    continue
                if row_number == 1 and row and row[0].startswith("\ufeff"):
                    row[0] = row[0].removeprefix("\ufeff")
                if row:
                    yield row_number, row
    except OSError as error:
        raise trouble(error, source) from error


def _no_table(source: Source, recognised: Recognised) -> Iterator[tuple[int, list[str]] | Problem]:
    encoding = recognised.encoding
    try:
        with opened_text(source, encoding, errors_for(encoding)) as file:
            if recognised.shape == "ldif":
                yield from ldif.rows(file)
                return
            for number, line in enumerate(file, 1):
                for cells in cells_of(line.lstrip("\ufeff")):
                    yield number, cells
    except OSError as error:
        raise trouble(error, source) from error


def parse(
    source: Source, recognised: Recognised, mapping: Mapping[str, str] | None = None
) -> Iterator[ContactDraft | Problem]:
    """Drafts and problems, row by row. Raises as `columns_for` does, before the first row."""
    columns = columns_for(recognised, mapping)
    return _parse(source, recognised, columns, _RowReader(recognised.header, columns, recognised.day_first))


def read_cells(
    header: tuple[str, ...], columns: tuple[Column, ...], row: list[str], number: int, day_first: bool | None
) -> Iterator[ContactDraft | Problem]:
    """One row by itself: one that was held back, and is mended now."""
    return _RowReader(header, columns, day_first).read(number, row)


def _parse(
    source: Source, recognised: Recognised, columns: tuple[Column, ...], reader: _RowReader
) -> Iterator[ContactDraft | Problem]:
    header_number = recognised.header_row + 1
    headers, previous = list(recognised.header), 0
    phones = [at for at in sorted(recognised.numeric) if at < len(columns) and columns[at].field == "phone"]
    if phones:
        facts = {"column": recognised.header[phones[0]]}
        yield Problem(max(1, header_number), "row.phones_are_numbers", facts, "notice")
    for item in raw_rows(source, recognised):
        if isinstance(item, Problem):
            yield item
            continue
        number, row = item
        if number <= header_number:
            # What stands above the headers is a title, of the list and not of a person.
            continue
        if number > previous + 1 or row[0][:1] == "\ufeff":
            # Behind an empty row, or another file's mark, the next list may have headers of its own.
            row[0] = row[0].removeprefix("\ufeff")
            cells = [trimmed(cell) for cell in row]
            if previous and cells != headers and is_header(cells):
                headers = cells
                own = tuple(column or KEEP for column in columns_of(cells))
                reader = _RowReader(tuple(cells), own, recognised.day_first)
                previous = number
                continue
        previous = number
        if row == headers:
            continue
        for found in reader.read(number, row):
            if isinstance(found, Problem) and found.kind == "held":
                found = replace(found, cells=tuple(row))
            yield found


class _RowReader:
    """Turns rows into drafts by a plan made once for the sheet, since this runs for every row."""

    def __init__(self, headers: tuple[str, ...], columns: tuple[Column, ...], day_first: bool | None = None) -> None:
        self._day_first = day_first
        self._width = len(columns)
        self._labels = [(at, column.group) for at, column in enumerate(columns) if column.field == "label"]
        self._plan = [
            (at, column.field, column.label, column.group, headers[at])
            for at, column in enumerate(columns)
            if column.field not in ("label", "ignore")
        ]
        self._heads = {field: header for _, field, _, _, header in self._plan}
        self._repeating = frozenset(header for header in headers if normalised(header) in _REPEATS_THE_EMAIL)
        self._dates = frozenset(
            at for at, header in enumerate(headers) if _DATE_WORDS.intersection(normalised(header).split())
        )
        self._nothing = [_MEANS_NOTHING.get(normalised(header), frozenset()) for header in headers]

    def read(self, number: int, row: list[str]) -> Iterator[ContactDraft | Problem]:
        phones: list[Reach] = []
        emails: list[Reach] = []
        other: list[Reach] = []
        leftovers: list[tuple[str, str]] = []
        notes: list[str] = []
        tags: tuple[str, ...] = ()
        single: dict[str, str] = {}
        addresses: dict[str, dict[str, str]] = {}
        address_labels: dict[str, str] = {}
        birth: dict[str, str] = {}
        malformed: list[str] = []
        custom: list[tuple[str, str]] = []
        facts: list[tuple[str, str]] = []
        labels: dict[str, list[str]] = {}
        width = len(row)
        empty = True
        for at, group in self._labels:
            if at < width and (value := trimmed(row[at])):
                labels[group] = several(_unguarded(value))
        for at, field, label, group, header in self._plan:
            if at >= width:
                break
            value = row[at].strip()
            if not value:
                continue
            if not value.isascii() or "\r" in value:
                value = trimmed(value)
                if not value:
                    continue
            empty = False
            if value[0] in "'=":
                value = _unguarded(value).strip()
            if field == "phone":
                if _ROUNDED.fullmatch(value):
                    yield Problem(number, "row.phone_rounded", {"column": header}, "notice")
                    leftovers.append((header, value))
                    continue
                parts_in = phones_in(value)
                if group:
                    _add(phones, parts_in, labels.get(group), label)
                else:
                    phones += [Reach(part, label) for part in parts_in]
            elif field == "email":
                found = emails_in(value)
                _add(emails, found, labels.get(group), label)
                if not found:
                    leftovers.append((header, value))
                    if value.lower() not in NO_VALUE:
                        malformed.append(header)
            elif field == "keep":
                if value in self._nothing[at]:
                    continue
                if at in self._dates:
                    state = date_of(value)[1]
                    if state == "impossible":
                        yield Problem(number, "row.date_impossible", {"column": header})
                        return
                    if state == "empty":
                        continue
                named = labels.get(group) if group else None
                leftovers.append((named[0] if named else header, value))
            elif field in ADDRESS_PARTS:
                parts = addresses.setdefault(group, {})
                parts[field] = f"{parts[field]}\n{value}" if field in parts else value
                address_labels[group] = label
            elif field == "link":
                _add(other, several(value), labels.get(group), label)
            elif field == "tags":
                tags += tags_among(listed(value))
            elif field == "note":
                notes.append(value)
            elif field == "born":
                date, state = birthday_of(value, day_first=self._day_first)
                if state == "impossible":
                    yield Problem(number, "row.date_impossible", {"column": header})
                    return
                if state == "as_typed" and date_of(value, day_first=True)[0]:
                    yield Problem(number, "row.date_unsure", {"column": header}, "notice")
                if date and "born" not in single:
                    single["born"] = date
                elif state != "empty":
                    leftovers.append((header, value))
            elif field.startswith("birth_"):
                birth[field] = value
            elif field == "custom":
                custom.append((label or header, value))
            elif field == "fact":
                facts.append((label, value))
            elif field == "refused":
                facts.append((REFUSED + label, value))
            elif field in single:
                if single[field] != value:
                    leftovers.append((header, value))
            else:
                single[field] = value
                if field in ("department", "nickname"):
                    leftovers.append((header, value))
        if width > self._width:
            extra = [(str(at + 1), value) for at in range(self._width, width) if (value := trimmed(row[at]))]
            if extra:
                empty = False
                leftovers += extra
                yield Problem(number, "row.too_many_columns", {"columns": width, "expected": self._width}, "notice")
        if empty:
            return
        if birth:
            _take_birth(birth, single, leftovers)
        get = single.get
        given, family = get("given", ""), get("family", "")
        name = get("name", "")
        if not name and (both := get("family_given")):
            given, family = turned(both)
        if not name:
            name = joined_name(get("prefix", ""), given, get("middle", ""), family, get("suffix", ""))
            if not name and (name := get("nickname", "")):
                leftovers = [pair for pair in leftovers if pair[1] != name]
        else:
            leftovers += [
                (part, single[part]) for part in _PARTS_OF_NAME if part in single and single[part] not in name
            ]
        if self._repeating:
            leftovers = [
                (header, value)
                for header, value in leftovers
                if header not in self._repeating or not any(reach.value in value for reach in emails)
            ]
        place = get("place", "")
        written = []
        for group, parts in addresses.items():
            text = _address(parts, formatted=group[-1:].isdigit())
            own_label = _label(labels.get(group), 0, address_labels[group])
            written.append(Reach(text, own_label))
            if not place and own_label in ("", "home"):
                place = parts.get("city", "")
        if malformed and not (phones or emails or written or other):
            yield Problem(number, "row.email_malformed", {"column": malformed[0]})
            return
        reached = phones or emails or written or other or "organisation" in single
        if not reached and (not name or fold(name).strip(" :.") in NO_NAMES or name.startswith("*")):
            yield Problem(number, "row.no_name_or_contact", {})
            return
        for header in malformed:
            yield Problem(number, "row.email_malformed", {"column": header}, "notice")
        yield ContactDraft(
            name,
            given,
            family,
            get("organisation", ""),
            get("role", ""),
            place,
            get("languages", ""),
            get("born", ""),
            tuple(phones),
            tuple(emails),
            tuple(written),
            tuple(other),
            unique(tags) if tags else (),
            "\n".join(notes),
            tuple(leftovers),
            number,
            get("uid", ""),
            tuple(custom),
            tuple(facts),
        )


def _unguarded(value: str) -> str:
    """Without the apostrophe before what could be a formula, and without the formula that only keeps a text a text."""
    if kept := _TEXT_FORMULA.fullmatch(value):
        return kept[1].replace('""', '"')
    return value[1:] if _GUARDED.match(value) else value


def _label(named: list[str] | None, index: int, default: str) -> str:
    """The label of the nth value of a cell; where values outnumber labels, the last holds for the rest."""
    return label_of(named[min(index, len(named) - 1)]) if named else default


def _add(to: list[Reach], values: list[str], named: list[str] | None, default: str) -> None:
    """Google stars the label of the preferred one: that goes first."""
    reaches = [Reach(value, _label(named, index, default)) for index, value in enumerate(values)]
    if named and named[0].startswith("* "):
        to[:0] = reaches
    else:
        to += reaches


def _address(parts: Mapping[str, str], *, formatted: bool) -> str:
    """The lines of one address. `formatted` says that the column "address" repeats the others, as Google's does."""
    get = parts.get
    whole, street = get("address", ""), get("street", "")
    if whole and formatted:
        return "\n".join([whole, *(value for value in parts.values() if value not in whole)])
    if whole:
        # House number and street stand in two columns at times.
        street = f"{street} {whole}" if street.isdigit() else f"{street}\n{whole}".strip()
    return postal(
        get("po_box", ""),
        get("extended", ""),
        street,
        get("city", ""),
        get("region", ""),
        get("postcode", ""),
        get("country", ""),
    )


def _take_birth(birth: Mapping[str, str], single: dict[str, str], leftovers: list[tuple[str, str]]) -> None:
    """Thunderbird keeps year, month and day in three columns."""
    year, month, day = (
        birth.get(f"birth_{part}", "").zfill(width) for part, width in (("year", 4), ("month", 2), ("day", 2))
    )
    date, state = date_of(f"{year}-{month}-{day}" if "birth_year" in birth else f"--{month}-{day}")
    if state == "known" and "born" not in single:
        single["born"] = date
    else:
        leftovers += [(part.replace("_", " "), value) for part, value in birth.items()]
