"""Bring the translations up to the program: `sh scripts/translate` (see resources/i18n/README.md).

Qt's `lupdate` loses texts of Python (in f-strings, with a computed number, under another name), so it is given a list
of calls made by our own reading; it merges them into the files of translations, and `lrelease` makes what is loaded.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tests.i18n import texts

LANGUAGES = ("de",)
ENGLISH = "en"  # for its plurals alone
_PLURAL = ', "", 5'
FOR_COMMANDS = {"commands": texts.COMMAND_LINE, "sentences": "Sentences"}
"""What the command line loads, which reads nothing of Qt's: by the name of the file, its context."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="scripts/translate", description="Bring the translations up to the program.")
    parser.add_argument("--missing", action="store_true", help="list what has no translation as JSON, to be filled in")
    parser.add_argument("--fill", metavar="FILE", help="take the translations from such a JSON file")
    parser.add_argument("--language", default="de", choices=(ENGLISH, *LANGUAGES), help="of --missing and --fill")
    chosen = parser.parse_args(arguments)
    collect()
    fill(plurals_of_english(), ENGLISH)
    if chosen.fill:
        fill(json.loads(Path(chosen.fill).read_text("utf-8")), chosen.language)
    collect()  # and lupdate writes it in its own manner
    release()
    missing = untranslated(chosen.language)
    if chosen.missing:
        print(json.dumps(missing, ensure_ascii=False, indent=0))
    elif missing:
        print(f"{len(missing)} texts have no translation: sh scripts/translate --missing", file=sys.stderr)
    return 1 if missing else 0


def collect() -> None:
    """Merge the texts of the program into the files of translations, and keep its sentences."""
    texts.FOLDER.mkdir(parents=True, exist_ok=True)
    texts.SENTENCES.write_text(json.dumps(texts.sentences(), ensure_ascii=False, indent=0) + "\n", "utf-8")
    calls = [
        f"QCoreApplication.translate({_quoted(context)}, {_quoted(text)}{_PLURAL if plural else ''})\n"
        for (context, text), plural in texts.to_translate().items()
    ]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "calls.py")
        source.write_text("".join(calls), "utf-8")
        for language in (ENGLISH, *LANGUAGES):
            only_plurals = ["-pluralonly"] if language == ENGLISH else []
            _run(
                "pyside6-lupdate", "-silent", "-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext",
                *only_plurals, "-source-language", "en", "-target-language", language, str(source),
                "-ts", str(ts(language)),
            )  # fmt: skip


def fill(found: dict[str, str | list[str]], language: str) -> None:
    """Put these translations (text -> translation, or the list of its plural forms) where there is none yet.
    "Context|text" is for that context alone."""
    tree = ElementTree.parse(ts(language))
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            said, place = found.get(f"{name}|{source}", found.get(source)), message.find("translation")
            if not said or place is None or place.get("type") != "unfinished":
                continue
            if message.get("numerus"):
                forms = [said] * 2 if isinstance(said, str) else said
                for form, text in zip(place.iter("numerusform"), forms, strict=True):
                    form.text = text
            else:
                place.text = said if isinstance(said, str) else said[0]
            del place.attrib["type"]
    tree.write(ts(language), "utf-8", xml_declaration=True)


def plurals_of_english() -> dict[str, str | list[str]]:
    """What "(s)" means: "%n contact(s)" is "%n contact", "%n contacts"."""
    return {text: [text.replace("(s)", ""), text.replace("(s)", "s")] for (_context, text), plural
            in texts.to_translate().items() if plural and "(s)" in text}  # fmt: skip


def release() -> None:
    """Make the files that the program loads."""
    for language in (ENGLISH, *LANGUAGES):
        made = ts(language).with_suffix(".qm")
        part = made.with_name(f".{made.name}")  # put in place at once: a program that runs has the old one mapped
        _run("pyside6-lrelease", "-silent", "-compress", "-nounfinished", str(ts(language)), "-qm", str(part))
        part.replace(made)
    for language in LANGUAGES:
        for name, context in FOR_COMMANDS.items():
            _put(texts.FOLDER / f"{name}_{language}.json", translations(language, context))


def translations(language: str, context: str) -> dict[str, str]:
    """What is translated in one context."""
    contexts = ElementTree.parse(ts(language)).getroot().iter("context")
    messages = [message for it in contexts if it.findtext("name") == context for message in it.iter("message")]
    found = {message.findtext("source", ""): message.find("translation") for message in messages}
    return {
        source: said.text for source, said in found.items()
        if said is not None and said.text and said.get("type") != "unfinished"
    }  # fmt: skip


def _put(file: Path, said: dict[str, str]) -> None:
    part = file.with_name(f".{file.name}")
    part.write_text(json.dumps(said, ensure_ascii=False, indent=0) + "\n", "utf-8")
    part.replace(file)


def untranslated(language: str) -> dict[str, str]:
    """The texts without a translation, by "context|text", each with ""."""
    missing = {}
    for context in ElementTree.parse(ts(language)).getroot().iter("context"):
        for message in context.iter("message"):
            place = message.find("translation")
            if place is None or place.get("type") == "unfinished":
                missing[f"{context.findtext('name')}|{message.findtext('source')}"] = ""
    return missing


def ts(language: str) -> Path:
    """The file of translations into a language."""
    return texts.FOLDER / f"salesassist_{language}.ts"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).with_name(tool), *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
