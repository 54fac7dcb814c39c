"""How alike two people are, thing by thing, and how likely each of that is among strangers of their list."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from typing import NamedTuple, TypeVar

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from .names import DIFFERENT, EXACT, INITIAL, NEIGHBOUR, PET_NAME, TYPO, alike
from .text import digits

SAME, NEAR, PART, OTHER = range(4)
"""How two values of anything but a name are alike."""


_T = TypeVar("_T", str, tuple[str, ...])

NO_FACTS: Mapping[str, str] = {}


@dataclass(slots=True, eq=False)
class Traits:
    """What is compared of somebody. `facts` are a list's own columns, such as a number of membership."""

    words: tuple[str, ...]
    generation: int = 0
    born: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    addresses: tuple[tuple[str, ...], ...] = ()
    place: str = ""
    facts: Mapping[str, str] = field(default_factory=lambda: NO_FACTS)


_USUAL = {"phone": 1e-5, "email": 1e-5, "born": 5e-5, "address": 1e-4, "place": 2e-2}
_USUAL_FACT = 1e-4
"""How often a stranger has a value that nobody else of the list has."""

WORD, LEFT_OVER, GENERATION = "word", "left_over", "generation"
"""What is compared of names: word by word, which words only one of them has, and junior and senior."""

_NAMES_CHANCE = {PET_NAME: 0.001, TYPO: 0.002, NEIGHBOUR: 0.001, INITIAL: 0.06, DIFFERENT: 0.92}
NAMESAKES = {EXACT: 0.01, PET_NAME: 0.003, TYPO: 0.002, NEIGHBOUR: 0.03, INITIAL: 0.05}
"""How often two of a household bear one given name (father and son), or nearly one, beyond what chance brings."""

_WORD_WEIGHT = 100
_RECURS = 0.33
"""A word that one person bears is usually borne by so many others, wherever names are as varied as in most lists."""


class Outcome(NamedTuple):
    """One comparison: what was compared, how alike it is, and the logarithms of how likely this is by chance, and in
    a household if the list has no say in that.
    """

    what: str
    level: int
    chance: float
    household: float | None = None


Outcomes = tuple[Outcome, ...]


_NEAR_BY_CHANCE = {
    ("born", NEAR): 1.5e-3,
    ("born", PART): 4e-3,
    ("phone", NEAR): 2e-4,
    ("email", NEAR): 5e-4,
    ("address", SAME): 2e-4,
    ("address", NEAR): 5e-4,
    ("address", PART): 2e-3,
    ("place", NEAR): 5e-3,
    ("", NEAR): 1e-3,
}
"""Usually so many strangers are nearly alike in a thing; "" is for a list's own columns."""

_STRANGERS_WEIGHT = 1_000

_GIVEN_FIRST = 0.8
"""In so many lists the given name stands before the surname, as far as anybody knows who has not seen the list."""


