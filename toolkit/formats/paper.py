"""What is put on paper, as data: headings, sentences, facts, steps and numbered words. `ui.paper` renders it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 2
    """1 for the title of a page."""


@dataclass(frozen=True)
class Text:
    text: str
    strong: bool = False


@dataclass(frozen=True)
class Facts:
    """Names and values, a line each."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Steps:
    """What to do, numbered in this order."""

    steps: tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """Words to be typed off again, in their order, each with its number in the list that it comes from."""

    words: tuple[tuple[str, int], ...]


Block = Heading | Text | Facts | Steps | Words


@dataclass(frozen=True)
class Document:
    """Each page begins on a new sheet."""

    title: str
    pages: tuple[tuple[Block, ...], ...]
