"""Contact lists in: from other programs' files to people, in one operation that adds nobody twice.

Whoever is here already (`import_matching`) keeps everything; what a file adds is added, and a value that differs goes
below the note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from ..base.errors import ToolkitError
from ..base.ids import RecordId
from ..base.progress import Progress, silent
from ..domain import order
from ..domain.fields import Kind, Reach, Value, clean_line, clean_text, is_date
from ..domain.phones import phone, same_way
from ..domain.records import CONSENT, CONSENTS, CONTACT, PERSON, TAG
from ..domain.text import fold
from ..formats import csv_contacts, vcard
from ..formats.drafts import ContactDraft, Problem, whole_note
from ..formats.headers import REFUSED
from ..formats.sources import Source
from ..vault import contents, gone
from ..vault.batches import New
from ..vault.edits import Changes, Edit
from ..vault.parking import LIMIT, Parked, discard, mended, park
from ..vault.reading import Reader
from ..vault.rows import from_json
from . import editing
from .import_choices import AS_FOUND, Choices, FileInfo, look, parked_row, remember, with_mapping
from .import_gives import OwnFields, note_present, yes_or_no
from .import_homes import AT_HOME, PREFIX, Homes, home_in
from .import_matching import PHOTO, Candidate, Key, Known, News, People, Way
from .session import Session

AT_ONCE = 200
"""So many rows are looked up together."""

HOMONYMS = 5_000
"""With more people of the same names, only those who share a phone or e-mail address are looked at."""

SAMPLE = 100

FORGOTTEN = "row.forgotten"

_FIELDS = ("organisation", "role", "place", "languages", "born")
AGREED = ("offers", *(f"{name}{fact}" for name in CONSENTS for fact in ("", "_when", "_where")))
REACHING = ("prefers", "reach_when")
ASKS = ("stage", "next_ask", "next_ask_by")
FACTS = (*AGREED, *REACHING, *ASKS)
"""What only Baton's own files tell of a person, besides those that name somebody, and their household."""
CARER, THROUGH = "looked_after_by", "through"
NAMING = (CARER, THROUGH)
_KEPT = (*_FIELDS, *FACTS, PHOTO)
_WAYS = (("phone", "phones"), ("email", "emails"), ("address", "addresses"), ("other", "other"))
_LIMIT = {each.name: each.limit for each in (*PERSON.fields, *CONTACT.fields)}
_NOTE_LIMIT = PERSON.by_name["note"].limit
_TAG_LIMIT = TAG.by_name["name"].limit


class FileProblem(NamedTuple):
    """Something about one row. kind "held": the row was left out; "notice": it came in all the same."""

    file: str
    row: int
    code: str
    facts: Mapping[str, object]
    kind: str


class RowChange(NamedTuple):
    """What one row would do. `told` are (field or kind of contact, value) pairs of what it adds."""

    file: str
    row: int
    name: str
    told: tuple[tuple[str, str], ...]


@dataclass
class ImportResult:
    """Every row read was added, updated, unchanged or held back. `changes` is None if nothing was written.

    `attending` of them were not yet known to have come to the event that was chosen for all.
    """

    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    held_back: int = 0
    attending: int = 0
    problems: list[FileProblem] = field(default_factory=list)

    @property
    def to_mend(self) -> list[FileProblem]:
        """The rows that were held back and wait, or would, in the tray."""
        return [each for each in self.problems if each.kind == "held" and each.code != FORGOTTEN]

    changes: Changes | None = None


@dataclass
class ImportPreview(ImportResult):
    """`updates` are the first rows that add something to somebody who is here; `same` those that add nothing.

    `lacking`: no column of some file says anything of people, so that nothing was read.
    """

    files: list[FileInfo] = field(default_factory=list)
    sample: list[ContactDraft] = field(default_factory=list)
    lacking: bool = False
    updates: list[RowChange] = field(default_factory=list)
    same: list[RowChange] = field(default_factory=list)


class _TakenBack(Exception):
    pass


