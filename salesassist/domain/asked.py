"""What is asked for in the search over the contacts: words, and terms such as `tier:A` or `tag:"trade fair"`."""

import re
from collections.abc import Mapping

from salesassist.domain.contact import Tier
from salesassist.domain.text import fold
from salesassist.frozen import dataclass

TIER, TAG = "tier", "tag"
"""The terms, as they are always understood, whatever the language."""

_TERM = re.compile(r'(?<!\S)([^\W\d_]+):("[^"]*"?|\S*)')
_LAST = re.compile(r'(?<!\S)([^\W\d_]+):("?|[^\W\d_]*)\s*$')
_NO_TIER = {"none", "-"}


@dataclass(frozen=True, slots=True)
class Asked:
    """`words` must all occur. A contact has one of `tiers` ("" is none), if any are given, and all of `tags`."""

    words: str = ""
    tiers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    @classmethod
    def of(cls, text: str, names: Mapping[str, str] | None = None) -> "Asked":
        """Understand a text. `names` are other words for the terms (such as those of the user's language), folded. What
        is no term, or one without a value, is searched for as it stands; at the end it is still being typed, and asks
        for nothing yet."""
        if ":" not in text:
            return cls(text)
        if (last := _LAST.search(text)) and _is_begun((names or {}).get(fold(last[1]), fold(last[1])), last[2]):
            text = text[: last.start()].rstrip()
        tiers: list[str] = []
        tags: list[str] = []

        def take(found: re.Match[str]) -> str:
            name, value = fold(found[1]), found[2].strip('"').strip()
            name = (names or {}).get(name, name)
            if name == TAG and value:
                tags.append(value)
            elif name == TIER and (tier := _tier(value)) is not None:
                tiers.append(tier)
            else:
                return found[0]
            return ""

        words = _TERM.sub(take, text)
        return cls(
            " ".join(words.split()) if tiers or tags else text, tuple(dict.fromkeys(tiers)), tuple(dict.fromkeys(tags))
        )

    def text(self, tier: str = TIER, tag: str = TAG) -> str:
        """The same as it may be typed, the terms under these names."""
        terms = [f"{tier}:{value or 'none'}" for value in self.tiers]
        terms += [f'{tag}:"{value}"' if re.search(r"\s", value) else f"{tag}:{value}" for value in self.tags]
        return " ".join(filter(None, (" ".join(self.words.split()), *terms)))

    @property
    def has_terms(self) -> bool:
        return bool(self.tiers or self.tags)


def _is_begun(name: str, value: str) -> bool:
    """Whether a term may become one with a few more letters, and is none yet."""
    if name == TIER:
        value = fold(value.strip('"'))
        return any(whole.startswith(value) and whole != value for whole in _NO_TIER) and _tier(value) is None
    return name == TAG and value in ("", '"')


def _tier(value: str) -> str | None:
    if fold(value) in _NO_TIER:
        return ""
    return value.upper() if value.upper() in set(Tier) else None
