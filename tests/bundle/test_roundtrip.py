"""What goes into a bundle comes out of it."""

from __future__ import annotations

import datetime
import random
import threading
from dataclasses import replace

import pytest

from tests.bundle.conftest import Stored
from toolkit.base.errors import Cancelled, ToolkitError
from toolkit.base.ids import new_id
from toolkit.base.progress import Progress, silent
from toolkit.bundle.container import total
from toolkit.bundle.padding import SMALLEST, padded
from toolkit.bundle.reading import inspect, opens_with_words
from toolkit.bundle.writing import write_bundle
from toolkit.crypto import age, identity, words
from toolkit.domain.state import RecordState, Stamp, WriterInfo


def test_people_with_their_phones_arrive(exchange, sample_people):
    sent = sample_people(50)
    written = exchange.write(sent)
    opened = exchange.inspect()
    got, writers = exchange.read(opened)
    assert got == sent
    assert list(writers.values()) == [WriterInfo(b"L" * 16, "Amina (sample)")]
    assert opened.manifest == written.manifest
    assert opened.manifest.counts == {"person": 50, "contact": 50}
    assert written.bytes == exchange.path.stat().st_size


def test_a_bundle_without_records_is_a_bundle(exchange):
    exchange.write([])
    assert exchange.read() == ([], {})


def test_the_manifest_keeps_everything_it_was_given(exchange):
    base = replace(
        exchange.base,
        may_edit=True,
        scope="plan:0192",
        receipts=(bytes(range(16)),),
        extra={"later": {"words": ["ü", 3, None]}},
    )
    exchange.write([], base)
    read = exchange.inspect().manifest
    assert replace(read, parts=(), counts={}) == base
    assert read.made == datetime.datetime(2026, 11, 22, 18, 30, tzinfo=datetime.UTC)


def test_words_open_a_bundle_for_words(exchange, sample_people):
    sent = sample_people(3)
    typed = age.Words(words.generate())
    exchange.write(sent, replace(exchange.base, recipients=()), typed)
    assert opens_with_words(exchange.path)
    opened = inspect(exchange.path, [typed], root=None, progress=silent())
    assert list(opened.records([typed], {}, progress=silent())) == sent
    with pytest.raises(ToolkitError, match=r"bundle\.wrong_words"):
        inspect(exchange.path, [age.Words("not those")], root=None, progress=silent())
    with pytest.raises(ToolkitError, match=r"bundle\.not_for_us"):
        exchange.inspect()


def test_every_laptop_of_the_receiving_chapter_opens_it(exchange, sample_people):
    second = identity.HybridIdentity.generate()
    exchange.write(sample_people(2), recipients=[exchange.receiver.recipient.recipient, second.recipient])
    assert not opens_with_words(exchange.path)
    opened = inspect(exchange.path, [second], root=exchange.receiver.root_public, progress=silent())
    assert len(list(opened.records([second], {}, progress=silent()))) == 2


def bulky(count: int) -> list:
    """Plans that do not pack well: some 4 KB each in the sealed file."""
    chance = random.Random(5)
    return [
        (
            RecordState(
                new_id(),
                "plan",
                Stamp(bytes(16), n + 1, n),
                {"name": f"Plan {n}", "note": chance.randbytes(4_000).hex()},
            ),
            [],
        )
        for n in range(count)
    ]


def test_many_pieces(exchange):
    """Enough to fill the queue between decryption and parsing many times over."""
    sent = bulky(600)
    exchange.write(sent)
    assert exchange.path.stat().st_size > 2_000_000
    assert exchange.read()[0] == sent


def test_stopping_halfway_leaves_nothing_running(exchange):
    exchange.write(bulky(600))
    records = exchange.inspect().records([exchange.receiver.recipient], {}, progress=silent())
    assert next(records)
    assert "decryption" in {thread.name for thread in threading.enumerate()}
    records.close()
    assert "decryption" not in {thread.name for thread in threading.enumerate()}


def test_progress_can_stop_writing_and_reading(exchange, sample_people):
    exchange.write(sample_people(2))
    before = exchange.path.read_bytes()
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        write_bundle(
            exchange.path,
            manifest_base=exchange.base,
            states=sample_people(2),
            writer_info=lambda _writer: WriterInfo(b"", ""),
            contents=Stored({}),
            signer=exchange.sender.signing,
            recipients=[exchange.receiver.recipient.recipient],
            progress=stopped,
        )
    assert exchange.path.read_bytes() == before
    assert [path.name for path in exchange.folder.iterdir()] == [exchange.path.name]
    with pytest.raises(Cancelled):
        inspect(exchange.path, [exchange.receiver.recipient], root=exchange.receiver.root_public, progress=stopped)


def test_small_bundles_are_of_one_size(exchange, sample_people):
    sizes = set()
    for count in (0, 1, 200):
        exchange.write(sample_people(count))
        sizes.add(exchange.path.stat().st_size)
    assert len(sizes) == 1
    assert sizes.pop() > SMALLEST


def test_padding_hides_the_size_and_costs_little():
    sizes = [padded(size) for size in range(SMALLEST, 4 << 20, 1_009)]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) < 200
    for size in (0, 1, SMALLEST, SMALLEST + 1, 10**6, 10**7, 4 << 30):
        assert size <= padded(size) <= max(SMALLEST, size * 1.12)
        assert padded(padded(size)) == padded(size)


def test_nothing_of_the_content_is_readable_from_outside(exchange, sample_people):
    exchange.write(sample_people(5))
    sealed = exchange.path.read_bytes()
    for secret in (b"Hillside", b"manifest", b"Amina", exchange.sender.root_public, exchange.receiver.root_public):
        assert secret not in sealed
    assert sealed.count(b"\n-> ") == 4  # one laptop, and three for nobody


def test_total_counts_headers_and_gaps():
    assert total([1, 512, 513]) == 512 + 512 + 512 + 512 + 512 + 1024 + 1024
