"""The command line: understands what is asked, builds what a command needs, and prints.

Exit status: 0 done; 1 done, but some record, file or check failed; 2 a usage error, or no input could be read at all;
130 interrupted; 141 nobody reads the output any more. Everything heavy is imported by the command that needs it; Qt
by the window only. The present is the system's clock; for tests and pictures the environment variable SALESASSIST_NOW
sets another (see `clock`).
"""

import gc
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar

from salesassist import __version__, cli_language, cli_passphrase, settings
from salesassist.cli_language import known, number, sentence, told
from salesassist.cli_report import DONE, FAILED, INTERRUPTED, REFUSED, UNHEARD, Failure, Refusal, say
from salesassist.own_files import COMMAND

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from salesassist.domain.capture import Reading
    from salesassist.domain.contact import Contact
    from salesassist.domain.follow_up import FollowUp
    from salesassist.domain.names import Names
    from salesassist.domain.times import Now
    from salesassist.settings import Preferences
    from salesassist.store.day_store import DayStore
    from salesassist.store.opening import OpenedStore
    from salesassist.store.store import Store

_S = TypeVar("_S", bound="OpenedStore")


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for; returns the exit status."""
    _open_closed_streams()
    cli_language.begin(lambda: settings.data_dir(_folder_in(arguments)))
    os.umask(0o077)  # whatever we make (exports, locks, what libraries write beside our files) is the user's alone
    try:
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        try:
            status = _run(arguments)
        except SystemExit as end:  # argparse, after --help
            status = end.code if isinstance(end.code, int) else REFUSED
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        say(told("Interrupted; what was not finished was left as it was."))
        return INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return UNHEARD
    except OSError as error:  # most likely a full disk
        text = told("{place} cannot be used: {why}.")
        say(text.format(place=error.filename or told("The output"), why=sentence(error.strerror or str(error))))
        _close_output()
        return FAILED
    finally:
        cli_language.end()


def _folder_in(arguments: Sequence[str]) -> str | None:
    """The folder that the arguments name, before they are understood: help and what is wrong with them are told in the
    language of its window."""
    for option, value in zip(arguments, (*arguments[1:], ""), strict=False):
        if option == "--data-dir":
            return value or None
        if option.startswith("--data-dir="):
            return option.partition("=")[2] or None
    return None


def _open_closed_streams() -> None:
    """Give whoever writes to a stream that was closed before we began something to write to."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - as long as we run


def _close_output() -> None:
    """Keep Python from complaining again when it closes the stream."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: Sequence[str]) -> int:
    try:
        if not arguments:  # the usual start reads in nothing that understands more
            cli_passphrase.take_from(None)
            return _show_window(settings.data_dir(None), None)
        asked = _asked_for(arguments)
        folder = settings.data_dir(getattr(asked, "data_dir", None))
        cli_passphrase.take_from(getattr(asked, "passphrase_file", None))
        command: Callable[[Namespace, Path], int] = asked.run
        return command(asked, folder)
    except Refusal as error:
        say(str(error))
        return REFUSED
    except Failure as error:
        say(str(error))
        return FAILED


def _opened(folder: Path, *, to_read: bool = False) -> "AbstractContextManager[Store]":
    """The store, for one command; `to_read`: it may be one that can only be read. Whatever is wrong with it ends the
    command with a sentence."""
    from salesassist.store.store import Store

    return _opened_as(Store, folder, to_read)


@contextmanager
def _opened_as(kind: "type[_S]", folder: Path, to_read: bool) -> "Iterator[_S]":
    from salesassist.store.access import is_writable
    from salesassist.store.errors import DamagedStore, NewerStore, StoreError
    from salesassist.store.opening import FILE_NAME

    opened = False
    path = folder / FILE_NAME
    _check_not_vanished(folder, path)
    cli_passphrase.unlock(path)
    try:
        with kind(folder, read_only=to_read and path.exists() and not is_writable(path)) as store:
            opened = True
            yield store
    except StoreError as error:
        if opened and not isinstance(error, DamagedStore | NewerStore):
            raise Failure(str(error)) from error
        raise Refusal(str(error)) from error


def _check_not_vanished(folder: Path, path: Path) -> None:
    """Raise Refusal where data have gone: an empty store in their place would hide that from whoever looks next."""
    with suppress(OSError):
        if path.stat().st_size or not path.is_file():
            return
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises where one may not look
        return
    from salesassist.store.finding import look

    if (found := look(folder, _backup_folder(folder))) is not None:
        raise Refusal(
            f"{found.why} Nothing was begun anew: see “restore --list” for backups, or open the window, which offers "
            "the ways out."
        )


# --- what can be asked -----------------------------------------------------------------------------------------------


@contextmanager
def _collecting_nothing() -> "Iterator[None]":
    """Look for no garbage meanwhile: of what a list is made of nothing is any before it is printed."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _columns() -> int:
    """How wide the terminal is. (`shutil` says the same, and reads in what unpacks archives.)"""
    with suppress(ValueError):
        if (said := int(os.environ.get("COLUMNS", "0"))) > 0:
            return said
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # closed, taken away, or no terminal
        return 80


