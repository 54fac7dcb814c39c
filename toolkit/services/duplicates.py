"""Pairs of people who might be one: found by what they share, never merged by themselves."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import NamedTuple
from zlib import crc32

from rapidfuzz import fuzz

from ..base.ids import RecordId
from ..base.progress import Progress, silent
from ..domain.likeness import Outcomes, Traits, Values, common, compare, plainly_apart, reasons_of
from ..domain.linkage import Model, together
from ..domain.names import DIFFERENT, alike, skeleton
from ..domain.same import NO
from ..domain.same import pair as pair_of
from ..vault.reading import Reader
from . import traits
from .merging import decisions

LIKELY = 0.5
"""From here on a pair is more likely one person than two."""

SURE = 0.8
"""A pair below this is told of only while few of all that are told of will be wrong."""

WRONG, WRONG_PART = 0.5, 0.1
"""So many of the pairs may be expected to be wrong, or this part of them."""

LARGEST_BLOCK = 24
"""More people than this behind one number or word tell nothing by it alone, only by two such things together."""

SHORT = 10_000
"""In a list longer than this, a word and a letter tell less: fewer may share them."""

_ONE_WORD = "word "
_ALIKE_NAMES = 60
_ALIKE_HOMES = 80
_OTHER_NAMES = 45

_PLACES = 23
_PLACE = (1 << _PLACES) - 1
"""Room for the place of a person in the list beside a key, in one number."""

_BINS = 64

SAMPLE = 20_000
"""So many pairs are enough to learn from."""

STRANGERS = 5_000
"""So many pairs picked at random tell how alike strangers are."""

STEP = 5_000


class Pair(NamedTuple):
    """Two people, how likely they are one (0 to 1), and what speaks for it and against it (`domain.likeness`).

    `exact`: nothing that both have differs, and it is more than a name.
    """

    a: RecordId
    b: RecordId
    score: float
    reasons: tuple[str, ...]
    against: tuple[str, ...] = ()
    exact: bool = False


def pairs(reader: Reader, progress: Progress | None = None) -> list[Pair]:
    """Likely pairs, the likeliest first, but for those of whom somebody said that they are two.

    Only people who share something that few share are compared, so that time grows with the list, not with its square.
    """
    progress = progress or silent()
    ids, people = traits.load(reader)
    apart = _kept_apart(reader)
    values = Values(people)
    candidates = _candidates(people, progress)
    model = _fitted(people, values, candidates)
    found: dict[tuple[int, int], Pair] = {}
    for done, packed in enumerate(candidates):
        if done % STEP == 0:
            progress.step("duplicates", done, len(candidates))
        a, b = divmod(packed, len(people))
        if _hopeless(people[a], people[b]):
            continue
        outcomes = compare(people[a], people[b], values)
        score = model.weigh(outcomes).one
        if score >= LIKELY:
            found[a, b] = _pair(ids[a], ids[b], score, outcomes)
    for a, b, through in _through_others(found):
        outcomes = compare(people[a], people[b], values)
        score = together(model.weigh(outcomes).one, through)
        if score >= LIKELY:
            found[a, b] = _pair(ids[a], ids[b], score, outcomes)
    likely = [pair for pair in found.values() if (pair.a, pair.b) not in apart]
    return _worth_telling(sorted(likely, key=lambda pair: (-pair.score, pair.a, pair.b)))


def _worth_telling(likely: list[Pair]) -> list[Pair]:
    """The surest, and others as long as few of all will be wrong: where nearly nobody is there twice, what is left
    among namesakes by chance would outnumber them.
    """
    wrong = 0.0
    for at, pair in enumerate(likely):
        wrong += 1 - pair.score
        if pair.score < SURE and wrong > max(WRONG, WRONG_PART * (at + 1)):
            return likely[:at]
    return likely


def _kept_apart(reader: Reader) -> set[tuple[RecordId, RecordId]]:
    """The pairs that are known to be two, each under the ids that they are shown under."""
    told = decisions(reader, NO)
    heads = reader.heads(sorted({each for both in told for each in both}))
    return {pair_of(heads.get(a, a), heads.get(b, b)) for a, b in told}


def _through_others(found: Mapping[tuple[int, int], Pair]) -> list[tuple[int, int, float]]:
    """Pairs that are no likely ones by themselves, of two who both are one with a third; with the weaker of these
    two likelihoods, the best if there are several such thirds.
    """
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), pair in found.items():
        near[a][b] = near[b][a] = pair.score
    best: dict[tuple[int, int], float] = {}
    for others in near.values():
        if len(others) > LARGEST_BLOCK:
            continue
        for a, b in combinations(sorted(others), 2):
            if (a, b) not in found:
                best[a, b] = max(best.get((a, b), 0.0), min(others[a], others[b]))
    return [(a, b, through) for (a, b), through in best.items()]


def _pair(a: RecordId, b: RecordId, score: float, outcomes: Outcomes) -> Pair:
    told = reasons_of(outcomes)
    return Pair(min(a, b), max(a, b), round(score, 4), told.likeness, told.difference, told.exact)


def _hopeless(a: Traits, b: Traits) -> bool:
    """Whether two are plainly others, and need no closer look: other names and birthdays, and nothing of their own in
    common that might outweigh it.
    """
    if (a.born and a.born == b.born) or (a.emails and common(a.emails, b.emails)):
        return False
    if a.facts and b.facts and any(len(value) >= 5 and b.facts.get(label) == value for label, value in a.facts.items()):
        return False
    if plainly_apart(a.born, b.born) and not (a.addresses and b.addresses) and not common(a.phones, b.phones):
        return True
    if _alike(a.words, b.words, _OTHER_NAMES):
        return False
    left = [word for word in a.words if word not in b.words]
    return all(alike(one, other) == DIFFERENT for one in left for other in b.words)


def _fitted(people: list[Traits], values: Values, candidates: array[int]) -> Model:
    values.meet(_strangers(people))
    values.learn_words(people)
    labels = {label for person in people for label in person.facts}
    model = Model(len(people), {label: 1 - values.differ(label) for label in labels})
    if candidates:
        sample = [divmod(packed, len(people)) for packed in candidates[:: len(candidates) // SAMPLE + 1]]
        values.learn_households((people[a], people[b]) for a, b in sample)
        model.fit([compare(people[a], people[b], values) for a, b in sample], len(sample) / len(candidates))
    return model


def _strangers(people: list[Traits]) -> list[tuple[Traits, Traits]]:
    """Pairs from all over the list, the same ones each time."""
    count = len(people)
    picked = ((at * 7_919 % count, (at * 104_729 + count // 2) % count) for at in range(min(STRANGERS, 5 * count)))
    return [(people[a], people[b]) for a, b in picked if a != b]


# Who is compared with whom


def _candidates(people: list[Traits], progress: Progress) -> array[int]:
    """The places of two who are worth a comparison, each pair as one number, in order: there are many."""
    homes = [" ".join(" ".join(each) for each in person.addresses) for person in people]
    count = len(people)
    fewer = max(LARGEST_BLOCK // 3, min(LARGEST_BLOCK, LARGEST_BLOCK * SHORT // max(1, count)))
    found = [array("Q") for _ in range(_BINS)]
    blocks: set[int] = set()
    for done, (weak, block) in enumerate(_blocks(people)):
        if done % STEP == 0:
            progress.step("duplicates", 0)
        large = len(block) > LARGEST_BLOCK
        if large and not _add_if_new(blocks, hash(tuple(block))):
            # A word and what is left of it without its vowels mostly stand for the same people.
            continue
        most = fewer if weak or large else LARGEST_BLOCK
        for smaller in _parted(people, block) if large else [block]:
            for a, b in combinations(smaller, 2) if len(smaller) <= most else ():
                if not (weak or large) or _worth_it(people[a], people[b], homes[a], homes[b]):
                    found[a * _BINS // count].append(a * count + b)
    pairs_ = array("Q")
    for some in found:
        # Bin by bin, as numbers in a list take five times their room.
        pairs_.extend(pair for pair, _ in groupby(sorted(some)))
    return pairs_


def _add_if_new(known: set[int], value: int) -> bool:
    new = value not in known
    known.add(value)
    return new


def _worth_it(a: Traits, b: Traits, home: str, other_home: str) -> bool:
    """A word or a street alone is little: what else there is of the names has to be alike, or the addresses."""
    if home and fuzz.ratio(home, other_home, score_cutoff=_ALIKE_HOMES):
        return True
    return not plainly_apart(a.born, b.born) and _alike(a.words, b.words)


def _alike(mine: Sequence[str], yours: Sequence[str], least: int = _ALIKE_NAMES) -> bool:
    left = [word for word in mine if word not in yours]
    right = [word for word in yours if word not in mine]
    return not left or not right or fuzz.ratio(" ".join(left), " ".join(right)) >= least


def _blocks(people: list[Traits]) -> Iterator[tuple[bool, list[int]]]:
    """Those who share a key, in order, and whether that key is weak."""
    keyed = [array("Q") for _ in range(_BINS)]
    for at, person in enumerate(people):
        for key in _keys(person):
            hashed = _hashed(key)
            keyed[(hashed >> 8) % _BINS].append(hashed << _PLACES | at)
    for some in keyed:
        for shared, block in groupby(sorted(some), lambda each: each >> _PLACES):
            members = [each & _PLACE for each in block]
            if len(members) > 1:
                yield bool(shared & 1), members


def _hashed(key: str) -> int:
    """A key in 40 bits; two keys that fall together cost a comparison, no more. The last bit says that it is weak."""
    return crc32(key.encode()) << 8 & ~0xFF | len(key) % 128 << 1 | key.startswith(_ONE_WORD)


def _parted(people: list[Traits], block: list[int]) -> Iterator[list[int]]:
    """A block that is too large, by what else its people share."""
    smaller: dict[str, list[int]] = defaultdict(list)
    for at in block:
        for key in set(_further_keys(people[at])):
            smaller[key].append(at)
    yield from (each for each in smaller.values() if 1 < len(each) < len(block))


def _keys(person: Traits) -> set[str]:
    """What a person is looked up by; two who have one of these in common are compared."""
    keys = {f"phone {each[-8:]}" for each in person.phones}
    keys.update(f"email {each}" for each in person.emails)
    keys.update(f"{label} {value}" for label, value in person.facts.items())
    if person.born:
        keys.add(f"born {person.born}")
        keys.update(f"born {person.born[:4]} {word}" for word in person.words)
    words = sorted(person.words)
    keys.update(f"{_ONE_WORD}{word}" for word in words if len(word) > 1)
    keys.update(f"{_ONE_WORD}{bones}" for word in words if len(bones := skeleton(word)) >= 3)
    keys.add("name " + "".join(words))
    keys.add("name " + "".join(person.words))
    if len(words) > 1:
        # Two words that begin alike and end alike: a slip of the pen rarely is at both ends of both.
        keys.add(f"{_ONE_WORD}~ " + " ".join(word[0] + word[-1] for word in words))
    keys.update(_address_keys(person))
    return keys


def _address_keys(person: Traits) -> Iterator[str]:
    for address in person.addresses:
        numbers = sorted(each for each in address if each[0].isdigit())
        words = sorted((each for each in address if not each[0].isdigit()), key=lambda each: (-len(each), each))
        if numbers:
            yield " ".join(["address", *numbers, *words[:1]])
        if len(numbers) > 1:
            yield " ".join(["address", *numbers])
        if len(words) > 1:
            yield f"street {words[0]} {words[1]}"


def _further_keys(person: Traits) -> Iterable[str]:
    yield from (f"word {word}" for word in person.words)
    yield from (f"begin {word[:2]}" for word in person.words)
    if person.born:
        yield f"born {person.born}"
    yield from (f"phone {each}" for each in person.phones)
    yield from (f"email {each}" for each in person.emails)
    yield from (f"address {word}" for address in person.addresses for word in address if word[0].isdigit())
    yield from (f"{label} {value}" for label, value in person.facts.items())
