"""What an import is going to do, in a heading and a sentence."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from salesassist.frozen import dataclass
from salesassist.importing import ImportReport
from salesassist.ui import words
from salesassist.ui.importing.model import Filter
from salesassist.ui.importing.summary import records_in_words


@dataclass(frozen=True, slots=True)
class Told:
    """`contacts`: how many would be new, merged, or kept apart unseen; `is_useful`: whether importing changes
    anything."""

    title: str
    sentence: str
    contacts: int
    is_useful: bool


def what_happens(files: str, report: ImportReport, counts: Mapping[Filter, int], *, chosen: bool) -> Told:
    """Of a look at `files` (their names), with what the user has `chosen` so far, if anything, in the counts."""
    translate = QCoreApplication.translate
    review, new, merge = counts[Filter.REVIEW], counts[Filter.CREATE], counts[Filter.MERGE]
    other = sum(report.added.values())
    if review or new or merge or other:
        title = translate("Import", "What importing {files} will do")
        sentence = _what_changes(report, review)
    elif counts[Filter.UNCHANGED]:
        title = translate("Import", "There is nothing new in {files}")
        sentence = _what_is_there(counts[Filter.UNCHANGED], left_out=counts[Filter.SKIP])
    elif counts[Filter.SKIP]:
        title = translate("Import", "Nothing of {files} will be imported")
        sentence = translate("Import", "You left everything out.") if chosen else ""
    elif report.failed:
        title = translate("Import", "Nothing in {files} can be added")
        sentence = translate("Import", "Each line below says why.")
    else:
        title, sentence = translate("Import", "There are no contacts in {files}"), ""
    contacts = review + new + merge
    return Told(title.format(files=files), sentence, contacts, bool(contacts or other))


def _what_changes(report: ImportReport, review: int) -> str:
    translate = QCoreApplication.translate
    sentence = translate("Import", "Nothing has been changed yet.")
    if review:
        one = translate("Import", "One to look at: it may be somebody you have. Without a look it is kept apart.")
        many = translate(
            "Import", "{count} to look at: they may be people you have. Without a look they are kept apart."
        )
        sentence = (one if review == 1 else many).format(count=words.number(review))
    if report.added:
        also = translate("Import", "Also new: {what}.").format(what=records_in_words(report.added))
        sentence = f"{sentence} {also}"
    return sentence


def _what_is_there(known: int, *, left_out: int) -> str:
    translate = QCoreApplication.translate
    one = translate("Import", "One contact is in it; you have it already.")
    many = translate("Import", "You have all {count} already.")
    if left_out:
        one, many = translate("Import", "One is there already."), translate("Import", "{count} are there already.")
    return (one if known == 1 else many).format(count=words.number(known))