@cache
def _parsers() -> "type[ArgumentParser]":
    """What our parsers are made by."""
    import argparse
    from argparse import ArgumentParser, HelpFormatter

    argparse._ = known  # type: ignore[attr-defined]  # how it looks up its own texts, "usage: " and what is wrong

    class Parser(ArgumentParser):
        def __init__(self, **options: Any) -> None:
            super().__init__(**options, formatter_class=lambda prog: HelpFormatter(prog, width=_columns() - 2))

        def error(self, message: str) -> NoReturn:
            text = told("{message}. See {program} --help.")
            raise Refusal(text.format(message=f"{message[:1].upper()}{message[1:]}", program=self.prog))

    return Parser


def _asked_for(arguments: Sequence[str]) -> "Namespace":
    """What the arguments say: by a parser of the commands that they name, for to make all of them takes as long as the
    quicker ones; where that cannot read them, or help is wanted, by the whole."""
    if arguments and not arguments[0].startswith("-") and arguments[0] not in _COMMANDS:
        from salesassist.cli_desktop import with_open_said

        arguments = with_open_said(arguments, _COMMANDS)
    if not {"-h", "--help"} & {*arguments}:
        with suppress(Refusal):
            return _parser([name for name in _COMMANDS if name in arguments]).parse_args(arguments)
    return _parser(_COMMANDS).parse_args(arguments)


class _Command(NamedTuple):
    """`options` adds to its parser what it takes."""

    run: "Callable[[Namespace, Path], int]"
    text: str
    options: "Callable[[ArgumentParser], object]" = lambda _parser: None


def _parser(commands: Iterable[str]) -> "ArgumentParser":
    from argparse import SUPPRESS

    parsers = _parsers()
    folder = parsers(add_help=False, allow_abbrev=False)
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
    parser = parsers(
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
    parser.set_defaults(run=_window, command=None)
    if names := list(commands):
        chosen = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=parsers, prog=parser.prog)
        for name in names:
            run, text, options = _COMMANDS[name]
            text = known(text)
            made = chosen.add_parser(name, parents=[folder], help=text, description=text, allow_abbrev=False)
            made.set_defaults(run=_with_window_options_refused(run))
            options(made)
    return parser


def _with_window_options_refused(
    run: "Callable[[Namespace, Path], int]",
) -> "Callable[[Namespace, Path], int]":
    def checked(asked: "Namespace", folder: Path) -> int:
        if asked.minimized or asked.demo or asked.show:
            text = told("--minimized, --demo and --show are for the window, not for {command}.")
            raise Refusal(text.format(command=asked.command))
        return run(asked, folder)

    return checked


def _folder(text: str) -> str:
    if not text.strip():
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(told("a folder is needed"))
    return text


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        day = None
    if day is None or not 1900 <= day.year <= 2200:
        from argparse import ArgumentTypeError

        raise ArgumentTypeError(told("{text} is not a date; write it as YYYY-MM-DD").format(text=repr(text)))
    return day


def _clock() -> "Now":
    from salesassist.clock import VARIABLE, system_clock

    try:
        return system_clock()()
    except (ValueError, OSError) as error:
        text = told("The time cannot be told: {why}. Check {variable} and TZ in the environment.")
        raise Refusal(text.format(why=error, variable=VARIABLE)) from error