def preview(
    session: Session,
    paths: Sequence[Source],
    *,
    mapping: Mapping[str, str] | None = None,
    choices: Choices = AS_FOUND,
    progress: Progress | None = None,
) -> ImportPreview:
    """What an import would do: it is done, counted and taken back. Raises as `apply` does."""
    files = [with_mapping(info, mapping) for info in look(session, paths, choices)]
    return _foreseen(session, files, choices, progress)


def examine(
    session: Session, sources: Sequence[Source], choices: Choices = AS_FOUND, *, progress: Progress | None = None
) -> ImportPreview:
    """`preview`, which also answers where a person has to say first which column is which."""
    files = look(session, sources, choices)
    try:
        for info in files:
            with_mapping(info, None)
    except ToolkitError as error:
        if error.code != "import.no_contact_columns":
            raise
        return ImportPreview(files=files, lacking=True)
    return _foreseen(session, files, choices, progress)


def _foreseen(session: Session, files: list[FileInfo], choices: Choices, progress: Progress | None) -> ImportPreview:
    result = ImportPreview(files=files)
    try:
        with session.vault.edit("import") as edit:
            _Import(session, edit, result, choices, progress or silent()).run(result.files)
            raise _TakenBack
    except _TakenBack:
        return result


def apply(
    session: Session,
    paths: Sequence[Source],
    *,
    mapping: Mapping[str, str] | None = None,
    choices: Choices = AS_FOUND,
    progress: Progress | None = None,
) -> ImportResult:
    """Import contact files as one operation. `mapping` overrides what sheets' headers are taken for.

    Rows that can't be read go to the tray of `services.parking`. What was chosen about columns is remembered for the
    next list with the same headers. Raises `import.*` for a file that is no contact list, `file.*`, `vault.*`, and
    Cancelled; then nothing is written.
    """
    files = [with_mapping(info, mapping) for info in look(session, paths, choices)]
    result = ImportResult()
    parked: list[Parked] = []
    try:
        with session.vault.edit("import", files=[info.name for info in files]) as edit:
            work = _Import(session, edit, result, choices, progress or silent())
            work.run(files)
            parked = work.parked
            if not result.added and not result.updated and not result.attending:
                raise _TakenBack
            park(edit.db, [replace(each, op=edit.op) for each in parked])
        result.changes = edit.changes
    except _TakenBack:
        # What can't be read is kept, even if nobody came in with it.
        session.vault.local_work(park, parked)
    for number, info in enumerate(files):
        if choices.of(number).targets is not None:
            remember(session, info)
    return result


def bring_in(session: Session, row: Parked, drafts: Sequence[ContactDraft]) -> ImportResult:
    """Import what a row of the tray says now that it was mended; it leaves the tray unless it is held back again."""
    result = ImportResult()
    event = row.gives.get("event")
    choices = Choices(tags=tuple(row.gives.get("tags", ())), event=bytes.fromhex(event) if event else None)
    with session.vault.edit("import", files=[row.file], mended=1) as edit:
        _Import(session, edit, result, choices, silent()).take_in(row.file, drafts)
        if edit.changes.types:
            result.changes = edit.changes
        if not result.held_back and row.id is not None:
            if result.changes is None:
                discard(edit.db, row.id)
            else:
                mended(edit.db, row.id, edit.op)
    return result


