"""The record types of a chapter. Adding a field here wants one migration, one label, and the screen that shows it."""

from __future__ import annotations

from .fields import Field, Kind, Merge, RecordType

LONG = 20_000
NO_LONGER_THAN = 200

CONSENT = ("yes", "no")

CHANNELS = ("call", "message", "visit", "post", "email")
"""Ways to be in touch. Consent to each is a field of its own, `may_call`; "no" in `may_contact` is "no" to them all."""

SOMEONE = "someone"
"""Beside the channels: somebody is best reached through another person, who stands in `through`."""

CONSENTS = ("may_contact", *(f"may_{channel}" for channel in CHANNELS), "may_tell")

LADDER = ("new", "comes", "helps", "leads_task", "leads_others")
"""How far somebody has come along, from the first step to the last."""


def _consent(name: str) -> tuple[Field, ...]:
    """An answer, with the day and the place where it was given."""
    return (
        Field(name, Kind.CHOICE, Merge.RESTRICTIVE, choices=CONSENT, personal=True),
        Field(f"{name}_when", Kind.DATE, personal=True),
        Field(f"{name}_where", personal=True),
    )


PERSON = RecordType(
    "person",
    title="name",
    fields=(
        Field("name", limit=NO_LONGER_THAN, personal=True, searched=True, required=True),
        Field("organisation", personal=True, searched=True),
        Field("role", personal=True, searched=True),
        Field("languages", personal=True, searched=True),
        Field("place", personal=True, searched=True),
        Field("offers", personal=True, searched=True),
        Field("born", Kind.DATE, personal=True),
        Field("looked_after_by", Kind.REFERENCE, refers_to="person", personal=True),
        Field("household", Kind.REFERENCE, refers_to="household", personal=True),
        Field("prefers", Kind.RANKED, choices=(*CHANNELS, SOMEONE), personal=True),
        Field("through", Kind.REFERENCE, refers_to="person", personal=True),
        Field("reach_when", personal=True, searched=True),
        Field("stage", Kind.CHOICE, choices=LADDER, personal=True),
        Field("next_ask", limit=500, personal=True, searched=True),
        Field("next_ask_by", Kind.DATE, personal=True),
        *(field for name in CONSENTS for field in _consent(name)),
        Field("note", Kind.TEXT, limit=LONG, personal=True, searched=True),
        Field("photo", Kind.FILE, personal=True),
        Field("tags", Kind.SET, Merge.ELEMENT, refers_to="tag", personal=True),
        Field("archived", Kind.YES_NO, personal=True),
    ),
)

CONTACT = RecordType(
    "contact",
    title="value",
    part_of="person",
    fields=(
        Field("person", Kind.REFERENCE, refers_to="person", required=True, personal=True),
        Field("kind", Kind.CHOICE, choices=("phone", "email", "address", "other"), required=True, personal=True),
        Field("value", Kind.REACH, limit=1_000, personal=True, searched=True, required=True),
        Field("label", personal=True),
        Field("note", limit=1_000, personal=True, searched=True),
        Field("order", Kind.ORDER, Merge.LATEST),
    ),
)

SAME = RecordType(
    "same",
    title="answer",
    link=("a", "b"),
    fields=(
        Field("a", Kind.REFERENCE, refers_to="person", required=True, personal=True),
        Field("b", Kind.REFERENCE, refers_to="person", required=True, personal=True),
        Field("answer", Kind.CHOICE, choices=("yes", "no", "open"), required=True, personal=True),
        Field("against", Kind.TEXT, Merge.LATEST, limit=200_000, personal=True),
    ),
)
"""Whether two people are one: "yes" merges them, "no" keeps them apart, "open" takes either back. See `domain.same`."""

TAG = RecordType("tag", title="name", fields=(Field("name", limit=80, searched=True, required=True),))

EVENT = RecordType(
    "event",
    title="name",
    fields=(
        Field("name", limit=NO_LONGER_THAN, searched=True, required=True),
        Field("kind", Kind.CHOICE, choices=("meeting", "training", "action", "other")),
        Field("starts", Kind.MOMENT),
        Field("ends", Kind.MOMENT),
        Field("place", searched=True),
        Field("online", Kind.YES_NO),
        Field("plan", Kind.REFERENCE, refers_to="plan"),
        Field("curriculum", Kind.REFERENCE, refers_to="curriculum"),
        Field("led_by", Kind.REFERENCE, refers_to="person", personal=True),
        Field("note", Kind.TEXT, limit=LONG, searched=True),
        Field("archived", Kind.YES_NO),
    ),
)