def _at_hand(store: "DayStore") -> "tuple[Preferences, Now]":
    """The user's preferences, and the present by them."""
    from salesassist.frozen import replace

    preferences = settings.Preferences.from_stored(store.settings())
    cli_language.speak(preferences.language)
    return preferences, replace(_clock(), day_start=preferences.day_start)


def _speak_as_set(store: "DayStore") -> None:
    """Speak the user's language where nothing else is asked of their preferences, if they can be read."""
    from salesassist.store.errors import StoreError

    with suppress(StoreError):
        cli_language.speak(settings.Preferences.from_stored(store.settings()).language)


# --- the commands ----------------------------------------------------------------------------------------------------


def _window(asked: "Namespace", folder: Path) -> int:
    wish = {"show": asked.show} if asked.show else None
    return _show_window(folder, wish, minimized=asked.minimized, demo=asked.demo)


def _open(asked: "Namespace", folder: Path) -> int:
    from salesassist.cli_desktop import wish_for

    return _show_window(folder, wish_for(asked.files).told(), minimized=asked.minimized, demo=asked.demo)


def _desktop(asked: "Namespace", folder: Path) -> int:
    from salesassist.cli_desktop import change_desktop

    return change_desktop(asked.act, folder)


def _show_window(folder: Path, wish: Mapping[str, Any] | None, *, minimized: bool = False, demo: bool = False) -> int:
    from salesassist.screen import has_screen

    if not has_screen():
        raise Refusal(told("There is no screen here; the commands work without one (--help)."))
    from salesassist.quickly import collecting_nothing, read_in_qt

    with collecting_nothing():
        read_in_qt()
        from salesassist import app

    cli_passphrase.unlock_if_told(folder)
    return int(app.run(folder, minimized=minimized, demo=demo, wish=wish))


def _import(asked: "Namespace", folder: Path) -> int:
    from contextlib import ExitStack
    from tempfile import TemporaryDirectory

    from salesassist import cli_report
    from salesassist.importing import run_import
    from salesassist.store.store import FILE_NAME

    with ExitStack() as stack:
        if asked.dry_run and not (folder / FILE_NAME).exists():  # a dry run does not even make an empty store
            _check_usable(folder)
            folder = Path(stack.enter_context(TemporaryDirectory()))
        store = stack.enter_context(_opened(folder))
        preferences, now = _at_hand(store)
        told = _Progress()
        stack.callback(told.wipe)
        if not asked.dry_run and store.contact_count():
            _back_up_before_import(store, folder, now)
        report = run_import(
            store, asked.files, now=now, region=preferences.region, dry_run=asked.dry_run, progress=told.show
        )
        told.wipe()
    for note in report.unread:
        say(note.reason)
    if asked.json:
        cli_report.print_json(cli_report.import_json(report))
    elif not report.nothing_read:
        for line in cli_report.import_notes(report):
            say(line)
        print(cli_report.import_text(report, dry_run=asked.dry_run))
    if report.nothing_read:
        return REFUSED
    return FAILED if report.failed else DONE


def _back_up_before_import(store: "Store", folder: Path, now: "Now") -> None:
    from salesassist.domain.backup import Why
    from salesassist.store.backups import take_somewhere
    from salesassist.store.errors import DamagedStore, StoreError

    try:
        _taken, said = take_somewhere(store.path, _backup_folder(folder), now.at, Why.IMPORT)
    except DamagedStore:
        raise
    except StoreError as error:
        said = f"{sentence(str(error))} {told('There is no backup of before this import.')}"
    if said:
        say(said)


def _backup_folder(folder: Path) -> Path | None:
    """Where the user keeps the backups of the store in `folder`, if not in the usual place."""
    chosen = settings.WindowState(folder).text(settings.BACKUP_FOLDER)
    return Path(chosen) if chosen else None


def _check_usable(folder: Path) -> None:
    """Raise Refusal where no store could be made in a folder, as far as can be told without making any."""
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    if not there.is_dir():
        text = told("{folder} cannot be used for the data: {place} is not a folder.")
        raise Refusal(text.format(folder=folder, place=there))
    if not os.access(there, os.W_OK | os.X_OK):
        text = told("{folder} cannot be used for the data: you may not write in {place}.")
        raise Refusal(text.format(folder=folder, place=there))


