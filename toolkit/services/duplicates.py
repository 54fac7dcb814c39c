"""Pairs of people who might be one: found by what they share, never merged by themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz

from ..base.ids import RecordId
from ..base.progress import Progress, silent
from ..domain.text import digits, fold
from ..vault.reading import Reader

LEAST = 60
LARGEST_BLOCK = 30
"""More people than this behind one number or one word are an office or a common name, and tell nothing."""

STEP = 5_000
_LIKE_NAME = 88


class Pair(NamedTuple):
    """Two people, how likely they are one (0 to 100), and why: "same_phone", "same_email", "similar_name",
    "same_birth_date", "same_place".
    """

    a: RecordId
    b: RecordId
    score: int
    reasons: tuple[str, ...]


class _Person(NamedTuple):
    id: RecordId
    name: str
    born: str
    place: str


def pairs(reader: Reader, progress: Progress | None = None) -> list[Pair]:
    """Likely pairs, the likeliest first.

    Only people who share a number, an e-mail address, a rarer word of their name, or how its words begin and end,
    are compared, so that time grows with the list and not with its square.
    """
    progress = progress or silent()
    people = {
        n: _Person(record_id, sort, born or "", fold(place or ""))
        for n, record_id, sort, born, place in reader.db.all(
            "SELECT p.n, r.id, p.sort, p.born, p.place FROM person AS p JOIN record AS r ON r.n = p.n "
            "WHERE p.sort IS NOT NULL"
        )
    }
    shared: dict[tuple[int, int], set[str]] = defaultdict(set)
    for reason, block in _contact_blocks(reader):
        for pair in _couples(block & people.keys()):
            shared[pair].add(reason)
    for block in _name_blocks(people):
        for pair in _couples(block):
            shared.setdefault(pair, set())
    found = []
    for done, ((a, b), reasons) in enumerate(shared.items()):
        if done % STEP == 0:
            progress.step("duplicates", done, len(shared))
        judged = _judge(people[a], people[b], reasons)
        if judged is not None:
            found.append(judged)
    return sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b))


def _couples(block: set[int]) -> Iterator[tuple[int, int]]:
    if 1 < len(block) <= LARGEST_BLOCK:
        yield from combinations(sorted(block), 2)


def _contact_blocks(reader: Reader) -> Iterator[tuple[str, set[int]]]:
    blocks: dict[tuple[str, str], set[int]] = defaultdict(set)
    for n, kind, typed, e164 in reader.db.all(
        "SELECT whole.n, c.kind, c.value, c.e164 FROM contact AS c JOIN record AS r ON r.n = c.n AND r.hidden = 0 "
        "JOIN record AS whole ON whole.id = c.person WHERE c.kind IN ('phone', 'email') AND c.value IS NOT NULL"
    ):
        same = (e164 or digits(typed)) if kind == "phone" else typed.casefold()
        if same:
            blocks[f"same_{kind}", same].add(n)
    for (reason, _), block in blocks.items():
        yield reason, block


def _name_blocks(people: dict[int, _Person]) -> Iterator[set[int]]:
    """By all words of a name in any order, by each word, and by how they begin and end."""
    blocks: dict[str, set[int]] = defaultdict(set)
    for n, person in people.items():
        words = sorted(person.name.split())
        if not words:
            continue
        blocks["=" + " ".join(words)].add(n)
        for word in words:
            if len(word) >= 3:
                blocks[word].add(n)
        if len(words) > 1:
            # Two words that begin alike and end alike: a slip of the pen rarely is at both ends of both.
            blocks["~" + " ".join(word[0] + word[-1] for word in words)].add(n)
    yield from blocks.values()


def _judge(a: _Person, b: _Person, shared: set[str]) -> Pair | None:
    likeness = fuzz.token_sort_ratio(a.name, b.name)
    score = likeness * 0.6
    reasons = sorted(shared)
    if likeness >= _LIKE_NAME:
        reasons.append("similar_name")
    elif not shared:
        return None
    if shared:
        score += 30
    if a.born and b.born:
        if a.born != b.born:
            score -= 30
        else:
            score += 15
            reasons.append("same_birth_date")
    if a.place and a.place == b.place:
        score += 10
        reasons.append("same_place")
    rounded = min(100, round(score))
    if rounded < LEAST:
        return None
    return Pair(min(a.id, b.id), max(a.id, b.id), rounded, tuple(reasons))
