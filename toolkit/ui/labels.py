"""What the declared types, fields and choices are called; a test compares these tables with the declarations."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from toolkit.domain.records import CONSENTS

FIELDS: dict[str, dict[str, str]] = {
    "person": {
        "name": QT_TRANSLATE_NOOP("Labels", "Name"),
        "organisation": QT_TRANSLATE_NOOP("Labels", "Organisation"),
        "role": QT_TRANSLATE_NOOP("Labels", "Role"),
        "languages": QT_TRANSLATE_NOOP("Labels", "Speaks"),
        "place": QT_TRANSLATE_NOOP("Labels", "Lives"),
        "offers": QT_TRANSLATE_NOOP("Labels", "Can offer"),
        "born": QT_TRANSLATE_NOOP("Labels", "Born"),
        "looked_after_by": QT_TRANSLATE_NOOP("Labels", "Looked after by"),
        "household": QT_TRANSLATE_NOOP("Labels", "Household"),
        "prefers": QT_TRANSLATE_NOOP("Labels", "Best reached by"),
        "through": QT_TRANSLATE_NOOP("Labels", "Reached through"),
        "reach_when": QT_TRANSLATE_NOOP("Labels", "Best time"),
        "stage": QT_TRANSLATE_NOOP("Labels", "How far along"),
        "next_ask": QT_TRANSLATE_NOOP("Labels", "Next ask"),
        "next_ask_by": QT_TRANSLATE_NOOP("Labels", "Ask by"),
        "may_contact": QT_TRANSLATE_NOOP("Labels", "Being in touch"),
        "may_contact_when": QT_TRANSLATE_NOOP("Labels", "Being in touch: answered on"),
        "may_contact_where": QT_TRANSLATE_NOOP("Labels", "Being in touch: where it was said"),
        "may_call": QT_TRANSLATE_NOOP("Labels", "Calls"),
        "may_call_when": QT_TRANSLATE_NOOP("Labels", "Calls: answered on"),
        "may_call_where": QT_TRANSLATE_NOOP("Labels", "Calls: where it was said"),
        "may_message": QT_TRANSLATE_NOOP("Labels", "Messages"),
        "may_message_when": QT_TRANSLATE_NOOP("Labels", "Messages: answered on"),
        "may_message_where": QT_TRANSLATE_NOOP("Labels", "Messages: where it was said"),
        "may_visit": QT_TRANSLATE_NOOP("Labels", "Visits"),
        "may_visit_when": QT_TRANSLATE_NOOP("Labels", "Visits: answered on"),
        "may_visit_where": QT_TRANSLATE_NOOP("Labels", "Visits: where it was said"),
        "may_post": QT_TRANSLATE_NOOP("Labels", "Post"),
        "may_post_when": QT_TRANSLATE_NOOP("Labels", "Post: answered on"),
        "may_post_where": QT_TRANSLATE_NOOP("Labels", "Post: where it was said"),
        "may_email": QT_TRANSLATE_NOOP("Labels", "E-mail"),
        "may_email_when": QT_TRANSLATE_NOOP("Labels", "E-mail: answered on"),
        "may_email_where": QT_TRANSLATE_NOOP("Labels", "E-mail: where it was said"),
        "may_tell": QT_TRANSLATE_NOOP("Labels", "Photos and stories"),
        "may_tell_when": QT_TRANSLATE_NOOP("Labels", "Photos and stories: answered on"),
        "may_tell_where": QT_TRANSLATE_NOOP("Labels", "Photos and stories: where it was said"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
        "photo": QT_TRANSLATE_NOOP("Labels", "Photo"),
        "tags": QT_TRANSLATE_NOOP("Labels", "Tags"),
        "archived": QT_TRANSLATE_NOOP("Labels", "Archived"),
    },
    "contact": {
        "person": QT_TRANSLATE_NOOP("Labels", "Person"),
        "kind": QT_TRANSLATE_NOOP("Labels", "Kind"),
        "value": QT_TRANSLATE_NOOP("Labels", "Number or address"),
        "label": QT_TRANSLATE_NOOP("Labels", "Label"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
        "order": QT_TRANSLATE_NOOP("Labels", "Place in the list"),
    },
    "same": {
        "a": QT_TRANSLATE_NOOP("Labels", "Person"),
        "b": QT_TRANSLATE_NOOP("Labels", "The other person"),
        "answer": QT_TRANSLATE_NOOP("Labels", "Is it one person?"),
        "against": QT_TRANSLATE_NOOP("Labels", "What was chosen"),
    },
    "tag": {"name": QT_TRANSLATE_NOOP("Labels", "Name")},
    "event": {
        "name": QT_TRANSLATE_NOOP("Labels", "Name"),
        "kind": QT_TRANSLATE_NOOP("Labels", "Kind"),
        "starts": QT_TRANSLATE_NOOP("Labels", "Begins"),
        "ends": QT_TRANSLATE_NOOP("Labels", "Ends"),
        "place": QT_TRANSLATE_NOOP("Labels", "Place"),
        "online": QT_TRANSLATE_NOOP("Labels", "Online"),
        "plan": QT_TRANSLATE_NOOP("Labels", "Plan"),
        "curriculum": QT_TRANSLATE_NOOP("Labels", "Training"),
        "led_by": QT_TRANSLATE_NOOP("Labels", "Led by"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
        "archived": QT_TRANSLATE_NOOP("Labels", "Archived"),
    },
    "attendance": {
        "event": QT_TRANSLATE_NOOP("Labels", "Event"),
        "person": QT_TRANSLATE_NOOP("Labels", "Person"),
        "status": QT_TRANSLATE_NOOP("Labels", "Answer"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
    },
    "curriculum": {
        "name": QT_TRANSLATE_NOOP("Labels", "Name"),
        "purpose": QT_TRANSLATE_NOOP("Labels", "What it is for"),
        "audience": QT_TRANSLATE_NOOP("Labels", "Who it is for"),
        "language": QT_TRANSLATE_NOOP("Labels", "Language"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
        "archived": QT_TRANSLATE_NOOP("Labels", "Archived"),
    },
    "module": {
        "curriculum": QT_TRANSLATE_NOOP("Labels", "Training"),
        "name": QT_TRANSLATE_NOOP("Labels", "Name"),
        "minutes": QT_TRANSLATE_NOOP("Labels", "Minutes"),
        "text": QT_TRANSLATE_NOOP("Labels", "How it goes"),
        "needs": QT_TRANSLATE_NOOP("Labels", "What you need"),
        "order": QT_TRANSLATE_NOOP("Labels", "Place in the list"),
    },
    "plan": {
        "name": QT_TRANSLATE_NOOP("Labels", "Name"),
        "template": QT_TRANSLATE_NOOP("Labels", "A pattern for other plans"),
        "looked_after_by": QT_TRANSLATE_NOOP("Labels", "Looked after by"),
        "starts": QT_TRANSLATE_NOOP("Labels", "Begins"),
        "ends": QT_TRANSLATE_NOOP("Labels", "Ends"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
        "archived": QT_TRANSLATE_NOOP("Labels", "Archived"),
    },
    "goal": {
        "plan": QT_TRANSLATE_NOOP("Labels", "Plan"),
        "kind": QT_TRANSLATE_NOOP("Labels", "Kind"),
        "name": QT_TRANSLATE_NOOP("Labels", "Goal"),
        "who_decides": QT_TRANSLATE_NOOP("Labels", "Who decides"),
        "by": QT_TRANSLATE_NOOP("Labels", "By when"),
        "sign": QT_TRANSLATE_NOOP("Labels", "How you notice"),
        "so_far": QT_TRANSLATE_NOOP("Labels", "So far"),
    },
    "step": {
        "plan": QT_TRANSLATE_NOOP("Labels", "Plan"),
        "name": QT_TRANSLATE_NOOP("Labels", "Step"),
        "where": QT_TRANSLATE_NOOP("Labels", "Where"),
        "owner": QT_TRANSLATE_NOOP("Labels", "Who does it"),
        "due": QT_TRANSLATE_NOOP("Labels", "Due"),
        "done": QT_TRANSLATE_NOOP("Labels", "Done"),
        "leads_to": QT_TRANSLATE_NOOP("Labels", "Leads to"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
        "order": QT_TRANSLATE_NOOP("Labels", "Place in the list"),
    },
    "duty": {
        "name": QT_TRANSLATE_NOOP("Labels", "Duty"),
        "area": QT_TRANSLATE_NOOP("Labels", "Area"),
        "stage": QT_TRANSLATE_NOOP("Labels", "Who does it"),
        "holders": QT_TRANSLATE_NOOP("Labels", "Held by"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
        "order": QT_TRANSLATE_NOOP("Labels", "Place in the list"),
    },
    "custom_field": {
        "name": QT_TRANSLATE_NOOP("Labels", "Name"),
        "on": QT_TRANSLATE_NOOP("Labels", "Belongs to"),
        "kind": QT_TRANSLATE_NOOP("Labels", "Kind"),
        "order": QT_TRANSLATE_NOOP("Labels", "Place in the list"),
    },
    "attachment": {
        "curriculum": QT_TRANSLATE_NOOP("Labels", "Training"),
        "name": QT_TRANSLATE_NOOP("Labels", "Name"),
        "content": QT_TRANSLATE_NOOP("Labels", "What is in the file"),
        "bytes": QT_TRANSLATE_NOOP("Labels", "Size"),
        "order": QT_TRANSLATE_NOOP("Labels", "Place in the list"),
    },
    "chapter": {
        "name": QT_TRANSLATE_NOOP("Labels", "Name"),
        "place": QT_TRANSLATE_NOOP("Labels", "Place"),
        "contact": QT_TRANSLATE_NOOP("Labels", "How to reach them"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
    },
    "group": {
        "name": QT_TRANSLATE_NOOP("Labels", "Name"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
        "search": QT_TRANSLATE_NOOP("Labels", "Who belongs to it"),
        "members": QT_TRANSLATE_NOOP("Labels", "People in it"),
        "order": QT_TRANSLATE_NOOP("Labels", "Place in the list"),
        "archived": QT_TRANSLATE_NOOP("Labels", "Archived"),
    },
    "household": {
        "name": QT_TRANSLATE_NOOP("Labels", "Name"),
        "address": QT_TRANSLATE_NOOP("Labels", "Address"),
        "phone": QT_TRANSLATE_NOOP("Labels", "Shared phone"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
    },
    "relationship": {
        "a": QT_TRANSLATE_NOOP("Labels", "Person"),
        "b": QT_TRANSLATE_NOOP("Labels", "The other person"),
        "kind": QT_TRANSLATE_NOOP("Labels", "Kind"),
        "a_is": QT_TRANSLATE_NOOP("Labels", "What the first is to the second"),
        "b_is": QT_TRANSLATE_NOOP("Labels", "What the second is to the first"),
    },
    "interaction": {
        "person": QT_TRANSLATE_NOOP("Labels", "Person"),
        "kind": QT_TRANSLATE_NOOP("Labels", "Kind"),
        "day": QT_TRANSLATE_NOOP("Labels", "Day"),
        "done_by": QT_TRANSLATE_NOOP("Labels", "Who was in touch"),
        "text": QT_TRANSLATE_NOOP("Labels", "What was said"),
        "promised": QT_TRANSLATE_NOOP("Labels", "What was promised"),
        "next_step": QT_TRANSLATE_NOOP("Labels", "Next step"),
        "next_by": QT_TRANSLATE_NOOP("Labels", "By when"),
        "next_done": QT_TRANSLATE_NOOP("Labels", "Done"),
    },
}

_AGREED = {"yes": QT_TRANSLATE_NOOP("Labels", "Agreed"), "no": QT_TRANSLATE_NOOP("Labels", "Said no")}

CHOICES: dict[tuple[str, str], dict[str, str]] = {
    **{("person", name): _AGREED for name in CONSENTS},
    ("person", "prefers"): {
        "call": QT_TRANSLATE_NOOP("Labels", "Call"),
        "message": QT_TRANSLATE_NOOP("Labels", "Message"),
        "visit": QT_TRANSLATE_NOOP("Labels", "Visit"),
        "post": QT_TRANSLATE_NOOP("Labels", "Post"),
        "email": QT_TRANSLATE_NOOP("Labels", "E-mail"),
        "someone": QT_TRANSLATE_NOOP("Labels", "Through somebody"),
    },
    ("person", "stage"): {
        "new": QT_TRANSLATE_NOOP("Labels", "New"),
        "comes": QT_TRANSLATE_NOOP("Labels", "Comes along"),
        "helps": QT_TRANSLATE_NOOP("Labels", "Helps"),
        "leads_task": QT_TRANSLATE_NOOP("Labels", "Leads a task"),
        "leads_others": QT_TRANSLATE_NOOP("Labels", "Leads others"),
    },
    ("relationship", "kind"): {
        "family": QT_TRANSLATE_NOOP("Labels", "Family"),
        "partner": QT_TRANSLATE_NOOP("Labels", "Partner"),
        "friend": QT_TRANSLATE_NOOP("Labels", "Friend"),
        "colleague": QT_TRANSLATE_NOOP("Labels", "Colleague"),
        "neighbour": QT_TRANSLATE_NOOP("Labels", "Neighbour"),
        "other": QT_TRANSLATE_NOOP("Labels", "Something else"),
    },
    ("interaction", "kind"): {
        "one_to_one": QT_TRANSLATE_NOOP("Labels", "One-to-one"),
        "call": QT_TRANSLATE_NOOP("Labels", "Call"),
        "text": QT_TRANSLATE_NOOP("Labels", "Message"),
        "visit": QT_TRANSLATE_NOOP("Labels", "Visit"),
        "note": QT_TRANSLATE_NOOP("Labels", "Note"),
    },
    ("contact", "kind"): {
        "phone": QT_TRANSLATE_NOOP("Labels", "Phone"),
        "email": QT_TRANSLATE_NOOP("Labels", "E-mail"),
        "address": QT_TRANSLATE_NOOP("Labels", "Address"),
        "other": QT_TRANSLATE_NOOP("Labels", "Another way"),
    },
    ("same", "answer"): {
        "yes": QT_TRANSLATE_NOOP("Labels", "One person"),
        "no": QT_TRANSLATE_NOOP("Labels", "Two people"),
        "open": QT_TRANSLATE_NOOP("Labels", "Nobody knows"),
    },
    ("event", "kind"): {
        "meeting": QT_TRANSLATE_NOOP("Labels", "Meeting"),
        "training": QT_TRANSLATE_NOOP("Labels", "Training"),
        "action": QT_TRANSLATE_NOOP("Labels", "Action"),
        "other": QT_TRANSLATE_NOOP("Labels", "Something else"),
    },
    ("attendance", "status"): {
        "invited": QT_TRANSLATE_NOOP("Labels", "Invited"),
        "said_yes": QT_TRANSLATE_NOOP("Labels", "Said yes"),
        "said_no": QT_TRANSLATE_NOOP("Labels", "Said no"),
        "came": QT_TRANSLATE_NOOP("Labels", "Came"),
    },
    ("goal", "kind"): {
        "political": QT_TRANSLATE_NOOP("Labels", "Political goal"),
        "cultural": QT_TRANSLATE_NOOP("Labels", "Cultural goal"),
    },
    ("step", "where"): {
        "online": QT_TRANSLATE_NOOP("Labels", "Online"),
        "in_person": QT_TRANSLATE_NOOP("Labels", "In person"),
    },
    ("duty", "area"): {
        "money": QT_TRANSLATE_NOOP("Labels", "Money"),
        "training": QT_TRANSLATE_NOOP("Labels", "Training"),
        "keys": QT_TRANSLATE_NOOP("Labels", "Keys and access"),
        "plans": QT_TRANSLATE_NOOP("Labels", "Plans"),
        "people": QT_TRANSLATE_NOOP("Labels", "People"),
    },
    ("duty", "stage"): {
        "centre": QT_TRANSLATE_NOOP("Labels", "The centre does it"),
        "together": QT_TRANSLATE_NOOP("Labels", "Together with the centre"),
        "on_call": QT_TRANSLATE_NOOP("Labels", "We do it, the centre is on call"),
        "local": QT_TRANSLATE_NOOP("Labels", "We do it alone"),
        "hands_on": QT_TRANSLATE_NOOP("Labels", "We do it, and can hand it on"),
    },
    ("custom_field", "on"): {
        "person": QT_TRANSLATE_NOOP("Labels", "People"),
        "event": QT_TRANSLATE_NOOP("Labels", "Events"),
        "curriculum": QT_TRANSLATE_NOOP("Labels", "Trainings"),
        "plan": QT_TRANSLATE_NOOP("Labels", "Plans"),
        "duty": QT_TRANSLATE_NOOP("Labels", "Duties"),
    },
    ("custom_field", "kind"): {
        "line": QT_TRANSLATE_NOOP("Labels", "One line"),
        "text": QT_TRANSLATE_NOOP("Labels", "Several lines"),
        "date": QT_TRANSLATE_NOOP("Labels", "A day"),
        "count": QT_TRANSLATE_NOOP("Labels", "A number"),
        "yes_no": QT_TRANSLATE_NOOP("Labels", "Yes or no"),
    },
}

KINDS: dict[str, str] = {
    "person": QT_TRANSLATE_NOOP("Labels", "Person"),
    "contact": QT_TRANSLATE_NOOP("Labels", "Way to reach somebody"),
    "same": QT_TRANSLATE_NOOP("Labels", "One person or two"),
    "tag": QT_TRANSLATE_NOOP("Labels", "Tag"),
    "event": QT_TRANSLATE_NOOP("Labels", "Event"),
    "attendance": QT_TRANSLATE_NOOP("Labels", "Answer to an invitation"),
    "curriculum": QT_TRANSLATE_NOOP("Labels", "Training"),
    "module": QT_TRANSLATE_NOOP("Labels", "Part of a training"),
    "plan": QT_TRANSLATE_NOOP("Labels", "Plan"),
    "goal": QT_TRANSLATE_NOOP("Labels", "Goal"),
    "step": QT_TRANSLATE_NOOP("Labels", "Step"),
    "duty": QT_TRANSLATE_NOOP("Labels", "Duty"),
    "custom_field": QT_TRANSLATE_NOOP("Labels", "Field of your own"),
    "chapter": QT_TRANSLATE_NOOP("Labels", "Chapter"),
    "group": QT_TRANSLATE_NOOP("Labels", "Group"),
    "household": QT_TRANSLATE_NOOP("Labels", "Household"),
    "relationship": QT_TRANSLATE_NOOP("Labels", "Relationship"),
    "interaction": QT_TRANSLATE_NOOP("Labels", "Talk or note"),
    "attachment": QT_TRANSLATE_NOOP("Labels", "File"),
}

TYPE_NAMES: dict[str, str] = {
    "person": QT_TRANSLATE_NOOP("Labels", "Person"),
    "contact": QT_TRANSLATE_NOOP("Labels", "Way to reach"),
    "same": QT_TRANSLATE_NOOP("Labels", "One person or two"),
    "tag": QT_TRANSLATE_NOOP("Labels", "Tag"),
    "event": QT_TRANSLATE_NOOP("Labels", "Event"),
    "attendance": QT_TRANSLATE_NOOP("Labels", "Answer to an invitation"),
    "curriculum": QT_TRANSLATE_NOOP("Labels", "Training"),
    "module": QT_TRANSLATE_NOOP("Labels", "Part of a training"),
    "plan": QT_TRANSLATE_NOOP("Labels", "Plan"),
    "goal": QT_TRANSLATE_NOOP("Labels", "Goal"),
    "step": QT_TRANSLATE_NOOP("Labels", "Step"),
    "duty": QT_TRANSLATE_NOOP("Labels", "Duty"),
    "custom_field": QT_TRANSLATE_NOOP("Labels", "Field of your own"),
    "chapter": QT_TRANSLATE_NOOP("Labels", "Chapter"),
    "group": QT_TRANSLATE_NOOP("Labels", "Group"),
    "household": QT_TRANSLATE_NOOP("Labels", "Household"),
    "relationship": QT_TRANSLATE_NOOP("Labels", "Relationship"),
    "interaction": QT_TRANSLATE_NOOP("Labels", "Talk or note"),
    "attachment": QT_TRANSLATE_NOOP("Labels", "File"),
}

# Written out one by one: the tool that gathers texts for translation reads calls, not tables, for plural forms.
COUNTED: dict[str, Callable[[int], str]] = {
    "person": lambda n: QCoreApplication.translate("Labels", "%n people", "", n),
    "contact": lambda n: QCoreApplication.translate("Labels", "%n ways to reach", "", n),
    "same": lambda n: QCoreApplication.translate("Labels", "%n answers to “one person or two?”", "", n),
    "tag": lambda n: QCoreApplication.translate("Labels", "%n tags", "", n),
    "event": lambda n: QCoreApplication.translate("Labels", "%n events", "", n),
    "attendance": lambda n: QCoreApplication.translate("Labels", "%n answers to invitations", "", n),
    "curriculum": lambda n: QCoreApplication.translate("Labels", "%n trainings", "", n),
    "module": lambda n: QCoreApplication.translate("Labels", "%n parts of trainings", "", n),
    "plan": lambda n: QCoreApplication.translate("Labels", "%n plans", "", n),
    "goal": lambda n: QCoreApplication.translate("Labels", "%n goals", "", n),
    "step": lambda n: QCoreApplication.translate("Labels", "%n steps", "", n),
    "duty": lambda n: QCoreApplication.translate("Labels", "%n duties", "", n),
    "custom_field": lambda n: QCoreApplication.translate("Labels", "%n fields of your own", "", n),
    "chapter": lambda n: QCoreApplication.translate("Labels", "%n chapters", "", n),
    "group": lambda n: QCoreApplication.translate("Labels", "%n groups", "", n),
    "household": lambda n: QCoreApplication.translate("Labels", "%n households", "", n),
    "relationship": lambda n: QCoreApplication.translate("Labels", "%n relationships", "", n),
    "interaction": lambda n: QCoreApplication.translate("Labels", "%n talks and notes", "", n),
    "attachment": lambda n: QCoreApplication.translate("Labels", "%n files", "", n),
}


def field_label(type_name: str, field: str) -> str:
    """What a field is called; one of a newer version by its own name."""
    text = FIELDS.get(type_name, {}).get(field)
    return QCoreApplication.translate("Labels", text) if text else field


def choice_label(type_name: str, field: str, choice: str) -> str:
    """What one choice of a field is called; one of a newer version by its own name."""
    text = CHOICES.get((type_name, field), {}).get(choice)
    return QCoreApplication.translate("Labels", text) if text else choice


def kind_label(type_name: str) -> str:
    """What one record of a type is called: "Person"."""
    text = KINDS.get(type_name)
    return QCoreApplication.translate("Labels", text) if text else type_name


def type_name(type_name: str) -> str:
    """What one record of a type is called; one of a newer version by its own name."""
    text = TYPE_NAMES.get(type_name)
    return QCoreApplication.translate("Labels", text) if text else type_name


def type_label(type_name: str, count: int) -> str:
    """So many records of a type, in words: "3 people"."""
    counted = COUNTED.get(type_name)
    if counted is None:
        return QCoreApplication.translate("Labels", "%n items that need a newer version", "", count)
    return counted(count)