class _Progress:
    """One line on the terminal, if there is one."""

    def __init__(self) -> None:
        self._on = sys.stderr.isatty()
        self._wide = 0

    def show(self, done: int, total: int) -> None:
        if self._on:
            text = told("{done} of {total} records") if total else told("{done} records read")
            text = text.format(done=number(done), total=number(total))
            print(f"\r{text:<{self._wide}}", end="", file=sys.stderr, flush=True)
            self._wide = len(text)

    def wipe(self) -> None:
        if self._wide:
            print("\r" + " " * self._wide, end="\r", file=sys.stderr, flush=True)
            self._wide = 0


def _agenda(asked: "Namespace", folder: Path) -> int:
    from salesassist import cli_report
    from salesassist.domain.day import Progress, arrange, room_for_suggestions
    from salesassist.frozen import replace
    from salesassist.store.day_store import DayStore

    with _collecting_nothing(), _opened_as(DayStore, folder, to_read=True) as store:
        preferences, now = _at_hand(store)
        as_it_was = asked.date not in (None, now.today)
        if as_it_was:
            now = replace(now, at=now.start_of(asked.date))
        currency = preferences.currency
        order = [] if preferences.by_urgency else store.day_order()
        rows = arrange(store.day_rows(now, currency, as_it_was=as_it_was), order, currency)
        start, end = now.start_of(now.today), now.start_of(now.tomorrow)
        touches = 0 if as_it_was else store.touches_between(start, end)
        progress = Progress(touches, 0, preferences.day_goal, preferences.week_goal)
        room = room_for_suggestions(progress, len(rows))
        rows += store.suggestions(now, currency, preferences.tier_days, room)
    if asked.json:
        cli_report.print_json(cli_report.agenda_json(rows))
    else:
        print(cli_report.agenda_text(rows, now, _columns() if sys.stdout.isatty() else None))
    return DONE


def _add(asked: "Namespace", folder: Path) -> int:
    from salesassist.cli_report import due_text, money_text
    from salesassist.domain import capture
    from salesassist.domain.cadence import DEFAULTS, Rules
    from salesassist.domain.draft import deal_of, draft_of, marked
    from salesassist.domain.follow_up import Channel
    from salesassist.domain.interaction import next_attempt
    from salesassist.domain.names import NameMatch, Names
    from salesassist.domain.uids import new_uid
    from salesassist.frozen import replace

    text = " ".join(asked.text)
    with _opened(folder) as store:
        preferences, now = _at_hand(store)
        names = Names(NameMatch(i.uid, i.name, i.organization) for i in store.identities())
        reading = capture.read(text, names, now, capture.Speech(cli_language.language(), currency=preferences.currency))
        for trouble in _troubles(reading, names):
            say(trouble)
        plain = known(str(reading.channel)) if cli_language.language() != "en" else ""
        draft = draft_of(reading, preferences.region, plain)
        if reading.contact is None or draft is None:
            return REFUSED
        contact = store.contact(reading.contact.uid)
        if contact is None or contact.do_not_contact:
            text = told("{name} is marked “do not contact”; nothing was planned.")
            raise Refusal(text.format(name=reading.contact.name))
        rules = Rules(tuple(store.cadence_steps()) or DEFAULTS)
        deal = deal_of(draft, contact.uid, now)
        planned = replace(
            draft.step, uid=new_uid(), contact=contact.uid, deal=deal.uid if deal else None,
            attempt=next_attempt(store.history(contact.uid), rules.cap) if reading.channel is Channel.CALL else None,
            created_at=now.at,
        )  # fmt: skip
        unkind = _courtesy(store, planned, contact, preferences, now)
        with store.change():
            if (better := marked(contact, draft)) != contact:
                store.save_contact(better)
            store.add_deals([deal] if deal else [])
            store.add_follow_ups([planned])
    for warning in unkind:
        say(warning)
    who = contact.name + (f" ({contact.organization})" if contact.organization not in ("", contact.name) else "")
    what = [planned.purpose, told("promised")] if planned.promised else [planned.purpose]
    when = due_text(planned.due, now)
    if capture.Assumed.DAY in reading.assumed:
        when = told("{when} (no day was said)").format(when=when)
    what += [f"#{tag}" for tag in draft.tags]
    what += [told("tier {tier}").format(tier=draft.tier)] if draft.tier else []
    what += [told("new deal of {amount}").format(amount=money_text(draft.worth))] if draft.worth else []
    what += [told("I: {task}").format(task=planned.my_task)] if planned.my_task else []
    what += [told("they: {task}").format(task=planned.their_task)] if planned.their_task else []
    done = told("Planned: {channel}, {name}, {when}: {what}")
    print(done.format(channel=known(str(planned.channel)), name=who, when=when, what=", ".join(what)))
    if unread := reading.quoted(capture.Kind.UNREAD):
        say(told("Not understood and left out: {text}").format(text=unread))
    return DONE


