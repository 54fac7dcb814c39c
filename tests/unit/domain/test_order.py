"""Order keys: always room between two, whoever moved what."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.domain.fields import Field, Kind
from toolkit.domain.order import between, spread

KEY = Field("order", Kind.ORDER)
keys = st.from_regex(r"[0-9A-Za-z]{0,6}[1-9A-Za-z]", fullmatch=True)


@given(st.none() | keys, st.none() | keys)
def test_a_key_between_two_others(a, b):
    before, after = sorted((a, b)) if a is not None and b is not None else (a, b)
    if before is not None and before == after:
        after = None
    key = between(before, after)
    assert before is None or before < key
    assert after is None or key < after
    assert KEY.check(key) == key


@given(st.lists(st.integers(0, 1_000_000), max_size=60))
def test_inserting_anywhere_again_and_again(places):
    order: list[str] = []
    for place in places:
        at = place % (len(order) + 1)
        key = between(order[at - 1] if at else None, order[at] if at < len(order) else None)
        order.insert(at, key)
    assert order == sorted(order)
    assert len(set(order)) == len(order)


def test_inserting_at_one_place_a_hundred_times_stays_short():
    low, high = spread(2)
    for _ in range(100):
        high = between(low, high)
    assert len(high) < 30


@given(st.integers(0, 5_000))
def test_items_that_come_in_together(count):
    order = spread(count)
    assert len(order) == count
    assert order == sorted(set(order))
    assert all(KEY.check(key) == key and len(key) <= 3 for key in order)
