"""Everything in Baton that reads bytes from outside, each with inputs to begin with.

A target may raise ToolkitError, and nothing else; it has to come back soon, in little memory, and what it refuses has
changed nothing. Targets are made in the child process that runs them, in a folder of their own.
"""

from __future__ import annotations

import contextlib
import io
import itertools
import json
import secrets
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyrage

from tests.bundle.vectors import baton, make
from toolkit.base.errors import ToolkitError
from toolkit.base.progress import silent
from toolkit.bundle.manifest import Manifest
from toolkit.bundle.records import decode, encode, split_lines
from toolkit.crypto import age, identity, keyring, shares
from toolkit.crypto.kdf import KdfParameters
from toolkit.formats import csv_contacts, recognise, vcard
from toolkit.formats.sources import Pasted, Source
from toolkit.services import backup_file, chapters, exchange
from toolkit.services.session import create_vault

VECTORS = Path(make.__file__).parent
LISTS = Path(__file__).parents[1] / "unit" / "formats" / "data"
MEGABYTES = 700
"""What the whole process may take, the program itself included."""
SECONDS = 20
"""For a single input, on a slow and busy machine."""


@dataclass(frozen=True)
class Target:
    seeds: list[bytes]
    run: Callable[[bytes], None]

    def feed(self, data: bytes) -> None:
        """Raises only what is a bug."""
        with contextlib.suppress(ToolkitError):
            self.run(data)


def bundle_file(folder: Path) -> Target:
    """The file as it lies on a stick."""
    (folder / "keys.json").write_bytes((VECTORS / "keys.json").read_bytes())
    names = ("share", "parts", "no-tar", "ratio-bomb", "three-laptops")

    def run(data: bytes) -> None:
        (folder / "x.baton").write_bytes(data)
        baton.read(folder / "x.baton")

    return Target([(VECTORS / f"{name}.baton").read_bytes() for name in names], run)


def age_header(folder: Path) -> Target:
    """Headers, and what they lead to with a key of the classic kind."""
    me = age.X25519Identity(make.seed("fuzzed"))
    sealed = pyrage.encrypt(b"hello", [pyrage.x25519.Identity.from_str(me.text).to_public()])
    heads = [data[: data.index(b"\n--- ") + 60] for data in (make.for_us(b""), sealed)]

    def run(data: bytes) -> None:
        age.for_words(io.BytesIO(data))
        age.decrypt(io.BytesIO(data), io.BytesIO(), [me])

    return Target([sealed, *heads, make.ARMORED], run)


def container(folder: Path) -> Target:
    """A tar as somebody who means ill could seal it."""
    seal = bundle_file(folder)
    scenarios = [make.SCENARIOS[name] for name in ("share", "a-file", "twice", "symlink", "padded")]
    return Target([each.container() for each in scenarios], lambda data: seal.run(make.for_us(data)))


def manifest(folder: Path) -> Target:
    """A manifest that was opened."""
    containers = [make.SCENARIOS[name].container() for name in ("share", "receipts", "unknown-key", "a-file")]

    def run(data: bytes) -> None:
        read = Manifest.parse(data)
        assert read.to_bytes() == data
        read.check_signature(data, bytes(64))

    return Target([each[512 : 512 + int(each[124:135], 8)] for each in containers], run)


def record_lines(folder: Path) -> Target:
    """The lines of records, unpacked."""
    seeds = [make.text(*made.lines) for made in _made()]

    def run(data: bytes) -> None:
        writers: dict[bytes, object] = {}
        read = list(decode(split_lines([data]), writers))  # type: ignore[arg-type]
        again = b"".join(encode(read, writers.__getitem__))  # type: ignore[arg-type]
        assert list(decode(split_lines([again]), {})) == read

    return Target(seeds, run)


def packed_records(folder: Path) -> Target:
    """The part of records, in a bundle that is signed as it should be."""
    seal = bundle_file(folder)
    seeds = [make.packed(make.text(*made.lines)) for made in itertools.islice(_made(), 6)]

    def run(data: bytes) -> None:
        seal.run(make.for_us(make.Made("fuzzed", part=data, manifest={"counts": {"person": 2}}).container()))

    return Target([*seeds, make.stored(make.text(make.WRITERS, make.person()))], run)


def bundle_into_vault(folder: Path) -> Target:
    """Lines of records from a chapter that we know, looked at, taken in, and taken back."""
    session = create_vault(folder / "vault", "Riverbend", "only for this", region="GB", kdf=KdfParameters())
    theirs = identity.ChapterCard.create(make.ROOT, "Hillside (sample)", make.LAPTOPS)
    chapters.trust(session, theirs)
    me = session.secrets
    path = folder / "x.baton"
    runs = itertools.count(1)

    def state() -> tuple[object, ...]:
        db = session.reader.db
        counted = [db.value(f"SELECT count(*) FROM {table}") for table in ("record", "op", "held", "bundle", "mark")]
        return session.reader.revision(), *counted

    def run(data: bytes) -> None:
        before = state()
        try:
            counts = Counter(each.type for whole, parts in decode(split_lines([data]), {}) for each in (whole, *parts))
        except ToolkitError:
            counts = Counter({"person": 1})
        changes = {
            "counts": dict(counts),
            "bundle": secrets.token_hex(16),
            "recipients": [{"root": me.root_public.hex()}],
        }
        sealed = make.sealed(
            make.Made("x", part=make.stored(data), manifest=changes).container(), [me.recipient.recipient]
        )
        path.write_bytes(sealed)
        try:
            with exchange.open_bundle(session, path) as incoming:
                exchange.preview(session, incoming)
                taken = exchange.accept(session, incoming)
        except ToolkitError:
            assert state() == before
            return
        if taken.op is not None:
            session.vault.undo(taken.op)
        if next(runs) % 50 == 0:
            assert session.check() == []

    return Target([make.text(*made.lines) for made in _made()], run)