class Values:
    """How common each value is in the list."""

    def __init__(self, people: Iterable[Traits]) -> None:
        self.people = 0
        self.words: Counter[str] = Counter()
        self.seen: dict[str, Counter[str]] = {}
        for person in people:
            self.people += 1
            self.words.update(set(person.words))
            self._count("born", [person.born])
            self._count("phone", person.phones)
            self._count("email", person.emails)
            self._count("address", {" ".join(each) for each in person.addresses})
            self._count("place", [person.place])
            for label, value in person.facts.items():
                self._count(label, [value])
        self._alone: dict[str, float] = {}
        self._recurs = _RECURS
        self.near = dict(_NEAR_BY_CHANCE)
        self.words_near = dict(_NAMES_CHANCE)
        self.given_first = _GIVEN_FIRST
        self.namesakes = NAMESAKES[EXACT]

    def _count(self, what: str, values: Iterable[str]) -> None:
        counter = self.seen.setdefault(what, Counter())
        counter.update(value for value in values if value)

    def meet(self, strangers: Sequence[tuple[Traits, Traits]]) -> None:
        """Learn from people picked at random how often two are nearly alike by chance: where all live in one village,
        or write their numbers alike, that is no news.
        """
        seen: Counter[tuple[str, int]] = Counter()
        kinds: Counter[int] = Counter()
        for a, b in strangers:
            outcomes = compare(a, b, self)
            seen.update({(what, level) for what, level, *_ in outcomes if what != WORD})
            kinds.update(level for what, level, *_ in outcomes if what == WORD)
        for kind, usual in _NAMES_CHANCE.items():
            met = (kinds[kind] + usual * _STRANGERS_WEIGHT) / (kinds.total() + _STRANGERS_WEIGHT)
            self.words_near[kind] = max(usual / 2, met)
        compared = Counter[str]()
        for (what, _), count in seen.items():
            compared[what] += count
        for key, usual in _NEAR_BY_CHANCE.items():
            self.near[key] = (seen[key] + usual * _STRANGERS_WEIGHT) / (compared[key[0]] + _STRANGERS_WEIGHT)

    def learn_households(self, pairs: Iterable[tuple[Traits, Traits]]) -> None:
        """Learn from people of one phone or address and different birthdays whether names begin with the given one,
        and how often a household has two of one name.
        """
        first = last = namesakes = others = 0
        for a, b in pairs:
            if not common(a.phones, b.phones) and not common(a.addresses, b.addresses):
                continue
            two = bool(a.born and b.born) and dates_alike(a.born, b.born) == OTHER
            kinds = Counter(kind for _, _, kind in _aligned(a.words, b.words))
            if two and set(kinds) == {EXACT} and len(a.words) == len(b.words) > 1:
                namesakes += 1
            elif kinds == {EXACT: 1, DIFFERENT: 1} and not (a.born and a.born == b.born):
                first += a.words[0] != b.words[0]
                last += a.words[0] == b.words[0]
                others += two
        usual = NAMESAKES[EXACT]
        self.given_first = (first + 10 * _GIVEN_FIRST) / (first + last + 10)
        self.namesakes = (namesakes + 200 * usual) / (namesakes + others + 200)

    def learn_words(self, people: Iterable[Traits]) -> None:
        """Learn how often somebody by chance bears a word that otherwise one alone bears: often, where there are few
        names for many people.
        """
        alone = sum(count == 1 for count in self.words.values())
        bearers: dict[str, tuple[str, ...]] = {}
        by_chance = 0
        for person in people:
            for word in set(person.words):
                if self.words[word] == 2 and (other := bearers.setdefault(word, person.words)) is not person.words:
                    kinds = [kind for _, _, kind in _aligned(other, person.words)]
                    by_chance += len(kinds) > 1 and sorted(kinds)[1] == DIFFERENT
        self._recurs = (2 * by_chance + _RECURS * _WORD_WEIGHT) / (alone + by_chance + _WORD_WEIGHT)

    def word(self, word: str) -> float:
        """How often somebody else bears this word in their name."""
        others = max(0, self.words[word] - 2)
        return max(1e-4, (others + self._recurs) / (self.people + _WORD_WEIGHT))

    def value(self, what: str, value: str, usual: float) -> float:
        """How often somebody else has this value."""
        others = max(0, self.seen[what][value] - 2)
        return (others + usual * self.people + 0.01) / (self.people + 1)

    def differ(self, what: str) -> float:
        """How often two people have different values: seldom, where there are only a few to choose from."""
        if what not in self._alone:
            counts = self.seen.get(what, Counter())
            total = counts.total()
            alike_by_chance = sum(count * (count - 1) for count in counts.values()) / max(1, total * (total - 1))
            self._alone[what] = max(0.02, 1 - alike_by_chance)
        return self._alone[what]


# Comparing


