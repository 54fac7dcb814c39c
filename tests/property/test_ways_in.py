"""Random histories of ways in: who was told to get in does, who was removed does not, whatever is put back."""

from __future__ import annotations

import datetime
import os
import random
import shutil
from pathlib import Path

import pytest

from toolkit.base.errors import ToolkitError
from toolkit.crypto.kdf import KdfParameters
from toolkit.crypto.keyring import FIRST_COPY, SECOND_COPY
from toolkit.services import roots, ways_in
from toolkit.services.session import Session, create_vault, open_vault

STEPS = 25
GONE = {"share.other_set", "keyring.older_than_vault", "keyring.rolled_back"}


class Chapter:
    """A vault that is opened by papers alone, as those cost no work, and what is known of it."""

    def __init__(self, folder: Path, copies: Path, rng: random.Random) -> None:
        self.rng = rng
        self.copies = copies
        self.session: Session = create_vault(folder, "Riverbend", "river stone lantern", kdf=KdfParameters())
        self.root = self.session.secrets.root
        self.valid: dict[str, list[ways_in.Share]] = {}
        self.removed: list[list[ways_in.Share]] = []
        self.labels: dict[str, str] = {}
        self.old = 0
        self.add()
        ways_in.remove(self.session, self.session.way.id)

    def add(self) -> None:
        threshold = self.rng.choice([1, 1, 2, 3])
        label = f"Paper {self.rng.randrange(1000)}"
        if threshold == 1:
            papers = [ways_in.make_sheet(self.session, label)]
        else:
            papers = ways_in.make_guardians(self.session, threshold, threshold + self.rng.randrange(3), label)
        self.valid[papers[0].way] = [ways_in.parsed(paper.text) for paper in papers]
        self.labels[papers[0].way] = label

    def remove(self) -> None:
        way = self.rng.choice(list(self.valid))
        if len(self.valid) == 1:
            with pytest.raises(ToolkitError) as refused:
                ways_in.remove(self.session, way)
            assert refused.value.code == "keyring.last_way"
            return
        ways_in.remove(self.session, way)
        self.removed.append(self.valid.pop(way))
        del self.labels[way]

    def rename(self) -> None:
        way = self.rng.choice(list(self.valid))
        self.labels[way] = f"Renamed {self.rng.randrange(1000)}"
        ways_in.rename(self.session, way, self.labels[way])

    def rekey(self) -> None:
        ways_in.rekey(self.session)

    def drill(self) -> None:
        way = self.rng.choice(list(self.valid))
        some = self.rng.sample(self.valid[way], self.rng.randint(1, len(self.valid[way])))
        today = datetime.date(2031, 1, 1)
        done = ways_in.drill(self.session, way, some, today)
        assert (done.way.proven == today) >= (len(some) >= some[0].threshold)

    def keep_a_copy(self) -> None:
        self.old += 1
        folder = self.copies / str(self.old)
        folder.mkdir()
        for name in (FIRST_COPY, SECOND_COPY):
            shutil.copy(self.session.folder / name, folder)

    def reopen(self) -> None:
        """By any way in, after one or both copies of an older keyring were put back, or after one was lost."""
        folder = self.session.folder
        self.session.lock()
        newest = {name: (folder / name).read_bytes() for name in (FIRST_COPY, SECOND_COPY)}
        harmed = self.rng.sample(list(newest), self.rng.randint(0, 2))
        for name in harmed:
            if self.old:
                shutil.copy(self.copies / str(self.rng.randint(1, self.old)) / name, folder)
            elif len(harmed) == 1:
                (folder / name).unlink()
        for gone in self.removed:
            with pytest.raises(ToolkitError) as refused:
                open_vault(folder, gone)
            assert refused.value.code in GONE
        if len(harmed) == 2:
            try:
                open_vault(folder, self.rng.choice(list(self.valid.values()))).lock()
            except ToolkitError as error:
                assert error.code in GONE
            for name, data in newest.items():
                (folder / name).write_bytes(data)
        self.session = open_vault(folder, self.rng.choice(list(self.valid.values())))

    def look(self) -> None:
        assert {way.id: way.label for way in ways_in.ways(self.session)} == self.labels
        ring = self.session.keyring
        for way, shares in self.valid.items():
            enough = self.rng.sample(shares, shares[0].threshold)
            assert ring.open_slot(enough)[0] == way
        held = [shares for shares in (*self.valid.values(), *self.removed) if self._gives_the_root(shares)]
        assert self.session.secrets.root is not None or held
        assert self.session.card.root_public == self.session.secrets.root_public

    def _gives_the_root(self, shares: list[ways_in.Share]) -> bool:
        try:
            return roots.root_key(self.session, shares) == self.root
        except ToolkitError as error:
            assert error.code == "chapter.root_elsewhere"
            return False


@pytest.mark.parametrize("seed", range(60 if os.environ.get("BATON_PROFILE") == "long" else 2))
def test_any_history_of_ways_in(tmp_path: Path, seed: int) -> None:
    copies = tmp_path / "copies"
    copies.mkdir()
    chapter = Chapter(tmp_path / "vault", copies, random.Random(seed))
    verbs = [chapter.add, chapter.remove, chapter.rename, chapter.rekey, chapter.drill, chapter.keep_a_copy]
    for _ in range(STEPS):
        chapter.rng.choice([*verbs, chapter.reopen, chapter.reopen])()
        chapter.look()
    assert chapter.session.check() == []
    chapter.session.lock()
