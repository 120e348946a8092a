"""The key of encrypted data in the desktop's keyring, if the user wishes. Without a keyring everything else works."""

import logging
from pathlib import Path
from typing import Any

_SERVICE = "SalesAssist"

log = logging.getLogger(__name__)


class Keyring:
    """The desktop's keyring, for the data in one folder. Its questions may wait for the desktop: ask in a thread where
    a window is. Nothing is raised."""

    def __init__(self, folder: Path, backend: Any = None) -> None:
        """`backend`: a keyring to use; by default the desktop's own, looked for when it is first needed."""
        self._account = str(folder.resolve())
        self._backend = backend

    def available(self) -> bool:
        """Whether there is one that keeps secrets at all."""
        try:
            return bool(self._ring().priority >= 1)
        except Exception as error:  # whatever a desktop's service or the package comes up with
            log.info("no keyring: %s", type(error).__name__)
            return False

    def find(self) -> str:
        """What was kept; "" if nothing was, or it cannot be had."""
        try:
            return self._ring().get_password(_SERVICE, self._account) or "" if self.available() else ""
        except Exception as error:
            log.info("the keyring gave nothing: %s", type(error).__name__)
            return ""

    def keep(self, key: str) -> bool:
        """Keep a key; whether that could be done."""
        try:
            if not self.available():
                return False
            self._ring().set_password(_SERVICE, self._account, key)
            return bool(self._ring().get_password(_SERVICE, self._account) == key)
        except Exception as error:
            log.info("the keyring kept nothing: %s", type(error).__name__)
            return False

    def forget(self) -> bool:
        """Forget what was kept; whether nothing is kept any more."""
        try:
            if not self.available() or self._ring().get_password(_SERVICE, self._account) is None:
                return True
            self._ring().delete_password(_SERVICE, self._account)
            return True
        except Exception as error:
            log.info("the keyring forgot nothing: %s", type(error).__name__)
            return False

    def _ring(self) -> Any:
        if self._backend is None:
            import keyring

            self._backend = keyring.get_keyring()
        return self._backend