def compare(a: Traits, b: Traits, values: Values) -> Outcomes:
    """Everything that both people have, compared."""
    found = [*_names(a.words, b.words, values)]
    if len(a.words) != len(b.words) and found:
        found.append(_left_over(a.words, b.words))
    if a.generation or b.generation:
        found.append(_generations(a.generation, b.generation))
    if a.born and b.born:
        level = dates_alike(a.born, b.born)
        found.append(_valued("born", level, a.born, values))
    if a.phones and b.phones:
        found.append(_of_many("phone", a.phones, b.phones, values))
    if a.emails and b.emails:
        found.append(_of_many("email", a.emails, b.emails, values))
    if a.addresses and b.addresses:
        found.append(_addresses(a, b, values))
    elif a.place and b.place:
        found.append(_valued("place", _text_alike(a.place, b.place), a.place, values))
    for label, mine in a.facts.items():
        yours = b.facts.get(label)
        if yours is not None:
            found.append(_valued(label, _fact_alike(mine, yours), mine, values))
    return tuple(found)


def _outcome(what: str, level: int, chance: float) -> Outcome:
    return Outcome(what, level, math.log(chance))


def _generations(mine: int, yours: int) -> Outcome:
    """Junior and senior, or one of them beside somebody of whom neither is said: rather the other one."""
    if mine and yours:
        return _outcome(GENERATION, SAME if mine == yours else OTHER, 0.5)
    return _outcome(GENERATION, PART, 0.9)


def _valued(what: str, level: int, value: str, values: Values) -> Outcome:
    usual = _USUAL.get(what, _USUAL_FACT)
    if level == SAME:
        return _outcome(what, level, values.value(what, value, usual))
    if level == OTHER:
        return _outcome(what, level, values.differ(what))
    return _outcome(what, level, values.near[(what, level) if (what, level) in values.near else ("", NEAR)])


def common(mine: tuple[_T, ...], yours: tuple[_T, ...]) -> list[_T]:
    """What stands in both."""
    return [each for each in mine if each in yours]


def _of_many(what: str, mine: tuple[str, ...], yours: tuple[str, ...], values: Values) -> Outcome:
    shared = common(mine, yours)
    usual = _USUAL[what]
    if shared:
        return _outcome(what, SAME, min(values.value(what, each, usual) for each in shared))
    alike_ = _phones_alike if what == "phone" else _emails_alike
    if any(alike_(one, other) == NEAR for one in mine for other in yours):
        return _outcome(what, NEAR, values.near[what, NEAR])
    return _outcome(what, OTHER, 0.99)


def _addresses(a: Traits, b: Traits, values: Values) -> Outcome:
    level, best = OTHER, 1.0
    for mine, yours in product(a.addresses, b.addresses):
        found = address_alike(mine, yours)
        chance = values.near["address", found] if found != OTHER else 1.0
        if mine == yours:
            chance = values.value("address", " ".join(mine), _USUAL["address"])
        if found < level or (found == level and chance < best):
            level, best = found, chance
    return _outcome("address", level, best)


@lru_cache(maxsize=50_000)
def address_alike(mine: tuple[str, ...], yours: tuple[str, ...]) -> int:
    """Two addresses, each as its words in order: the same, slips apart, one street or house, or others."""
    if mine == yours:
        return SAME
    one, other = " ".join(mine), " ".join(yours)
    numbers, theirs = {each for each in mine if each[0].isdigit()}, {each for each in yours if each[0].isdigit()}
    likeness = max(fuzz.ratio(one, other), fuzz.ratio("".join(mine), "".join(yours)))
    if likeness >= 90 and numbers == theirs:
        return SAME
    if likeness >= 72 and (numbers & theirs or not numbers or not theirs):
        return NEAR
    words = " ".join(each for each in mine if each not in numbers)
    others = " ".join(each for each in yours if each not in theirs)
    if max(fuzz.ratio(words, others), fuzz.token_set_ratio(words, others)) >= 78:
        return NEAR if numbers & theirs else PART
    return OTHER


