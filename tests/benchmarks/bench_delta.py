"""What 100 changes cost to give and to take, in a vault of 100,000 people and in one of 1,000."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from baseline import PEOPLE, people

from toolkit.crypto.kdf import KdfParameters
from toolkit.domain.fields import Reach
from toolkit.services import chapters, exchange, giving
from toolkit.services.session import Session, create_vault
from toolkit.vault.edits import New

FEW = 1_000
CHANGES = 100
TIMES = 3


def filled(folder: Path, count: int) -> tuple[Session, Session]:
    """Two chapters that have the same people, and know it of each other."""
    giver, taker = (
        create_vault(folder / name, name, "only for this benchmark", region="GB", kdf=KdfParameters())
        for name in ("Riverbend", "Harbour Street")
    )
    chapters.trust(giver, taker.card)
    chapters.trust(taker, giver.card)
    with giver.vault.edit("import") as edit:
        edit.create_many(
            New(
                "person",
                {"name": person.name, "place": person.place, "note": person.note},
                parts=(New("contact", {"kind": "phone", "value": Reach(person.mobile)}),),
            )
            for person in people(count)
        )
    for pair in ((giver, taker), (taker, giver)):
        carried(*pair, folder)
    return giver, taker


def carried(giver: Session, taker: Session, folder: Path) -> tuple[float, float, int]:
    """Seconds for giving and for taking, and the bytes between."""
    began = time.perf_counter()
    given = giving.give(giver, folder, to=taker.secrets.root_public, scope="everything", may_edit=True)
    exported = time.perf_counter() - began
    began = time.perf_counter()
    with exchange.open_bundle(taker, given.file) as incoming:
        exchange.preview(taker, incoming)
        exchange.accept(taker, incoming)
    imported = time.perf_counter() - began
    given.file.unlink()
    return exported, imported, given.bytes


def measured(folder: Path, count: int) -> tuple[float, float, int]:
    giver, taker = filled(folder, count)
    ids = [record.id for record in giver.reader.records(giver.reader.listing("person").page(0, CHANGES))]
    best = (float("inf"), float("inf"), 0)
    for turn in range(TIMES):
        with giver.vault.edit("edit") as edit:
            for record_id in ids:
                edit.write(record_id, "place", f"Ward {turn} of {count}")
        found = carried(giver, taker, folder)
        best = (min(best[0], found[0]), min(best[1], found[1]), found[2])
        carried(taker, giver, folder)  # with the receipts
    giver.lock()
    taker.lock()
    return best


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        (few := Path(temporary) / "few").mkdir()
        (many := Path(temporary) / "many").mkdir()
        small, large = measured(few, FEW), measured(many, PEOPLE)
    for count, (exported, imported, size) in ((FEW, small), (PEOPLE, large)):
        print(
            f"{CHANGES} changes among {count:,} people: given in {exported * 1000:.0f} ms, looked at and taken in "
            f"{imported * 1000:.0f} ms, {size / 1000:.0f} kB"
        )
    print(
        f"  ratio: giving {large[0] / small[0]:.1f}, taking {large[1] / small[1]:.1f}, size {large[2] / small[2]:.1f} "
        "(5 at most is wanted)"
    )


if __name__ == "__main__":
    main()
