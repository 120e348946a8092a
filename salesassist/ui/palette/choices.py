"""What the palette offers for what was typed, best first."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.ranking import Match, Uses, match
from salesassist.domain.text import fold
from salesassist.frozen import dataclass, replace
from salesassist.ui import words
from salesassist.ui.palette.acts import MenuAct

CONTACTS = 8
MOST = 40
RECENT = 6
_USE = 0.25  # what being used much is worth beside a good match
_ELSEWHERE = 0.5  # found by what is not shown: a number, an address, a note
_BY_PLACE = 0.8
_BY_FURTHER_WORDS = 0.7


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


def of_contact(line: ContactLine, found: Match | None = None, at: Match | None = None) -> Choice:
    """`found`: by their name, `at`: by their organisation."""
    return Choice(contact_key(line.uid), words.clipped(line.name, 120), line.organization, line=line,
                  marks=found.marks if found else (), about_marks=at.marks if at else ())  # fmt: skip


def of_act(act: MenuAct, found: Match | None = None, *, within: int = 0) -> Choice:
    """`within`: how many of the menus around it are understood."""
    return Choice(act.key, act.title, " › ".join(act.path[within:]), act.keys[0] if act.keys else "", act,
                  marks=found.marks if found else ())  # fmt: skip


def found(
    query: str, acts: Iterable[MenuAct], lines: Iterable[ContactLine], uses: Uses, further: Mapping[str, str]
) -> list[Choice]:
    """Acts that `query` may mean, and the contacts found by it. `further` are more words for acts, by their names."""
    scored: list[tuple[float, Choice]] = []
    for act in acts:
        by_title = match(query, act.title)
        if by_title is not None:
            scored.append((by_title.score, of_act(act, by_title)))
        elif (by_place := _by_place(query, act)) is not None:
            scored.append((_BY_PLACE * by_place.score, of_act(act, by_place)))
        elif _is_called(query, further.get(act.action.objectName(), "")):
            scored.append((_BY_FURTHER_WORDS, of_act(act)))
    for place, line in enumerate(lines):
        by_name = match(query, words.clipped(line.name, 120))
        score = by_name.score if by_name else _ELSEWHERE
        at = match(query, line.organization) if by_name is None else None
        scored.append((score - place / 1000, of_contact(line, by_name, at)))  # they come best first
    scored.sort(key=lambda pair: -(pair[0] + _USE * uses.weight(pair[1].key)))
    return [choice for _score, choice in scored[:MOST]]


def _is_called(query: str, words: str) -> bool:
    """Whether every word of the query begins one of these."""
    wanted, known = fold(query).split(), fold(words).split()
    return bool(known) and all(any(word.startswith(begin) for word in known) for begin in wanted)


def _by_place(query: str, act: MenuAct) -> Match | None:
    """How an act is meant together with the menus that lead to it, the marks on its title."""
    place = " ".join((*act.path, ""))
    found = match(query, place + act.title)
    if found is None:
        return None
    return Match(found.score, tuple(mark - len(place) for mark in found.marks if mark >= len(place)))


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
