"""What is said where the data cannot be opened, for each kind of what was found."""

from PySide6.QtCore import QCoreApplication

from salesassist.domain.finding import Kind


def title(kind: Kind) -> str:
    """What has happened."""
    translate = QCoreApplication.translate
    match kind:
        case Kind.DAMAGED:
            return translate("TroubleDialog", "Your data is damaged")
        case Kind.FOREIGN:
            return translate("TroubleDialog", "This is not a file of SalesAssist")
        case Kind.SEALED:
            return translate("TroubleDialog", "Your data does not open")
        case Kind.NEWER:
            return translate("TroubleDialog", "Your data is from a newer SalesAssist")
        case Kind.EMPTY | Kind.MISSING | Kind.LOG_ALONE:
            return translate("TroubleDialog", "Your data is missing")
        case Kind.READ_ONLY:
            return translate("TroubleDialog", "Your data can only be read")
        case Kind.BUSY:
            return translate("TroubleDialog", "Your data is in use")
        case _:
            return translate("TroubleDialog", "Your data cannot be read")


def what_now(kind: Kind) -> str:
    """What that means, and what was and was not done about it."""
    translate = QCoreApplication.translate
    match kind:
        case Kind.DAMAGED:
            return translate(
                "TroubleDialog",
                "A part of the file can no longer be read. Nothing has been changed, and the damaged file is kept "
                "whatever you choose.",
            )
        case Kind.FOREIGN:
            return translate(
                "TroubleDialog", "It was left as it is. If a backup takes its place, it is kept beside it."
            )
        case Kind.SEALED:
            return translate(
                "TroubleDialog",
                "Nothing was changed. If you never set a passphrase, the file is damaged, and a backup can take "
                "its place. If you did, nothing but the passphrase opens it or its backups: keep it.",
            )
        case Kind.NEWER:
            return translate(
                "TroubleDialog", "It was left as it is. Install the newer program to open it, or choose another folder."
            )
        case Kind.EMPTY | Kind.MISSING:
            return translate("TroubleDialog", "There are traces of earlier data here, so no new file was begun.")
        case Kind.LOG_ALONE:
            return translate(
                "TroubleDialog",
                "The file may have been moved, or a program that keeps folders in step has not brought it yet. "
                "Nothing was changed: if it is on its way, wait and try again.",
            )
        case Kind.READ_ONLY:
            return translate("TroubleDialog", "You can look at everything, but nothing that you enter could be saved.")
        case Kind.BUSY:
            return translate(
                "TroubleDialog", "Another program holds the file just now. Close it, or wait a moment, and try again."
            )
        case _:
            return translate("TroubleDialog", "Nothing was changed. Is its drive connected, and may you read it?")


def about_again(kind: Kind) -> str:
    """What trying again is good for."""
    translate = QCoreApplication.translate
    if kind is Kind.SEALED:
        return translate("TroubleDialog", "Asks for the passphrase once more.")
    return translate("TroubleDialog", "After you have put right what stands in the way.")