def _troubles(reading: "Reading", names: "Names") -> list[str]:
    """Why a line cannot be taken, in sentences."""
    from salesassist.cli_report import named
    from salesassist.domain import capture
    from salesassist.domain.capture import Kind, Trouble
    from salesassist.domain.names import words_of

    sentences = []
    day, time = reading.quoted(Kind.DAY), reading.quoted(Kind.TIME)
    for trouble in reading.troubles:
        match trouble:
            case Trouble.NO_NAME:
                sentences.append(told("Whom is it about? The text names nobody."))
            case Trouble.UNKNOWN_NAME | Trouble.AMBIGUOUS_NAME:
                listed = named(list(reading.candidates) or names.like(words_of(reading.name)))
                if trouble is Trouble.AMBIGUOUS_NAME:
                    text = told("“{name}” may be {people}. Say which.")
                elif listed:
                    text = told("No contact is called “{name}”. Perhaps {people}?")
                else:
                    text = told("No contact is called “{name}”.")
                sentences.append(text.format(name=reading.name, people=listed))
            case Trouble.BAD_DATE:
                sentences.append(told("“{day}” is not a date. Write it as YYYY-MM-DD.").format(day=day))
            case Trouble.PAST_DATE:
                sentences.append(told("“{day}” is in the past; nothing was planned.").format(day=day))
            case Trouble.TOO_LONG:
                text = told("The text is too long: at most {count} characters are read.")
                sentences.append(text.format(count=number(capture.LONGEST_LINE)))
            case Trouble.BAD_TIME:
                sentences.append(told("“{time}” is not a time.").format(time=time))
    return sentences


def _courtesy(
    store: "Store", planned: "FollowUp", contact: "Contact", preferences: "Preferences", now: "Now"
) -> list[str]:
    """What a plan may be unwelcome for; it is kept all the same."""
    from salesassist.cli_report import long_day_text
    from salesassist.domain.courtesy import Nuisance, WorkingDays, warnings

    if planned.due.overdue_at(now) <= now.at:
        return [told("That is in the past: it is overdue already.")]
    days = WorkingDays(preferences.working_days, contact.country or preferences.region)
    others = store.follow_ups_of(contact.uid, open_only=True)
    sentences = []
    for warning in warnings(contact, planned, store.history(contact.uid), now, days, others):
        text = {
            Nuisance.DO_NOT_CONTACT: told("{name} asked not to be contacted."),
            Nuisance.HOLIDAY: told("{day} is not a working day: it is a public holiday there."),
            Nuisance.WEEKEND: told("{day} is not a working day."),
            Nuisance.HOURS: told("It would be {time} for {name}, outside their hours."),
            Nuisance.SAME_DAY: told("This is a second try on {day}."),
            Nuisance.TOO_MANY_TRIES: told(
                "This is the {count}th try without an answer in {days} days; a useful thing would be kinder."
            ),
        }[warning.kind]
        sentences.append(text.format(
            name=contact.name, day=long_day_text(warning.day) if warning.day else "", count=warning.count,
            days=warning.days, time=f"{warning.there:%H:%M}" if warning.there else "",
        ))  # fmt: skip
    return sentences


