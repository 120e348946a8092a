"""Every text that a user of the window may read: what `tr` marks, and the sentences of the rooms that know no Qt.

Those rooms (the store, files in and out) say what went wrong in plain English sentences, which the command line prints
as they are. The window translates them by their pattern (`salesassist.sentences`): an f-string is a pattern with its
places named. Found here by reading the program, as `lupdate` does for `tr`.
"""

import ast
import errno
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "salesassist"
FOLDER = ROOT / "resources" / "i18n"
SENTENCES = FOLDER / "sentences.json"

_SAY_SENTENCES = ("store", "exchange", "importing", "exporting", "session")
_FOR_FILES_ONLY = {"person_page.py", "ical_write.py"}  # written into files
_SAY_PHRASES = ("exchange/decisions.py", "exchange/matching.py", "exchange/people.py", "exchange/read.py",
                "domain/likeness.py")  # parts of sentences: why two may be one, what a file may be  # fmt: skip
_BEFORE_THE_WINDOW = ("app.py", "start.py")
_OF_THE_SYSTEM = (errno.ENOENT, errno.EACCES, errno.EPERM, errno.EISDIR, errno.ENOTDIR, errno.ENOSPC, errno.EROFS,
                  errno.EIO, errno.EEXIST, errno.ENAMETOOLONG, errno.EDQUOT, errno.EBUSY)  # why a file cannot be used
_BY_THE_WINDOW = ("They have {why} in common, but may be two people.",)  # put together in ui/importing/model.py
COMMAND_LINE = "CommandLine"
"""The context of what the command line says by itself (`salesassist.cli_language`)."""
_WORD = re.compile(r"[a-z]{2,}")
_PLACE = re.compile(r"\{(\w+)\}")
_SQL = re.compile(r"[A-Z]{4}.* = |[A-Z]{4} .*\?|^(SELECT|DELETE|FROM) ")


@dataclass(frozen=True)
class Marked:
    """A text in `tr` or `translate`: its context (the class, for `tr`), and where it stands."""

    context: str
    text: str
    plural: bool
    where: str
    by_tr: bool = False


