"""The command line: the same services without a window, for scripts, tests and rescue.

`--json` prints one JSON document on stdout and nothing else there. Exit status: 0; 2 for wrong usage; 3 for a known
error, told on one line of stderr; 1 for a bug. The passphrase and people's data never stand in arguments.
"""

from __future__ import annotations

import contextlib
import datetime
import functools
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import __version__
from ..base import crash
from ..base.clock import milliseconds
from ..base.errors import Cancelled, ToolkitError
from ..base.files import read_limited
from ..base.progress import Progress

if TYPE_CHECKING:
    from ..services.holdings import Holdings
    from ..services.session import Session
    from ..services.ways_in import Paper, Secret, Share

VARIABLE = "BATON_PASSPHRASE_FILE"
"""Names the file whose first line is the passphrase."""

LIMIT_SECRET = 10_000
LIMIT_INPUT = 8 << 20


@dataclass(frozen=True)
class Window:
    """What the command line needs of the window: to open it on a vault, to render its screens to pictures, to make
    a sheet or guardians' cards a PDF, to make photos small, and to put on paper what a chapter holds about somebody.
    """

    run: Callable[[Path | None], int]
    render: Callable[[Path, str, Path], object]
    pdf: Callable[[Sequence[Paper]], bytes]
    shrunk: Callable[[bytes], bytes | None]
    holdings: Callable[[Holdings, str], bytes]


class _Root(click.Group):
    """Turns known errors into one line and a status, and bugs into a report without anybody's data."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ToolkitError as error:
            click.echo(f"error[{error.code}]: {sentence(error)}", err=True)
            ctx.exit(3)
        except Cancelled:
            click.echo("error[cancelled]: Stopped. Nothing was changed.", err=True)
            ctx.exit(3)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, no value of it may reach the terminal
            click.echo(f"This is a mistake in Baton.\n{crash.report(error, __version__)}", err=True)
            ctx.exit(1)


def sentence(error: ToolkitError) -> str:
    try:
        # Qt without a window: only its table of translations.
        from ..ui.bidi import plain
        from ..ui.messages import message
    except ImportError:
        return str(error)
    words = message(error)
    return " ".join(plain(f"{words.title}. {words.sentence}").split())


@click.group(cls=_Root, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="baton")
def cli() -> None:
    """Baton: what a chapter needs to run itself, on its own laptop, without the internet."""


def command_line(window: Window) -> None:
    """Run the command line on this program's arguments; never returns."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    cli(obj=window)


# What verbs share

