import ast
import re
import string
from functools import cache
from pathlib import Path

import pytest

import toolkit
from toolkit.base import files
from toolkit.base.errors import ToolkitError
from toolkit.ui.bidi import plain
from toolkit.ui.messages import MESSAGES, UNKNOWN, message
from toolkit.vault import connection

SOURCE = Path(toolkit.__file__).parent
PROMISED = re.compile(r"`([a-z][a-z_]*\.[a-z][a-z_]*)`")
CODE = re.compile(r"[a-z][a-z_]*\.[a-z][a-z_]*")


@cache
def raised_codes() -> dict[str, str]:
    """Every code that the source raises, or says in a docstring that it raises, with the file where it stands."""
    found = dict.fromkeys(files._KNOWN.values(), "files.py") | {code: "connection.py" for _, code in connection._SAID}
    promised = {}
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", getattr(node.func, "attr", "")) == "ToolkitError"
            ):
                for one in ast.walk(node.args[0]):
                    if isinstance(one, ast.Constant) and isinstance(one.value, str) and CODE.fullmatch(one.value):
                        found[one.value] = path.name
            elif isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module):
                _, raises, rest = (ast.get_docstring(node) or "").partition("Raises")
                promised |= dict.fromkeys(PROMISED.findall(rest), path.name) if raises else {}
    prefixes = {code.partition(".")[0] for code in found}
    return found | {code: name for code, name in promised.items() if code.partition(".")[0] in prefixes}


@pytest.mark.parametrize("code", sorted(raised_codes()))
def test_every_code_has_words(code):
    assert code in MESSAGES, f"{code}, raised in {raised_codes()[code]}, has no words in ui/messages.py"


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_words_are_plain_sentences(code):
    words = MESSAGES[code]
    assert not words.title.endswith(".")
    for sentence in filter(None, (words.what, words.next_step)):
        assert sentence.endswith((".", "?"))


def test_facts_are_filled_in():
    words = message(ToolkitError("file.too_large", path="/stick/<b>list</b>.csv", limit=5))
    assert "/stick/<b>list</b>.csv" in plain(words.sentence)
    assert "{" not in words.sentence


def test_a_missing_fact_does_not_hide_the_message():
    for code, words in MESSAGES.items():
        names = {name for part in (words.title, words.what) for _, name, _, _ in string.Formatter().parse(part) if name}
        if names:
            assert "…" in message(ToolkitError(code)).title + message(ToolkitError(code)).what


def test_an_unknown_code_gets_a_general_sentence_that_names_it():
    words = message(ToolkitError("moon.eclipsed"))
    assert words.title == UNKNOWN.title
    assert "moon.eclipsed" in words.what
