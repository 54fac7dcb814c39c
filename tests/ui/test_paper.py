"""Sheets and cards as they come out of the printer."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter

import toolkit
from tests.ui.pseudo import longer
from tests.ui.vaults import PASSPHRASE, make_vault
from toolkit.formats.paper import Document, Facts, Heading, Steps, Text, Words
from toolkit.services import ways_in
from toolkit.ui import paper
from toolkit.ui.bidi import plain
from toolkit.ui.key_papers import document

pytestmark = pytest.mark.usefixtures("dressed")
CHAPTER = "Riverbend and the villages along the upper valley"


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    session = make_vault(tmp_path_factory.mktemp("papers") / "vault", CHAPTER)
    made = [ways_in.make_sheet(session, "Sheet")], ways_in.make_guardians(session, 2, 3, "Guardians")
    session.lock()
    return made


def blocks_of(page, kind):
    return [block for block in page if isinstance(block, kind)]


def pages_in(pdf):
    return len(re.findall(rb"/Type /Page\b", pdf))


def sentences(page):
    """All that is said, as plain text."""
    said = []
    for block in page:
        match block:
            case Heading(text) | Text(text):
                said.append(text)
            case Facts(rows):
                said += [part for row in rows for part in row]
            case Steps(steps):
                said += steps
    return plain("\n".join(said))


def test_a_sheet_says_all_that_who_finds_it_in_ten_years_needs(papers):
    (sheet,), _ = papers
    (page,) = document([sheet]).pages
    (words,) = blocks_of(page, Words)
    assert words.words == tuple(zip(sheet.words, sheet.numbers, strict=True))
    said = sentences(page)
    for needed in (
        "Recovery sheet",
        CHAPTER,
        f"{sheet.set:05}",
        str(sheet.made.year),
        "I can’t get in",
        "Four letters",
    ):
        assert needed in said


def test_a_card_says_that_it_opens_nothing_alone_and_how_many_it_takes(papers):
    _, cards = papers
    pages = document(cards).pages
    assert len(pages) == 3
    for card, page in zip(cards, pages, strict=True):
        said = sentences(page)
        assert f"Guardian’s card {card.member} of 3" in said
        assert "alone opens nothing" in said
        assert "Any 2 of the 3" in said
        assert blocks_of(page, Words)[0].words == tuple(zip(card.words, card.numbers, strict=True))
        others = [word for other in cards if other is not card for word in other.words]
        assert set(card.words) != set(others)


def test_each_paper_is_one_page_of_the_pdf(papers):
    sheet, cards = papers
    assert pages_in(paper.as_pdf(document(sheet))) == 1
    assert pages_in(paper.as_pdf(document(cards))) == 3


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_in_a_language_of_longer_words_it_is_still_one_page(papers, dressed, direction):
    dressed.setLayoutDirection(direction)
    _, (card, *_) = papers
    (page,) = document([card]).pages
    stretched = []
    for block in page:
        match block:
            case Heading(text, level):
                stretched.append(Heading(longer(text), level))
            case Text(text, strong):
                stretched.append(Text(longer(text), strong))
            case Steps(steps):
                stretched.append(Steps(tuple(longer(step) for step in steps)))
            case _:
                stretched.append(block)
    assert pages_in(paper.as_pdf(Document("", (tuple(stretched),)))) == 1


class Sheet(QImage):
    """A page to look at, with the measures of paper."""

    def __init__(self):
        super().__init__(1240, 1754, QImage.Format.Format_RGB32)
        self.fill(Qt.GlobalColor.white)
        self.setDotsPerMeterX(5906)
        self.setDotsPerMeterY(5906)

    def pageLayout(self):
        return paper._page_layout()


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_it_is_black_on_white_whatever_the_window_looks_like(papers, dressed, appearance):
    from toolkit.ui import theme

    theme.apply(dressed, appearance)
    (sheet,), _ = papers
    image = Sheet()
    painter = QPainter(image)
    laid_out = paper._laid_out(document([sheet]).pages[0], image)
    paper._draw_page(painter, laid_out, 0)
    painter.end()
    assert image.pixelColor(1230, 1740) == Qt.GlobalColor.white
    heading = image.copy(QRect(0, 0, 600, 60))
    darkest = min(heading.pixelColor(x, y).lightness() for x in range(0, 600, 2) for y in range(0, 60, 2))
    assert darkest < 40


def test_the_file_does_not_tell_who_made_it_where(papers):
    pdf = paper.as_pdf(document(papers[0]))
    for secret in (os.environ.get("USER") or "nobody here", str(Path.home()), CHAPTER):
        assert secret.encode() not in pdf
    assert b"Baton" in pdf or "Baton".encode("utf-16-be") in pdf


def test_words_run_down_the_columns_from_left_to_right_in_every_language(papers, dressed):
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    (sheet,), _ = papers
    writer = QPdfWriter(os.devnull)
    writer.setPageLayout(paper._page_layout())
    laid_out = paper._laid_out(document([sheet]).pages[0], writer)
    text = laid_out.toPlainText()
    at = [text.index(f"{number}  {word}") for number, word in enumerate(sheet.words, 1)]
    across = [at[0], at[10], at[1], at[11]]
    assert across == sorted(across)


def test_the_program_makes_one_without_a_display(tmp_path):
    make_vault(tmp_path / "vault").lock()
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    env = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}
    env["BATON_PASSPHRASE_FILE"] = str(tmp_path / "passphrase")
    subprocess.run(
        [sys.executable, "-m", "toolkit", "keys", "add", str(tmp_path / "vault"), "recovery-sheet",
         "--out", str(tmp_path / "sheet.pdf")],
        env=env, cwd=Path(toolkit.__file__).parents[1], capture_output=True, check=True,
    )  # fmt: skip
    assert pages_in((tmp_path / "sheet.pdf").read_bytes()) == 1
