"""The translations hold every word of the sources, and Spanish says all of them."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDER = CHECKOUT / "resources" / "translations"
SCRIPT = CHECKOUT / "packaging" / "translations.py"
LANGUAGES = ["en", "es"]

_spec = importlib.util.spec_from_file_location("translations", SCRIPT)
translations = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(translations)


def messages(file: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """Every message by its context and its source."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ElementTree.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


def forms(message: ElementTree.Element) -> list[str]:
    """What stands for it in the other language: one text, or one for each plural form."""
    translation = message.find("translation")
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_say_nothing_that_is_not_up_for_translation(language, tmp_path, capfd):
    kept = FOLDER / f"baton_{language}.ts"
    shutil.copy(kept, tmp_path)
    assert translations.update(tmp_path, set()) == 0
    told = capfd.readouterr()
    assert told.out + told.err == "", "something in the sources can't be gathered"
    gathered = messages(tmp_path / kept.name)
    advice = "run: python packaging/translations.py update, then translate what is new"
    assert gathered.keys() == messages(kept).keys(), advice


def test_no_words_hide_from_the_gathering():
    """It overlooks calls inside of f-strings, and all that is put together from pieces."""
    sources = {source for _, source in messages(FOLDER / "baton_es.ts")}
    for file in (CHECKOUT / "toolkit").rglob("*.py"):
        for call in (node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
            if place is None or len(call.args) <= place:
                continue
            for words in ast.walk(call.args[place]):
                assert not isinstance(words, ast.JoinedStr), (
                    f"{file.name}, line {call.lineno}: put together from pieces"
                )
                if isinstance(words, ast.Constant):
                    assert words.value in sources, f"{file.name}, line {call.lineno}"


def test_every_message_belongs_to_a_place_in_the_window():
    """A context that is no class or group of words is a call that Qt would look up under another name."""
    contexts = {context for context, _ in messages(FOLDER / "baton_es.ts")}
    assert all(context.lstrip("_")[:1].isupper() for context in contexts), sorted(contexts)
    assert "None" not in contexts


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_untranslated(language):
    left = [
        source
        for (_, source), message in messages(FOLDER / f"baton_{language}.ts").items()
        if message.find("translation").get("type") is not None or not all(forms(message))
    ]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_what_is_filled_in(language):
    def places(text: str) -> list[str]:
        return sorted(set(re.findall(r"\{\w*\}|%n|%L?\d|&(?=\w)|^\s|\s$|\n", text)))

    for (context, source), message in messages(FOLDER / f"baton_{language}.ts").items():
        *singular, usual = forms(message)
        assert places(usual) == places(source), (context, source)
        for form in singular:  # for one, words may stand for the number: "yesterday"
            assert set(places(source)) - {"%n"} <= set(places(form)) <= set(places(source)), (context, source)


def test_plural_forms_are_chosen_by_the_number(qapp, tmp_path):
    shutil.copy(FOLDER / "baton_en.ts", tmp_path)
    shutil.copy(FOLDER / "baton_es.ts", tmp_path)
    assert translations.compile_all(tmp_path) == 0
    for language, one, several in (("en", "1 person", "3 people"), ("es", "1 persona", "3 personas")):
        spoken = QTranslator()
        assert spoken.load(str(tmp_path / f"baton_{language}.qm"))
        qapp.installTranslator(spoken)
        assert QCoreApplication.translate("Labels", "%n people", "", 1) == one
        assert QCoreApplication.translate("Labels", "%n people", "", 3) == several
        qapp.removeTranslator(spoken)


@pytest.mark.parametrize("language", LANGUAGES)
def test_they_compile_without_a_warning(language, tmp_path):
    command = [str(translations.tool("lrelease")), str(FOLDER / f"baton_{language}.ts"), "-qm", str(tmp_path / "it.qm")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "warning" not in done.stdout.lower()
    assert "0 unfinished" in done.stdout


def test_spanish_has_every_page_of_the_help_with_all_its_parts():
    def parts(page: Path) -> list[str]:
        """How each paragraph begins, and the file names in it."""
        return re.findall(r"^(?:#+|\d\.|-)(?= )|`[^`]+`", page.read_text("utf-8"), re.MULTILINE)

    pages = [page for page in (CHECKOUT / "resources" / "help").glob("*.md") if page.stem != "FORMAT"]
    assert pages
    for page in pages:
        assert parts(page.parent / "es" / page.name) == parts(page), page.name


def test_the_help_calls_buttons_by_their_words():
    spoken = {form.strip(".…") for each in messages(FOLDER / "baton_es.ts").values() for form in forms(each)}
    spoken |= {form.partition(" {")[0] for form in spoken}
    for page in (CHECKOUT / "resources" / "help" / "es").glob("*.md"):
        for words in re.findall(r"(?:elija|[Pp]ulse|Ajustes,|con) \*\*([^*]+)\*\*", page.read_text("utf-8")):
            assert words.strip(".…") in spoken, f"{page.name}: {words}"