def plainly_apart(a: str, b: str) -> bool:
    """Whether two days differ in the year and in the rest as well, told in no time; false if one is not known."""
    return a[4:] != b[4:] and a[:4] != b[:4] and a[:1] != "-" != b[:1] and bool(a and b)


@lru_cache(maxsize=50_000)
def dates_alike(a: str, b: str) -> int:
    """Two days: the same, one slip apart (a digit, two digits, day and month the other way round), of one day or month
    in another year or the like, or others.
    """
    if a == b:
        return SAME
    if a.startswith("--") or b.startswith("--"):
        # One of them has no year.
        return NEAR if a[-5:] == b[-5:] else OTHER
    year, month, day = a.split("-")
    if b == f"{year}-{day}-{month}":
        return NEAR
    plain, other = a.replace("-", ""), b.replace("-", "")
    if OSA.distance(plain, other, score_cutoff=1) <= 1:
        return NEAR
    same_parts = sum(one == two for one, two in zip((year, month, day), b.split("-"), strict=True))
    return PART if same_parts == 2 else OTHER


@lru_cache(maxsize=20_000)
def _text_alike(a: str, b: str) -> int:
    if a == b:
        return SAME
    return NEAR if len(a) >= 4 and fuzz.ratio(a, b) >= 88 else OTHER


def _fact_alike(a: str, b: str) -> int:
    if a == b:
        return SAME
    if min(len(a), len(b)) < 5:
        return OTHER
    return NEAR if OSA.distance(a, b, score_cutoff=1) <= 1 else OTHER


_OWN = 9
"""So many digits at the end of a number are its own; what stands before may be a country's code, or left out."""


def _phones_alike(a: str, b: str) -> int:
    """One slip apart, with the country's code or without."""
    mine, yours = (a[-_OWN:], a[-_OWN - 1 :]), (b[-_OWN:], b[-_OWN - 1 :])
    for one, other in ((mine[0], yours[0]), (mine[0], yours[1]), (mine[1], yours[0])):
        if min(len(one), len(other)) >= 5 and OSA.distance(one, other, score_cutoff=1) <= 1:
            return NEAR
    return OTHER


def _emails_alike(a: str, b: str) -> int:
    """One slip apart, but for the digits, which tell apart who bear one name; or one name at two providers."""
    if digits(a) != digits(b):
        return OTHER
    mine, yours = a.partition("@")[0], b.partition("@")[0]
    return NEAR if len(mine) >= 6 and mine == yours else _fact_alike(a, b)


# Names


_KNOWN = 3
"""A word that so many bear is a name of its own, and no slip of somebody's pen."""


def _names(mine: tuple[str, ...], yours: tuple[str, ...], values: Values) -> list[Outcome]:
    found = []
    aligned = _aligned(mine, yours)
    for one, other, kind in aligned:
        if kind == TYPO and values.words[one] >= _KNOWN and values.words[other] >= _KNOWN:
            kind = NEIGHBOUR
        chance = values.word(one) if kind == EXACT else values.words_near[kind]
        if kind in (TYPO, NEIGHBOUR, PET_NAME):
            chance += max(values.word(one), values.word(other)) / 2
        found.append(Outcome(WORD, kind, math.log(chance)))
    if not found or (len(found) == 1 and max(len(mine), len(yours)) > 1):
        return found
    # People of a household share all words but one: the given name, whichever of them it is.
    given = max(range(len(found)), key=lambda at: found[at].level)
    if found[given].level == EXACT:
        part = sum(math.exp(outcome.chance) for outcome in found) / len(found) + values.namesakes
    else:
        one, other, _ = aligned[given]
        part = _as_given(found[given]) * _part_first((one == mine[0]) + (other == yours[0]), values.given_first)
    found[given] = found[given]._replace(household=math.log(part))
    return found


