"""Giving and taking 100,000 people, against gzip and age on the same records, and against plain inserts."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import tempfile
import time
import zlib
from pathlib import Path

from baseline import PEOPLE, people, plain_insert

from toolkit.crypto import age
from toolkit.crypto.kdf import KdfParameters
from toolkit.domain.fields import Reach
from toolkit.services import chapters, exchange, giving
from toolkit.services.session import Session, create_vault
from toolkit.vault.edits import New

PASSPHRASE = "only for this benchmark"


def plain_export(file: Path, taker: Session) -> tuple[float, int]:
    """Seconds for json.dumps, gzip and age, of the very records that this bundle holds, a line each; and how many bytes
    gzip -9 makes of these lines."""
    whole = io.BytesIO()
    with file.open("rb") as sealed:
        age.decrypt(sealed, whole, [taker.secrets.recipient])
    with tarfile.open(fileobj=io.BytesIO(whole.getvalue())) as tar:
        part = tar.extractfile("records.jsonl.gz")
        assert part is not None
        lines = [json.loads(line) for line in gzip.decompress(part.read()).splitlines()]
    began = time.perf_counter()
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    packed = b"".join(packer.compress((json.dumps(line, ensure_ascii=False) + "\n").encode()) for line in lines)
    age.encrypt(io.BytesIO(packed + packer.flush()), io.BytesIO(), [taker.secrets.recipient.recipient])
    seconds = time.perf_counter() - began
    smallest = zlib.compressobj(9, zlib.DEFLATED, 31)
    text = (smallest.compress((json.dumps(line, ensure_ascii=False) + "\n").encode()) for line in lines)
    return seconds, sum(map(len, text)) + len(smallest.flush())


def chapter(folder: Path, name: str) -> Session:
    return create_vault(folder, name, PASSPHRASE, region="GB", kdf=KdfParameters())


def fill(session: Session) -> None:
    def records():
        for person in people():
            ways = (("phone", person.mobile), ("phone", person.home), ("email", person.email))
            parts = tuple(New("contact", {"kind": kind, "value": Reach(value)}) for kind, value in ways)
            values = {"name": person.name, "place": person.place, "note": person.note}
            yield New("person", values, parts=parts)

    with session.vault.edit("import") as edit:
        edit.create_many(records())


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        inserted = plain_insert(folder / "plain.db")
        print(f"plain inserts into SQLCipher, {PEOPLE:,} people: {inserted:.2f} s")
        giver, taker = chapter(folder / "giver", "Riverbend"), chapter(folder / "taker", "Harbour Street")
        chapters.trust(giver, taker.card)
        chapters.trust(taker, giver.card)
        began = time.perf_counter()
        fill(giver)
        print(f"making them in a vault: {time.perf_counter() - began:.2f} s")
        began = time.perf_counter()
        given = giving.give(giver, folder, to=taker.secrets.root_public, scope="everything")
        exported = time.perf_counter() - began
        plain, smallest = plain_export(given.file, taker)
        print(f"the same records as JSON lines, gzip and age: {plain:.2f} s")
        print(f"giving a bundle: {exported:.2f} s, {given.bytes / 1e6:.1f} MB")
        print(f"  ratio to gzip and age: {exported / plain:.2f} (at most 2 is wanted)")
        print(f"  size against gzip -9 of the same lines: {given.bytes / smallest:.2f} (at most 1.3, padding included)")
        began = time.perf_counter()
        with exchange.open_bundle(taker, given.file) as incoming:
            opened = time.perf_counter() - began
            exchange.preview(taker, incoming)
            previewed = time.perf_counter() - began - opened
            began = time.perf_counter()
            taken = exchange.accept(taker, incoming)
            accepted = time.perf_counter() - began
        print(f"checking: {opened:.2f} s; preview: {previewed:.2f} s; taking in: {accepted:.2f} s {taken.applied}")
        print(
            f"  speed against plain inserts, checked and taken in: 1/{(opened + accepted) / inserted:.1f} (1/6 wanted)"
        )
        giver.lock()
        taker.lock()


if __name__ == "__main__":
    main()
