"""How likely two people of a list are one: a model of Fellegi and Sunter's kind, fitted to the list itself.

Two people who were written down twice agree in most things; strangers agree by chance, in a rare value less than in a
common one. A third sort of pair agrees in much and is still two: people of one household share a surname, a phone, an
address, not the given name and not the day of birth. So each pair is weighed three ways, as one person, as one
household and as strangers, and the parts of each in the list, and how often each agrees in what, are estimated
from the list's own pairs (expectation maximisation), held back by what is usual while there are few.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .likeness import GENERATION, LEFT_OVER, OTHER, SAME, WORD, Outcomes
from .names import DIFFERENT, EXACT, INITIAL, NEIGHBOUR, PET_NAME, TYPO


class Sort(NamedTuple):
    """How often a thing is the same, near, partly the same and another for one person written twice, and for two of
    one household; usually, before a list tells otherwise.
    """

    one: tuple[float, float, float, float]
    household: tuple[float, float, float, float]
    fixed: bool = False
    """Whether a list has no say in the household's part: else pairs that are one could pass for twins."""


SORTS = {
    "phone": Sort((0.70, 0.03, 0.0, 0.27), (0.45, 0.02, 0.0, 0.53)),
    "email": Sort((0.72, 0.05, 0.0, 0.23), (0.08, 0.04, 0.0, 0.88)),
    "born": Sort((0.92, 0.06, 0.019, 0.001), (0.03, 0.005, 0.015, 0.95), fixed=True),
    "address": Sort((0.60, 0.20, 0.08, 0.12), (0.70, 0.15, 0.05, 0.10)),
    "place": Sort((0.88, 0.02, 0.0, 0.10), (0.93, 0.01, 0.0, 0.06)),
    GENERATION: Sort((0.84, 0.0, 0.158, 0.002), (0.05, 0.0, 0.55, 0.4), fixed=True),
    LEFT_OVER: Sort((0.88, 0.0, 0.0, 0.12), (0.3, 0.0, 0.0, 0.7), fixed=True),
}
FACT = Sort((0.86, 0.05, 0.0, 0.09), (0.003, 0.002, 0.0, 0.995), fixed=True)
"""For a list's own columns."""

_NAMES_ONE = {EXACT: 0.84, PET_NAME: 0.02, TYPO: 0.10, NEIGHBOUR: 0.004, INITIAL: 0.02, DIFFERENT: 0.003}
_NAMES_HOUSEHOLD = {EXACT: 0.90, PET_NAME: 0.002, TYPO: 0.04, NEIGHBOUR: 0.01, INITIAL: 0.008, DIFFERENT: 0.04}
_WEIGHT = 60
"""So many pairs of the list outweigh what is usual by half."""

_ONE_OF = 0.03
"""Usually so many people of a list are in it twice, or have somebody of their household in it."""
_ANY = 1.5
"""And however short the list, about one."""

_LEAST = 0.2
"""So much of what is usual is believed of a list that shows none."""

_BARE = 1.0
"""Names go together (in a village, a language, a family) more than each of their words tells. So a name alone has to
say more, by this logarithm."""

_ROUNDS = 8
_MOST_DIFFERENT = 0.05
"""Another name altogether is what tells twins apart, and another day of birth father and son. How often one person
has both is learnt from pairs with one number of membership or the like alone, and within bounds."""

_OF_NAMES = (WORD, LEFT_OVER, GENERATION)
_RARE = math.log(5e-3)
_TELLS_APART = ((WORD, DIFFERENT), ("born", OTHER), (GENERATION, OTHER))


class Weighed(NamedTuple):
    one: float
    household: float