def _left_over(mine: Sequence[str], yours: Sequence[str]) -> Outcome:
    """One name has more words. A second name or surname is often left out, the first name seldom; two of a family
    may well have the other's name for a second one.
    """
    long = max(mine, yours, key=len)
    taken = {word for pair in _aligned(mine, yours) for word in pair[:2]}
    first = long[0] not in taken and not any(word.startswith(long[0]) for word in taken)
    return _outcome(LEFT_OVER, OTHER if first else SAME, 0.6 if first else 0.4)


def _part_first(first: int, given_first: float) -> float:
    """How likely words are given names of which so many stand first."""
    return (1 - given_first, 0.5, given_first)[first]


def _as_given(outcome: Outcome) -> float:
    """How likely two given names of a household are as alike as this."""
    if outcome.level == DIFFERENT:
        return 0.95
    return min(0.9, math.exp(outcome.chance) + NAMESAKES[outcome.level])


@lru_cache(maxsize=50_000)
def _aligned(mine: tuple[str, ...], yours: tuple[str, ...]) -> tuple[tuple[str, str, int], ...]:
    """The words of two names side by side, in whatever order; words that only one of them has are left out."""
    left, right = list(mine), list(yours)
    pairs: list[tuple[str, str, int]] = []
    for word in mine:
        if word in right:
            pairs.append((word, word, EXACT))
            left.remove(word)
            right.remove(word)
    if left and right and len(mine) != len(yours):
        _join_parted(left, right, pairs)
    scored = sorted(
        (
            (alike(one, other), -fuzz.ratio(one, other), at, to)
            for at, one in enumerate(left)
            for to, other in enumerate(right)
        )
    )
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    for kind, _, at, to in scored:
        if at in taken_left or to in taken_right:
            continue
        taken_left.add(at)
        taken_right.add(to)
        pairs.append((left[at], right[to], kind))
    return tuple(pairs)


def _join_parted(left: list[str], right: list[str], pairs: list[tuple[str, str, int]]) -> None:
    """ "Mary Ann" and "Maryann" are one word written as two."""
    for short, long in ((left, right), (right, left)):
        for at in range(len(long) - 1):
            joined = long[at] + long[at + 1]
            kind, word = min(((alike(joined, each), each) for each in short), default=(DIFFERENT, ""))
            if kind in (EXACT, TYPO) and all(alike(each, word) > kind for each in long):
                pairs.append((joined, word, kind))
                short.remove(word)
                del long[at : at + 2]
                return


# Telling


class Told(NamedTuple):
    """What speaks for one person, and against it, as codes: `same_` and `like_` and `other_` before what was compared.
    `exact`: nothing differs, and it is more than a name.
    """

    likeness: tuple[str, ...]
    difference: tuple[str, ...]
    exact: bool


_TOLD = {"born": "birth_date"}


def reasons_of(outcomes: Outcomes) -> Told:
    """A comparison in codes for people to read: "same_phone", "similar_name", "other_birth_date", "same_fact/LABEL"."""
    likeness: list[str] = []
    difference: list[str] = []
    exact = True
    kinds = [level for what, level, *_ in outcomes if what == WORD]
    for what, level, *_ in outcomes:
        if what in (WORD, LEFT_OVER, GENERATION):
            exact = exact and level == SAME and what != LEFT_OVER
            continue
        called = _TOLD.get(what, what) if what in _USUAL or what == "organisation" else f"fact/{what}"
        if level == SAME:
            likeness.append(f"same_{called}")
        else:
            exact = False
            (difference if level == OTHER else likeness).append(
                f"other_{called}" if level == OTHER else f"similar_{called}"
            )
    if kinds and DIFFERENT not in kinds:
        likeness.insert(0, "same_name" if set(kinds) == {EXACT} else "similar_name")
    elif EXACT in kinds:
        likeness.insert(0, "part_of_name")
    elif kinds:
        difference.insert(0, "other_name")
    named = bool(kinds) and set(kinds) == {EXACT}
    return Told(tuple(likeness), tuple(difference), exact and named and len(likeness) > 1)
