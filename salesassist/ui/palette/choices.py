"""What the palette offers for what was typed, best first."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from PySide6.QtCore import QCoreApplication

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.ranking import Match, Uses, match
from salesassist.domain.text import fold
from salesassist.frozen import dataclass, replace
from salesassist.ui import words
from salesassist.ui.contacts.matching import Marks
from salesassist.ui.palette.acts import MenuAct

CONTACTS = 8
MOST = 40
RECENT = 6
_USE = 0.25  # what being used much is worth beside a good match
_BY_PLACE = 0.8
_BY_ORGANIZATION = 0.9
_BY_BOTH = 0.7  # some words in the name, some in the organisation
_BY_FURTHER_WORDS = 0.6
_ELSEWHERE = 0.5  # found by a number, an address, a note, which is shown then
_BY_BEGINNING = 0.4  # of a further word
_LEAST = 2  # letters that say which further word is meant
_BETWEEN, _APART = " › ", " · "

Explain = Callable[[ContactLine], Marks]
"""Says where a contact that was searched for has what was typed."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette: a contact (`line`) or an act. `keys` are its shortcuts, `marks` the letters of the
    title that were meant, `about_marks` those of what stands after it; `heading` begins a group."""

    key: str
    title: str
    about: str = ""
    keys: str = ""
    act: MenuAct | None = None
    line: ContactLine | None = None
    marks: tuple[int, ...] = ()
    about_marks: tuple[int, ...] = ()
    heading: str = ""

    def spoken(self) -> str:
        """To be read out."""
        return ", ".join(part for part in (self.title, self.about, self.keys) if part)


def contact_key(uid: str) -> str:
    return f"contact:{uid}"


def of_contact(line: ContactLine) -> Choice:
    return Choice(contact_key(line.uid), words.clipped(line.name, 120), line.organization, line=line)


def of_act(act: MenuAct, *, within: int = 0) -> Choice:
    """`within`: how many of the menus around it are understood."""
    return Choice(act.key, act.title, _BETWEEN.join(act.path[within:]), act.keys[0] if act.keys else "", act)


def found(
    query: str, acts: Iterable[MenuAct], lines: Iterable[ContactLine], uses: Uses, further: Mapping[str, str],
    explain: Explain,
) -> list[Choice]:  # fmt: skip
    """Acts that `query` may mean, and the contacts found by it, each with what it was found by. `further` are more
    words for acts, by their names."""
    scored: list[tuple[float, Choice]] = []
    slips: list[tuple[float, Choice]] = []  # for where nothing is called as it was typed
    for act in acts:
        by_title = match(query, act.title)
        if by_title is not None and not by_title.is_slip:
            scored.append((by_title.score, replace(of_act(act), marks=by_title.marks)))
            continue
        by_place = match(query, " ".join((*act.path, act.title)))
        if by_place is not None and not by_place.is_slip:
            scored.append((_BY_PLACE * by_place.score, _placed(act, by_place)))
        elif meant := _further(query, further.get(act.action.objectName(), "")):
            scored.append(_called(act, meant))
        elif by_title is not None:
            slips.append((by_title.score, replace(of_act(act), marks=by_title.marks)))
        elif by_place is not None:
            slips.append((_BY_PLACE * by_place.score, _placed(act, by_place)))
    for place, line in enumerate(lines):
        score, choice = _contact(query, line, explain)
        scored.append((score - place / 1000, choice))  # they come best first
    scored = scored or slips
    scored.sort(key=lambda pair: -(pair[0] + _USE * uses.weight(pair[1].key)))
    return [choice for _score, choice in scored[:MOST]]


def _contact(query: str, line: ContactLine, explain: Explain) -> tuple[float, Choice]:
    """A contact with what they were found by, and how well."""
    choice = of_contact(line)
    if (by_name := _match_whole(query, choice.title)) is not None:
        return by_name.score, replace(choice, marks=by_name.marks)
    if (by_firm := _match_whole(query, line.organization)) is not None:
        return _BY_ORGANIZATION * by_firm.score, replace(choice, about_marks=by_firm.marks)
    found = explain(line)
    about = _APART.join(filter(None, (found.hint, line.organization)))  # what it was found by is not cut off
    before = len(about) - len(line.organization)
    firm = () if line.organization == line.name else found.organization
    spans = chain(found.in_hint, ((start + before, end + before) for start, end in firm))
    return _ELSEWHERE if found.hint else _BY_BOTH, replace(
        choice, about=about, marks=tuple(place for place in _places(found.name) if place < len(choice.title)),
        about_marks=tuple(_places(spans)),
    )  # fmt: skip


def _match_whole(query: str, text: str) -> Match | None:
    """How it matches a text that has every word of it: a contact is found by what is there, never by a slip."""
    folded = fold(text)
    return match(query, text) if all(word in folded for word in fold(query).split()) else None


def _places(spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    return chain.from_iterable(range(start, end) for start, end in spans)


def _placed(act: MenuAct, found: Match) -> Choice:
    """An act that is meant together with the menus that lead to it: `found` in both, with a blank between each two."""
    marks: list[int] = []
    about_marks: list[int] = []
    begin = shown = 0  # of a menu's words, where they were looked for and where they are shown
    for menu in act.path:
        about_marks += (mark - begin + shown for mark in found.marks if begin <= mark < begin + len(menu))
        begin, shown = begin + len(menu) + 1, shown + len(menu) + len(_BETWEEN)
    marks += (mark - begin for mark in found.marks if mark >= begin)
    return replace(of_act(act), marks=tuple(marks), about_marks=tuple(about_marks))


def _further(query: str, known: str) -> list[tuple[str, int]]:
    """The further words that are meant if every word of the query begins one, each with how many of its letters."""
    meant: dict[str, int] = {}
    for begin in fold(query).split():
        fitting = [word for folded, word in _folded(known) if folded.startswith(begin)]
        if not fitting or len(begin) < _LEAST:
            return []
        word = min(fitting, key=len)
        meant[word] = max(len(begin), meant.get(word, 0))
    return list(meant.items())


@lru_cache(maxsize=128)
def _folded(known: str) -> list[tuple[str, str]]:
    """Words, each with how it is compared."""
    return [(fold(word), word) for word in known.split()]


def _called(act: MenuAct, meant: Sequence[tuple[str, int]]) -> tuple[float, Choice]:
    """An act that is meant by what people call it elsewhere, which is shown, and how well."""
    choice, said, marks = of_act(act), "", list[int]()
    for word, letters in meant:
        said += " " if said else ""
        marks += range(len(said), len(said) + min(letters, len(word)))
        said += word
    whole = all(letters >= len(fold(word)) for word, letters in meant)
    about = _APART.join(filter(None, (said, choice.about)))
    score = _BY_FURTHER_WORDS if whole else _BY_BEGINNING
    return score, replace(choice, about=about, about_marks=tuple(marks))


def suggested(
    acts: Sequence[MenuAct], fitting: Sequence[MenuAct], who: ContactLine | None, pages: Sequence[MenuAct],
    line_of: Callable[[str], ContactLine | None], uses: Uses,
) -> list[Choice]:  # fmt: skip
    """For an empty query: what was used lately, what can be done with the contact shown (`who`), where to go."""
    translate = QCoreApplication.translate
    shown: set[str] = set()

    def group(heading: str, choices: Iterable[Choice]) -> Iterator[Choice]:
        for choice in choices:
            if choice.key not in shown:
                shown.add(choice.key)
                yield replace(choice, heading=heading)
                heading = ""

    by_key = {act.key: act for act in acts}
    recent = list(_recent(by_key, line_of, uses))
    found = list(group(translate("Palette", "Recent"), recent[:RECENT]))
    if who is not None:
        found += group(words.clipped(who.name, 60), (of_act(act, within=1) for act in fitting))
    return found + list(group(translate("Palette", "Go to"), (of_act(act, within=1) for act in pages)))


def _recent(
    by_key: dict[str, MenuAct], line_of: Callable[[str], ContactLine | None], uses: Uses
) -> Iterator[Choice]:
    for key in uses.ranked():
        kind, _colon, name = key.partition(":")
        if kind == "act" and key in by_key:
            yield of_act(by_key[key])
        elif kind == "contact":
            line = line_of(name)
            if line is not None:
                yield of_contact(line)
            else:
                uses.forget(key)  # who is gone leaves nothing behind
