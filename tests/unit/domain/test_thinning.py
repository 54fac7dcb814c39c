"""Old backups go by the calendar and by the room there is, and the newest never goes."""

from __future__ import annotations

import datetime
import itertools

from hypothesis import given
from hypothesis import strategies as st

from toolkit.domain.thinning import DAYS, MONTHS, WEEKS, Kept, superfluous

NOW = datetime.datetime(2026, 11, 27, 14, 5)
OURS, OTHER = "a", "b"
PLENTY = 1 << 60


def made(days_ago: float, size: int = 10, line: str = OURS) -> Kept:
    return Kept(f"{line}{days_ago}", line, NOW - datetime.timedelta(days=days_ago), size)


def days_left(kept: list[Kept], room: int = PLENTY, now: datetime.datetime = NOW) -> list[int]:
    gone = superfluous(kept, now=now, room=room, made=kept[0])
    return [(NOW - each.at).days for each in kept if each not in gone]


def test_a_year_of_daily_backups_thins_out() -> None:
    left = days_left([made(day) for day in range(365)])
    assert left[:DAYS] == list(range(DAYS))
    weekly = [day for day in left if DAYS <= day < DAYS * WEEKS]
    assert len(weekly) in (WEEKS - 1, WEEKS)
    assert all(1 <= later - earlier <= 7 for earlier, later in itertools.pairwise(weekly))
    monthly = [day for day in left if day >= DAYS * WEEKS]
    assert len({(NOW - datetime.timedelta(days=day)).strftime("%Y-%m") for day in monthly}) == len(monthly)
    assert len(monthly) in (11, 12)


def test_what_is_made_day_by_day_and_thinned_each_time_reaches_back_as_far() -> None:
    """A backup that thinning kept is not lost to a later thinning before its time."""
    kept: list[Kept] = []
    for day in range(500, -1, -1):
        now = NOW - datetime.timedelta(days=day)
        kept.append(made(day))
        gone = superfluous(kept, now=now, room=PLENTY, made=kept[-1])
        kept = [each for each in kept if each not in gone]
    oldest = max((NOW - each.at).days for each in kept)
    assert oldest > 450
    assert len(kept) < DAYS + WEEKS + 500 // 28 + 2


def test_several_on_one_day_stay_for_some_days() -> None:
    assert len(days_left([made(0.01), made(0.02), made(2.01), made(2.02)])) == 4
    assert len(days_left([made(0), made(20.01), made(20.02)])) == 2


def test_short_of_room_the_oldest_go_first() -> None:
    kept = [made(day) for day in (0, 1, 2, 3)]
    assert days_left(kept, room=40) == [0, 1, 2, 3]
    assert days_left(kept, room=39) == [0, 1, 2]
    assert days_left(kept, room=15) == [0]
    assert days_left(kept, room=0) == [0]


def test_the_newest_of_another_copy_goes_for_lack_of_room_alone() -> None:
    kept = [made(0), made(1200, line=OTHER), made(1300, line=OTHER)]
    assert days_left(kept) == [0, 1200]
    assert days_left(kept, room=10) == [0]


def test_clocks_that_were_wrong_cost_nothing_new() -> None:
    assert days_left([made(0), made(-4000)]) == [0, -4000]
    long_ago = NOW - datetime.timedelta(days=4000)
    behind = [made(4000), made(0), made(1)]
    assert superfluous(behind, now=long_ago, room=PLENTY, made=behind[0]) == []
    assert superfluous(behind, now=long_ago, room=0, made=behind[0]) == [behind[2]]


@given(
    st.lists(st.tuples(st.integers(-20, 1500), st.integers(0, 50), st.sampled_from([OURS, OTHER])), max_size=40),
    st.integers(0, 400),
)
def test_the_newest_stays_whatever_there_is(many: list[tuple[int, int, str]], room: int) -> None:
    just_made = made(0)
    kept = [Kept(str(at), line, made(days).at, size) for at, (days, size, line) in enumerate(many)] + [just_made]
    gone = superfluous(kept, now=NOW, room=room, made=just_made)
    left = [each for each in kept if each not in gone]
    newest = max((each for each in kept if each.line == OURS), key=lambda each: (each.at, each.name))
    assert {just_made, newest} <= set(left)
    assert sum(each.bytes for each in left if each not in (just_made, newest)) <= room
    assert superfluous(left, now=NOW, room=room, made=just_made) == []
    assert len([each for each in left if (NOW - each.at).days > MONTHS * 31]) <= 2