class _Import:
    """One import under way. Rows come in groups, each looked up and written at once, so that memory stays small."""

    def __init__(
        self, session: Session, edit: Edit, result: ImportResult, choices: Choices, progress: Progress
    ) -> None:
        self._session = session
        self._edit = edit
        self._db = edit.db
        self._result = result
        self._progress = progress
        self._region = session.chapter.region
        self._hashed = session.hashed if gone.any_hashes(edit.db) else None
        reader = Reader(edit.db)
        tags = reader.all("tag")
        self._tags = {fold(tag.title): tag.id for tag in tags}
        self._tag_names = {tag.id: tag.title for tag in tags}
        self._last_prior = int(self._db.value("SELECT max(n) FROM record") or 0)
        self._empty = not reader.count("person")
        self._seen: set[int] = set()
        self._heads: dict[int, int] = {}
        self._in_classes: dict[str, set[int]] = {}
        self._read_classes()
        self._new: list[Known] = []
        self._parts: list[New] = []
        self._own = OwnFields(edit)
        self._homes = Homes(edit, self._region)
        self._choices = choices
        self._everyone = [self._tag(name) for name in map(clean_line, choices.tags) if name]
        self._came: list[RecordId] = []
        self._shown = result if isinstance(result, ImportPreview) else None
        self._info: FileInfo | None = None
        self.parked: list[Parked] = []

    def _read_classes(self) -> None:
        """Who is here under another's name: all whom somebody is, by the names of each of them."""
        classes: dict[int, set[int]] = {}
        names: dict[str, set[int]] = {}
        for n, head, name in self._db.all("SELECT c.n, c.head, p.name FROM class AS c JOIN person AS p ON p.n = c.n"):
            self._heads[n] = head
            classes.setdefault(head, set()).add(n)
            names.setdefault(fold(name or ""), set()).add(head)
        for name, heads in names.items():
            self._in_classes[name] = {n for head in heads for n in classes[head]}

    def run(self, files: Sequence[FileInfo]) -> None:
        for info in files:
            self._info = info
            drafts = self._drafts(info)
            while group := list(islice(drafts, AT_ONCE)):
                if self._shown is not None:
                    self._shown.sample.extend(group[: SAMPLE - len(self._shown.sample)])
                self.take_in(info.name, group)
                self._progress.step("import", self._result.read)

    def _drafts(self, info: FileInfo) -> Iterator[ContactDraft]:
        items: Iterable[ContactDraft | Problem] = (
            vcard.parse(info.path, info.found) if info.kind == "vcard" else csv_contacts.parse(info.path, info.found)
        )
        for item in items:
            if isinstance(item, Problem):
                self._report(info.name, item)
            else:
                yield item

    def _report(self, file: str, problem: Problem, draft: ContactDraft | None = None) -> None:
        self._result.problems.append(FileProblem(file, problem.row, problem.code, problem.facts, problem.kind))
        if problem.kind == "held":
            self._result.read += 1
            self._result.held_back += 1
            # Of somebody who asked to be forgotten, nothing is kept.
            if self._info is not None and len(self.parked) < LIMIT and problem.code != FORGOTTEN:
                self.parked.append(parked_row(self._info, problem, draft, self._choices))

    # One group of rows

    def take_in(self, file: str, drafts: Sequence[ContactDraft]) -> None:
        candidates = []
        for draft in drafts:
            made = self._candidate(draft)
            if isinstance(made, Problem):
                self._report(file, made, draft)
            else:
                candidates.append((draft, made))
        people = People(self._known([each for _, each in candidates]))
        for draft, candidate in candidates:
            known, news = people.match(candidate)
            if known is None and self._was_forgotten(candidate):
                self._report(file, Problem(draft.row, FORGOTTEN), draft)
                continue
            if known is None:
                fresh = Known(
                    None,
                    False,
                    0,
                    candidate.sort,
                    candidate.values,
                    candidate.note,
                    candidate.ways,
                    dict.fromkeys(candidate.tags),
                    candidate.own,
                    candidate.home,
                )
                self._new.append(fresh)
                people.add(fresh)
                self._seen.add(hash(candidate.sort))
                self._result.added += 1
            elif not news:
                self._tell(file, draft, known, news)
                self._result.unchanged += 1
            elif news.lines and (known.forked_note or _too_long(known, news)):
                code = "row.note_has_two_versions" if known.forked_note else "row.note_full"
                self._report(file, Problem(draft.row, code), draft)
                continue
            else:
                self._tell(file, draft, known, news)
                self._add_news(known, news)
                people.index(known)
                self._result.updated += 1
            if known is not None and known.id is not None:
                self._came.append(known.id)
            self._result.read += 1
        self._flush()

    def _tell(self, file: str, draft: ContactDraft, known: Known, news: News | None) -> None:
        """For the preview: what this row would change."""
        if self._shown is None:
            return
        rows = self._shown.updates if news else self._shown.same
        if len(rows) < SAMPLE:
            told = news.told(self._own.names, self._tag_names) if news else ()
            rows.append(RowChange(file, draft.row, known.values.get("name", ""), told))

    def _was_forgotten(self, candidate: Candidate) -> bool:
        """Whether somebody asked to be forgotten who was reached in one of these ways."""
        if self._hashed is None:
            return False
        ways = ((way.kind, way.reach) for way in candidate.ways.values() if way.kind in gone.HASHED)
        return any(gone.known_hash(self._db, self._hashed(way)) for way in ways)

    def _candidate(self, draft: ContactDraft) -> Candidate | Problem:
        name = clean_line(draft.name)
        nameless = not name
        if nameless:
            stand_ins = (*draft.emails, *draft.phones)
            name = clean_line(stand_ins[0].value) if stand_ins else clean_line(draft.organisation)
            if not name:
                rest = (*draft.other, *draft.addresses)
                name = clean_line(rest[0].value) if rest else ""
        if not name:
            return Problem(draft.row, "row.no_name")
        if len(name) > _LIMIT["name"]:
            return Problem(draft.row, "row.too_long", {"field": "name", "limit": _LIMIT["name"]})
        # What is too long for its place is kept whole in the note.
        lines: list[str] = []
        values = {"name": name}
        for each in _FIELDS:
            value: str = getattr(draft, each)
            if value and (value := clean_line(value)):
                if len(value) > _LIMIT[each]:
                    lines.append(f"{each}: {value}")
                else:
                    values[each] = value
        if draft.facts:
            lines += self._facts(draft, values)
        if draft.photo and (photo := self._shrunk(draft)) is not None:
            values[PHOTO] = contents.put(self._db, [photo])
        ways: dict[Key, Way] = {}
        for kind, attribute in _WAYS:
            for reach in getattr(draft, attribute):
                typed, label = clean_line(reach.value), reach.label and clean_line(reach.label)
                if not typed:
                    continue
                if len(typed) > _LIMIT["value"] or len(label) > _LIMIT["label"]:
                    lines.append(f"{label or kind}: {typed}")
                    continue
                value_of = phone(typed, self._region) if kind == "phone" else Reach(typed)
                key = same_way(kind, value_of)
                known = ways.get(key)
                if known is None:
                    ways[key] = Way(kind, value_of, label)
                elif label and label != known.label and len(known.label) + len(label) + 2 <= _LIMIT["label"]:
                    ways[key] = known._replace(label=f"{known.label}, {label}" if known.label else label)
        own: dict[str, Value] = {}
        for title, text in draft.custom:
            cell = self._own.cell(title, text)
            if cell is None or cell[0] in own:
                lines.append(f"{title}: {text}")
            else:
                own[cell[0]] = cell[1]
        tags = list(self._everyone)
        for tag in draft.tags:
            if len(clean_line(tag)) > _TAG_LIMIT:
                lines.append(f"tag: {tag}")
            elif clean_line(tag):
                tags.append(self._tag(clean_line(tag)))
        note = whole_note(draft)
        if lines:
            note = "\n".join([note, *lines] if note else lines)
        note = clean_text(note)
        if len(note) > _NOTE_LIMIT:
            return Problem(draft.row, "row.too_long", {"field": "note", "limit": _NOTE_LIMIT})
        home = home_in(draft.facts) if draft.facts else None
        return Candidate(fold(name), nameless, values, note, ways, tuple(dict.fromkeys(tags)), own, home)

    def _facts(self, draft: ContactDraft, values: dict[str, str]) -> list[str]:
        """Take over what only Baton's files tell; returns what has no place, for the note."""
        lines = []
        home = home_in(draft.facts)
        for name, text in draft.facts:
            value = clean_line(text)
            answer = name.removeprefix(REFUSED)
            refuses = yes_or_no(value) if answer != name and answer in CONSENTS else None
            if refuses is not None:
                # That somebody did not say no is no yes.
                values.update({answer: CONSENT[-1]} if refuses else {})
            elif name in FACTS and _fits(name, value):
                values[name] = value
            elif name.startswith(PREFIX):
                if home is None:
                    lines.append(f"{name}: {text}")
            elif name not in NAMING or not self._here(text):
                lines.append(f"{name}: {text}")
        return lines

    def _here(self, name: str) -> bool:
        """Whether somebody of that name is here: then who looks after whom is known better here than in a file."""
        return self._db.value("SELECT 1 FROM person WHERE sort = ? LIMIT 1", (fold(name),)) is not None

    def _shrunk(self, draft: ContactDraft) -> bytes | None:
        # The preview is taken back, and need not take the time.
        photo = self._session.shrunk(draft.photo) if self._shown is None else draft.photo
        if photo is None and self._info is not None:
            self._report(self._info.name, Problem(draft.row, "row.photo_left_out", kind="notice"), draft)
        return photo

    def _tag(self, name: str) -> RecordId:
        folded = fold(name)
        if folded not in self._tags:
            self._tags[folded] = editing.tag_id(self._edit, name)
            self._tag_names[self._tags[folded]] = name
        return self._tags[folded]

    # Who is here already

    def _known(self, candidates: Sequence[Candidate]) -> list[Known]:
        wanted = [each for each in candidates if not self._empty or hash(each.sort) in self._seen]
        names = list({each.sort for each in wanted})
        rows = self._db.all(
            f"SELECT n FROM person WHERE sort IN ({','.join('?' * len(names))}) LIMIT {HOMONYMS + 1}", names
        )
        numbers = {row[0] for row in rows[:HOMONYMS]}
        # Whoever is one with somebody else is in no list under a name of their own, and yet is here.
        numbers.update(n for name in names for n in self._in_classes.get(name, ()))
        numbers.update(self._sharing([each for each in wanted if each.nameless or len(rows) > HOMONYMS]))
        return self._read(sorted(numbers))

    def _sharing(self, candidates: Sequence[Candidate]) -> set[int]:
        """People who have a phone or e-mail address of these, whatever their name."""
        ways = [way for each in candidates for way in each.ways.values()]
        found: set[int] = set()
        for column, values in (
            ("c.e164", {way.reach.e164 for way in ways if way.reach.e164 is not None}),
            ("c.kind = 'email' AND c.value", {way.reach.typed for way in ways if way.kind == "email"}),
        ):
            for chunk in _chunks(sorted(values)):
                sql = (
                    f"SELECT r.n FROM contact AS c JOIN record AS r ON r.id = c.person WHERE {column} "
                    f"IN ({','.join('?' * len(chunk))})"
                )
                found.update(row[0] for row in self._db.all(sql, chunk))
        return found

    def _read(self, numbers: Sequence[int]) -> list[Known]:
        found: dict[bytes, Known] = {}
        by_number: dict[int, Known] = {}
        for chunk in _chunks(numbers):
            among = f"IN ({','.join('?' * len(chunk))})"
            columns = ", ".join(f"p.{each}" for each in ("name", *_KEPT, "note"))
            sql = (
                f"SELECT p.n, r.id, p.sort, p.household IS NOT NULL, {columns} FROM person AS p "
                "JOIN record AS r ON r.n = p.n "
                f"WHERE (p.sort IS NOT NULL OR p.n IN (SELECT n FROM class)) AND p.n {among}"
            )
            ids = []
            for n, record_id, sort, at_home, *values in self._db.all(sql, chunk):
                present = {name: value for name, value in zip(("name", *_KEPT), values[:-1], strict=True) if value}
                sort = fold(present.get("name", "")) if n in self._heads else sort
                known = Known(record_id, n <= self._last_prior, n, sort, present, values[-1] or "", {}, {})
                known.home = AT_HOME if at_home else None
                found[record_id] = by_number[n] = known
                ids.append(record_id)
            sql = (
                'SELECT c.person, c.kind, c.value, c.region, c.e164, c.label, c."order" FROM contact AS c '
                "JOIN record AS r ON r.n = c.n AND r.hidden = 0 "
                f"WHERE c.kind IS NOT NULL AND c.value IS NOT NULL AND c.person IN ({','.join('?' * len(ids))})"
            )
            for person, kind, typed, region, e164, label, key in self._db.all(sql, ids):
                reach = Reach(typed, region, e164)
                known = found[person]
                known.ways[same_way(kind, reach)] = Way(kind, reach, label or "")
                known.last_order = max(known.last_order or "", key or "") or None
            for n, ref in self._db.all(
                f"SELECT n, ref FROM element WHERE field = 'tags' AND present = 1 AND n {among}", chunk
            ):
                if n in by_number:
                    by_number[n].tags[ref] = None
            for n, cell, text in self._own_values(among, chunk):
                if n in by_number:
                    by_number[n].own[cell] = from_json(text)
            for (n,) in self._db.all(
                f"SELECT n FROM version WHERE field = 'note' AND n {among} GROUP BY n HAVING count(*) > 1", chunk
            ):
                if n in by_number:
                    by_number[n].forked_note = True
        self._share_in_classes(by_number)
        return list(found.values())

    def _share_in_classes(self, known: Mapping[int, Known]) -> None:
        """What one record tells of somebody is no news to another that tells of the same person."""
        classes: dict[int, list[Known]] = {}
        for n in known.keys() & self._heads.keys():
            classes.setdefault(self._heads[n], []).append(known[n])
        for members in classes.values():
            ways = {key: way for each in members for key, way in each.ways.items()}
            for each in members:
                each.ways = {**ways, **each.ways}
                each.tags = {**each.tags, **{tag: None for other in members for tag in other.tags}}
                for other in members:
                    each.values = {**other.values, **each.values}
                    each.home = each.home or other.home

    def _own_values(self, among: str, chunk: Sequence[int]) -> list[tuple[Any, ...]]:
        if not self._own.names:
            return []
        cells = list(self._own.names)
        fields = f"field IN ({','.join('?' * len(cells))})"
        return self._db.all(f"SELECT n, field, value FROM extra WHERE {fields} AND n {among}", [*cells, *chunk])

    # Writing

    def _add_news(self, known: Known, news: News) -> None:
        known.values.update(news.values)
        known.note = "\n".join([known.note, *news.lines] if known.note else news.lines)
        known.tags.update(dict.fromkeys(news.tags))
        known.ways.update(news.ways)
        known.own.update(news.own)
        known.home = known.home or news.home
        if known.id is None:
            return
        if news.home is not None:
            self._edit.write(known.id, "household", self._homes.id_of(news.home))
        for name, value in news.values.items():
            self._edit.write(known.id, name, value)
        for cell, own in news.own.items():
            self._edit.write(known.id, cell, own)
        if news.lines:
            self._edit.write(known.id, "note", known.note)
        for tag in news.tags:
            self._edit.put_element(known.id, "tags", tag)
        for way in news.ways.values():
            known.last_order = order.between(known.last_order, None)
            self._parts.append(New("contact", {"person": known.id, **_values(way, known.last_order)}))

    def _flush(self) -> None:
        homes = {id(known): self._homes.id_of(known.home) for known in self._new if known.home}
        made = self._edit.create_many(_new_person(known, homes.get(id(known))) for known in self._new)
        self._edit.create_many(self._parts)
        if self._choices.event is not None:
            self._result.attending += note_present(self._edit, self._choices.event, [*made, *self._came])
        self._new, self._parts, self._came = [], [], []