def keyring_file(folder: Path) -> Target:
    """Both copies of a keyring, the second one as it was."""
    ring, key = keyring.Keyring.create("river stone lantern", "Leader", KdfParameters())
    ring, sheet = ring.add_paper(key, 1, 1, "Sheet")
    following = ring.rekeyed(key, keyring.VaultKey.generate())
    sound = json.dumps(ring.to_json() | {"next": following.to_json()}).encode()

    def run(data: bytes) -> None:
        (folder / keyring.FIRST_COPY).write_bytes(data)
        for each in keyring.load(folder).keyrings:
            assert keyring.Keyring.parse(each.to_bytes()) == each
            each.later_than(bytes(16))
            each.ways(each.open_slot(sheet)[1])

    return Target([sound, ring.to_bytes(), following.to_bytes()], run)


def typed_shares(folder: Path) -> Target:
    """Words of sheets and guardians, a share a line."""
    made = shares.split(make.seed("fuzzed", 16), 2, 3)
    other = shares.split(make.seed("another", 16), 1, 1)

    def run(data: bytes) -> None:
        lines = data.decode("utf-8", "replace").split("\n")[:8]
        for word in lines[0].split()[:4]:
            shares.typed_word(word)
        shares.combine([shares.parse(line) for line in lines])

    texts = [made[0].text, " ".join(str(number) for number in made[1].numbers), other[0].text]
    return Target([f"{texts[0]}\n{texts[1]}".encode(), texts[2].encode(), f"{texts[0]}\n{texts[2]}".encode()], run)


def backup(folder: Path) -> Target:
    """A backup: header, keyring, database."""
    ring, _ = keyring.Keyring.create("river stone lantern", "Leader", KdfParameters())
    (folder / "database").write_bytes(b"pages " * 100)
    backup_file.write(folder / "sound", ring.to_bytes(), folder / "database", silent())

    def run(data: bytes) -> None:
        (folder / "x").write_bytes(data)
        backup_file.read_head(folder / "x")
        backup_file.verify(folder / "x")

    return Target([(folder / "sound").read_bytes()], run)


def chapter_card(folder: Path) -> Target:
    """A chapter card."""
    card = identity.ChapterCard.create(make.ROOT, "Hillside (sample)", make.LAPTOPS).card_bytes()

    def run(data: bytes) -> None:
        read = identity.parse_card(data)
        assert read.card_bytes() == data

    return Target([card], run)


def contact_list(folder: Path) -> Target:
    """A list in any form: CSV, vCard, LDIF, plain lines."""
    seeds = [path.read_bytes()[:4_000] for path in sorted(LISTS.iterdir()) if not path.name.startswith(".")]
    ldif = b"version: 1\ndn: cn=Ana\nobjectclass: person\ncn: Ana\nmail: ana@example.org\nnote:: w7E=\n continued\n\n"

    def run(data: bytes) -> None:
        (folder / "list").write_bytes(data)
        _read(folder / "list")

    return Target([*seeds, ldif, b"PK\x03\x04", "Ana;07700 900142\r\n".encode("utf-16")], run)


def pasted(folder: Path) -> Target:
    """Text from the clipboard."""
    seeds = [b"Ana 07700 900142\nBo +44 7700 900143 bo@example.org\n", b"Name\tPhone\nAna\t07700 900142\n"]
    return Target(
        [*seeds, b"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n"], lambda data: _read(Pasted(data.decode("utf-8", "replace")))
    )


def workbook(folder: Path) -> Target:
    """A workbook: first its parts one by one, as random bytes make no zip file."""
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" '
        b't="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Phone</t></is></c></row><row r="2"><c '
        b'r="A2" t="inlineStr"><is><t>Ana</t></is></c><c r="B2"><v>7700900142</v></c></row></sheetData></worksheet>'
    )

    def run(data: bytes) -> None:
        if data[:2] == b"PK":
            (folder / "x.xlsx").write_bytes(data)
        else:
            (folder / "x.xlsx").write_bytes(_xlsx(data))
        _read(folder / "x.xlsx")

    return Target([sheet, _xlsx(sheet)], run)


def _xlsx(sheet: bytes) -> bytes:
    main = "http://schemas.openxmlformats.org"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{main}/package/2006/content-types"><Override '
        'PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{main}/package/2006/relationships"><Relationship Id="r1" Type="{main}/'
        'officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}/spreadsheetml/2006/main" xmlns:r="{main}/officeDocument/2006/'
        'relationships"><sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{main}/package/2006/relationships"><Relationship Id="r1" '
        f'Type="{main}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    }
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text)
        archive.writestr(zipfile.ZipInfo("xl/worksheets/sheet1.xml"), sheet)
    return whole.getvalue()


def _read(source: Source) -> None:
    found = recognise.recognise(source)
    found_out = vcard.parse(source, found) if found.kind == "vcard" else csv_contacts.parse(source, found)
    for _ in itertools.islice(found_out, 5_000):
        pass


def _made() -> Iterator[make.Made]:
    """The records of the vectors that are read, small ones."""
    for scenario in (make.VALID | make.SIDES).values():
        if scenario.made is not None and scenario.made.lines:
            yield scenario.made


TARGETS: dict[str, Callable[[Path], Target]] = {
    each.__name__: each
    for each in (
        bundle_file,
        age_header,
        container,
        manifest,
        record_lines,
        packed_records,
        bundle_into_vault,
        keyring_file,
        typed_shares,
        backup,
        chapter_card,
        contact_list,
        pasted,
        workbook,
    )
}