ATTENDANCE = RecordType(
    "attendance",
    title="status",
    part_of="event",
    link=("event", "person"),
    fields=(
        Field("event", Kind.REFERENCE, refers_to="event", required=True),
        Field("person", Kind.REFERENCE, refers_to="person", required=True, personal=True),
        Field("status", Kind.CHOICE, choices=("invited", "said_yes", "said_no", "came"), personal=True),
        Field("note", limit=1_000, personal=True),
    ),
)

CURRICULUM = RecordType(
    "curriculum",
    title="name",
    fields=(
        Field("name", limit=NO_LONGER_THAN, searched=True, required=True),
        Field("purpose", Kind.TEXT, limit=LONG, searched=True),
        Field("audience", searched=True),
        Field("language"),
        Field("note", Kind.TEXT, limit=LONG, searched=True),
        Field("archived", Kind.YES_NO),
    ),
)

MODULE = RecordType(
    "module",
    title="name",
    part_of="curriculum",
    fields=(
        Field("curriculum", Kind.REFERENCE, refers_to="curriculum", required=True),
        Field("name", limit=NO_LONGER_THAN, searched=True, required=True),
        Field("minutes", Kind.COUNT),
        Field("text", Kind.TEXT, limit=100_000, searched=True),
        Field("needs", searched=True),
        Field("order", Kind.ORDER, Merge.LATEST),
    ),
)

PLAN = RecordType(
    "plan",
    title="name",
    fields=(
        Field("name", limit=NO_LONGER_THAN, searched=True, required=True),
        Field("template", Kind.YES_NO),
        Field("looked_after_by", Kind.REFERENCE, refers_to="person", personal=True),
        Field("starts", Kind.DATE),
        Field("ends", Kind.DATE),
        Field("note", Kind.TEXT, limit=LONG, searched=True),
        Field("archived", Kind.YES_NO),
    ),
)

GOAL = RecordType(
    "goal",
    title="name",
    part_of="plan",
    fields=(
        Field("plan", Kind.REFERENCE, refers_to="plan", required=True),
        Field("kind", Kind.CHOICE, choices=("political", "cultural"), required=True),
        Field("name", limit=500, searched=True, required=True),
        Field("who_decides", searched=True),
        Field("by", Kind.DATE),
        Field("sign", searched=True, limit=1_000),
        Field("so_far", limit=1_000),
    ),
)

STEP = RecordType(
    "step",
    title="name",
    part_of="plan",
    fields=(
        Field("plan", Kind.REFERENCE, refers_to="plan", required=True),
        Field("name", limit=500, searched=True, required=True),
        Field("where", Kind.CHOICE, choices=("online", "in_person")),
        Field("owner", Kind.REFERENCE, refers_to="person", personal=True),
        Field("due", Kind.DATE),
        Field("done", Kind.DATE),
        Field("leads_to", Kind.REFERENCE, refers_to="step"),
        Field("note", Kind.TEXT, limit=LONG, searched=True),
        Field("order", Kind.ORDER, Merge.LATEST),
    ),
)

STAGES = ("centre", "together", "on_call", "local", "hands_on")

DUTY = RecordType(
    "duty",
    title="name",
    fields=(
        Field("name", limit=NO_LONGER_THAN, searched=True, required=True),
        Field("area", Kind.CHOICE, choices=("money", "training", "keys", "plans", "people")),
        Field("stage", Kind.CHOICE, choices=STAGES),
        Field("holders", Kind.SET, Merge.ELEMENT, refers_to="person", personal=True),
        Field("note", Kind.TEXT, limit=LONG, searched=True),
        Field("order", Kind.ORDER, Merge.LATEST),
    ),
)

CUSTOM_FIELD = RecordType(
    "custom_field",
    title="name",
    fields=(
        Field("name", limit=80, required=True),
        Field("on", Kind.CHOICE, choices=("person", "event", "curriculum", "plan", "duty"), required=True),
        Field("kind", Kind.CHOICE, choices=("line", "text", "date", "count", "yes_no"), required=True),
        Field("order", Kind.ORDER, Merge.LATEST),
    ),
)

CHAPTER = RecordType(
    "chapter",
    title="name",
    fields=(
        Field("name", limit=NO_LONGER_THAN, searched=True, required=True),
        Field("place", searched=True),
        Field("contact", searched=True, personal=True),
        Field("note", Kind.TEXT, limit=LONG, searched=True),
    ),
)

