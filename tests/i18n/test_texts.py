"""The translations fit the program: nothing is missing, every place is filled, what is loaded is what is written."""

import ast
import json
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tests.i18n import texts, translate

_TAKEN_FROM_FILES = ("Sentences", "Sample", "Countries", "Licences")
ENGLISH_AND_GERMAN = (translate.ENGLISH, *translate.LANGUAGES)


@cache
def messages(language: str) -> tuple[tuple[str, str, tuple[str, ...], bool], ...]:
    """(context, source, translations: one, or a plural's forms; finished) of a language."""
    found = []
    for context in ElementTree.parse(translate.ts(language)).getroot().iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            forms = tuple(form.text or "" for form in said.iter("numerusform")) or (said.text or "",)
            finished = said.get("type") != "unfinished"
            found.append((context.findtext("name", ""), message.findtext("source", ""), forms, finished))
    return tuple(found)


def test_every_text_of_the_program_is_in_the_files() -> None:
    """Where this fails: sh scripts/translate --missing > new.json, fill it in, sh scripts/translate --fill new.json"""
    wanted = texts.to_translate()
    assert {(context, text) for context, text, _forms, _finished in messages("de")} == set(wanted)
    plurals = {place for place, plural in wanted.items() if plural}
    assert {(context, text) for context, text, _forms, _finished in messages("en")} == plurals
    assert texts.kept_sentences() == texts.sentences()


@pytest.mark.parametrize("language", ENGLISH_AND_GERMAN)
def test_nothing_waits_for_its_translation(language: str) -> None:
    assert [text for _context, text, forms, finished in messages(language) if not finished or not all(forms)] == []


@pytest.mark.parametrize("language", ENGLISH_AND_GERMAN)
def test_what_is_filled_into_a_text_is_filled_into_its_translation(language: str) -> None:
    wrong = [text for _context, text, forms, _ in messages(language)
             for form in forms if texts.places(form) != texts.places(text)]  # fmt: skip
    assert wrong == []


def test_a_translation_ends_as_its_text_does() -> None:
    wrong = [
        (text, form) for _context, text, forms, _ in messages("de") for form in forms
        if text.endswith("…") != form.endswith("…") or text.endswith("?") != form.endswith("?")
        or (text != text.strip()) != (form != form.strip())
    ]  # fmt: skip
    assert [pair for pair in wrong if "Spalten" not in pair[1]] == []  # “under Columns…” ends with its menu's name


def test_a_translation_has_a_letter_for_the_keyboard_where_its_text_has_one() -> None:
    def marks(text: str) -> int:
        return text.replace("&&", "").replace("& ", "").count("&")

    wrong = [text for _context, text, forms, _ in messages("de") if any(marks(form) != marks(text) for form in forms)]
    assert wrong == []


def test_german_quotes_and_spells_as_german_does() -> None:
    def odd(form: str) -> bool:
        return ("“" in form and "„" not in form) or "”" in form or form.endswith(" …")

    assert [form for _context, _text, forms, _ in messages("de") for form in forms if odd(form)] == []


@pytest.mark.parametrize("language", ENGLISH_AND_GERMAN)
def test_what_is_loaded_says_what_is_written(language: str, qapp: object) -> None:
    """Where this fails: sh scripts/translate"""
    loaded = QTranslator()
    assert loaded.load(str(translate.ts(language).with_suffix(".qm")))
    for context, text, forms, _ in messages(language):
        assert loaded.translate(context, text, "", 2 if len(forms) > 1 else -1) == forms[-1]


def test_every_text_is_written_out_where_it_is_marked() -> None:
    """A name or an f-string in `tr` is never found by whoever collects the texts."""
    marked = [one for one in texts.marked() if not one.text]
    others = [
        one for one in marked
        if "/importing/mapping_dialog.py" not in one.where and one.context not in _TAKEN_FROM_FILES
    ]  # fmt: skip
    assert [one.where for one in others if not _draws(one)] == []


def test_a_text_is_marked_by_its_own_class() -> None:
    """`tr` of something else looks for it under that thing's class, where the collected text is not."""
    assert [one.where for one in texts.marked() if one.text and not one.context] == []


def test_plurals_of_a_class_with_others_below_it_name_their_context() -> None:
    """Qt asks for a plural under the class of the object alone, and takes the text itself where there is none."""
    above = set(_above())
    assert [one.where for one in texts.marked() if one.plural and one.by_tr and one.context in above] == []


def _draws(one: texts.Marked) -> bool:
    """Whether it is `translate` of a painter or of bytes, which is about something else."""
    path, line = one.where.rsplit(":", 1)
    written = Path(texts.ROOT, path).read_text("utf-8").splitlines()[int(line) - 1]
    return "painter.translate" in written or ".translate(None" in written or "_of_qt" in written


def _above() -> Iterator[str]:
    for path in texts.modules():
        for node in ast.walk(texts.tree_of(path)):
            if isinstance(node, ast.ClassDef):
                yield from (ast.unparse(base).rpartition(".")[2] for base in node.bases)


@pytest.mark.parametrize("name", translate.FOR_COMMANDS)
def test_what_the_command_line_loads_says_what_is_written(name: str) -> None:
    """Where this fails: sh scripts/translate"""
    said = json.loads((texts.FOLDER / f"{name}_de.json").read_text("utf-8"))
    context = translate.FOR_COMMANDS[name]
    written = {text: forms[0] for found, text, forms, finished in messages("de") if found == context and finished}
    assert said == written