VAULT = click.argument("vault", type=click.Path(path_type=Path, file_okay=False))
PASSPHRASE_FILE = click.option(
    "--passphrase-file", type=click.Path(path_type=Path), help="A file whose first line is the passphrase."
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
FROM = click.option("--from", "source", required=True, metavar="FILE|-", help="JSON to read; - is standard input.")
ID = click.argument("record", metavar="ID")


def file_argument(name: str = "file") -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.argument(name, type=click.Path(path_type=Path))


_ANSWERS = (
    click.option(
        "--passphrase-file", type=click.Path(path_type=Path), help="The passphrase is this file's first line."
    ),
    click.option("--recovery-file", type=click.Path(path_type=Path), help="The words of a recovery sheet."),
    click.option(
        "--share-file",
        "share_files",
        multiple=True,
        type=click.Path(path_type=Path),
        help="A guardian's words; repeat.",
    ),
)


def asks_secret(function: Callable[..., None]) -> Callable[..., None]:
    """A verb that gets `secret`, what a vault is opened with: a passphrase, a sheet, or guardians' shares."""

    @functools.wraps(function)
    def verb(
        *arguments: Any,
        passphrase_file: Path | None,
        recovery_file: Path | None,
        share_files: tuple[Path, ...],
        **options: Any,
    ) -> None:
        if sum((passphrase_file is not None, recovery_file is not None, bool(share_files))) > 1:
            raise click.UsageError("Open a vault by a passphrase, by a recovery sheet or by shares, not by several.")
        papers = (recovery_file,) if recovery_file is not None else share_files
        secret = read_papers(papers) if papers else ask_passphrase(passphrase_file)
        function(*arguments, secret=secret, **options)

    for option in reversed(_ANSWERS):
        verb = option(verb)
    return verb


def opens(function: Callable[..., None]) -> Callable[..., None]:
    """A verb on an open vault: it gets the session first, and the vault is locked again whatever happens."""

    @VAULT
    @asks_secret
    @AS_JSON
    @functools.wraps(function)
    def verb(vault: Path, secret: Secret, **options: Any) -> None:
        session = unlocked(vault, secret)
        try:
            function(session, **options)
        finally:
            session.lock()

    return verb


def unlocked(vault: Path, secret: Secret) -> Session:
    """The open vault; where it is damaged, the error names the backup."""
    from ..services import own_backups
    from ..services.session import open_vault

    with shown_progress() as progress, own_backups.pointed_out(vault):
        return open_vault(vault, secret, progress=progress)


def read_papers(files: Sequence[Path]) -> list[Share]:
    """The shares in files, each as `baton keys add` wrote it, or nothing but its words. Raises `share.*`, `file.*`."""
    from ..services.ways_in import parsed

    texts = [_text(path) for path in files]
    words = ["\n".join(line for line in text.splitlines() if not line.startswith("#")) for text in texts]
    return [parsed(each, number) for number, each in enumerate(words, 1)]


def ask_passphrase(file: Path | None, *, new: bool = False) -> str:
    chosen = file or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if chosen is not None:
        return first_line(chosen)
    if not sys.stdin.isatty():
        raise click.UsageError(f"There is no terminal to ask for the passphrase: use --passphrase-file or {VARIABLE}.")
    prompted: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=new, err=True)
    return prompted


def first_line(path: Path) -> str:
    return _text(path).split("\n", 1)[0].rstrip("\r")


def _text(path: Path) -> str:
    try:
        return read_limited(path, LIMIT_SECRET).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ToolkitError("file.not_text", path=str(path)) from None


def read_json(source: str) -> Any:
    data = sys.stdin.buffer.read(LIMIT_INPUT + 1) if source == "-" else read_limited(Path(source), LIMIT_INPUT)
    if len(data) > LIMIT_INPUT:
        raise ToolkitError("file.too_large", path=source, limit=LIMIT_INPUT)
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise ToolkitError("input.not_json", path=source) from None


def read_object(source: str) -> dict[str, Any]:
    value = read_json(source)
    if not isinstance(value, dict):
        raise ToolkitError("input.not_an_object", path=source)
    return value


def respond(as_json: bool, answer: Mapping[str, Any], *lines: str) -> None:
    if as_json:
        click.echo(json.dumps(answer, ensure_ascii=False))
    else:
        for line in lines:
            click.echo(line)


def _progress() -> Progress:
    if not sys.stderr.isatty():
        return Progress()

    def show(stage: str, done: int, total: int) -> None:
        share = f"{done * 100 // total} %" if total else str(done)
        click.echo(f"\r\x1b[K{stage} {share}", nl=False, err=True)

    return Progress(show)


@contextlib.contextmanager
def shown_progress() -> Iterator[Progress]:
    """For long work. Ctrl+C stops it at its next step, as the button does in the window; a second one at once."""
    progress = _progress()

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, before)
        progress.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, before)
        if sys.stderr.isatty():
            click.echo("\r\x1b[K", nl=False, err=True)


def moment(clock: int) -> str:
    return datetime.datetime.fromtimestamp(milliseconds(clock) / 1000, datetime.UTC).isoformat(timespec="seconds")


def counted(counts: Mapping[str, int]) -> list[str]:
    return [f"{name}: {count}" for name, count in counts.items() if count]
