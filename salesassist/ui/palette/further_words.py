"""Words beside their titles by which acts are found in the palette: what people call them elsewhere."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication


def further_words() -> Mapping[str, str]:
    """For acts by their names (see `Menus`): more words, separated by spaces."""
    translate = QCoreApplication.translate
    return {
        "quick_add": translate("Palette", "add plan task todo reminder follow-up note"),
        "new": translate("Palette", "add create person people customer client lead"),
        "new_deal": translate("Palette", "add create opportunity job order offer project sale"),
        "paste": translate("Palette", "clipboard signature insert"),
        "import": translate("Palette", "load open csv vcard excel outlook google linkedin file address book"),
        "export": translate("Palette", "save as csv vcard json calendar file download"),
        "backups": translate("Palette", "safe copy recover older version"),
        "quit": translate("Palette", "exit close end"),
        "find": translate("Palette", "search look for filter"),
        "settings": translate(
            "Palette",
            "preferences options configure language theme dark mode holidays currency passphrase password encrypt lock",
        ),
        "today": translate("Palette", "home day list agenda start"),
        "contacts": translate("Palette", "people customers clients address book leads everybody"),
        "deals": translate("Palette", "opportunities pipeline jobs orders board sales money"),
        "waiting": translate("Palette", "reminders notifications inbox bell"),
        "insights": translate("Palette", "statistics reports charts numbers figures dashboard"),
        "calling": translate("Palette", "session focus phone dial"),
        "cold": translate("Palette", "neglected silent lost touch"),
        "save_filter": translate("Palette", "search view segment list keep"),
        "triage": translate("Palette", "sort go through review imported new"),
        "trash": translate("Palette", "bin deleted recover restore"),
        "call": translate("Palette", "phone dial ring telephone"),
        "mail": translate("Palette", "mail email e-mail send sms text"),
        "copy": translate("Palette", "phone clipboard"),
        "add_number": translate("Palette", "phone telephone mobile call"),
        "plan": translate("Palette", "follow-up next task reminder todo schedule appointment"),
        "reschedule": translate("Palette", "move postpone date later delay"),
        "met": translate("Palette", "fair conference trade show"),
        "snooze": translate("Palette", "later remind again postpone"),
        "skip": translate("Palette", "drop leave out cancel"),
        "plan_call": translate("Palette", "phone schedule ring"),
        "put": translate("Palette", "day list"),
        "tag": translate("Palette", "label keyword category group"),
        "ways": translate("Palette", "introduction warm way network path referral"),
        "edit": translate("Palette", "change rename phone number mobile email address record"),
        "rest": translate("Palette", "pause later leave alone"),
        "wake": translate("Palette", "end rest contact again"),
        "never": translate("Palette", "block opt out unsubscribe"),
        "merge": translate("Palette", "join combine double"),
        "record": translate("Palette", "privacy gdpr disclosure data"),
        "erase": translate("Palette", "privacy gdpr forget delete remove"),
        "delete": translate("Palette", "remove trash"),
        "rules": translate("Palette", "cadence method ladder days automatic"),
        "templates": translate("Palette", "mail text snippets wording"),
        "shelf": translate("Palette", "gifts articles tips"),
        "company": translate("Palette", "introduction warm way network firm"),
        "duplicates": translate("Palette", "double merge same twice clean up"),
        "keys": translate("Palette", "hotkeys help cheat sheet"),
        "whats_this": translate("Palette", "help explain"),
        "words": translate("Palette", "glossary help terms meaning"),
        "tour": translate("Palette", "help introduction tutorial learn"),
        "about": translate("Palette", "version info licence licences changes news"),
    }