class Model:
    """What a list has taught about pairs. `fit` first, then `weigh`."""

    def __init__(self, people: int, facts: Mapping[str, float]) -> None:
        """`facts`: for each of the list's own columns, how often two people have one value in it by chance."""
        self._people = people
        self._all_pairs = max(1.0, people * (people - 1) / 2)
        self._usual = _ONE_OF * people + _ANY
        self._one: dict[tuple[str, int], float] = {}
        self._household: dict[tuple[str, int], float] = {}
        self._by_chance = facts
        self._facts = dict.fromkeys(facts, FACT)
        self._learn({}, {})
        self._share(self._usual, self._usual)

    def _share(self, one: float, household: float) -> None:
        self._log_one = math.log(one / self._all_pairs) if one < self._all_pairs else -0.01
        self._log_household = math.log(household / self._all_pairs) if household < self._all_pairs else -0.01

    def weigh(self, outcomes: Outcomes) -> Weighed:
        """How likely a pair is one person, and how likely two of one household."""
        one, household, chance = self._log_one, self._log_household, 0.0
        for what, level, by_chance, given in outcomes:
            chance += by_chance
            one += self._one[what, level]
            household += self._household[what, level] if given is None else given
        if all(what in _OF_NAMES for what, *_ in outcomes):
            one -= _BARE
        top = max(one, household, chance)
        parts = math.exp(one - top), math.exp(household - top), math.exp(chance - top)
        total = sum(parts)
        return Weighed(parts[0] / total, parts[1] / total)

    def fit(self, sample: Sequence[Outcomes], share: float) -> None:
        """Learn from pairs that have something in common; `share` is their part of all such pairs."""
        self._facts = {
            label: _of_household(label, sample, chance, self._people) for label, chance in self._by_chance.items()
        }
        self._learn({}, {})
        # Plain strangers have no part in what is learnt.
        telling = [outcomes for outcomes in sample if sum(self.weigh(outcomes)) > 1e-6]
        for _ in range(_ROUNDS):
            ones: dict[tuple[str, int], float] = defaultdict(float)
            households: dict[tuple[str, int], float] = defaultdict(float)
            one = household = 0.0
            for outcomes in telling:
                weighed = self.weigh(outcomes)
                one += weighed.one
                household += weighed.household
                numbered = self._numbered(outcomes)
                for what, level, _, given in outcomes:
                    if numbered or (what, level) not in _TELLS_APART:
                        ones[what, level] += weighed.one
                    if given is None:
                        households[what, level] += weighed.household
            self._learn(ones, households)
            one /= share
            self._share(_LEAST * self._usual + one, max(0.3 * self._usual + household / share, 0.15 * one))

    def _numbered(self, outcomes: Outcomes) -> bool:
        """Whether both have a value that one person has, and nobody else."""
        return any(
            level == SAME and chance < _RARE and what in self._facts and self._facts[what].household[SAME] < 0.02
            for what, level, chance, _ in outcomes
        )

    def _learn(self, ones: Mapping[tuple[str, int], float], households: Mapping[tuple[str, int], float]) -> None:
        for what, sort in [*SORTS.items(), *self._facts.items()]:
            self._settle(self._one, ones, what, dict(enumerate(sort.one)))
            self._settle(self._household, {} if sort.fixed else households, what, dict(enumerate(sort.household)))
        self._settle(self._one, ones, WORD, _NAMES_ONE)
        self._settle(self._household, households, WORD, _NAMES_HOUSEHOLD)
        for key in _TELLS_APART:
            self._one[key] = min(self._one[key], math.log(_MOST_DIFFERENT))

    @staticmethod
    def _settle(
        table: dict[tuple[str, int], float],
        counts: Mapping[tuple[str, int], float],
        what: str,
        usual: Mapping[int, float],
    ) -> None:
        total = sum(counts.get((what, level), 0.0) for level in usual)
        for level, part in usual.items():
            share = (counts.get((what, level), 0.0) + _WEIGHT * part) / (total + _WEIGHT)
            table[what, level] = math.log(max(share, 1e-4))


def together(score: float, through: float) -> float:
    """How likely two are one who both are one with a third, the weaker of the two by `through`.

    All three are one if what speaks against it between these two is less than what binds either to the third; as
    the same thing may have spoken in both, half of that counts.
    """
    odds = _log_odds(score) + _log_odds(through) / 2
    return min(through, 1 / (1 + math.exp(-odds)))


def _log_odds(score: float) -> float:
    kept = min(max(score, 1e-6), 1 - 1e-6)
    return math.log(kept / (1 - kept))


_COARSE = 10
"""A column in which a value stands for more than so many people on average (sex, age, ward) numbers nobody."""


def _of_household(label: str, sample: Sequence[Outcomes], chance: float, people: int) -> Sort:
    """A column of the list's own: if people of other names and other birthdays share its values, it numbers
    households, and if not, people, unless it has so few values that strangers share them.
    """
    if chance * people > _COARSE:
        same = chance + 0.1 * (1 - chance)
        return Sort((0.86, 0.05, 0.0, 0.09), (same, 0.02, 0.0, max(0.02, 0.98 - same)))
    shared = others = 0
    for outcomes in sample:
        found = {what: level for what, level, *_ in outcomes if what != WORD}
        if found.get(label) == SAME:
            shared += 1
            other_name = any(what == WORD and level == DIFFERENT for what, level, *_ in outcomes)
            others += other_name and found.get("born") != SAME
    same = max(FACT.household[SAME], ((others + 0.1) / (shared + 1)) ** 3)
    return FACT._replace(household=(same, 0.002, 0.0, max(0.02, 0.998 - same)))
