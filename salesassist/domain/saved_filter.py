"""A search over the contacts that the user named, to have it again."""

from collections.abc import Iterable
from typing import Any

from salesassist.domain.asked import Asked
from salesassist.domain.contact import Tier
from salesassist.domain.group import Group
from salesassist.domain.text import one_line
from salesassist.frozen import dataclass

SETTING = "saved_filters"
"""What the store keeps them under, in the user's order."""
MOST_LETTERS = 60  # of a name


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """`group`: only those (None: all). `sort` is the name of a column; what was chosen last if empty."""

    name: str
    asked: Asked = Asked()
    group: Group | None = None
    sort: str = ""
    descending: bool = False

    def stored(self) -> dict[str, Any]:
        """The filter as the store keeps it."""
        return {
            "name": self.name, "words": self.asked.words, "tiers": list(self.asked.tiers),
            "tags": list(self.asked.tags), "status": self.group.name.lower() if self.group is not None else None,
            "sort": self.sort, "descending": self.descending,
        }  # fmt: skip

    @classmethod
    def from_stored(cls, value: Any) -> "SavedFilter | None":
        """The filter that was kept so; None if that is none. What is unknown in it is passed over."""
        if not isinstance(value, dict) or not isinstance(value.get("name"), str):
            return None
        name = clean_name(value["name"])
        if not name:
            return None
        words, status, sort = value.get("words"), value.get("status"), value.get("sort")
        groups = {group.name.lower(): group for group in Group}
        return cls(
            name,
            Asked(
                words if isinstance(words, str) else "",
                tuple(tier for tier in _texts(value.get("tiers")) if tier in {"", *Tier}),
                _texts(value.get("tags")),
            ),
            groups.get(status) if isinstance(status, str) else None,
            sort if isinstance(sort, str) else "",
            value.get("descending") is True,
        )


def saved_filters(stored: Any) -> tuple[SavedFilter, ...]:
    """The filters in a stored setting, each name once."""
    found = map(SavedFilter.from_stored, stored) if isinstance(stored, list) else ()
    return tuple({one.name: one for one in found if one is not None}.values())


def clean_name(name: str) -> str:
    return one_line(name)[:MOST_LETTERS].strip()


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, Iterable) and not isinstance(
        value, str
    ) else ()  # fmt: skip
