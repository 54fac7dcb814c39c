"""People from vCard 2.1 (versit, 1996), 3.0 (RFC 2426) and 4.0 (RFC 6350), as phones and programs really write them.

The reader of content lines is our own. vobject stops at the first card it cannot parse, and real exports of
Android phones, with empty lines after a quoted-printable break and charsets that are not what they say, make
it raise. A contact list has to come in card by card, with the bad ones named. Tests hold the two against
each other on what vobject can read.
"""

from __future__ import annotations

import binascii
import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple, TextIO

from .charsets import TWICE
from .drafts import ContactDraft, Problem, Reach
from .recognise import Recognised
from .sources import Source, opened_text, trouble
from .values import date_of, email_in, emails_in, joined_name, label_of, phones_in, postal, tags_among, trimmed, unique

LIMIT_LINE = 64 * 1024
LIMIT_HEAD = 4096
LIMIT_PROPERTY = 1024 * 1024
LIMIT_PHOTO = 12 * 1024 * 1024
LIMIT_PROPERTIES = 5_000
LIMIT_NESTING = 8

_BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
# About the file and not about the person, or said better by another property.
_HOUSEKEEPING = frozenset(
    {"VERSION", "PRODID", "REV", "MAILER", "SORT-STRING", "CLIENTPIDMAP", "X-ABLABEL", "X-PRODID", "X-ABSHOWAS"}
    | {"X-MS-OL-DEFAULT-POSTAL-ADDRESS", "X-MS-OL-DESIGN", "X-MS-CARDPICTURE", "X-IMAGETYPE", "X-IMAGEHASH", "XML"}
    | {"X-ABUID", "X-EVOLUTION-FILE-AS", "X-RADICALE-NAME", "X-MOZILLA-HTML", "X-ABRELATEDNAMESTYPE", "PROFILE"}
)
_CHATS = {
    "X-AIM": "AIM",
    "X-ICQ": "ICQ",
    "X-JABBER": "Jabber",
    "X-MSN": "MSN",
    "X-YAHOO": "Yahoo",
    "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype",
    "X-GOOGLE-TALK": "Google Talk",
    "X-QQ": "QQ",
    "X-GADUGADU": "Gadu-Gadu",
    "X-TWITTER": "Twitter",
    "X-TELEGRAM": "Telegram",
    "X-SIGNAL": "Signal",
    "X-MS-IMADDRESS": "IM",
}
_NO_LABEL = frozenset(
    {"PREF", "VOICE", "INTERNET", "MSG", "TEXT", "POSTAL", "PARCEL", "DOM", "INTL", "OTHER", "X400", "TEXTPHONE", "URI"}
    | {"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"}
)
_HEAD = re.compile(r"[ \t]*(?:([\w-]+)\.)?([\w-]+)[ \t]*((?:;[^:;\"]*(?:\"[^\"]*\"[^:;\"]*)*)*)")
_QUOTED_HEAD = re.compile(r"[^:\"]*(?:\"[^\"]*\"[^:\"]*)+(?=:)")
_PARAMETER = re.compile(r";([^;\"]*(?:\"[^\"]*\"[^;\"]*)*)")
_ANDROID_LABEL = re.compile(r";X-CUSTOM\((?:[\w-]+=[\w-]+,)*([^()]*)\)", re.IGNORECASE)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_MARK = codecs.BOM_UTF8.decode("latin-1")
_INDENTED = re.compile(r"[ \t]+BEGIN[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE)
_PARTED_LETTER = re.compile(r"=[89A-Fa-f][0-9A-Fa-f]=[ \t]=[89ABab][0-9A-Fa-f]")
_CUT_CODE = re.compile(r"=[0-9A-Fa-f]?$")
_ANY_LINE_END = "\r\n"
_BASE64_LINE = re.compile(r"[A-Za-z0-9+/=]+")


class _Property(NamedTuple):
    group: str
    name: str
    parameters: dict[str, list[str]]
    value: str  # decoded, still escaped

    @property
    def types(self) -> list[str]:
        return self.parameters.get("TYPE", [])

    @property
    def preferred(self) -> bool:
        return "PREF" in self.types or "PREF" in self.parameters


@dataclass(slots=True)
class _Card:
    number: int
    properties: list[_Property] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    binaries: set[str] = field(default_factory=set)
    photo: bytes = b""
    too_long: set[str] = field(default_factory=set)
    too_many: bool = False
    ended: bool = False


def parse(source: Source, recognised: Recognised) -> Iterator[ContactDraft | Problem]:
    """Drafts and problems, card by card, with one card in memory at a time. Problem codes: `card.*` and `row.*`."""
    try:
        # Latin-1 keeps every byte as it is: each property may have a charset of its own.
        encoding = recognised.encoding if recognised.encoding.startswith("utf-16") else "latin-1"
        with opened_text(source, encoding, "replace") as file:
            if encoding == "latin-1" and file.read(3) != _MARK:
                file.seek(0)
            for card in _cards(file, wide=encoding != "latin-1", fallback=recognised.encoding):
                yield from _draft(card, recognised.encoding) if isinstance(card, _Card) else (card,)
    except OSError as error:
        raise trouble(error, source) from error


# Lines


def _physical(file: TextIO, *, wide: bool) -> Iterator[str]:
    """Lines without their ends, whichever these are (\\n, \\r\\n, \\r, and the \\r\\r\\n of a twice converted file)."""
    after_bare_return = False
    while line := file.readline(LIMIT_LINE):
        if line == "\r\n" and after_bare_return:
            after_bare_return = False
            continue
        after_bare_return = line.endswith("\r")
        if wide:
            line = line.encode("utf-8", "replace").decode("latin-1")
        # Files put one behind the other keep their marks.
        line = line.removeprefix(_MARK)
        if line[-1] in _ANY_LINE_END:
            yield line.rstrip(_ANY_LINE_END)
            continue
        # A longer line comes in pieces; the mark tells `_logical` to put them together.
        yield line + "\0"


def _logical(file: TextIO, *, wide: bool) -> Iterator[tuple[str, bool]]:
    """Unfolded content lines, each with whether it was cut at the limit."""
    parts: list[str] = []
    size, most = 0, LIMIT_PROPERTY
    quoted = base64 = soft = piece = False
    version_2 = False
    indent = ""
    for physical in _physical(file, wide=wide):
        line, more = physical, False
        if _INDENTED.match(physical):
            # A card copied out of a message, all of it moved to the right.
            indent = physical[: len(physical) - len(physical.lstrip())]
        if indent:
            line = physical = physical.removeprefix(indent)
            if physical[:4].upper() == "END:":
                indent = ""
        if "\0" in physical:
            line, more = physical.replace("\0", ""), physical[-1] == "\0"
        if piece:
            addition: str | None = line
        elif soft and not line.strip()[:10].upper().startswith(("END:VCARD", "BEGIN:VCAR")):
            # Some programs fold what is broken softly already: then the blank parts the bytes of a letter.
            addition = line[1:] if _PARTED_LETTER.fullmatch(parts[-1][-4:] + line[:4]) else line
        elif parts and line[:1] in (" ", "\t"):
            keep_blank = version_2 and not base64 and not (quoted and _CUT_CODE.search(parts[-1][-2:]))
            addition = line if keep_blank else line[1:]
        elif base64 and _BASE64_LINE.fullmatch(line):
            addition = line
        else:
            addition = None
        if addition is not None:
            if soft and parts and parts[-1].endswith("="):
                parts[-1] = parts[-1][:-1]
            size += len(addition)
            if size <= most:
                parts.append(addition)
        else:
            if parts:
                yield "".join(parts), size > most
            parts, size = ([line], len(line)) if line.strip() else ([], 0)
            head = line.partition(":")[0].upper()
            quoted = base64 = False
            most = LIMIT_PHOTO if "PHOTO" in head[:LIMIT_HEAD] else LIMIT_PROPERTY
            if ";" in head:
                quoted = "QUOTED-PRINTABLE" in head
                base64 = "BASE64" in head or "ENCODING=B" in head
            elif head == "VERSION":
                version_2 = line.partition(":")[2].strip().startswith("2")
        piece = more
        soft = quoted and not more and line.endswith("=")
    if parts:
        yield "".join(parts), size > most


# Cards


def _cards(file: TextIO, *, wide: bool, fallback: str) -> Iterator[_Card | Problem]:
    card: _Card | None = None
    number = 0
    outside = 0
    nested: list[str] = []
    depth = 0
    awaits_agent = False
    for line, cut in _logical(file, wide=wide):
        start = line[:32].upper()
        # An item group before BEGIN occurs in exports of some address books.
        mark = "".join(start.split()).rpartition(".")[2] if "VCARD" in start or "AGENT" in start else ""
        if mark == "BEGIN:VCARD":
            if card is not None and (awaits_agent or depth):
                depth += 1
                awaits_agent = False
                if depth <= LIMIT_NESTING:
                    continue
            if card is not None:
                yield card
            number += 1
            card, depth, nested = _Card(number), 0, []
            continue
        if mark == "END:VCARD":
            if depth and card is not None:
                depth -= 1
                if not depth:
                    card.agents.append("\n".join(nested))
                    nested = []
            elif card is not None:
                card.ended = True
                yield card
                card = None
            continue
        if card is None:
            if line.strip():
                outside += 1
            continue
        if depth:
            if len(nested) < LIMIT_PROPERTIES:
                nested.append(line)
            continue
        if len(line) < LIMIT_LINE and len(card.lines) < LIMIT_PROPERTIES:
            card.lines.append(line)
        awaits_agent = mark == "AGENT:"
        if not awaits_agent:
            _take(card, line, cut=cut, fallback=fallback)
    if card is not None:
        yield card
    if outside:
        yield Problem(number, "card.text_outside", {"lines": outside}, "notice")


def _take(card: _Card, line: str, *, cut: bool, fallback: str) -> None:
    head, colon, raw = line.partition(":")
    if '"' in head and (match := _QUOTED_HEAD.match(line)):
        head, raw = match[0], line[match.end() + 1 :]
    parsed = _head(head, fallback) if colon and len(head) <= LIMIT_HEAD else None
    if parsed is None:
        card.unread.append(_decoded(line.encode("latin-1", "replace"), "", fallback)[:2000])
        return
    group, name, parameters = parsed
    if cut and name not in _BINARY:
        card.too_long.add(name)
        return
    if name == "SOUND" and any(kind.upper() == "X-IRMC-N" for kind in parameters.get("TYPE", ())):
        # How a Japanese name is read, and nothing to hear.
        name = "X-PHONETIC-NAME"
    if name in _BINARY and not raw[:16].strip().lower().startswith(("http:", "https:", "cid:", "ldap:", "ftp:")):
        photo = b"" if cut or name != "PHOTO" or card.photo else _picture(raw, parameters)
        if photo:
            card.photo = photo
        elif raw.strip():
            card.binaries.add(name)
        return
    if len(card.properties) >= LIMIT_PROPERTIES:
        card.too_many = True
        return
    value = raw if raw.isascii() and not parameters and "\x1b" not in raw else _value(raw, parameters, fallback)
    card.properties.append(_Property(group, name, parameters, value))


def _picture(raw: str, parameters: dict[str, list[str]]) -> bytes:
    """What a photo holds, in Base64 or as a data URI (RFC 2397); nothing if it is neither."""
    head, comma, data = raw.strip().partition(",") if raw.strip()[:5].lower() == "data:" else ("", "", raw)
    if head and not (comma and head.lower().endswith(";base64")):
        return b""
    encoded = head or _is_base64(parameters)
    try:
        return binascii.a2b_base64(data.encode("latin-1", "replace")) if encoded else b""
    except binascii.Error:
        return b""


def _is_base64(parameters: dict[str, list[str]]) -> bool:
    encoding = (parameters.get("ENCODING") or [""])[0].upper()
    return encoding in ("B", "BASE64") or "BASE64" in parameters.get("TYPE", [])


@lru_cache(maxsize=2048)
def _head(head: str, fallback: str) -> tuple[str, str, dict[str, list[str]]] | None:
    """Group, name and parameters of what stands before the colon; a phone writes the same few over and over."""
    match = _HEAD.fullmatch(head)
    if match is None:
        # An unbalanced quote.
        match = _HEAD.fullmatch(head.replace('"', ""))
    return (match[1] or "", match[2].upper(), _parameters(match[3], fallback)) if match else None


def _parameters(tail: str, fallback: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    if own := _ANDROID_LABEL.search(tail):
        label = quopri.decodestring(own[1].encode("latin-1", "replace"))
        found["TYPE"] = ["X-" + _decoded(label, "", fallback)]
        tail = tail[: own.start()] + tail[own.end() :]
    for piece in _PARAMETER.findall(tail):
        name, equals, value = piece.partition("=")
        if not equals:
            # 2.1 writes types bare: TEL;HOME;VOICE
            name, value = "TYPE", piece
        key = name.strip().upper()
        text = _decoded(value.encode("latin-1", "replace"), "", fallback).replace('"', "")
        if key == "TYPE":
            found.setdefault(key, []).extend(
                part.strip().upper() if part.isascii() and not part.upper().startswith("X-") else part.strip()
                for part in text.split(",")
            )
        else:
            found.setdefault(key, []).append(text.strip())
    return found


def _value(raw: str, parameters: dict[str, list[str]], fallback: str) -> str:
    encoding = (parameters.get("ENCODING") or [""])[0].upper()
    types = parameters.get("TYPE", [])
    data = raw.encode("latin-1", "replace")
    if encoding.startswith("Q") or "QUOTED-PRINTABLE" in types:
        data = quopri.decodestring(data)
    elif _is_base64(parameters):
        try:
            data = binascii.a2b_base64(data)
        except binascii.Error:
            return raw.strip()
    return _decoded(data, (parameters.get("CHARSET") or [""])[0], fallback)


def _decoded(data: bytes, charset: str, fallback: str) -> str:
    """Text in the charset it is in, rather than the one it is said to be in."""
    if data.isascii() and not charset.lower().startswith(("iso-2022", "utf-7", "hz")):
        return data.decode("iso2022_jp_ext" if b"\x1b$" in data else "ascii", "replace")
    if fallback == TWICE:
        return data.decode(TWICE)
    if charset and charset.lower().replace("_", "-") not in ("utf-8", "utf8", "us-ascii", "iso-8859-1", "windows-1252"):
        try:
            if codecs.lookup(charset)._is_text_encoding:
                return data.decode(charset)
        except (LookupError, UnicodeError, ValueError):
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= 4 or charset.lower() in ("utf-8", "utf8"):
            kept = data.decode("utf-8", "ignore")
            cut_short = len(data) - len(kept.encode()) <= 3
            if (cut_short or fallback.startswith("utf")) and sum(c >= "\x80" for c in kept) * 4 >= sum(
                byte >= 0x80 for byte in data
            ):
                return data.decode("utf-8", "replace")
        single = fallback if fallback and not fallback.startswith("utf") else "cp1252"
        return data.decode(single, "replace")


# Values


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return trimmed(text)

    def plain(match: re.Match[str]) -> str:
        c = match[1]
        if c in "nN":
            return "\n"
        return c if c in "\\;,:\"'" else match[0]

    return trimmed(_ESCAPE.sub(plain, text))


def _split(text: str, mark: str) -> list[str]:
    """Parts between unescaped marks, still escaped."""
    if "\\" not in text:
        return text.split(mark)
    parts, start, at = [], 0, 0
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        if text[at] == mark:
            parts.append(text[start:at])
            start = at + 1
        at += 1
    parts.append(text[start:])
    return parts


def _components(text: str, count: int) -> list[str]:
    """The components of N or ADR; a list inside one becomes words parted by spaces or commas as they were."""
    parts = [_unescaped(part) for part in _split(text, ";")]
    if len(parts) > count:
        parts[count - 1 :] = [" ".join(part for part in parts[count - 1 :] if part)]
    return parts + [""] * (count - len(parts))


def _uri_phone(value: str) -> str:
    """A number from a `tel:` address (RFC 3966)."""
    if not value.lower().startswith("tel:"):
        return value
    number, *extras = value[4:].split(";")
    extension = next((extra[4:] for extra in extras if extra.lower().startswith("ext=")), "")
    return f"{number} ext. {extension}" if extension else number


def _own_label(item: _Property, labels: dict[str, str]) -> str:
    if item.group and (own := labels.get(item.group.lower())):
        return label_of(own)
    return _label_of_types(tuple(item.types)) if item.types else ""


@lru_cache(maxsize=1024)
def _label_of_types(all_types: tuple[str, ...]) -> str:
    types = [kind for kind in all_types if kind.upper() not in _NO_LABEL]
    upper = {kind.upper() for kind in types}
    if upper & {"CELL", "MOBILE"}:
        return "mobile"
    if "FAX" in upper:
        return "home fax" if "HOME" in upper else "work fax" if "WORK" in upper else "fax"
    if "PAGER" in upper:
        return "pager"
    known_kinds = [kind for kind in types if kind.upper() not in ("VIDEO", "ISDN", "PCS", "MODEM", "BBS")] or types
    return label_of(_plain_kind(known_kinds[0])) if known_kinds else ""


def _plain_kind(kind: str) -> str:
    return kind[2:] if kind.upper().startswith("X-") else kind


_TITLES = {
    "TZ": "Time zone",
    "GEO": "Map position",
    "CALURI": "Calendar",
    "CALADRURI": "Calendar address",
    "FBURL": "Busy times",
    "X-MAIDENNAME": "Maiden name",
    "X-PHONETIC-NAME": "Phonetic name",
    "X-PHONETIC-FIRST-NAME": "Phonetic first name",
    "X-PHONETIC-LAST-NAME": "Phonetic last name",
    "X-ABDATE": "Date",
    "X-ABRELATEDNAMES": "Related",
}


def _title(name: str) -> str:
    """A property's name as a label: X-MS-MANAGER is "Manager"."""
    if name in _TITLES:
        return _TITLES[name]
    for beginning in (
        "X-MS-OL-",
        "X-MS-",
        "X-ANDROID-",
        "X-EVOLUTION-",
        "X-KADDRESSBOOK-",
        "X-PHONETIC-",
        "X-AB",
        "X-",
    ):
        if name.startswith(beginning) and beginning != "X-PHONETIC-":
            name = name.removeprefix(beginning)
            break
    return name.replace("-", " ").capitalize()


def _reach(items: list[tuple[bool, Reach]]) -> tuple[Reach, ...]:
    """The preferred ones first, otherwise in the order of the card."""
    return tuple(reach for _, reach in sorted(items, key=lambda item: not item[0]))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _repeats(text: str, address: str) -> bool:
    """Whether every piece of a written address stands in one that is known already."""
    whole = "".join(re.findall(r"\w", address.casefold()))
    return all("".join(re.findall(r"\w", piece)) in whole for piece in re.split(r"[,\n]", text.casefold()))


def _agent(text: str) -> str:
    """A card inside a card, as lines that can be read."""
    lines = []
    for line in text.splitlines():
        head, colon, value = line.partition(":")
        if colon and head.strip().upper() not in ("BEGIN", "END", "VERSION") and (value := _unescaped(value)):
            lines.append(value)
    return ", ".join(lines) or text


# Drafts


def _whole(card: _Card, fallback: str) -> str:
    """The card as text, to be mended by hand."""
    lines = [_decoded(line.encode("latin-1", "replace"), "", fallback) for line in card.lines]
    return "\n".join(["BEGIN:VCARD", *lines, "END:VCARD"])


def _draft(card: _Card, fallback: str) -> Iterator[ContactDraft | Problem]:
    phones: list[tuple[bool, Reach]] = []
    emails: list[tuple[bool, Reach]] = []
    addresses: list[tuple[bool, Reach]] = []
    other: list[tuple[bool, Reach]] = []
    leftovers: list[tuple[str, str]] = []
    notes: list[str] = []
    tags: list[str] = []
    languages: list[str] = []
    custom: list[tuple[str, str]] = []
    facts: list[tuple[str, str]] = []
    address_texts: list[tuple[str, str]] = []
    single: dict[str, str] = {}
    towns: list[tuple[str, str]] = []
    malformed = impossible_date = False
    kind = "individual"
    members = 0
    labels = {item.group.lower(): _unescaped(item.value) for item in card.properties if item.name == "X-ABLABEL"}
    ours = any(item.name == "PRODID" and item.value.startswith("-//Baton//") for item in card.properties)

    def once(name: str, value: str, label: str) -> None:
        if not value or single.get(name) == value:
            return
        if name in single:
            leftovers.append((label, value))
        else:
            single[name] = value

    for item in card.properties:
        name, raw = item.name, item.value
        if not raw.strip() or name in _HOUSEKEEPING:
            continue
        if name == "FN":
            once("name", _unescaped(raw), "Name")
        elif name == "N":
            family, given, middle, prefix, suffix = _components(raw, 5)
            if "given" in single or "family" in single:
                leftovers.append(("Name", joined_name(prefix, given, middle, family, suffix)))
                continue
            single.update(given=given, family=family)
            single["joined"] = joined_name(prefix, given, middle, family, suffix)
            single["N"] = "\0".join((middle, prefix, suffix))
        elif name == "TEL":
            if value := _uri_phone(_unescaped(raw)):
                label = _own_label(item, labels)
                phones += [(item.preferred, Reach(each, label)) for each in ([value] if ours else phones_in(value))]
        elif name == "EMAIL":
            value = _unescaped(raw)
            label = _own_label(item, labels)
            if found := emails_in(value) if not ours or email_in(value) else []:
                emails += [(item.preferred, Reach(email, label)) for email in found]
            elif value:
                # The card says that it is one: kept as typed, as a phone number would be.
                malformed = True
                emails.append((item.preferred, Reach(value, label)))
        elif name in ("ADR", "X-SAMSUNGADR"):
            parts = _components(raw, 7)
            label = _own_label(item, labels)
            if parts[3] and not any(parts[:3]) and not any(parts[4:]) and "place" not in single:
                single["place"] = parts[3]
            elif text := postal(*parts):
                addresses.append((item.preferred, Reach(text, label)))
                towns.append((label, parts[3]))
            if own := (item.parameters.get("LABEL") or [""])[0]:
                address_texts.append((label, _unescaped(own.replace("^n", "\n"))))
        elif name in ("LABEL", "X-ABADR"):
            if name == "LABEL" or len(raw.strip()) > 2:
                address_texts.append((_own_label(item, {}), _unescaped(raw)))
        elif name == "ORG":
            organisation, *units = [_unescaped(part) for part in _split(raw, ";")]
            once("organisation", organisation, "Organisation")
            leftovers += [("Department", unit) for unit in units if unit]
        elif name == "TITLE":
            once("role", _unescaped(raw), "Role")
        elif name == "ROLE":
            single.setdefault("second_role", "")
            if value := _unescaped(raw):
                single["second_role"] = f"{single['second_role']}, {value}".removeprefix(", ")
        elif name in ("URL", "IMPP", "X-SOCIALPROFILE") or name in _CHATS:
            label = _CHATS.get(name) or (item.parameters.get("X-SERVICE-TYPE") or [""])[0] or _own_label(item, labels)
            if name == "X-SOCIALPROFILE":
                label = label.capitalize()
            if value := _unescaped(raw):
                other.append((item.preferred, Reach(value, label)))
        elif name in ("CATEGORIES", "X-GROUPNAME"):
            parts = [_unescaped(part) for part in _split(raw, ",")]
            if len(parts) == 1 and not ours:
                # Some programs escape the very commas that part the categories.
                parts = parts[0].split(",")
            tags += [part.strip() for part in parts]
        elif name == "NOTE":
            if (value := _unescaped(raw)) not in notes:
                notes.append(value)
        elif name in ("LANG", "X-LANG"):
            languages.append(_unescaped(raw))
        elif name == "BDAY":
            value = _unescaped(raw)
            omitted = (item.parameters.get("X-APPLE-OMIT-YEAR") or [""])[0]
            if omitted and value.startswith(omitted):
                value = "--" + value[len(omitted) :].lstrip("-")
            date, state = date_of(value)
            if date and "born" not in single:
                single["born"] = date
            else:
                impossible_date |= state == "impossible"
                leftovers.append(("Birthday", value))
        elif name == "UID":
            once("uid", _unescaped(raw), "UID")
        elif name in ("KIND", "X-ADDRESSBOOKSERVER-KIND"):
            kind = _unescaped(raw).lower()
        elif name in ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"):
            members += 1
            leftovers.append(("Member", _unescaped(raw)))
        elif name == "AGENT":
            leftovers.append(("Agent", _agent(_unescaped(raw))))
        elif name == "X-ANDROID-CUSTOM":
            what, *rest = [_unescaped(part) for part in _split(raw, ";")]
            if what.endswith("/contact_event") and rest[1:2] == ["3"] and date_of(rest[0])[1] == "known":
                once("born", date_of(rest[0])[0], "Birthday")
                continue
            value = ", ".join(part for part in rest if part and not part.isdigit())
            if value:
                leftovers.append((what.rpartition("/")[2].replace("_", " ").capitalize(), value))
        elif name == "X-BATON-FIELD" and item.group:
            if title := labels.get(item.group.lower()):
                custom.append((title, _unescaped(raw)))
        elif name.startswith("X-BATON-") and ours:
            facts.append((name.removeprefix("X-BATON-").lower().replace("-", "_"), _unescaped(raw)))
        elif name in ("CLASS", "X-CLASS") and raw.strip().upper() == "PUBLIC":
            continue
        else:
            label = labels.get(item.group.lower(), "") if item.group else ""
            value = ", ".join(part for part in (_unescaped(part) for part in _split(raw, ";")) if part)
            if value:
                leftovers.append((label_of(label).capitalize() or _title(name), value))

    leftovers += [("Agent", _agent(_decoded(agent.encode("latin-1", "replace"), "", ""))) for agent in card.agents]
    leftovers += [("", line) for line in card.unread]
    if role := single.get("second_role"):
        once("role", role, "Role")
    written = [reach.value for _, reach in addresses]
    for label, text in address_texts:
        if not written:
            addresses.append((False, Reach(text, label)))
        elif not any(_repeats(text, value) for value in written):
            leftovers.append(("Address", text))
    place = single.get("place") or next((town for label, town in towns if town and label in ("", "home")), "")
    name = _name(single, phones, emails, leftovers)
    if kind == "individual":
        pass
    elif kind == "group" and not (phones or emails):
        yield Problem(card.number, "card.is_group", {"members": members}, text=_whole(card, fallback))
        return
    else:
        leftovers.append(("Kind", kind))
    if not (name or phones or emails or addresses or other or "organisation" in single):
        yield Problem(card.number, "row.no_name_or_contact", text=_whole(card, fallback))
        return
    yield from _notices(card, malformed=malformed, impossible_date=impossible_date)
    yield ContactDraft(
        name=name,
        given=single.get("given", ""),
        family=single.get("family", ""),
        organisation=single.get("organisation", ""),
        role=single.get("role", ""),
        place=place,
        languages=", ".join(unique(languages)),
        born=single.get("born", ""),
        phones=_reach(phones),
        emails=_reach(emails),
        addresses=_reach(addresses),
        other=_reach(other),
        tags=unique(tags_among(tags)),
        note="\n".join(notes),
        leftovers=tuple(leftovers),
        row=card.number,
        uid=single.get("uid", ""),
        custom=tuple(custom),
        facts=tuple(facts),
        photo=card.photo,
    )


def _name(
    single: dict[str, str],
    phones: list[tuple[bool, Reach]],
    emails: list[tuple[bool, Reach]],
    leftovers: list[tuple[str, str]],
) -> str:
    """The formatted name, unless a program put an address or number there for want of a name."""
    name = single.get("name", "")
    stands_in = {reach.value for _, reach in phones + emails} | {single.get("organisation", "")}
    joined = single.get("joined", "")
    if name and not joined and name in stands_in:
        return ""
    if not name:
        nickname = next((value for label, value in leftovers if label == "Nickname"), "")
        return joined or nickname
    if (extra := single.get("N")) is not None:
        middle, prefix, suffix = extra.split("\0")
        spoken = _words(name)
        for label, part in (("Name prefix", prefix), ("Middle name", middle), ("Name suffix", suffix)):
            if part and not _words(part) <= spoken:
                leftovers.append((label, part))
    return name


def _notices(card: _Card, *, malformed: bool, impossible_date: bool) -> Iterator[Problem]:
    if card.binaries:
        yield Problem(card.number, "row.photo_left_out", {"what": ", ".join(sorted(card.binaries)).lower()}, "notice")
    if card.too_long or card.too_many:
        yield Problem(card.number, "card.too_large", {"what": ", ".join(sorted(card.too_long)).lower()}, "notice")
    if card.unread:
        yield Problem(card.number, "card.line_unreadable", {"lines": len(card.unread)}, "notice")
    if malformed:
        yield Problem(card.number, "row.email_malformed", {"column": "E-mail"}, "notice")
    if impossible_date:
        yield Problem(card.number, "row.date_impossible", {"column": "Birthday"}, "notice")
    if not card.ended:
        yield Problem(card.number, "card.cut_short", {}, "notice")
