"""Two real Syncthing instances that keep two folders alike, on the loopback address alone."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

KEY = "only-for-this-test"
_CONFIG = """\
<configuration version="35">
  <folder id="exchange" path="{folder}" type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="true"
   fsWatcherDelayS="1"><minDiskFree unit="%">0</minDiskFree>{members}</folder>
  {devices}
  <gui enabled="true" tls="false"><address>127.0.0.1:{gui}</address><apikey>{key}</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:{port}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <stunKeepaliveStartS>0</stunKeepaliveStartS>
    <urAccepted>-1</urAccepted>
    <crashReportingEnabled>false</crashReportingEnabled>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <startBrowser>false</startBrowser>
    <reconnectionIntervalS>1</reconnectionIntervalS>
  </options>
</configuration>
"""


@dataclass
class Node:
    """One of the two: its own files, the folder that it keeps, and where it listens."""

    home: Path
    folder: Path
    port: int
    gui: int
    id: str = ""
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def generate(self, program: str) -> None:
        command = [program, "generate", f"--home={self.home}", "--no-default-folder", "--skip-port-probing"]
        subprocess.run(command, check=True, capture_output=True, env=_quiet())
        found = re.search(r'<device id="([A-Z0-9-]{63})"', (self.home / "config.xml").read_text("utf-8"))
        assert found is not None
        self.id = found[1]

    def start(self, program: str, other: Node) -> None:
        members = "".join(f'<device id="{each.id}"/>' for each in (self, other))
        devices = "".join(
            f'<device id="{each.id}"><address>tcp://127.0.0.1:{each.port}</address></device>' for each in (self, other)
        )
        config = _CONFIG.format(
            folder=self.folder, members=members, devices=devices, gui=self.gui, port=self.port, key=KEY
        )
        (self.home / "config.xml").write_text(config, "utf-8")
        with (self.home / "log").open("wb") as log:
            command = [program, "serve", f"--home={self.home}", "--no-browser", "--no-restart"]
            self.process = subprocess.Popen(command, stdout=log, stderr=log, env=_quiet())

    def ask(self, path: str, *, post: bool = False) -> dict[str, object]:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.gui}/rest/{path}",
            headers={"X-API-Key": KEY},
            data=b"" if post else None,
            method="POST" if post else "GET",
        )
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=5) as answer:
            return json.loads(answer.read() or b"{}")

    def scan(self) -> None:
        """Look into the folder now, rather than when the system tells that something changed."""
        self.ask("db/scan?folder=exchange", post=True)

    @property
    def connected(self) -> bool:
        try:
            told = self.ask("system/connections")["connections"]
        except OSError:
            return False
        return isinstance(told, dict) and any(each["connected"] for each in told.values())

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def _quiet() -> dict[str, str]:
    return {
        **os.environ,
        "STNOUPGRADE": "1",
        "STNODEFAULTFOLDER": "1",
        "HTTP_PROXY": "",
        "http_proxy": "",
        "all_proxy": "",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def why_not() -> str:
    """Why Syncthing can't be had here; empty if it can."""
    program = shutil.which("syncthing")
    if program is None:
        return "Syncthing is not installed here (Debian's package syncthing)"
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=False, env=_quiet()).stdout
    found = re.match(r"syncthing v(\d+)\.(\d+)", told)
    if found is None or found[1] != "1":
        return f"this test knows Syncthing 1, and here is: {told.strip()[:60]}"
    return ""


@contextlib.contextmanager
def two_nodes(place: Path, *folders: Path) -> Iterator[tuple[Node, Node]]:
    program = shutil.which("syncthing")
    assert program is not None
    ones = [Node(place / f"syncthing{at}", folder, _free_port(), _free_port()) for at, folder in enumerate(folders)]
    one, other = ones
    try:
        for each in ones:
            each.generate(program)
        one.start(program, other)
        other.start(program, one)
        until(lambda: one.connected and other.connected)
        yield one, other
    finally:
        for each in ones:
            each.stop()


def until(condition: object, seconds: float = 60) -> None:
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)
