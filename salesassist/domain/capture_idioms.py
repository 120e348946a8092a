"""How people put what is to be done: words around it that say nothing ("remind me to"), and those that only together
with others are a channel ("give Bob a call")."""

from salesassist.domain.capture_line import Line, Token
from salesassist.domain.capture_reading import Kind
from salesassist.domain.follow_up import Channel
from salesassist.domain.names import words_of


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(words_of(phrase)) for phrase in text.split("/"))


_REMINDING = _phrases(
    "remind me to/remind me/reminder to/reminder/remember to/don't forget to/do not forget to/make sure to/be sure to/"
    "need to/i need to/have to/i have to/i want to/i'd like to/i'll/"
    "erinnere mich daran/erinnere mich/erinner mich daran/erinner mich/daran denken/denk daran/denk dran/"
    "nicht vergessen/bitte nicht vergessen/ich muss noch/ich muss/ich soll/ich sollte/ich will/ich möchte/"
    "me rappeler de/me rappeler/rappelle-moi de/rappelle-moi/penser à/ne pas oublier de/ne pas oublier/"
    "n'oublie pas de/n'oublie pas/il faut/je dois/"
    "recuérdame que/recuérdame/recordarme/recordar/acordarme de/no olvidar/no olvides/tengo que/hay que/debo"
)
_MOST_REMINDING = 5  # words
_BEARING = _phrases(
    "give/send/drop/shoot/have/make/schedule/arrange/plan/set/up/do/quick/quickly/briefly/just/"
    "kurz/mal/noch/nochmal/unbedingt/machen/ausmachen/vereinbaren/planen/führen/haben/schicken/"
    "faire/avoir/planifier/organiser/fixer/prévoir/donner/rapidement/hacer/tener/organizar/agendar/dar/concertar"
)
"""With a channel that is said, these say nothing more: "schedule a call"."""
_APART = {
    ("drop", "line"): Channel.EMAIL, ("give", "shout"): Channel.CALL, ("give", "buzz"): Channel.CALL,
    ("give", "bell"): Channel.CALL, ("shoot", "line"): Channel.EMAIL,
}  # fmt: skip
"""Verbs that are a channel with what comes after the name: "drop Bob a line"."""
_OCCASIONS = _phrases(
    "lunch/breakfast/dinner/coffee/drinks/mittagessen/abendessen/frühstück/kaffee/déjeuner/dîner/café/comida/cena/"
    "almuerzo/desayuno"
)
"""Meetings that are called by what they are for."""


class Idioms:
    """What one line has of them."""

    def __init__(self, line: Line) -> None:
        self._line, self._tokens = line, line.tokens

    def take_reminder(self) -> None:
        """What a line begins with that only says that it is not to be forgotten."""
        first = next((i for i, token in enumerate(self._tokens) if token.kind is None), 0)
        for length in range(_MOST_REMINDING, 0, -1):
            words = self._tokens[first : first + length]
            if len(words) < length or any(token.kind is not None for token in words):
                continue
            if " ".join(token.plain for token in words) in _REMINDING and len(self._tokens) > first + length:
                self._line.mark(first, length, Kind.PURPOSE)
                self._leave_elision(self._tokens[first + length])
                self._leave_zu()
                return

    def _leave_elision(self, token: Token) -> None:
        """ "ne pas oublier d'appeler"."""
        if token.kind is None and token.word[:2] in ("d'", "d’") and len(token.word) > 2:
            token.start, token.word = token.start + 2, token.word[2:]
            token.plain = " ".join(words_of(token.word))

    def _leave_zu(self) -> None:
        """ "erinnere mich, Bob den Vertrag zu schicken"."""
        for before, after in zip(self._tokens, self._tokens[1:], strict=False):
            if before.kind is None and before.plain == "zu" and after.plain.endswith("en") and not after.capital:
                before.kind = Kind.PURPOSE

    def take_apart(self) -> Channel | None:
        """A channel of a verb and what stands behind the name."""
        head = [token for token in self._tokens[: self._line.about] if token.kind is None]
        for token in head[1:]:
            if (channel := _APART.get((head[0].plain, token.plain))) is not None:
                head[0].kind = token.kind = Kind.CHANNEL
                return channel
        return None

    def leave_bearing(self) -> None:
        """Words that only bear the channel that is said, if nothing else is."""
        left = [token for token in self._tokens[: self._line.about] if token.kind is None]
        said = [token for token in left if token.plain and token.plain not in self._line.words.links]
        if said and all(token.plain in _BEARING for token in said):
            for token in said:
                token.kind = Kind.CHANNEL

    def occasion(self) -> str:
        """What a meeting is called ("Lunch"), if the line says so; else ""."""
        for token in self._tokens:
            if token.kind is Kind.CHANNEL and token.plain in _OCCASIONS:
                word = self._line.text[token.start : token.end].strip(".:!?'’\"")
                return word[:1].upper() + word[1:]
        return ""
