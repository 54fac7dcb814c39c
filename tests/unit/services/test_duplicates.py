"""Likely pairs, with reasons, among people who are not."""

from __future__ import annotations

from toolkit.services import duplicates, people
from toolkit.services.people import PersonInput
from toolkit.services.session import Session


def test_pairs_with_their_reasons_likeliest_first(session: Session) -> None:
    def add(name: str, phone: str = "", email: str = "", **fields: str) -> bytes:
        return people.add(session, PersonInput(name, phones=[phone], emails=[email], fields=fields))[0]

    a = add("Sample Joseph Okafor", "202-555-0143", place="Riverbend")
    b = add("Okafor, Sample Josef", "+1 202 555 0143", place="riverbend")
    c = add("María Ejemplo", email="maria@example.org")
    d = add("maria ejemplo", email="MARIA@example.org", born="1990-02-03")
    add("Sample Wholly Different", "202-555-0143")
    for n in range(40):
        add(f"Office {n}", "202-555-0100")
    found = duplicates.pairs(session.reader)
    assert [{pair.a, pair.b} for pair in found] == [{a, b}, {c, d}] or [{pair.a, pair.b} for pair in found] == [
        {c, d},
        {a, b},
    ]
    reasons = {frozenset((pair.a, pair.b)): pair.reasons for pair in found}
    assert reasons[frozenset((c, d))] == ("same_email", "similar_name")
    assert reasons[frozenset((a, b))] == ("same_phone", "similar_name", "same_place")
    assert [pair.score for pair in found] == sorted((pair.score for pair in found), reverse=True)


def test_nobody_alike(session: Session) -> None:
    people.add(session, PersonInput("Sample Ada"))
    people.add(session, PersonInput("Someone Else"))
    assert duplicates.pairs(session.reader) == []
