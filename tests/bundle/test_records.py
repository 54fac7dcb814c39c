"""The lines of records: any state survives them, and a line that is not exactly right refuses the bundle."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.errors import ToolkitError
from toolkit.base.ids import link_id
from toolkit.base.progress import silent
from toolkit.bundle import limits
from toolkit.bundle.records import decode, encode, split_lines
from toolkit.domain.cells import Cell, Version
from toolkit.domain.fields import Field, Kind, Opaque, Reach
from toolkit.domain.records import PARTS, TYPES
from toolkit.domain.state import Mark, RecordState, Stamp, WriterInfo

WRITERS = [bytes([n]) * 16 for n in range(4)]

ids = st.binary(min_size=16, max_size=16)
writers = st.sampled_from(WRITERS)
seqs = st.integers(1, 1 << 53)
clocks = st.integers(0, 1 << 62)
stamps = st.builds(Stamp, writers, seqs, clocks)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


opaque = json_values.filter(lambda v: isinstance(v, list | dict | float)).map(lambda v: Opaque(canonical(v)))
unknown_values = st.none() | st.booleans() | st.integers(-(1 << 53), 1 << 53) | st.text(max_size=20) | opaque


def values(field: Field) -> st.SearchStrategy[Any]:
    text = st.text(max_size=30)
    raw: st.SearchStrategy[Any] = {
        Kind.REFERENCE: ids,
        Kind.SET: st.booleans(),
        Kind.YES_NO: st.booleans(),
        Kind.COUNT: st.integers(0, (1 << 53) - 1),
        Kind.DATE: st.dates().map(lambda day: day.isoformat()) | st.just("--02-29"),
        Kind.MOMENT: st.datetimes().map(lambda moment: moment.strftime("%Y-%m-%dT%H:%M").rjust(16, "0")),
        Kind.ORDER: st.from_regex(r"[0-9A-Za-z]{0,9}[1-9A-Za-z]", fullmatch=True),
        Kind.REACH: st.builds(
            Reach,
            text.filter(str.strip),
            st.none() | st.sampled_from(["US", "MM", "001"]),
            st.none() | st.from_regex(r"\+[0-9]{1,15}", fullmatch=True),
        ),
    }.get(field.kind, text)
    if field.is_set:
        return raw
    return st.none() | raw.map(lambda value: _as_stored(field, value))


def _as_stored(field: Field, value: Any) -> Any:
    try:
        return field.check(value)
    except ToolkitError:
        return None  # a required field that was left empty


@st.composite
def cells(draw: st.DrawFn, value: st.SearchStrategy[Any]) -> Cell:
    dots = draw(st.sets(st.tuples(writers, seqs), min_size=1, max_size=3))
    versions = tuple(Version(*dot, draw(clocks), draw(value)) for dot in sorted(dots))
    context = draw(st.dictionaries(writers, seqs, max_size=4))
    for version in versions:
        context[version.writer] = max(version.seq, context.get(version.writer, 0))
    return Cell(versions, context)


@st.composite
def states(
    draw: st.DrawFn, kinds: tuple[str, ...] = (*TYPES, "not_yet_known"), parts_of: bytes | None = None
) -> RecordState:
    kind = draw(st.sampled_from(kinds))
    declared = TYPES.get(kind)
    choices: dict[str, st.SearchStrategy[Any]] = {
        "newer_field": unknown_values,
        "newer_set/" + draw(ids).hex(): unknown_values,
        "x:" + draw(ids).hex(): unknown_values,
    }
    for field in declared.fields if declared else ():
        choices[field.name + ("/" + draw(ids).hex() if field.is_set else "")] = values(field)
    record_id = draw(ids)
    fixed: dict[str, bytes] = {}
    if declared and declared.link:
        fixed = {name: draw(ids) for name in declared.link}
        record_id = link_id(kind, *fixed.values())
    elif declared and declared.part_of and parts_of is not None:
        fixed = {declared.part_of: parts_of}
    state = RecordState(record_id, kind, draw(stamps))
    for name in draw(st.lists(st.sampled_from(sorted(choices)), unique=True, max_size=5)):
        value = st.just(fixed[name]) if name in fixed else choices[name]
        if draw(st.booleans()):
            state.plain[name] = draw(value)
        else:
            state.put(name, draw(cells(value)))
    seen = st.dictionaries(
        st.sampled_from(["name", "tags/" + "0f" * 16, "0a" * 16 + ".value"]),
        st.dictionaries(writers, seqs, max_size=3),
        max_size=3,
    )
    marks = {
        mark.dot: mark
        for mark in draw(st.lists(st.builds(Mark, writers, seqs, clocks, seen, st.booleans()), max_size=2))
    }
    state.marks = tuple(marks[dot] for dot in sorted(marks))
    return state


@st.composite
def wholes(draw: st.DrawFn) -> tuple[RecordState, list[RecordState]]:
    whole = draw(states())
    kinds = tuple(part.name for part in PARTS.get(whole.type, ()) if part.link is None)
    if not kinds:
        return whole, []
    parts = draw(st.lists(states(kinds, whole.id), max_size=2, unique_by=lambda part: part.id))
    return whole, [part for part in parts if part.id != whole.id]


def info(writer: bytes) -> WriterInfo:
    return WriterInfo(writer[::-1] if writer[0] % 2 else b"", f"Sample person {writer[0]}")


@given(st.lists(wholes(), max_size=4))
def test_any_states_survive(records):
    got_writers: dict[bytes, WriterInfo] = {}
    lines = b"".join(encode(records, info))
    pieces = [lines[start : start + 7] for start in range(0, len(lines), 7)]
    assert list(decode(split_lines(pieces), got_writers)) == records
    assert all(got_writers[writer] == info(writer) for writer in got_writers)
    assert {state.stamp.writer for whole, parts in records for state in (whole, *parts)} <= got_writers.keys()


# ---- lines that are refused

WRITERS_LINE = {"writers": [["00" * 16, "", "Sample"], ["11" * 16, "aa" * 16, ""]]}
PERSON = "01" * 16
ATTENDANCE_ENDS = (b"\1" * 16, b"\2" * 16)


def person(**changes: object) -> dict[str, object]:
    return {"id": PERSON, "type": "person", "stamp": [0, 1, 5], "values": {"name": "A"}} | changes


def contact(**changes: object) -> dict[str, object]:
    values = {"person": PERSON, "kind": "phone", "value": ["1", None, None]}
    return {"id": "02" * 16, "type": "contact", "stamp": [0, 1, 5], "values": values} | changes


def with_value(name: str, value: object, kind: str = "person") -> dict[str, object]:
    return {"id": PERSON, "type": kind, "stamp": [0, 1, 5], "values": {name: value}}


def read(*lines: object) -> list[tuple[RecordState, list[RecordState]]]:
    encoded = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return list(decode(split_lines([line + b"\n" for line in encoded]), {}))


def mark(**changes: object) -> dict[str, object]:
    return {"stamp": [0, 2, 5], "seen": {"name": [[0, 1]]}, "defeated": False} | changes


ACCEPTED = [
    person(),
    person(values={"name": None}),
    person(values={"may_contact": "an answer of a newer version"}),
    person(values={"tags/" + "ab" * 16: True, "x:" + "ab" * 16: 3, "newer": {"a": [1.5]}}),
    person(cells={"place": [[[0, 1, 5, "X"], [1, 9, 5, None]], [[1, 12]]]}),
    person(parts=[contact()]),
    person(parts=[contact(values={})]),
    person(marks=[mark(), mark(stamp=[1, 2, 5], seen={"02" * 16 + ".value": []}, defeated=True)]),
    with_value("anything", [[]], "newer_type"),
    {
        "id": link_id("attendance", *ATTENDANCE_ENDS).hex(),
        "type": "attendance",
        "stamp": [0, 1, 5],
        "values": {"event": ATTENDANCE_ENDS[0].hex(), "person": ATTENDANCE_ENDS[1].hex()},
    },
]

REFUSED = [
    b"",
    b"[]",
    b"null",
    b"{",
    b'{"id":"\xff"}',
    b"[" * 100_000,
    b'{"id":"' + b"01" * 16 + b'","id":"' + b"01" * 16 + b'","type":"person","stamp":[0,1,5]}',
    json.dumps(with_value("newer", 1)).replace("1}", "NaN}").encode(),
    json.dumps(with_value("newer", 1)).replace("1}", "1e999}").encode(),
    json.dumps(with_value("newer", 1)).replace("1}", "9" * 5_000 + "}").encode(),
    {},
    {"type": "person", "stamp": [0, 1, 5]},
    person(id="01" * 15),
    person(id="0A" * 16),
    person(id=5),
    person(type=None),
    person(type="Person; DROP"),
    person(type=["person"]),
    person(more=1),
    person(stamp=[0, 1]),
    person(stamp=[2, 1, 5]),
    person(stamp=[-1, 1, 5]),
    person(stamp=[True, 1, 5]),
    person(stamp=[0, 0, 5]),
    person(stamp=[0, True, 5]),
    person(stamp=[0, (1 << 53) + 1, 5]),
    person(stamp=[0, 1, -1]),
    person(stamp=[0, 1, (1 << 62) + 1]),
    person(stamp=[0, 1, 5.0]),
    person(stamp={"0": 1}),
    person(values=[]),
    person(cells=[]),
    person(marks={}),
    person(parts={}),
    with_value("name", 5),
    with_value("name", ["A"]),
    with_value("name", ""),
    with_value("name", "A" * 201),
    with_value("name", " A"),
    with_value("name", "A\nB"),
    with_value("name", "A\u0000B"),
    with_value("name", "\ud800"),
    with_value("name", "e\u0301"),
    with_value("born", "22.11.2026"),
    with_value("born", "2026-W47-7"),
    with_value("looked_after_by", "A"),
    with_value("tags", [PERSON]),
    with_value("tags/" + "ab" * 16, "yes"),
    with_value("tags/ab", True),
    with_value("name/" + "ab" * 16, "A"),
    with_value("x:ab", 1),
    with_value("Not A Name", 1),
    with_value("", 1),
    with_value("n" * 65, 1),
    with_value("newer", "\ud800"),
    with_value("newer", "A" * (limits.UNKNOWN_TEXT + 1)),
    with_value("newer", [[[[[[[[[]]]]]]]]]),
    with_value("online", 1, "event"),
    with_value("minutes", -1, "module"),
    with_value("minutes", True, "module"),
    with_value("minutes", 1 << 53, "module"),
    with_value("order", "a0", "step"),
    with_value("order", "ä", "step"),
    with_value("value", "1", "contact"),
    with_value("value", ["1", None], "contact"),
    with_value("value", [" 1", None, None], "contact"),
    with_value("value", ["", None, None], "contact"),
    with_value("value", ["1", "us", None], "contact"),
    with_value("value", ["1", None, "12"], "contact"),
    with_value("value", ["1" * 1_001, None, None], "contact"),
    person(cells={"name": [[[0, 2, 5, "B"]], []]}),  # both plain and a cell
    person(cells={"place": [[], []]}),
    person(cells={"place": [[[0, 1, 5, "X"]]]}),
    person(cells={"place": [[[0, 1, 5, "X"]], [[0]]]}),
    person(cells={"place": [[[0, 1, 5, "X"]], [[9, 1]]]}),
    person(cells={"place": [[[0, 1, 5]], []]}),
    person(cells={"place": [[[0, 1, 5, 7]], []]}),
    person(cells={"place": [[[0, 1, 5, "X"], [0, 1, 6, "Y"]], []]}),
    person(cells={"place": [[[0, n + 1, 5, "X"] for n in range(limits.VERSIONS + 1)], []]}),
    person(cells={"place": [[[0, 1, 5, "X"]], [[1, 1]] * (limits.CONTEXT + 1)]}),
    person(values={f"f{n}": 1 for n in range(limits.CELLS + 1)}),
    person(marks=[{}]),
    person(marks=[mark(defeated=1)]),
    person(marks=[mark(more=1)]),
    person(marks=[mark(seen=[])]),
    person(marks=[mark(seen={"no such name!": []})]),
    person(marks=[mark(seen={"name": [[0, 0]]})]),
    person(marks=[mark(), mark()]),
    person(parts=[5]),
    person(parts=[contact(), contact()]),
    person(parts=[contact(id=PERSON)]),
    person(parts=[contact(parts=[])]),
    person(parts=[contact(values={"person": "03" * 16})]),
    person(parts=[contact(type="person", values={})]),
    person(parts=[{"id": "02" * 16, "type": "step", "stamp": [0, 1, 5]}]),
    with_value("event", "ab" * 16, "attendance") | {"values": {"event": "ab" * 16, "person": "cd" * 16}},
    {"writers": 1},
    {"writers": [["22" * 16, ""]]},
    {"writers": [None]},
    {"writers": [["22" * 16, "", "A\n"]]},
    {"writers": [["22" * 16, "", "A" * 201]]},
    {"writers": [["22" * 16, "ab", "A"]]},
    {"writers": [["00" * 16, "", "twice"]]},
    {"writers": [], "more": 1},
]


@pytest.mark.parametrize("line", ACCEPTED, ids=lambda line: json.dumps(line)[40:120])
def test_lines_that_are_right(line):
    assert len(read(WRITERS_LINE, line)) == 1


@pytest.mark.parametrize("line", REFUSED, ids=range(len(REFUSED)))
def test_a_line_that_is_wrong_refuses_the_bundle(line):
    with pytest.raises(ToolkitError) as caught:
        read(WRITERS_LINE, line)
    assert caught.value.code == "bundle.record"
    assert caught.value.facts == {"line": 2}


def with_one_node_changed(draw: st.DrawFn, node: Any) -> Any:
    if isinstance(node, dict) and node and draw(st.booleans()):
        name = draw(st.sampled_from(sorted(node)))
        return node | {name: with_one_node_changed(draw, node[name])}
    if isinstance(node, list) and node and draw(st.booleans()):
        place = draw(st.integers(0, len(node) - 1))
        return [*node[:place], with_one_node_changed(draw, node[place]), *node[place + 1 :]]
    return draw(json_values)


def code_of(line: object) -> str | None:
    try:
        read(WRITERS_LINE, line)
    except ToolkitError as error:
        return error.code
    return None


@given(st.data())
def test_a_line_with_anything_changed_is_read_or_refused(data):
    line = with_one_node_changed(data.draw, data.draw(st.sampled_from([*ACCEPTED, WRITERS_LINE])))
    assert code_of(line) in (None, "bundle.record")


def test_a_writer_is_introduced_before_a_record_names_it():
    with pytest.raises(ToolkitError, match=r"bundle\.record"):
        read(person(), WRITERS_LINE)


def test_a_line_without_an_end():
    with pytest.raises(ToolkitError) as caught:
        list(split_lines([b"{}\n", b"{}"]))
    assert caught.value.facts == {"line": 2}


def test_a_line_that_is_too_long():
    endless = (b"a" * 65_536 for _ in iter(int, 1))
    with pytest.raises(ToolkitError, match=r"bundle\.record"):
        list(split_lines(endless))
    with pytest.raises(ToolkitError, match=r"bundle\.record"):
        read(b" " * limits.LINE_SIZE + b"{}")


def test_a_bad_line_in_a_sealed_bundle(exchange):
    exchange.seal_lines(json.dumps(WRITERS_LINE).encode(), json.dumps(person(more=1)).encode())
    with pytest.raises(ToolkitError, match=r"bundle\.record"):
        exchange.read()


def test_counts_that_are_not_what_came(exchange):
    lines = json.dumps(WRITERS_LINE).encode(), json.dumps(person()).encode()
    exchange.seal_lines(*lines, counts={"person": 1})
    assert len(exchange.read()[0]) == 1
    for counts in ({"person": 2}, {"tag": 1}, {"person": 1, "tag": 1}, {}):
        exchange.seal_lines(*lines, counts=counts)
        with pytest.raises(ToolkitError, match=r"bundle\.manifest"):
            exchange.read()


def test_more_records_than_promised_stop_at_the_first_too_many(exchange):
    lines = [json.dumps(person(id=f"{number:032x}")).encode() for number in range(9)]
    exchange.seal_lines(json.dumps(WRITERS_LINE).encode(), *lines, b"not even read", counts={"person": 3})
    records = exchange.inspect().records([exchange.receiver.recipient], {}, progress=silent())
    assert len([next(records) for _ in range(3)]) == 3
    with pytest.raises(ToolkitError, match=r"bundle\.manifest"):
        next(records)