GROUP = RecordType(
    "group",
    title="name",
    fields=(
        Field("name", limit=NO_LONGER_THAN, searched=True, required=True),
        Field("note", Kind.TEXT, limit=LONG, searched=True),
        Field("search", Kind.TEXT, limit=LONG, personal=True),
        Field("members", Kind.SET, Merge.ELEMENT, refers_to="person", personal=True),
        Field("order", Kind.ORDER, Merge.LATEST),
        Field("archived", Kind.YES_NO),
    ),
)
"""People who belong together: those who were put in, or, with a `search`, whoever meets it (see `domain.filters`)."""

HOUSEHOLD = RecordType(
    "household",
    title="name",
    fields=(
        Field("name", limit=NO_LONGER_THAN, personal=True, searched=True, required=True),
        Field("address", limit=1_000, personal=True, searched=True),
        Field("phone", Kind.REACH, limit=1_000, personal=True, searched=True),
        Field("note", Kind.TEXT, limit=LONG, personal=True, searched=True),
    ),
)
"""People who live together. Each of them says so in `household`; what they share stands here, once."""

RELATIONSHIP = RecordType(
    "relationship",
    title="kind",
    link=("a", "b"),
    fields=(
        Field("a", Kind.REFERENCE, refers_to="person", required=True, personal=True),
        Field("b", Kind.REFERENCE, refers_to="person", required=True, personal=True),
        Field(
            "kind",
            Kind.CHOICE,
            choices=("family", "partner", "friend", "colleague", "neighbour", "other"),
            required=True,
            personal=True,
        ),
        Field("a_is", limit=80, personal=True),
        Field("b_is", limit=80, personal=True),
    ),
)
"""What two people are to each other. `a` has the lower id; `a_is` is what a is to b, in people's own words."""

INTERACTION = RecordType(
    "interaction",
    title="kind",
    part_of="person",
    fields=(
        Field("person", Kind.REFERENCE, refers_to="person", required=True, personal=True),
        Field(
            "kind",
            Kind.CHOICE,
            choices=("one_to_one", "call", "text", "visit", "note"),
            required=True,
            personal=True,
        ),
        Field("day", Kind.DATE, personal=True),
        Field("done_by", Kind.REFERENCE, refers_to="person", personal=True),
        Field("text", Kind.TEXT, limit=LONG, personal=True, searched=True),
        Field("promised", limit=1_000, personal=True, searched=True),
        Field("next_step", limit=1_000, personal=True, searched=True),
        Field("next_by", Kind.DATE, personal=True),
        Field("next_done", Kind.DATE, personal=True),
    ),
)
"""A talk with somebody, or a note about them: what was said, what was promised, and what comes next."""

ATTACHMENT = RecordType(
    "attachment",
    title="name",
    part_of="curriculum",
    fields=(
        Field("curriculum", Kind.REFERENCE, refers_to="curriculum", required=True),
        Field("name", limit=NO_LONGER_THAN, searched=True, required=True),
        Field("content", Kind.FILE, required=True),
        Field("bytes", Kind.COUNT),
        Field("order", Kind.ORDER, Merge.LATEST),
    ),
)
"""A file that belongs to a training: a handout, a picture, slides."""

TYPES: dict[str, RecordType] = {
    declared.name: declared
    for declared in (
        PERSON,
        CONTACT,
        SAME,
        TAG,
        EVENT,
        ATTENDANCE,
        CURRICULUM,
        MODULE,
        PLAN,
        GOAL,
        STEP,
        DUTY,
        CUSTOM_FIELD,
        CHAPTER,
        GROUP,
        HOUSEHOLD,
        RELATIONSHIP,
        INTERACTION,
        ATTACHMENT,
    )
}

PARTS: dict[str, tuple[RecordType, ...]] = {
    name: tuple(part for part in TYPES.values() if part.part_of and part.by_name[part.part_of].refers_to == name)
    for name in TYPES
}
"""For each type, the types whose records are parts of it."""

FILES: dict[str, tuple[str, ...]] = {
    name: names
    for name, declared in TYPES.items()
    if (names := tuple(field.name for field in declared.fields if field.kind is Kind.FILE))
}
"""For each type with such fields, those that name a content by its hash."""

CUSTOM = "x:"
"""A custom field's cell is named `x:` and the hexadecimal id of its definition."""