def modules() -> list[Path]:
    """The modules of the program."""
    return sorted(PACKAGE.rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    """A module, read once: to parse them all takes seconds."""
    return ast.parse(path.read_text("utf-8"))


def places(text: str) -> list[str]:
    """The places of a text that are filled in, sorted: {name}, %n."""
    return sorted([*_PLACE.findall(text), *re.findall("%n", text)])


@cache
def marked() -> tuple[Marked, ...]:
    """Every call of `tr` and `translate`; a text that is not written out there is ""."""
    return tuple(one for path in modules() for one in _marked(path, tree_of(path), ""))


def _marked(path: Path, node: ast.AST, owner: str) -> Iterator[Marked]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            called = child.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            where = f"{path.relative_to(ROOT)}:{child.lineno}"
            if name == "tr" and child.args:
                by_self = isinstance(called, ast.Attribute) and ast.unparse(called.value) == "self"
                yield Marked(owner if by_self else "", _text(child.args[0]), len(child.args) > 2, where, True)
            elif name == "translate" and len(child.args) >= 2:
                yield Marked(_text(child.args[0]), _text(child.args[1]), len(child.args) > 3, where)
            elif name == "told" and len(child.args) == 1 and path.stem.startswith("cli"):
                yield Marked(COMMAND_LINE, _text(child.args[0]), False, where)
        yield from _marked(path, child, child.name if isinstance(child, ast.ClassDef) else owner)


def _text(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


@cache
def sentences() -> list[str]:
    """The sentences and phrases of the rooms without Qt, with the places of what is filled in; in a fixed order."""
    rooms = [path for room in _SAY_SENTENCES for path in sorted((PACKAGE / room).rglob("*.py"))]
    rooms += [PACKAGE / name for name in _BEFORE_THE_WINDOW]
    found = {text for path in rooms if path.name not in _FOR_FILES_ONLY for text in _said(path) if _is_sentence(text)}
    found |= set(_BY_THE_WINDOW) | set(map(os.strerror, _OF_THE_SYSTEM))
    for name in _SAY_PHRASES:
        found |= {text for text in _said(PACKAGE / name) if _is_phrase(text)}
    return sorted(found)


def _said(path: Path) -> Iterator[str]:
    tree = tree_of(path)
    passed: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef):
            passed |= {id(child.value) for child in node.body if isinstance(child, ast.Expr)}
        elif isinstance(node, ast.JoinedStr):
            passed |= {id(value) for value in node.values}
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in ("tr", "translate"):
            passed |= {id(argument) for argument in node.args}
    for node in ast.walk(tree):
        if id(node) not in passed:
            if isinstance(node, ast.JoinedStr):
                yield _pattern(node)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not _PLACE.search(node.value):
                yield node.value


def _pattern(node: ast.JoinedStr) -> str:
    text = ""
    names: dict[str, str] = {}  # of a place: what it is filled with
    for value in node.values:
        if isinstance(value, ast.Constant):
            text += value.value
        elif isinstance(value, ast.FormattedValue):
            filled = ast.unparse(value.value)
            name = _named(filled)
            while names.setdefault(name, filled) != filled:
                name += "_"
            text += f"{{{name}}}"
    return text


_NO_NAMES = {"self", "str", "len", "or", "if", "else", "getattr", "None", "excerpt", "quoted", "one_line", "error"}


def _named(filled: str) -> str:
    """A name for what an expression gives: its last telling word."""
    words = re.findall(r"[A-Za-z_]\w*", filled)
    telling = [word for word in words if word not in {*_NO_NAMES, "name", "isoformat", "strerror", "rstrip"}]
    return (telling or words or ["it"])[-1].strip("_").lower() or "it"


def _is_sentence(text: str) -> bool:
    words = _WORD.findall(_PLACE.sub("", text))
    ends = text[-1:] in ".?" or (text.endswith("}") and len(words) > 3)
    return len(words) > 1 and ends and (text[0].isupper() or text[0] in "“{") and not _SQL.search(text)


def _is_phrase(text: str) -> bool:
    words = _WORD.findall(_PLACE.sub("", text))
    return 2 <= len(words) <= 20 and bool(re.match(r"[a-z{].*[a-z)}]$", text)) and "jr" not in words


def to_translate() -> dict[tuple[str, str], bool]:
    """(context, text) of all there is to translate, and whether it has plural forms. In a fixed order."""
    from salesassist import languages, sample
    from salesassist.exchange.mapping import MEANINGS

    found: dict[tuple[str, str], bool] = {}
    for one in marked():
        if one.text:
            found[one.context, one.text] = found.get((one.context, one.text), False) or one.plural
    found |= {("Meaning", meaning.title): False for meaning in MEANINGS}
    found |= {("Sentences", text): False for text in sentences()}
    found |= {("Sample", text): False for text in sample.texts()}
    found |= {(COMMAND_LINE, text): False for text in (*_words_of_the_command_line(), *_OF_ARGPARSE)}
    found |= {("Countries", name): False for _code, name in languages.countries()}
    found |= {("QShortcut", name): False for name in _KEYS}
    found |= {("Licences", said): False for said in _of_licences()}
    return dict(sorted(found.items()))


def _of_licences() -> Iterator[str]:
    """What is said of the parts of the program and their licences in words that are no names."""
    for part in json.loads((ROOT / "resources" / "licences.json").read_text("utf-8")):
        yield from (said for said in (part["name"], part["licence"]) if _IN_WORDS.search(said))


_IN_WORDS = re.compile(r"\b(the|of|after|in|public)\b")


_KEYS = ("Enter", "Return")
"""Keys that Qt's own German leaves in English, in menus and tips."""
_OF_ARGPARSE = (
    "usage: ", "positional arguments", "options", "show this help message and exit",
    "the following arguments are required: %s",
    "unrecognized arguments: %s", "invalid choice: %(value)r (choose from %(choices)s)",
    "argument %(argument_name)s: %(message)s", "expected one argument", "expected at least one argument",
    "ignored explicit argument %r", "unknown parser %(parser_name)r (choices: %(choices)s)",
)  # fmt: skip
"""What Python's reader of arguments says by itself, as far as ours can make it say it."""


def _words_of_the_command_line() -> Iterator[str]:
    """Words that the command line says by the names of things: statuses, channels, days, months, kinds of records."""
    from salesassist.cli_asking import COMMANDS
    from salesassist.domain.backup import Why
    from salesassist.domain.follow_up import Channel, Part
    from salesassist.domain.status import Status

    yield from (command.text for command in COMMANDS.values())
    yield from map(str, (*Status, *Channel, *Part, *Why))
    yield from (f"{date(2026, 11, day):{form}}" for day in range(2, 9) for form in ("%A", "%a"))
    yield from (f"{date(2026, month, 1):{form}}" for month in range(1, 13) for form in ("%B", "%b"))
    for kind in ("follow-up", "interaction", "deal", "relation", "template", "useful-thing"):
        yield from (kind, f"{kind}s")


def kept_sentences() -> list[str]:
    """The sentences as the program has them."""
    return json.loads(SENTENCES.read_text("utf-8"))
