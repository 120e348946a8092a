"""Relations in the user's language, as every screen says them."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.network import Link
from salesassist.domain.relation import RelationKind
from salesassist.session import Session
from salesassist.ui.people import people_like


def relation_word(link: Link, uid: str) -> str:
    """What the other contact of a relation is to this one: "Introduced by", "Works at"."""
    outwards = link.source == uid
    match RelationKind(link.kind):
        case RelationKind.INTRODUCED:
            if outwards:
                return QCoreApplication.translate("Relations", "Introduced")
            return QCoreApplication.translate("Relations", "Introduced by")
        case RelationKind.COLLEAGUE_OF:
            return QCoreApplication.translate("Relations", "Colleague of")
        case RelationKind.WORKS_AT:
            if outwards:
                return QCoreApplication.translate("Relations", "Works at")
            return QCoreApplication.translate("Relations", "Works here")
        case RelationKind.KNOWS:
            return QCoreApplication.translate("Relations", "Knows")


def link_sentence(link: Link, name: str, other: str) -> str:
    """A relation as a sentence; `name` is its source, `other` its target."""
    match RelationKind(link.kind):
        case RelationKind.INTRODUCED:
            words = QCoreApplication.translate("Relations", "{name} introduced {other}")
        case RelationKind.COLLEAGUE_OF:
            words = QCoreApplication.translate("Relations", "{name} is a colleague of {other}")
        case RelationKind.WORKS_AT:
            words = QCoreApplication.translate("Relations", "{name} works at {other}")
        case RelationKind.KNOWS:
            words = QCoreApplication.translate("Relations", "{name} knows {other}")
    return words.format(name=name, other=other)


def strength_word(strength: int) -> str:
    """How close two are, from 1 to 3: "a good tie"."""
    match strength:
        case 1:
            return QCoreApplication.translate("Relations", "loose")
        case 2:
            return QCoreApplication.translate("Relations", "good")
        case _:
            return QCoreApplication.translate("Relations", "strong")


def people_by_label(session: Session, text: str, but: str = "") -> dict[str, str]:
    """The uids of contacts in whose name or organisation `text` occurs (not of the contact `but`), each by a text that
    names none of the others: the name, with the organisation where there is one."""
    return labelled(people_like(session, text, but))


def labelled(lines: Iterable[ContactLine]) -> dict[str, str]:
    """The uids of these contacts by such texts."""
    found: dict[str, str] = {}
    for line in lines:
        about = line.organization if line.organization != line.name else ""
        label = line.name
        if about:
            words = QCoreApplication.translate("Relations", "{name} ({organization})")
            label = words.format(name=line.name, organization=about)
        number, wanted = 2, label
        while label in found:
            label = f"{wanted} · {number}"
            number += 1
        found[label] = line.uid
    return found
