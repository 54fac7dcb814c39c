"""Phone numbers: what was typed, the region, and E.164 as one value."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from typing import NamedTuple

from .fields import Reach
from .text import digits, fold

_PLAIN = re.compile(r"[+(]?[0-9][0-9 ()./\-]*")
_SEPARATORS = str.maketrans("", "", "+ ()./-")


def phone(typed: str, region: str | None) -> Reach:
    """What was typed, with its E.164 form if it can be a number of that region; otherwise as it is."""
    if _PLAIN.fullmatch(typed):
        e164 = _plain_e164(typed, region)
        if e164 is not None:
            return Reach(typed, region, e164)
    return _looked_into(typed, region)


@lru_cache(maxsize=4096)
def _looked_into(typed: str, region: str | None) -> Reach:
    # The metadata of all countries takes a tenth of a second to load: not before it is needed.
    import phonenumbers

    if not 3 <= len(digits(typed)) <= 20:
        return Reach(typed, region)
    try:
        number = phonenumbers.parse(typed, region)
    except phonenumbers.NumberParseException:
        return Reach(typed, region)
    if number.extension or not phonenumbers.is_possible_number(number):
        return Reach(typed, region)
    return Reach(typed, region, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


class _Plan(NamedTuple):
    """What the library knows of a country's numbers.

    `foreign` are beginnings it has to look at itself; `prefix` may be taken off where `whole` fits the rest.
    """

    code: str
    lengths: Set[int]
    foreign: re.Pattern[str]
    prefix: re.Pattern[str]
    rewrites: bool
    whole: re.Pattern[str]


_NEVER = re.compile("(?!)")


def _plain_e164(typed: str, region: str | None) -> str | None:
    """The answer for a number without any surprise in it, by the library's own tables; None: let it decide.

    Of a long contact list most numbers are such, and the library takes as long for them as all the rest of an import.
    """
    number = typed.translate(_SEPARATORS)
    if not 4 <= len(number) <= 17:
        return None
    plan: _Plan | None
    if typed[0] == "+":
        plan = next((found for size in (1, 2, 3) if (found := _abroad(number[:size])) is not None), None)
        national = number[len(plan.code) :] if plan is not None else ""
    else:
        plan = _at_home(region) if region is not None else None
        national = number
    if plan is None or plan.foreign.match(national):
        return None
    prefix = plan.prefix.match(national)
    if prefix is not None:
        national = national[prefix.end() :]
        if plan.rewrites or not plan.whole.fullmatch(national):
            return None
    return f"+{plan.code}{national}" if len(national) in plan.lengths else None


@lru_cache(maxsize=512)
def _abroad(code: str) -> _Plan | None:
    """For numbers that begin with + and this country code."""
    import phonenumbers

    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(int(code)) if code[0] != "0" else None
    if regions is None or regions[0] == phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY:
        return None
    return _plan(regions[0])


@lru_cache(maxsize=64)
def _at_home(region: str) -> _Plan | None:
    """For numbers as they are typed inside a region."""
    import phonenumbers

    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region)
    plan = _plan(region)
    if metadata is None or plan is None:
        return None
    main = _abroad(plan.code)
    if main is None:
        return None
    abroad = f"(?:{metadata.international_prefix})|{plan.code}" if metadata.international_prefix else plan.code
    return plan._replace(lengths=plan.lengths & main.lengths, foreign=re.compile(abroad))


def _plan(region: str) -> _Plan | None:
    import phonenumbers

    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region)
    general = metadata.general_desc if metadata is not None else None
    if metadata is None or general is None:
        return None
    return _Plan(
        str(metadata.country_code),
        frozenset(general.possible_length) - frozenset(general.possible_length_local_only),
        _NEVER,
        re.compile(metadata.national_prefix_for_parsing) if metadata.national_prefix_for_parsing else _NEVER,
        bool(metadata.national_prefix_transform_rule),
        re.compile(general.national_number_pattern or "(?!)"),
    )


def known_region(region: str) -> bool:
    import phonenumbers

    return region in phonenumbers.SUPPORTED_REGIONS


def same_way(kind: str, reach: Reach) -> tuple[str, str]:
    """What makes two ways to reach somebody the same: the kind, and E.164 or the folded text."""
    if kind == "phone":
        return kind, reach.e164 or digits(reach.typed) or fold(reach.typed)
    return kind, reach.typed.casefold() if kind == "email" else fold(reach.typed)