def _export(asked: "Namespace", folder: Path) -> int:
    from salesassist import cli_files

    form = cli_files.form_of(asked.file, asked.vcard, asked.events, asked.contact)
    shown = _Progress()
    with _opened(folder, to_read=True) as store:
        preferences, now = _at_hand(store)
        try:
            return cli_files.export(store, asked.file, form, asked.contact, now, preferences.region, shown.show)
        finally:
            shown.wipe()


def _check(_asked: "Namespace", folder: Path) -> int:
    from salesassist.cli_report import contacts_text
    from salesassist.store.errors import StoreError

    with _opened(folder, to_read=True) as store:
        _speak_as_set(store)
        found = False
        try:
            for problem in store.problems():
                found = True
                print(sentence(problem))
        except StoreError as error:
            print(sentence(str(error)))
            return FAILED
        if not found:
            text = told("No problems found: {contacts} in {place}.")
            print(text.format(contacts=contacts_text(store.contact_count()), place=store.path))
    return FAILED if found else DONE


def _backup(asked: "Namespace", folder: Path) -> int:
    from salesassist import cli_files

    with _opened(folder) as store:
        _speak_as_set(store)
        return cli_files.back_up(store, asked.file)


def _restore(asked: "Namespace", folder: Path) -> int:
    from salesassist import cli_files
    from salesassist.store.store import FILE_NAME


    if asked.list:
        return cli_files.list_backups(folder / FILE_NAME, _backup_folder(folder), _clock())
    if asked.file is None:
        raise Refusal(told("Which backup? Name its file, or see “restore --list”. Nothing was restored."))
    cli_passphrase.unlock(asked.file)
    cli_passphrase.unlock(folder / FILE_NAME, needed=False)
    return cli_files.restore(folder, asked.file, _clock())


# --- their options ---------------------------------------------------------------------------------------------------


def _import_options(made: "ArgumentParser") -> None:
    made.add_argument("files", nargs="+", metavar="FILE", type=Path)
    made.add_argument("--dry-run", action="store_true", help=told("tell what would happen and change nothing"))
    made.add_argument("--json", action="store_true", help=told("print the report as JSON"))


def _agenda_options(made: "ArgumentParser") -> None:
    made.add_argument("--date", metavar="YYYY-MM-DD", type=_day, help=told("the list of that day, as at its start"))
    made.add_argument("--json", action="store_true", help=told("print the list as JSON"))


def _export_options(made: "ArgumentParser") -> None:
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


def _restore_options(made: "ArgumentParser") -> None:
    made.add_argument("file", metavar="FILE", type=Path, nargs="?", help=told("a backup, packed (.gz) or not"))
    made.add_argument("--list", action="store_true", help=told("tell which backups there are, and change nothing"))


_COMMANDS = {
    "import": _Command(
        _import, "bring in contacts from vCard or CSV files, or everything from our own JSON", _import_options
    ),
    "open": _Command(
        _open, "open the window, and show in it what importing these files would do; also without the word “open”, "
        "where the first is a file", lambda made: made.add_argument("files", nargs="*", metavar="FILE"),
    ),
    "agenda": _Command(_agenda, "the day's list in its order", _agenda_options),
    "add": _Command(
        _add, 'plan a follow-up: add "call Anna Tue 10:00 about the proposal, promised"',
        lambda made: made.add_argument("text", nargs="+", metavar="TEXT"),
    ),
    "export": _Command(
        _export,
        "write contacts to a file; its ending tells the kind: .vcf (vCard), .csv (table), .ics (open follow-ups as a "
        "calendar), .json (everything), .html (the complete record of one contact)",
        _export_options,
    ),
    "check": _Command(_check, "look for anything wrong with the data"),
    "backup": _Command(
        _backup, "copy the data, consistently, also while the window is open; packed, if FILE ends in .gz",
        lambda made: made.add_argument("file", metavar="FILE", type=Path),
    ),
    "restore": _Command(
        _restore, "bring a backup back; the data there is now is kept beside it", _restore_options
    ),
    "desktop": _Command(
        _desktop, "put SalesAssist into the menu of a Linux desktop, with its icon and for vCards; or take it out",
        lambda made: made.add_argument("act", choices=("install", "remove")),
    ),
}  # fmt: skip
