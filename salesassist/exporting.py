"""Writing the store to a file of its own: one way for the window and the command line."""

import json
import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from salesassist.domain.times import Now
from salesassist.exchange import whole
from salesassist.store.store import Store


def export_everything(store: Store, target: Path, now: Now, region: str) -> int:
    """Write all the user's records to `target` as JSON, readable by its owner only; returns how many contacts.

    The file is replaced whole or not at all. Raises OSError where it cannot be written.
    """
    everything = store.everything()
    text = json.dumps(whole.document(everything, now, region), ensure_ascii=False, indent=1)
    replace_file(Path(os.path.realpath(target)), text + "\n")
    return len(everything.contacts)


def replace_file(target: Path, text: str) -> None:
    """Put `text` in the place of a file, whole or not at all. Raises OSError."""
    if target.is_dir():
        raise IsADirectoryError(None, "it is a folder")
    with NamedTemporaryFile("w", encoding="utf-8", dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
        try:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            Path(file.name).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(file.name).unlink()
            raise
