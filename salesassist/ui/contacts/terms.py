"""What the terms of the search over the contacts are called in the user's language: tier:A, tag:fair."""

from PySide6.QtCore import QCoreApplication

from salesassist.domain.asked import TAG, TIER, Asked
from salesassist.domain.text import fold


def term_names() -> dict[str, str]:
    """The user's words for the terms, folded, and which each is."""
    tier, tag = _names()
    return {fold(tier): TIER, fold(tag): TAG}


def typed(asked: Asked) -> str:
    """What the user would type for this."""
    return asked.text(*_names())


def _names() -> tuple[str, str]:
    """One word each, without blanks or signs, or they would not be understood."""
    translate = QCoreApplication.translate
    names = translate("SearchTerms", "tier", "term of a search, one word"), translate("SearchTerms", "tag", "likewise")
    tier, tag = (name if name.isalpha() else plain for name, plain in zip(names, (TIER, TAG), strict=True))
    return tier, tag