def _fits(name: str, value: str) -> bool:
    """Whether it is a value of this field, or has to go to the note."""
    declared = PERSON.by_name[name]
    if declared.kind is Kind.DATE:
        return is_date(value)
    words = value.split() if declared.kind is Kind.RANKED else [value]
    return len(value) <= declared.limit and (not declared.choices or all(each in declared.choices for each in words))


def _too_long(known: Known, news: News) -> bool:
    return len(known.note) + sum(len(line) + 1 for line in news.lines) > _NOTE_LIMIT


def _values(way: Way, key: str) -> dict[str, Value]:
    values: dict[str, Value] = {"kind": way.kind, "value": way.reach, "order": key}
    if way.label:
        values["label"] = way.label
    return values


def _new_person(known: Known, household: RecordId | None) -> New:
    values: dict[str, Value] = {**known.values, "note": known.note, "household": household}
    keys = _spread(len(known.ways))
    parts = tuple(New("contact", _values(way, key)) for way, key in zip(known.ways.values(), keys, strict=True))
    return New("person", values, {"tags": known.tags} if known.tags else {}, None, parts, known.own)


@lru_cache(maxsize=256)
def _spread(count: int) -> tuple[str, ...]:
    return tuple(order.spread(count))


def _chunks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(items), AT_ONCE):
        yield items[start : start + AT_ONCE]
