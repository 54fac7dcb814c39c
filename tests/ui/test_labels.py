from toolkit.domain.records import TYPES
from toolkit.ui import labels


def test_every_declared_field_has_a_label_and_nothing_else():
    declared = {name: set(record.by_name) for name, record in TYPES.items()}
    assert {name: set(fields) for name, fields in labels.FIELDS.items()} == declared


def test_every_declared_choice_has_a_label_and_nothing_else():
    declared = {
        (record.name, field.name): set(field.choices)
        for record in TYPES.values()
        for field in record.fields
        if field.choices
    }
    assert {place: set(choices) for place, choices in labels.CHOICES.items()} == declared


def test_every_type_can_be_counted_in_words(qapp):
    assert set(labels.COUNTED) == set(TYPES)
    for name in TYPES:
        assert "7" in labels.type_label(name, 7)


def test_every_type_has_a_name(qapp):
    assert set(labels.TYPE_NAMES) == set(TYPES)
    assert len({labels.type_name(name) for name in TYPES}) == len(TYPES)


def test_what_a_newer_version_added_goes_by_its_own_name(qapp):
    assert labels.field_label("person", "shoe_size") == "shoe_size"
    assert labels.choice_label("event", "kind", "picnic") == "picnic"
    assert "2" in labels.type_label("bicycle", 2)


def test_labels_of_one_form_differ():
    for name, fields in labels.FIELDS.items():
        assert len(set(fields.values())) == len(fields), name
