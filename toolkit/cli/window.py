"""`baton app`, `baton demo`, `baton self-test`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click

from ..base.errors import ToolkitError
from ..base.files import known
from .root import AS_JSON, Window, cli, respond


@cli.command("app")
@click.argument("vault", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def app(window: Window, vault: Path | None) -> None:
    """Open the window."""
    sys.exit(window.run(vault))


_DEMO = {
    "vault": "Made an encrypted vault for {chapter} in {folder}",
    "imported": "{chapter} imported {added} people from {files}; importing them again added {again}",
    "planned": "{chapter} has {plans} plans, {trainings} trainings, {events} events and {duties} duties",
    "trusted": "{first} and {second} swapped cards on the stick, and compared the digits: {fingerprint}",
    "given": "A bundle for {chapter} is on the stick: {file} ({bytes} bytes, for nobody else to read)",
    "taken": "{chapter} took it in: {records} records from {sender}",
    "returned": "Both changed one field and met again: {chapter} chooses between two versions ({two_versions})",
    "backup": "A backup is on the stick too: {file}",
}


@cli.command("demo")
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def demo(window: Window, folder: Path | None) -> None:
    """Two sample chapters, one stick, then the window."""
    from ..services import demo as service

    try:
        place = folder or Path(tempfile.mkdtemp(prefix="baton-demo-"))
        place.mkdir(parents=True, exist_ok=True)
        if any(place.iterdir()):
            raise ToolkitError("demo.folder_not_empty", path=str(place))
    except OSError as error:
        raise known(error, folder) from error

    def tell(step: str, **facts: object) -> None:
        click.echo(_DEMO[step].format(**facts))

    made = service.make(place, tell)
    click.echo(f"Everything is in {place}. It is made up, and can be deleted.")
    click.echo(f"The passphrase of both vaults: {service.PASSPHRASE}")
    if _has_display():
        click.echo(f"Opening the window on {made.first}")
        sys.exit(window.run(made.first))
    pictures = place / "pictures"
    pictures.mkdir()
    window.render(made.first, service.PASSPHRASE, pictures)
    count = len(list(pictures.glob("*.png")))
    click.echo(f"There is no display here, so the screens are pictures instead: {count} in {pictures}")


def _has_display() -> bool:
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"] not in ("offscreen", "minimal")
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@cli.command("self-test")
@AS_JSON
def self_test(as_json: bool) -> None:
    """Try out on this machine all that a vault and a bundle need. Leaves nothing behind."""
    from ..services import selftest

    done: list[str] = []

    def tell(step: str) -> None:
        done.append(step)
        if not as_json:
            click.echo(f"ok  {step}")

    with tempfile.TemporaryDirectory(prefix="baton-self-test-") as folder:
        selftest.run(Path(folder), tell)
    respond(as_json, {"ok": True, "steps": done}, "Everything works here.")
