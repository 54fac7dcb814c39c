"""Importing 100,000 people from a sheet, against plain inserts of the same people; and importing them again."""

from __future__ import annotations

import csv
import tempfile
import time
from pathlib import Path

from baseline import peak_memory_mb, people, plain_insert

from toolkit.crypto.kdf import KdfParameters
from toolkit.services import importing
from toolkit.services.session import create_vault


def write_sheet(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Name", "Mobile", "Home phone", "E-mail", "City", "Note"])
        for person in people():
            writer.writerow([person.name, person.mobile, person.home, person.email, person.place, person.note])


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="baton-bench-") as name:
        folder = Path(name)
        sheet = folder / "people.csv"
        write_sheet(sheet)
        session = create_vault(
            folder / "vault", "Riverbend", "only for this benchmark", region="GB", kdf=KdfParameters()
        )
        began = time.perf_counter()
        first = importing.apply(session, [sheet])
        ours = time.perf_counter() - began
        peak = peak_memory_mb()
        began = time.perf_counter()
        again = importing.apply(session, [sheet])
        repeated = time.perf_counter() - began
        session.lock()
        # Last, since its rows stand in memory all at once.
        plain = plain_insert(folder / "plain.db")
    print(f"Import: {first.added} people in {ours:.1f} s, plain inserts {plain:.1f} s")
    print(f"Import: {plain / ours:.2f} of the speed of plain inserts (wanted: at least 0.25)")
    print(f"Import: {peak:.0f} MB of memory at most (wanted: under 400)")
    print(f"Import again: {again.added} people in {repeated:.1f} s (wanted: nobody)")


if __name__ == "__main__":
    main()
