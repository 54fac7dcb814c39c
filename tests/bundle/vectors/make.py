"""Makes the test vectors that lie beside this file: `.venv/bin/python -m tests.bundle.vectors.make`.

Each scenario is one bundle and one JSON file with what has to come of it, and why; a `joined-` file names several
bundles and what they come to together. Keys, ids and clocks are fixed, so what is sealed is the same whenever this
runs. The seal itself draws random numbers (age): a bundle is written anew only where what is in it has changed, and
then means the same in other bytes. `keys.json` has the keys of the chapter that the bundles are for.
"""

from __future__ import annotations

import hashlib
import io
import json
import sys
import tarfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from toolkit.base.ids import link_id
from toolkit.bundle.container import BLOCK, END, header
from toolkit.bundle.padding import padded
from toolkit.crypto import age, bech32, canonical, identity
from toolkit.crypto.hybrid import HybridIdentity

HERE = Path(__file__).parent
WORDS = "sweater legal fluff corner terminal crowd tenant family"
NAMES = ("manifest.json", "manifest.json.sig", "records.jsonl.gz")
CLOCK = 1_790_000_000_000 << 12


def seed(name: str, size: int = 32) -> bytes:
    return hashlib.sha256(b"baton vectors: " + name.encode()).digest()[:size]


def hexadecimal(name: str) -> str:
    """A record's id, a bundle's, a laptop's."""
    return seed(name, 16).hex()


@dataclass(frozen=True)
class Laptop:
    name: str

    @property
    def signing(self) -> identity.SigningKey:
        return identity.SigningKey(seed(f"{self.name} signs"))

    @property
    def opens(self) -> HybridIdentity:
        return HybridIdentity(seed(f"{self.name} opens"))

    def listed(self, *, removed: bool = False) -> identity.Laptop:
        return identity.Laptop(hexadecimal(self.name), self.signing.public, self.opens.recipient, removed)


ROOT, OUR_ROOT = (identity.SigningKey(seed(name)) for name in ("root of Hillside", "root of Riverbend"))
THEIRS, LOST = Laptop("laptop of Hillside"), Laptop("laptop that Hillside removed")
OURS, OUR_SECOND = Laptop("laptop of Riverbend"), Laptop("second laptop of Riverbend")
LAPTOPS = identity.LaptopList.first(ROOT, [THEIRS.listed(), LOST.listed(removed=True)])
AMINA, BO = hexadecimal("a run by Amina"), hexadecimal("a run by Bo")
WRITERS = {"writers": [[AMINA, hexadecimal("laptop of Hillside"), "Amina (sample)"], [BO, "", ""]]}
ANA, DEE, PHONE, TAG, EVENT, PLAN, OWN = (
    hexadecimal(name) for name in ("Ana", "Dee", "Ana's phone", "Steward", "Meeting", "Plan", "a field of their own")
)


def stored(data: bytes) -> bytes:
    """A gzip stream that packs nothing: it comes out the same of any library."""
    blocks = [data[start : start + 65_535] for start in range(0, len(data), 65_535)] or [b""]
    body = b""
    for at, block in enumerate(blocks):
        size = len(block)
        body += bytes([at == len(blocks) - 1]) + size.to_bytes(2, "little") + (size ^ 0xFFFF).to_bytes(2, "little")
        body += block
    end = zlib.crc32(data).to_bytes(4, "little") + len(data).to_bytes(4, "little")
    return b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + body + end


