"""Phone numbers: what was typed, the region, and E.164 as one value."""

from __future__ import annotations

from functools import lru_cache

from .fields import Reach
from .text import digits


@lru_cache(maxsize=4096)
def phone(typed: str, region: str | None) -> Reach:
    """What was typed, with its E.164 form if it can be a number of that region; otherwise as it is."""
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


def known_region(region: str) -> bool:
    import phonenumbers

    return region in phonenumbers.SUPPORTED_REGIONS
