"""What can be asked on the command line: its commands, what each of them takes, and the parsers that read it."""

import argparse
import re
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

from salesassist import __version__, cli_passphrase, settings
from salesassist.cli_language import known, told
from salesassist.cli_report import Refusal, columns
from salesassist.own_files import COMMAND

argparse._ = known  # type: ignore[attr-defined]  # how it looks up its own texts, "usage: " and what is wrong


def asked_for(arguments: Sequence[str]) -> Namespace:
    """What the arguments say; its `command` is one of `COMMANDS`, None for the window. Raises Refusal, and SystemExit
    after help.

    It is read by a parser of the commands that they name, for to make all of them takes as long as the quicker ones;
    where that cannot read them, or help is wanted, by the whole.
    """
    if arguments and not arguments[0].startswith("-") and arguments[0] not in COMMANDS:
        from salesassist.cli_desktop import with_open_said

        arguments = with_open_said(arguments, COMMANDS)
    asked = None
    if not {"-h", "--help"} & {*arguments}:
        with suppress(Refusal):
            asked = _parser([name for name in COMMANDS if name in arguments]).parse_args(arguments)
    if asked is None:
        asked = _parser(COMMANDS).parse_args(arguments)
    if asked.command and (asked.minimized or asked.demo or asked.show):
        text = told("--minimized, --demo and --show are for the window, not for {command}.")
        raise Refusal(text.format(command=asked.command))
    return asked


class _Parser(ArgumentParser):
    def __init__(self, **options: Any) -> None:
        super().__init__(**options, formatter_class=lambda prog: HelpFormatter(prog, width=columns() - 2))

    def error(self, message: str) -> NoReturn:
        text = told("{message}. See {program} --help.")
        raise Refusal(text.format(message=f"{message[:1].upper()}{message[1:]}", program=self.prog))


def _parser(commands: Iterable[str]) -> ArgumentParser:
    folder = _Parser(add_help=False, allow_abbrev=False)
    folder.add_argument(
        "--data-dir", metavar="DIR", type=_folder, default=SUPPRESS,
        help=told("where everything lives (also: the environment variable {variable})").format(
            variable=settings.DATA_DIR_VARIABLE
        ),
    )  # fmt: skip
    folder.add_argument(
        "--passphrase-file", metavar="FILE", type=Path, default=SUPPRESS,
        help=told(
            "where the passphrase of encrypted data stands in the first line (also: the environment variable "
            "{variable}, which holds the passphrase itself; otherwise you are asked)"
        ).format(variable=cli_passphrase.VARIABLE),
    )  # fmt: skip
    parser = _Parser(
        prog=COMMAND, parents=[folder], allow_abbrev=False,
        description=told("A personal sales assistant: whom to call next. Without a command it opens the window."),
    )  # fmt: skip
    parser.add_argument("--minimized", action="store_true", help=told("start in the tray only"))
    parser.add_argument("--demo", action="store_true", help=told("with sample data in a throw-away store"))
    parser.add_argument(
        "--show", choices=("today", "new-contact", "quick-add"), default="", help=told("what the window begins with")
    )
    parser.add_argument(
        "--quick-add", action="store_const", const="quick-add", dest="show",
        help=told("the same as --show quick-add: for a key of your desktop's"),
    )  # fmt: skip
    parser.add_argument(
        "--version", action="version", version=f"SalesAssist {__version__}", help=told("tell the version, and end")
    )
    parser.set_defaults(command=None)
    if names := list(commands):
        chosen = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser, prog=parser.prog)
        for name in names:
            text, options = known(COMMANDS[name].text), COMMANDS[name].options
            made = chosen.add_parser(name, parents=[folder], help=text, description=text, allow_abbrev=False)
            options(made)
    return parser


def _folder(text: str) -> str:
    if not text.strip():
        raise ArgumentTypeError(told("a folder is needed"))
    return text


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        day = None
    if day is None or not 1900 <= day.year <= 2200:
        raise ArgumentTypeError(told("{text} is not a date; write it as YYYY-MM-DD").format(text=repr(text)))
    return day


# --- the commands ----------------------------------------------------------------------------------------------------


class Command(NamedTuple):
    """`options` adds to its parser what it takes."""

    text: str
    options: Callable[[ArgumentParser], object] = lambda _parser: None


def _import_options(made: ArgumentParser) -> None:
    made.add_argument("files", nargs="+", metavar="FILE", type=Path)
    made.add_argument("--dry-run", action="store_true", help=told("tell what would happen and change nothing"))
    made.add_argument("--json", action="store_true", help=told("print the report as JSON"))


def _agenda_options(made: ArgumentParser) -> None:
    made.add_argument("--date", metavar="YYYY-MM-DD", type=_day, help=told("the list of that day, as at its start"))
    made.add_argument("--json", action="store_true", help=told("print the list as JSON"))


def _export_options(made: ArgumentParser) -> None:
    made.add_argument("file", metavar="FILE", type=Path)
    made.add_argument(
        "--contact", action="append", default=[], metavar="NAME",
        help=told("only this contact, by name or uid; repeatable"),
    )  # fmt: skip
    made.add_argument(
        "--vcard", choices=("3.0", "4.0"), help=told(
            "the version of a .vcf file: 3.0 (the default), which nearly every program reads, or 4.0"
        ),
    )  # fmt: skip
    made.add_argument(
        "--events", action="store_true", help=told("an .ics file with events, for calendars that show no to-dos")
    )


def _restore_options(made: ArgumentParser) -> None:
    made.add_argument("file", metavar="FILE", type=Path, nargs="?", help=told("a backup, packed (.gz) or not"))
    made.add_argument("--list", action="store_true", help=told("tell which backups there are, and change nothing"))


COMMANDS = {
    "import": Command("bring in contacts from vCard or CSV files, or everything from our own JSON", _import_options),
    "open": Command(
        "open the window, and show in it what importing these files would do; also without the word “open”, "
        "where the first is a file", lambda made: made.add_argument("files", nargs="*", metavar="FILE"),
    ),
    "agenda": Command("the day's list in its order", _agenda_options),
    "add": Command(
        'plan a follow-up: add "call Anna Tue 10:00 about the proposal, promised"',
        lambda made: made.add_argument("text", nargs="+", metavar="TEXT"),
    ),
    "export": Command(
        "write contacts to a file; its ending tells the kind: .vcf (vCard), .csv (table), .ics (open follow-ups as a "
        "calendar), .json (everything), .html (the complete record of one contact)",
        _export_options,
    ),
    "check": Command("look for anything wrong with the data"),
    "backup": Command(
        "copy the data, consistently, also while the window is open; packed, if FILE ends in .gz",
        lambda made: made.add_argument("file", metavar="FILE", type=Path),
    ),
    "restore": Command("bring a backup back; the data there is now is kept beside it", _restore_options),
    "desktop": Command(
        "put SalesAssist into the menu of a Linux desktop, with its icon and for vCards; or take it out",
        lambda made: made.add_argument("act", choices=("install", "remove"), metavar="install|remove"),
    ),
}  # fmt: skip