def packed(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return packer.compress(data) + packer.flush()


def text(*lines: Any) -> bytes:
    """Lines as they stand in the part of records; bytes go as they are."""
    spelled = (each if isinstance(each, bytes) else json.dumps(each, ensure_ascii=False).encode() for each in lines)
    return b"".join(line + b"\n" for line in spelled)


def counted(lines: Iterable[Any]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for line in lines:
        for each in (line, *line.get("parts", ())) if isinstance(line, dict) and "id" in line else ():
            counts[each["type"]] = counts.get(each["type"], 0) + 1
    return counts


def member(name: str, data: bytes = b"", kind: bytes = tarfile.REGTYPE, **traits: Any) -> bytes:
    """An entry of a tar as any program might write it."""
    info = tarfile.TarInfo(name)
    info.size, info.type = len(data), kind
    for trait, value in traits.items():
        setattr(info, trait, value)
    return info.tobuf(tarfile.USTAR_FORMAT) + filled(data)


def filled(data: bytes) -> bytes:
    return data + bytes(-len(data) % BLOCK)


def plain(*parts: tuple[str, bytes]) -> bytes:
    return b"".join(header(name, len(data)) + filled(data) for name, data in parts)


@dataclass
class Made:
    """What goes into a bundle, piece by piece, so that a scenario can put something else in the place of each."""

    name: str
    lines: list[Any] = field(default_factory=lambda: [WRITERS, person()])
    manifest: dict[str, Any] = field(default_factory=dict)
    part: bytes | None = None
    files: tuple[bytes, ...] = ()
    spelled: Callable[[bytes], bytes] = lambda data: data
    signer: identity.SigningKey = THEIRS.signing
    context: bytes = identity.MANIFEST_CONTEXT
    built: Callable[[list[tuple[str, bytes]]], bytes] = lambda parts: plain(*parts) + END

    def container(self) -> bytes:
        part = stored(text(*self.lines)) if self.part is None else self.part
        parts = [(NAMES[2], part)] + [(f"files/{hashlib.sha256(data).hexdigest()}", data) for data in self.files]
        base = {
            "format": "baton-bundle",
            "version": 1,
            "critical": [],
            "bundle": hexadecimal(f"bundle {self.name}"),
            "kind": "share",
            "sender": {
                "root": ROOT.public.hex(),
                "chapter": "Hillside (sample)",
                "laptop": hexadecimal(THEIRS.name),
                "laptops": LAPTOPS.to_json(),
            },
            "recipients": [{"root": OUR_ROOT.public.hex()}],
            "scope": "everything",
            "may_edit": False,
            "schema": 3,
            "receipts": [],
            "instance": hexadecimal("vault of Hillside"),
            "sequence": 1,
            "made": "2026-11-22T18:30Z",
            "counts": counted(self.lines),
            "parts": [
                {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in parts
            ],
        }
        manifest = self.spelled(canonical.encode({**base, **self.manifest}))
        signature = identity.sign(self.signer, self.context, manifest)
        return self.built([(NAMES[0], manifest), (NAMES[1], signature), *parts])


@dataclass
class Scenario:
    """`why` says what it is for. `refused` is the name of the refusal; without one, `shows` and `people` say what has
    to be seen, by record. `seal` makes the file of the container; `of` are the bundles that a `joined-` one is made of.
    """

    why: str
    made: Made | None = None
    inside: bytes | None = None
    seal: Callable[[bytes], bytes] | None = None
    refused: str = ""
    shows: dict[str, Any] = field(default_factory=dict)
    people: list[list[str]] = field(default_factory=list)
    words: str = ""
    of: tuple[str, ...] = ()
    by_zlib: bool = False
    after: str = ""  # the seal of that scenario's file, with something done to it

    def container(self) -> bytes:
        return self.made.container() if self.made is not None else self.inside or b""


def for_us(container: bytes) -> bytes:
    return sealed(container, [OURS.opens.recipient, OUR_SECOND.opens.recipient])


def sealed(container: bytes, recipients: list[age.HybridRecipient] | age.Words) -> bytes:
    file = io.BytesIO()
    age.encrypt(io.BytesIO(container), file, recipients)
    return file.getvalue()


def pad(container: bytes) -> bytes:
    return container.ljust(padded(len(container)), b"\0")


# Records


def person(record: str = ANA, **more: Any) -> dict[str, Any]:
    return {"id": record, "type": "person", "stamp": [0, 1, CLOCK], "values": {"name": "Ana"}} | more


def of_type(kind: str, values: dict[str, Any], record: str = "", **more: Any) -> dict[str, Any]:
    return {"id": record or hexadecimal(kind), "type": kind, "stamp": [0, 1, CLOCK], "values": values} | more


def contact(**more: Any) -> dict[str, Any]:
    return of_type(
        "contact", {"person": ANA, "kind": "phone", "value": ["07700 900142", "GB", "+447700900142"]}, PHONE
    ) | {"stamp": [0, 2, CLOCK], **more}


def mark(number: int = 5, defeated: bool = False, **seen: Any) -> dict[str, Any]:
    return {"stamp": [1, number, CLOCK + 9], "seen": seen or {"name": [[0, 1]]}, "defeated": defeated}


def linked(kind: str, a: str, b: str) -> str:
    return link_id(kind, bytes.fromhex(a), bytes.fromhex(b)).hex()


def same(a: str, b: str, answer: str = "yes", stamp: int = 7) -> dict[str, Any]:
    low, high = sorted((a, b))
    values = {"a": low, "b": high, "answer": answer}
    return {"id": linked("same", low, high), "type": "same", "stamp": [0, stamp, CLOCK], "values": values}


def version(writer: int, number: int, value: Any, later: int = 0) -> list[Any]:
    return [writer, number, CLOCK + later, value]


def shown(**values: Any) -> dict[str, Any]:
    return {"values": values}


def read(why: str, name: str, *lines: Any, manifest: dict[str, Any] | None = None, **more: Any) -> Scenario:
    made = Made(name, [WRITERS, *lines], manifest or {})
    return Scenario(why, made, seal=for_us, **more)


def bad(why: str, name: str, refused: str, **made: Any) -> Scenario:
    return Scenario(why, Made(name, **made), seal=for_us, refused=refused)


def bad_line(why: str, name: str, *lines: Any) -> Scenario:
    made = Made(name, [WRITERS, *lines], {"counts": {"person": 1}})
    return Scenario(why, made, seal=for_us, refused="record")


VALID: dict[str, Scenario] = {
    "share": read(
        "a training with a module, for one chapter",
        "share",
        of_type("curriculum", {"name": "Asking well", "note": "Two lines\nof text"}),
        of_type("module", {"curriculum": hexadecimal("curriculum"), "name": "Listening", "minutes": 20, "order": "V"}),
        manifest={"scope": "kit"},
        shows={hexadecimal("curriculum"): shown(name="Asking well"), hexadecimal("module"): shown(minutes=20)},
    ),
    "padded": Scenario(
        "padded as writers do it", Made("padded", built=lambda parts: pad(plain(*parts) + END)), seal=for_us
    ),
    "words": Scenario(
        "whoever knows the words opens it",
        Made("words", manifest={"recipients": [{"words": True}], "kind": "starter"}),
        seal=lambda inside: sealed(inside, age.Words(WORDS)),
        words=WORDS,
        shows={ANA: shown(name="Ana")},
    ),
    "three-laptops": Scenario(
        "three laptops of ours and one stanza for nobody: each of the three opens it",
        Made("three-laptops"),
        seal=lambda inside: sealed(inside, [each.opens.recipient for each in (OURS, OUR_SECOND, THEIRS)]),
    ),
    "two-chapters": read(
        "the manifest names two chapters, of which we are one",
        "two-chapters",
        manifest={"recipients": [{"root": ROOT.public.hex()}, {"root": OUR_ROOT.public.hex()}]},
    ),
    "nothing-to-tell": bad(
        "no records, and no part for them", "nothing-to-tell", "", manifest={"parts": [], "counts": {}}
    ),
    "receipts": read(
        "receipts alone",
        "receipts",
        manifest={"kind": "receipt", "receipts": [hexadecimal("an earlier bundle"), hexadecimal("a later bundle")]},
    ),
    "may-edit": read("given to be edited", "may-edit", person(), manifest={"may_edit": True, "sequence": 1 << 53}),
    "unknown-key": read(
        "a key of a newer version in the manifest is no reason to refuse",
        "unknown-key",
        manifest={"weather": {"deep": [["sun"]]}},
    ),
    "unknown-type-and-field": read(
        "a newer version's type and fields are kept to the letter, and so is a choice that nobody knows",
        "unknown-type-and-field",
        person(
            values={"name": "Ana", "pronouns": "she", "may_tell": "by letter", "moods": {"b": [1.5, None], "a": ""}}
        ),
        of_type("spaceship", {"name": "Heron", "crew": 3, f"berths/{ANA}": True, "person": ANA}),
        shows={ANA: shown(may_tell="by letter", pronouns="she")},
    ),
    "parts": read(
        "contact points inside their person",
        "parts",
        person(parts=[contact(), contact(id=hexadecimal("an address"), values={"kind": "email", "person": ANA})]),
        shows={PHONE: shown(kind="phone", value=["07700 900142", "GB", "+447700900142"])},
    ),
    "part-by-itself": read("a contact point whose person did not come", "part-by-itself", contact()),
    "withheld": read(
        "a person without all that was withheld: a field that is not told has no cell",
        "withheld",
        person(),
        person(DEE, values={}, cells={"name": [[version(0, 3, "Dee", 5)], [[1, 2]]]}),
        manifest={"scope": "names"},
        shows={DEE: shown(name="Dee")},
    ),
    "emptied": read(
        "a field that was emptied has a version without a value",
        "emptied",
        person(cells={"place": [[version(1, 4, None, 3)], [[0, 1]]]}),
        shows={ANA: shown(place=None)},
    ),
    "two-versions": read(
        "two people wrote the same field apart: the later one is shown, and both stand",
        "two-versions",
        person(cells={"place": [[version(0, 17, "Hpa-An"), version(1, 4, "Hpa An", 9)], [[1, 8]]]}),
        shows={ANA: shown(place="Hpa An") | {"two_versions": ["place"]}},
    ),
    "two-equal-versions": read(
        "the same was written twice, apart: nothing to choose, and the store keeps both",
        "two-equal-versions",
        person(cells={"place": [[version(0, 17, "Hpa-An"), version(1, 4, "Hpa-An", 9)], []]}),
        shows={ANA: shown(place="Hpa-An") | {"two_versions": []}},
    ),
    "equal-clocks": read(
        "with equal clocks the higher writer is shown",
        "equal-clocks",
        person(cells={"place": [[version(0, 17, "of the one"), version(1, 4, "of the other")], []]}),
        shows={ANA: shown(place="of the one" if AMINA > BO else "of the other") | {"two_versions": ["place"]}},
    ),
    "strictest-consent": read(
        "of several answers the strictest holds, whichever is later, and nobody is asked",
        "strictest-consent",
        person(
            cells={
                "may_contact": [[version(0, 3, "no"), version(1, 4, "yes", 9)], []],
                "may_tell": [[version(0, 3, "no", 5), version(1, 4, "perhaps")], []],
            }
        ),
        shows={ANA: shown(may_contact="no", may_tell="perhaps") | {"two_versions": []}},
    ),
    "latest-place-in-a-list": read(
        "keys of order take the latest, and nobody is asked",
        "latest-place-in-a-list",
        contact(cells={"order": [[version(0, 3, "a"), version(1, 4, "b", 9)], []]}),
        shows={PHONE: shown(order="b") | {"two_versions": []}},
    ),
    "set-elements": read(
        "adding to a set wins over taking out at the same time; the two elements are two cells",
        "set-elements",
        of_type("tag", {"name": "Steward"}, TAG),
        person(
            values={"name": "Ana", f"tags/{DEE}": False},
            cells={f"tags/{TAG}": [[version(0, 3, True), version(1, 4, False, 9)], []]},
        ),
        shows={ANA: shown(**{f"tags/{TAG}": True, f"tags/{DEE}": False}) | {"two_versions": []}},
    ),
    "ranked": read(
        "ways to be reached, the most wanted first, one of them of a newer version",
        "ranked",
        person(values={"name": "Ana", "prefers": "call pigeon"}),
        shows={ANA: shown(prefers="call pigeon")},
    ),
    "own-field": read(
        "a chapter's own field",
        "own-field",
        of_type("custom_field", {"name": "Shoe size", "on": "person", "kind": "count"}, OWN),
        person(values={"name": "Ana", f"x:{OWN}": 38}),
        shows={ANA: shown(**{f"x:{OWN}": 38})},
    ),
    "tombstone": read(
        "somebody deleted a person, knowing all that is known here: hidden",
        "tombstone",
        person(marks=[mark(name=[[0, 1]])]),
        shows={ANA: {"hidden": True}},
    ),
    "tombstone-alone": read(
        "the news of a deletion travels without what was deleted",
        "tombstone-alone",
        person(values={}, marks=[mark()]),
        shows={ANA: {"hidden": True}},
    ),
    "tombstone-defeated-here": read(
        "whoever deleted had not seen the place: that brings the person back",
        "tombstone-defeated-here",
        person(marks=[mark(name=[[0, 1]])], cells={"place": [[version(0, 6, "Hpa-An")], []]}),
        shows={ANA: {"hidden": False}},
    ),
    "tombstone-defeated-by-a-part": read(
        "a phone number that whoever deleted had not seen brings its person back",
        "tombstone-defeated-by-a-part",
        person(marks=[mark(name=[[0, 1]], **{f"{PHONE}.kind": [[0, 2]]})], parts=[contact()]),
        shows={ANA: {"hidden": False}},
    ),
    "tombstone-that-saw-the-parts": read(
        "the same, when all of the phone number was seen",
        "tombstone-that-saw-the-parts",
        person(
            marks=[mark(name=[[0, 1]], **{f"{PHONE}.{name}": [[0, 2]] for name in ("person", "kind", "value")})],
            parts=[contact()],
        ),
        shows={ANA: {"hidden": True}},
    ),
    "tombstone-defeated-elsewhere": read(
        "that it was defeated somewhere travels, and holds for good",
        "tombstone-defeated-elsewhere",
        person(marks=[mark(defeated=True)]),
        shows={ANA: {"hidden": False}},
    ),
    "forgotten": read(
        "somebody was forgotten: nothing is left but that",
        "forgotten",
        {"id": ANA, "type": "person", "stamp": [1, 5, CLOCK + 9], "forgotten": True},
        shows={ANA: {"forgotten": True}},
    ),
    "attendance": read(
        "a link takes its id from what it links",
        "attendance",
        of_type("event", {"name": "Meeting", "starts": "2026-12-01T18:30", "online": False}, EVENT),
        of_type("attendance", {"event": EVENT, "person": ANA, "status": "came"}, linked("attendance", EVENT, ANA)),
        shows={linked("attendance", EVENT, ANA): shown(status="came")},
    ),
    "same-person": read(
        "three people are one, by two edges; the answer about a fourth was taken back",
        "same-person",
        *(person(each) for each in (ANA, DEE, TAG, PLAN)),
        same(ANA, DEE),
        same(DEE, TAG),
        same(TAG, PLAN, "open"),
        people=[sorted((ANA, DEE, TAG)), [PLAN]],
    ),
    "same-person-strictest": read(
        "of two people who are one, each with an answer: the strictest holds, the places stand beside each other",
        "same-person-strictest",
        person(values={"name": "Ana", "may_contact": "no", "place": "Hpa-An"}),
        person(DEE, values={"name": "Ana", "may_contact": "yes", "place": "Mawlamyine"}, stamp=[1, 1, CLOCK + 1]),
        same(ANA, DEE),
        people=[sorted((ANA, DEE))],
    ),
    "record-twice": read(
        "a line may come twice: joining it again changes nothing",
        "record-twice",
        person(),
        person(),
        shows={ANA: shown(name="Ana")},
    ),
    "record-twice-differing": read(
        "two lines of one record are joined: the second replaced what the first knows",
        "record-twice-differing",
        person(),
        person(values={}, cells={"name": [[version(1, 4, "Anna", 3)], [[0, 1]]]}),
        shows={ANA: shown(name="Anna") | {"two_versions": []}},
    ),
    "writers-in-between": read(
        "writers are introduced when they are needed",
        "writers-in-between",
        person(),
        {"writers": [[hexadecimal("a third run"), "", ""]]},
        person(DEE, stamp=[2, 1, CLOCK]),
    ),
    "highest-numbers": read(
        "the highest number and clock that may stand in a bundle",
        "highest-numbers",
        person(stamp=[0, 1 << 53, 1 << 62]),
    ),
    "a-file": Scenario(
        "a part named by its hash is checked and passed over",
        Made("a-file", files=(b"a picture, one day",)),
        seal=for_us,
    ),
    "packed": Scenario(
        "records that are packed, in two blocks",
        Made("packed", part=packed(text(WRITERS, person()))),
        seal=for_us,
        by_zlib=True,
    ),
}
VALID["nothing-to-tell"].made.built = lambda parts: plain(*parts[:2]) + END  # type: ignore[union-attr]
VALID["receipts"].made.lines = []  # type: ignore[union-attr]

SIDES: dict[str, Scenario] = {
    "side-replaced": read(
        "", "side-replaced", person(values={}, cells={"name": [[version(1, 4, "Hills", 3)], [[0, 1]]]})
    ),
    "side-first": read("", "side-first", person(values={"name": "Hill"})),
    "side-beside": read("", "side-beside", person(values={}, cells={"name": [[version(0, 5, "Mill", 1)], [[0, 1]]]})),
    "side-tombstone": read("", "side-tombstone", person(values={}, marks=[mark(5, name=[[0, 1]])])),
    "side-saw-less": read("", "side-saw-less", person(values={}, marks=[mark(5, place=[[0, 1]])])),
    "side-defeated": read("", "side-defeated", person(values={}, marks=[mark(5, True, place=[[0, 1]])])),
    "side-withheld-note": read(
        "", "side-withheld-note", person(values={}, cells={"note": [[version(1, 6, "Mine", 4)], []]})
    ),
    "side-note": read("", "side-note", person(values={"name": "Hill", "note": "Theirs"})),
    "side-forgotten": read(
        "", "side-forgotten", {"id": ANA, "type": "person", "stamp": [1, 5, CLOCK + 9], "forgotten": True}
    ),
    "side-forgotten-before": read(
        "", "side-forgotten-before", {"id": ANA, "type": "person", "stamp": [0, 5, CLOCK + 8], "forgotten": True}
    ),
    "side-of-the-forgotten": read(
        "",
        "side-of-the-forgotten",
        person(parts=[contact()]),
        of_type("attendance", {"event": EVENT, "person": ANA, "status": "came"}, linked("attendance", EVENT, ANA)),
        of_type("visit", {"person": ANA, "note": "At the door"}),
        of_type("kinship", {"a": DEE, "b": ANA}, linked("kinship", DEE, ANA)),
        of_type("committee", {"chair": ANA}),
        person(DEE),
    ),
}
for _name, _side in SIDES.items():
    _side.why = "one of those that are joined in others: see the files that begin with joined-"

JOINED: dict[str, Scenario] = {
    "joined-replaced": Scenario(
        "what was replaced goes, in whichever order the two arrive",
        of=("side-first", "side-replaced"),
        shows={ANA: shown(name="Hills") | {"two_versions": []}},
    ),
    "joined-beside": Scenario(
        "neither knew of the other: both stand",
        of=("side-replaced", "side-beside"),
        shows={ANA: shown(name="Hills") | {"two_versions": ["name"]}},
    ),
    "joined-withheld": Scenario(
        "a note that was withheld meets what was typed in its place: both stand",
        of=("side-note", "side-withheld-note"),
        shows={ANA: shown(note="Mine") | {"two_versions": ["note"]}},
    ),
    "joined-deleted": Scenario(
        "deleted by somebody who knew it all", of=("side-first", "side-tombstone"), shows={ANA: {"hidden": True}}
    ),
    "joined-deleted-and-changed": Scenario(
        "deleted there and changed here: it lives",
        of=("side-replaced", "side-tombstone"),
        shows={ANA: {"hidden": False}},
    ),
    "joined-two-copies-of-a-tombstone": Scenario(
        "a copy that names fewer cells joins with the whole one",
        of=("side-first", "side-saw-less", "side-tombstone"),
        shows={ANA: {"hidden": True}},
    ),
    "joined-defeated": Scenario(
        "one copy says that it was defeated: then it is",
        of=("side-first", "side-tombstone", "side-defeated"),
        shows={ANA: {"hidden": False}},
    ),
    "joined-forgotten": Scenario(
        "forgetting beats all that is known, their phone, links to them, and what a newer version says to be theirs; "
        "what only mentions them stays",
        of=("side-of-the-forgotten", "side-forgotten"),
        shows={ANA: {"forgotten": True}, DEE: shown(name="Ana")},
    ),
    "joined-forgotten-twice": Scenario(
        "of two who had somebody forgotten the earlier stays",
        of=("side-forgotten", "side-forgotten-before"),
        shows={ANA: {"forgotten": True}},
    ),
    "joined-all": Scenario("a repeat changes nothing", of=("two-versions", "two-versions"), shows={}),
}


# What is refused


def after_seal(why: str, refused: str, change: Callable[[bytes], bytes]) -> Scenario:
    return Scenario(why, seal=change, refused=refused, after="padded")


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def with_stanza(data: bytes, stanza: bytes) -> bytes:
    line = data.index(b"\n") + 1
    return data[:line] + stanza + data[line:]


def sealed_by(factor: int) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        line, end = data.index(b"\n") + 1, data.index(b"\n--- ") + 1
        return data[:line] + b"-> scrypt AAAAAAAAAAAAAAAAAAAAAA %d\n" % factor + b"A" * 43 + b"\n" + data[end:]

    return change


ARMORED = b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCg==\n-----END AGE ENCRYPTED FILE-----\n"

SEAL: dict[str, Scenario] = {
    "not-sealed": Scenario(
        "a tar without its seal", Made("not-sealed"), seal=lambda inside: inside, refused="not_a_bundle"
    ),
    "empty-file": Scenario("no byte at all", inside=b"", seal=lambda inside: inside, refused="not_a_bundle"),
    "armored": Scenario("age's text form", inside=ARMORED, seal=lambda inside: inside, refused="not_a_bundle"),
    "newer-seal": after_seal("another version of age", "newer", lambda data: data.replace(b"/v1\n", b"/v2\n", 1)),
    "other-recipient": Scenario(
        "sealed for somebody else",
        Made("other-recipient"),
        seal=lambda inside: sealed(inside, [LOST.opens.recipient]),
        refused="not_for_us",
    ),
    "wrong-words": Scenario(
        "other words than those that were told",
        Made("wrong-words", manifest={"recipients": [{"words": True}]}),
        seal=lambda inside: sealed(inside, age.Words(" ".join(reversed(WORDS.split())))),
        words=WORDS,
        refused="wrong_words",
    ),
    "work-19": Scenario(
        "a work factor just above what a reader takes on",
        seal=sealed_by(19),
        words=WORDS,
        refused="work_factor",
        after="padded",
    ),
    "work-23": Scenario(
        "8 GiB of memory and half a minute", seal=sealed_by(23), words=WORDS, refused="work_factor", after="padded"
    ),
    "words-and-keys": after_seal(
        "age allows no other stanza beside words",
        "altered",
        lambda data: with_stanza(data, b"-> scrypt AAAAAAAAAAAAAAAAAAAAAA 16\n" + b"A" * 43 + b"\n"),
    ),
    "cut-in-half": after_seal("the stick was pulled", "cut", lambda data: data[: len(data) // 2]),
    "cut-in-the-header": after_seal("cut after its first lines", "cut", lambda data: data[:400]),
    "cut-by-one-byte": after_seal("the last byte is missing", "cut", lambda data: data[:-1]),
    "flipped-in-the-header": after_seal(
        "one bit of the seal's MAC", "altered", lambda data: flipped(data, data.index(b"\n--- ") + 9)
    ),
    "flipped-in-the-middle": after_seal(
        "one bit of the content", "altered", lambda data: flipped(data, len(data) // 2)
    ),
    "flipped-at-the-end": after_seal("one bit of the last byte", "altered", lambda data: flipped(data, len(data) - 1)),
    "something-after": after_seal("a byte after the end of the seal", "altered", lambda data: data + b"\0"),
}


def container_of(
    why: str, name: str, built: Callable[[list[tuple[str, bytes]]], bytes], refused: str = "altered"
) -> Scenario:
    return bad(why, name, refused, built=built)


def in_place_of_records(why: str, name: str, entry: Callable[[bytes], bytes]) -> Scenario:
    return container_of(why, name, lambda parts: plain(*parts[:2]) + entry(parts[2][1]) + END)


CONTAINER: dict[str, Scenario] = {
    "no-tar": Scenario("a sound seal, and no tar in it", inside=b"hello " * 200, seal=for_us, refused="not_a_bundle"),
    "nothing-in-it": Scenario("a sound seal with nothing in it", inside=b"", seal=for_us, refused="not_a_bundle"),
    "signature-first": container_of(
        "the manifest is not first", "signature-first", lambda p: plain(p[1], p[0], p[2]) + END, "not_a_bundle"
    ),
    "manifest-that-claims-too-much": Scenario(
        "a manifest of more than 12 MiB, by its header",
        inside=header("manifest.json", (12 << 20) + 1),
        seal=for_us,
        refused="too_large",
    ),
    "records-before-signature": container_of(
        "parts in another order", "records-before-signature", lambda p: plain(p[0], p[2], p[1]) + END
    ),
    "no-records": container_of("the part is missing", "no-records", lambda p: plain(*p[:2]) + END),
    "not-in-the-manifest": container_of(
        "a part that the manifest does not name", "not-in-the-manifest", lambda p: plain(*p, ("more", b"more")) + END
    ),
    "twice": container_of("a part that comes twice", "twice", lambda p: plain(*p, p[2]) + END),
    "dots": in_place_of_records("a name that leads elsewhere", "dots", lambda d: member("../records.jsonl.gz", d)),
    "absolute": in_place_of_records(
        "a name from the root of the disk", "absolute", lambda d: member("/etc/records.jsonl.gz", d)
    ),
    "symlink": in_place_of_records(
        "a symbolic link", "symlink", lambda d: member(NAMES[2], b"", tarfile.SYMTYPE, linkname="/etc/passwd")
    ),
    "hard-link": in_place_of_records(
        "a hard link", "hard-link", lambda d: member(NAMES[2], b"", tarfile.LNKTYPE, linkname=NAMES[0])
    ),
    "device": in_place_of_records(
        "a device", "device", lambda d: member(NAMES[2], b"", tarfile.CHRTYPE, devmajor=1, devminor=5)
    ),
    "block-device": in_place_of_records(
        "a disk", "block-device", lambda d: member(NAMES[2], b"", tarfile.BLKTYPE, devmajor=8)
    ),
    "pipe": in_place_of_records("a pipe", "pipe", lambda d: member(NAMES[2], b"", tarfile.FIFOTYPE)),
    "folder": in_place_of_records("a folder", "folder", lambda d: member(NAMES[2], b"", tarfile.DIRTYPE)),
    "long-name": in_place_of_records(
        "a long name as GNU tar writes it",
        "long-name",
        lambda d: member("././@LongLink", b"x" * 200, tarfile.GNUTYPE_LONGNAME) + member(NAMES[2], d),
    ),
    "extension": in_place_of_records(
        "an extended header",
        "extension",
        lambda d: member("x", b"30 path=records.jsonl.gz\n", tarfile.XHDTYPE) + member(NAMES[2], d),
    ),
    "sparse": in_place_of_records("a sparse file", "sparse", lambda d: member(NAMES[2], d, tarfile.GNUTYPE_SPARSE)),
    "executable": in_place_of_records("another mode", "executable", lambda d: member(NAMES[2], d, mode=0o755)),
    "owner": in_place_of_records("an owner", "owner", lambda d: member(NAMES[2], d, uname="root")),
    "shorter": in_place_of_records("less than the manifest says", "shorter", lambda d: plain((NAMES[2], d[:-1]))),
    "longer": in_place_of_records("more than the manifest says", "longer", lambda d: plain((NAMES[2], d + b"\0"))),
    "size-beyond-the-end": in_place_of_records(
        "a size beyond the end", "size-beyond-the-end", lambda d: header(NAMES[2], 1 << 30) + filled(d)
    ),
    "other-content": in_place_of_records(
        "another content of the same size: its hash is another",
        "other-content",
        lambda d: plain((NAMES[2], flipped(d, 40))),
    ),
    "ends-too-soon": container_of("the end of the tar is missing", "ends-too-soon", lambda p: plain(*p)),
    "hidden-in-a-gap": container_of(
        "something behind a part's end, where zeros belong",
        "hidden-in-a-gap",
        lambda p: plain(*p[:2]) + flipped(plain(p[2]), len(plain(p[2])) - 1) + END,
    ),
    "hidden-after-the-end": container_of(
        "something in the padding", "hidden-after-the-end", lambda p: plain(*p) + END + bytes(600) + b"x"
    ),
}
_BAD_CHECKSUM = container_of("a wrong checksum", "checksum", lambda p: plain(*p[:2]) + flipped(plain(p[2]), 150) + END)
CONTAINER["checksum"] = _BAD_CHECKSUM

OTHERS = identity.LaptopList.first(OUR_ROOT, [THEIRS.listed()])


def sender(**changes: Any) -> dict[str, Any]:
    base = {
        "root": ROOT.public.hex(),
        "chapter": "Hillside (sample)",
        "laptop": hexadecimal(THEIRS.name),
        "laptops": LAPTOPS.to_json(),
    }
    return {"sender": base | changes}


def one_part(**changes: Any) -> dict[str, Any]:
    data = stored(text(WRITERS, person()))
    return {"parts": [{"name": NAMES[2], "size": len(data), "sha256": hashlib.sha256(data).hexdigest()} | changes]}


def deep(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return value


def malformed(why: str, name: str, **manifest: Any) -> Scenario:
    return bad(why, name, "manifest", manifest=manifest)


MANIFEST: dict[str, Scenario] = {
    "bad-signature": container_of(
        "a bit of the signature is another",
        "bad-signature",
        lambda p: plain(p[0], (NAMES[1], flipped(p[1][1], 5)), p[2]) + END,
        "signature",
    ),
    "signed-by-another": bad(
        "signed by a key that is in no list", "signed-by-another", "signature", signer=OURS.signing
    ),
    "signed-by-a-removed-laptop": bad(
        "signed by a laptop that was removed",
        "signed-by-a-removed-laptop",
        "signature",
        signer=LOST.signing,
        manifest=sender(laptop=hexadecimal(LOST.name)),
    ),
    "signed-for-another-use": bad(
        "a signature that was made for something else",
        "signed-for-another-use",
        "signature",
        context=identity.CARD_CONTEXT,
    ),
    "laptop-not-in-the-list": bad(
        "a laptop that the list does not have",
        "laptop-not-in-the-list",
        "signature",
        manifest=sender(laptop=hexadecimal("nobody")),
    ),
    "list-of-another-root": bad(
        "a list that another root signed",
        "list-of-another-root",
        "signature",
        manifest=sender(laptops=OTHERS.to_json()),
    ),
    "passed-on": bad(
        "sealed for us, made for somebody else",
        "passed-on",
        "passed_on",
        manifest={"recipients": [{"root": ROOT.public.hex()}]},
    ),
    "words-passed-on": bad(
        "made for whoever knows the words, sealed anew for us",
        "words-passed-on",
        "passed_on",
        manifest={"recipients": [{"words": True}]},
    ),
    "newer-version": bad("a higher version", "newer-version", "newer", manifest={"version": 2}),
    "critical-feature": bad(
        "a feature that nobody knows, without which it must not be read",
        "critical-feature",
        "newer",
        manifest={"critical": ["maps-2"]},
    ),
    "blank-in-the-manifest": bad(
        "the same in another spelling", "blank-in-the-manifest", "manifest", spelled=lambda data: data + b" "
    ),
    "key-twice": bad(
        "a key twice",
        "key-twice",
        "manifest",
        spelled=lambda data: data.replace(b'"version":1', b'"version":1,"version":1'),
    ),
    "no-json": bad("no JSON", "no-json", "manifest", spelled=lambda data: data[:-1]),
    "another-format": malformed("another format", "another-format", format="baton-card"),
    "fraction": malformed("a fraction", "fraction", weather=1.5),
    "deep-manifest": malformed("lists in lists, 17 deep with the manifest itself", "deep-manifest", weather=deep(16)),
    "very-deep-manifest": bad(
        "a nesting bomb",
        "very-deep-manifest",
        "manifest",
        spelled=lambda data: b'{"a":' + b"[" * 20_000 + b"]" * 20_000 + b"," + data[1:],
    ),
    "count-bomb": malformed("more records than a bundle may hold", "count-bomb", counts={"person": 5_000_001}),
    "counts-together": malformed(
        "the same, over two types", "counts-together", counts={"person": 3_000_000, "tag": 3_000_000}
    ),
    "part-dots": malformed("a part with a name that leads elsewhere", "part-dots", **one_part(name="../../x")),
    "part-absolute": malformed(
        "a part with a name from the root of the disk", "part-absolute", **one_part(name="/records.jsonl.gz")
    ),
    "part-unknown": malformed(
        "a part that is neither records nor named by its hash", "part-unknown", **one_part(name="readme.txt")
    ),
    "part-misnamed": malformed(
        "a file that is named by another hash", "part-misnamed", **one_part(name=f"files/{'0' * 64}")
    ),
    "parts-twice": malformed("a part named twice", "parts-twice", parts=2 * one_part()["parts"]),
    "part-size": malformed("a size below zero", "part-size", **one_part(size=-1)),
    "file-too-large": bad(
        "an attached file of more than 25 MiB",
        "file-too-large",
        "too_large",
        manifest={
            "parts": [
                *one_part()["parts"],
                {"name": f"files/{'0' * 64}", "size": (25 << 20) + 1, "sha256": "0" * 64},
            ]
        },
    ),
    "file-without-its-hash": bad_line(
        "a file that is not named by a hash", "file-without-its-hash", person(values={"photo": "me.jpg"})
    ),
    "part-beyond-a-stick": malformed(
        "a size beyond what any stick holds in one file", "part-beyond-a-stick", **one_part(size=1 << 32)
    ),
    "nobody": malformed("for nobody", "nobody", recipients=[]),
    "no-such-kind": malformed("a kind that there is not", "no-such-kind", kind="gift"),
    "no-such-minute": malformed("a minute that there is not", "no-such-minute", made="2026-11-31T18:30Z"),
    "deceiving-name": malformed(
        "a name that turns the writing round", "deceiving-name", **sender(chapter="Hillside\u202e")
    ),
    "sequence-zero": malformed("number 0", "sequence-zero", sequence=0),
    "receipt-twice": malformed("a receipt twice", "receipt-twice", receipts=2 * [hexadecimal("an earlier bundle")]),
    "other-counts": bad(
        "other records than the manifest counts",
        "other-counts",
        "manifest",
        manifest={"counts": {"person": 1, "tag": 1}},
    ),
    "more-than-counted": bad(
        "more records than the manifest counts",
        "more-than-counted",
        "manifest",
        lines=[WRITERS, *(person(hexadecimal(str(n))) for n in range(40))],
        manifest={"counts": {"person": 1}},
    ),
}

BLANK = b'{"writers":[]' + b" " * ((4 << 20) - 14) + b"}"


def too_long() -> bytes:
    """A line of one byte more than 16 MiB, with tabs here and there lest it pack as a bomb does."""
    tabs = hashlib.shake_256(b"tabs").digest(1 << 17)
    blanks = b"".join(b" " * (100 + each // 2) + b"\t" for each in tabs)
    return b'{"writers":[]' + blanks[: (16 << 20) - 13] + b"}"


def in_the_part(why: str, name: str, refused: str, part: bytes, *, by_zlib: bool = False) -> Scenario:
    made = Made(name, part=part, manifest={"counts": {"person": 1}})
    return Scenario(why, made, seal=for_us, refused=refused, by_zlib=by_zlib)


_ONE = text(WRITERS, person())
RECORDS: dict[str, Scenario] = {
    "ratio-bomb": in_the_part(
        "20 MiB of blanks in 20 KiB", "ratio-bomb", "too_large", packed((BLANK + b"\n") * 5), by_zlib=True
    ),
    "two-streams": in_the_part(
        "two gzip streams, one after the other", "two-streams", "altered", stored(_ONE) + stored(b"")
    ),
    "after-the-stream": in_the_part(
        "something after the gzip stream", "after-the-stream", "altered", stored(_ONE) + b"\0"
    ),
    "cut-stream": in_the_part("a gzip stream that ends too soon", "cut-stream", "altered", stored(_ONE)[:-9]),
    "no-stream": in_the_part("no gzip at all", "no-stream", "altered", _ONE),
    "stream-checksum": in_the_part(
        "a wrong checksum in the gzip stream",
        "stream-checksum",
        "altered",
        flipped(stored(_ONE), len(stored(_ONE)) - 6),
    ),
    "line-without-end": in_the_part("the last line has no end", "line-without-end", "record", stored(_ONE[:-1])),
    "line-too-long": in_the_part(
        "a line of more than 16 MiB", "line-too-long", "record", packed(too_long() + b"\n"), by_zlib=True
    ),
    "nesting-bomb": bad_line("a line of 100,000 brackets", "nesting-bomb", b"[" * 100_000),
    "deep-value": bad_line("a value nested 9 deep", "deep-value", person(values={"newer": deep(9)})),
    "empty-line": bad_line("an empty line", "empty-line", b""),
    "no-utf-8": bad_line("no UTF-8", "no-utf-8", b'{"writers":[["' + b"33" * 16 + b'","","\xff"]]}'),
    "repeated-key": bad_line(
        "a key twice in an object",
        "repeated-key",
        b'{"id":"' + ANA.encode() + b'","id":"' + ANA.encode() + b'","type":"person","stamp":[0,1,5]}',
    ),
    "not-a-number": bad_line(
        "NaN", "not-a-number", json.dumps(person(values={"newer": 1})).replace("1}", "NaN}").encode()
    ),
    "infinite": bad_line(
        "a number beyond all bounds",
        "infinite",
        json.dumps(person(values={"newer": 1})).replace("1}", "1e999}").encode(),
    ),
    "half-a-character": bad_line(
        "half of a character",
        "half-a-character",
        json.dumps(person(values={"newer": "?"})).replace("?", "\\ud800").encode(),
    ),
    "strange-key": bad_line("a key that a line does not have", "strange-key", person(more=1)),
    "short-id": bad_line("an id of 15 bytes", "short-id", person("ab" * 15)),
    "upper-case-id": bad_line("an id in capitals", "upper-case-id", person("AB" * 16)),
    "strange-type": bad_line("a type that is no name", "strange-type", person(type="Person; DROP")),
    "unknown-writer": bad_line("a writer whom no line introduced", "unknown-writer", person(stamp=[2, 1, 5])),
    "writer-twice": bad_line("a writer introduced twice", "writer-twice", WRITERS, person()),
    "number-zero": bad_line("number 0", "number-zero", person(stamp=[0, 0, 5])),
    "number-too-high": bad_line("a number above 2^53", "number-too-high", person(stamp=[0, (1 << 53) + 1, 5])),
    "clock-too-high": bad_line("a clock above 2^62", "clock-too-high", person(stamp=[0, 1, (1 << 62) + 1])),
    "clock-with-fraction": bad_line("a clock with a fraction", "clock-with-fraction", person(stamp=[0, 1, 5.0])),
    "true-is-no-number": bad_line("true in the place of a number", "true-is-no-number", person(stamp=[0, True, 5])),
    "long-name-of-somebody": bad_line(
        "a name of 201 characters", "long-name-of-somebody", person(values={"name": "A" * 201})
    ),
    "blank-at-the-end": bad_line("a blank at the end of a text", "blank-at-the-end", person(values={"name": "Ana "})),
    "empty-text": bad_line("an empty text in the place of null", "empty-text", person(values={"name": ""})),
    "line-break": bad_line("a line break in a line", "line-break", person(values={"name": "A\nB"})),
    "control": bad_line("a control character", "control", person(values={"note": "A\u0007B"})),
    "not-composed": bad_line(
        "a text that is not in Unicode's form NFC", "not-composed", person(values={"name": "e\u0301"})
    ),
    "number-as-name": bad_line("a number in the place of a text", "number-as-name", person(values={"name": 5})),
    "day-spelled-otherwise": bad_line(
        "a day in another spelling", "day-spelled-otherwise", person(values={"born": "22.11.2026"})
    ),
    "no-such-day": bad_line("a day that there is not", "no-such-day", person(values={"born": "2026-02-30"})),
    "no-such-moment": bad_line(
        "a moment that there is not", "no-such-moment", of_type("event", {"starts": "2026-11-22T24:30"})
    ),
    "reference-to-nothing": bad_line(
        "a reference that is no id", "reference-to-nothing", person(values={"looked_after_by": "Dee"})
    ),
    "number-as-flag": bad_line("1 in the place of true", "number-as-flag", of_type("event", {"online": 1})),
    "count-below-zero": bad_line("a count below zero", "count-below-zero", of_type("module", {"minutes": -1})),
    "ranked-twice": bad_line(
        "a choice twice in a ranked list", "ranked-twice", person(values={"prefers": "call call"})
    ),
    "order-ending-in-zero": bad_line(
        "a key of order that ends in 0", "order-ending-in-zero", of_type("step", {"order": "a0"})
    ),
    "reach-of-two": bad_line(
        "a phone number with two parts in the place of three", "reach-of-two", contact(values={"value": ["1", None]})
    ),
    "reach-region": bad_line("a region in small letters", "reach-region", contact(values={"value": ["1", "gb", None]})),
    "reach-e164": bad_line(
        "an E.164 number without its plus", "reach-e164", contact(values={"value": ["1", None, "44"]})
    ),
    "set-as-list": bad_line("a set that is told as a list", "set-as-list", person(values={"tags": [TAG]})),
    "element-as-text": bad_line(
        "an element that is neither in nor out", "element-as-text", person(values={f"tags/{TAG}": "yes"})
    ),
    "element-of-no-set": bad_line(
        "an element of a field that is no set", "element-of-no-set", person(values={f"name/{TAG}": True})
    ),
    "cell-name": bad_line("a cell with a strange name", "cell-name", person(values={"Not a name": 1})),
    "own-field-name": bad_line("a field of their own with half an id", "own-field-name", person(values={"x:ab": 1})),
    "long-unknown-text": bad_line(
        "more than 200 000 characters in a field that nobody knows",
        "long-unknown-text",
        person(values={"newer": "A" * 200_001}),
    ),
    "value-and-cell": bad_line(
        "a cell that stands in both places", "value-and-cell", person(cells={"name": [[version(0, 2, "B")], []]})
    ),
    "cell-without-version": bad_line(
        "a cell without a version", "cell-without-version", person(cells={"place": [[], []]})
    ),
    "one-dot-twice": bad_line(
        "one dot for two versions",
        "one-dot-twice",
        person(cells={"place": [[version(0, 3, "A"), version(0, 3, "B")], []]}),
    ),
    "no-value": bad_line("a version without a value", "no-value", person(cells={"place": [[[0, 3, 5]], []]})),
    "context-of-nobody": bad_line(
        "a context with a writer whom no line introduced",
        "context-of-nobody",
        person(cells={"place": [[version(0, 3, "A")], [[7, 1]]]}),
    ),
    "many-versions": bad_line(
        "more than 1 000 versions",
        "many-versions",
        person(cells={"place": [[version(0, n + 1, "A") for n in range(1_001)], []]}),
    ),
    "many-cells": in_the_part(
        "more than 150 000 cells",
        "many-cells",
        "record",
        packed(text(WRITERS, person(values={f"f{n}": 1 for n in range(150_001)}))),
        by_zlib=True,
    ),
    "many-marks": bad_line(
        "more than 1 000 deletions", "many-marks", person(marks=[mark(n + 1) for n in range(1_001)])
    ),
    "mark-without-seen": bad_line(
        "a deletion that does not say what it saw",
        "mark-without-seen",
        person(marks=[{"stamp": [0, 1, 5], "defeated": False}]),
    ),
    "mark-defeated-by-one": bad_line("defeated: 1", "mark-defeated-by-one", person(marks=[mark() | {"defeated": 1}])),
    "mark-twice": bad_line("one deletion twice", "mark-twice", person(marks=[mark(), mark()])),
    "forgotten-with-values": bad_line(
        "somebody who was forgotten, with what was to be", "forgotten-with-values", person(forgotten=True)
    ),
    "forgotten-plan": bad_line(
        "a plan is not forgotten, only people are",
        "forgotten-plan",
        {"id": PLAN, "type": "plan", "stamp": [0, 1, 5], "forgotten": True},
    ),
    "forgotten-false": bad_line(
        "not forgotten is not said",
        "forgotten-false",
        {"id": ANA, "type": "person", "stamp": [0, 1, 5], "forgotten": False},
    ),
    "part-of-another": bad_line(
        "a part that says to be of another person", "part-of-another", person(parts=[contact(values={"person": DEE})])
    ),
    "part-of-a-part": bad_line("a part with parts", "part-of-a-part", person(parts=[contact(parts=[])])),
    "part-with-its-id": bad_line(
        "a part with the id of its whole", "part-with-its-id", person(parts=[contact(id=ANA)])
    ),
    "part-that-is-none": bad_line("a person as a part of a person", "part-that-is-none", person(parts=[person(DEE)])),
    "part-of-the-wrong-type": bad_line(
        "a step of a plan inside a person",
        "part-of-the-wrong-type",
        person(parts=[of_type("step", {"name": "Door round"})]),
    ),
    "link-with-another-id": bad_line(
        "a link whose id does not follow from its ends",
        "link-with-another-id",
        of_type("attendance", {"event": EVENT, "person": ANA}),
    ),
    "writers-and-more": bad_line(
        "a line of writers with something else", "writers-and-more", {"writers": [], "more": 1}
    ),
    "writer-of-two": bad_line(
        "a writer of two parts in the place of three", "writer-of-two", {"writers": [[hexadecimal("x"), ""]]}
    ),
    "writer-name": bad_line(
        "a writer's name with a line break", "writer-name", {"writers": [[hexadecimal("x"), "", "A\nB"]]}
    ),
}

REFUSED = SEAL | CONTAINER | MANIFEST | RECORDS
SCENARIOS: dict[str, Scenario] = VALID | SIDES | JOINED | REFUSED
KEYS = {
    "why": "the chapter that the vectors are for: its public root key, and the keys of its two laptops in both forms",
    "root": OUR_ROOT.public.hex(),
    "laptops": [bech32.encode("age-secret-key-pq-", each.opens.seed).upper() for each in (OURS, OUR_SECOND)],
    "seeds": [each.opens.seed.hex() for each in (OURS, OUR_SECOND)],
}


def opened(scenario: Scenario, file: bytes) -> bytes | None:
    """What is sealed in a vector's file; None if it can't be opened."""
    identity_ = age.Words(scenario.words) if scenario.words else OURS.opens
    inside = io.BytesIO()
    try:
        age.decrypt(io.BytesIO(file), inside, [identity_])
    except Exception:  # noqa: BLE001 - then it is made anew
        return None
    return inside.getvalue()


def is_made(name: str) -> bool:
    """Whether the file that is there holds what this script puts into it."""
    scenario, path = SCENARIOS[name], HERE / f"{name}.baton"
    if scenario.seal is None:
        return not path.exists()
    if not path.exists():
        return False
    there = path.read_bytes()
    if scenario.after:
        return there == scenario.seal((HERE / f"{scenario.after}.baton").read_bytes())
    if name in ("other-recipient", "wrong-words"):
        return True
    inside = scenario.container()
    return there == inside or opened(scenario, there) == inside


def outcome(name: str, records: object) -> dict[str, Any]:
    """The JSON beside a bundle. `records` is all that was read, where it is read."""
    scenario = SCENARIOS[name]
    found: dict[str, Any] = {"why": scenario.why}
    if scenario.words:
        found["words"] = scenario.words
    if scenario.of:
        found["joins"] = list(scenario.of)
    if scenario.refused:
        return found | {"refused": scenario.refused}
    if scenario.shows:
        found["shows"] = scenario.shows
    if scenario.people:
        found["people"] = sorted(scenario.people)
    return found | {"records": records}


def spelled(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def main() -> int:
    from tests.bundle.vectors.baton import join, records_of
    from tests.bundle.vectors.baton import read as states_in

    (HERE / "keys.json").write_text(spelled(KEYS), encoding="utf-8")
    for name in sorted(SCENARIOS, key=lambda each: bool(SCENARIOS[each].after)):
        scenario = SCENARIOS[name]
        if not is_made(name) and scenario.seal is not None:
            inside = (HERE / f"{scenario.after}.baton").read_bytes() if scenario.after else scenario.container()
            (HERE / f"{name}.baton").write_bytes(scenario.seal(inside))
            print(f"made {name}.baton")
    for name, scenario in SCENARIOS.items():
        told = () if scenario.refused else scenario.of or (name,)
        states = join(state for each in told for state in states_in(HERE / f"{each}.baton", SCENARIOS[each].words))
        records = records_of(states)
        (HERE / f"{name}.json").write_text(spelled(outcome(name, records)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
