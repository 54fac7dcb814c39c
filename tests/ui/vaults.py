"""Real vaults for the window's tests, with the least work that keys may take."""

import contextlib

from toolkit.crypto import kdf
from toolkit.crypto.kdf import KdfParameters
from toolkit.services.session import create_vault
from toolkit.ui.desk import Desk
from toolkit.ui.work import Lanes

PASSPHRASE = "seven green boats"
QUICK = KdfParameters(memory_kib=kdf.LEAST_MEMORY_KIB, passes=kdf.LEAST_PASSES, lanes=4)

# Countries are called by their own names, and no laptop has the fonts for all of them.
FONTS = "OpenType support missing"


def make_vault(folder, chapter="Riverbend"):
    """A new vault, open."""
    return create_vault(folder, chapter, PASSPHRASE, leader="Leila Haddad", region="GB", kdf=QUICK)


@contextlib.contextmanager
def desk_on(folder):
    """A desk on a new vault; everything it hands out is finished at the end."""
    session, lanes = make_vault(folder), Lanes()
    desk = Desk(session, lanes)
    try:
        yield desk
    finally:
        desk.close()
        lanes.stop()
        session.lock()


def settled(qtbot, desk):
    """Wait until both lanes have answered, also what the answers asked for."""
    for _ in range(3):
        for run in (desk.read, desk.write):
            answered = []
            run(lambda: None, done=answered.append)
            qtbot.waitUntil(lambda answered=answered: bool(answered), timeout=20_000)
