"""What the program itself writes into the user's records, in the user's language."""

from PySide6.QtCore import QCoreApplication

from salesassist.domain.cadence import Proposal, Rule


def rule_in_words(proposal: Proposal) -> str:
    """Which rule proposed this step, as the user reads it."""
    gap = proposal.gap
    match proposal.rule:
        case Rule.NO_ANSWER:
            return QCoreApplication.translate("Rules", "%n working days after no answer", "", gap)
        case Rule.LEFT_MESSAGE:
            return QCoreApplication.translate("Rules", "%n working days after a message left", "", gap)
        case Rule.DOOR_OPEN:
            return QCoreApplication.translate("Rules", "three tries without an answer")
        case Rule.USEFUL:
            return QCoreApplication.translate("Rules", "%n days after the last message", "", gap)
        case Rule.WRONG_NUMBER:
            return QCoreApplication.translate("Rules", "the next working day after a wrong number")
        case Rule.LOOK_AGAIN:
            return QCoreApplication.translate("Rules", "your own day to look again")


def purpose_of(proposal: Proposal, about: str) -> str:
    """What the proposed step is for; `about` is what the step before it was for."""
    match proposal.rule:
        case Rule.DOOR_OPEN:
            return QCoreApplication.translate("Rules", "Message that leaves the door open")
        case Rule.USEFUL:
            return QCoreApplication.translate("Rules", "Send something useful")
        case Rule.WRONG_NUMBER:
            return QCoreApplication.translate("Rules", "Find the right number")
        case _:
            return about or QCoreApplication.translate("Rules", "Call again")


def look_again(reason: str) -> str:
    """The purpose of the day to look again at a contact left without a next step."""
    return QCoreApplication.translate("Rules", "Look again: {reason}").format(reason=reason)
