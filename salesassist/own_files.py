"""Where the program's own files are: fonts, icons, templates, names of columns, sample data, translations.

In a checkout they lie in `resources` beside the package; a wheel and a frozen program carry that folder in it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CARRIED = _PACKAGE / "resources"
_CHECKOUT = _PACKAGE.parent

IN_CHECKOUT = not _CARRIED.is_dir()
RESOURCES = _CHECKOUT / "resources" if IN_CHECKOUT else _CARRIED
CHANGELOG = (_CHECKOUT if IN_CHECKOUT else _CARRIED) / "CHANGELOG.md"
COMMAND = "main.py" if IN_CHECKOUT else "salesassist"
"""The name by which people start the program on a terminal."""
