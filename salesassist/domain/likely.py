"""Which letter is probably typed next into a search: as it stands in some of the texts."""

import re
from collections import Counter
from collections.abc import Collection

_LEAST = 0.05  # of the texts: what fewer have is quick to find when it is asked


class Likely:
    """Tells it by these texts (folded), some hundreds or thousands of all there are."""

    def __init__(self, texts: Collection[str]) -> None:
        self._texts = tuple(texts)

    def next_letters(self, word: str) -> list[str]:
        """The letters that many texts have after `word` (folded), those of most texts first."""
        if not word:
            return []
        after = re.compile(f"{re.escape(word)}(\\S)")
        letters = Counter(letter for text in self._texts if word in text for letter in set(after.findall(text)))
        least = len(self._texts) * _LEAST
        return [letter for letter, count in letters.most_common() if count >= least]
