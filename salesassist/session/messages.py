"""What is done with message templates and the shelf of useful things."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QLocale

from salesassist.domain.follow_up import Channel
from salesassist.domain.messages import Template, UsefulThing
from salesassist.domain.uids import new_uid
from salesassist.frozen import replace
from salesassist.own_files import RESOURCES
from salesassist.session.network import NetworkVerbs

_FILE = RESOURCES / "templates.json"
_IN_GERMAN = RESOURCES / "templates_de.json"


def _resources() -> tuple[tuple[Template, ...], Mapping[str, str]]:
    return _read(_IN_GERMAN if QLocale().language() == QLocale.Language.German else _FILE)


@lru_cache(maxsize=1)
def _read(file: Path) -> tuple[tuple[Template, ...], Mapping[str, str]]:
    told = json.loads(file.read_text("utf-8"))
    templates = tuple(
        Template(it["uid"], it["name"], Channel(it["channel"]), it["subject"], it["body"]) for it in told["templates"]
    )
    return templates, told["suits"]


class MessageVerbs(NetworkVerbs):
    """Templates: add, change, delete, restore. Useful things: put on the shelf, change, retire."""

    # --- templates -----------------------------------------------------------------------------------------------

    def templates(self) -> list[Template]:
        """The templates in their order: the user's own, or the program's while they have edited none."""
        return self._store.templates() or list(_resources()[0])

    def template_suits(self) -> Mapping[str, str]:
        """Which template (uid) suits a step that a rule made, by a part of the rule's key."""
        return _resources()[1]

    def save_template(self, template: Template) -> str | None:
        """Add a template (an empty uid gets one) or change one. Returns the uid, None if it could not be kept."""
        template = replace(template, uid=template.uid or new_uid())

        def edit(have: list[Template]) -> list[Template]:
            if any(it.uid == template.uid for it in have):
                return [template if it.uid == template.uid else it for it in have]
            return [*have, template]

        text = self.tr("Edit template {name}").format(name=template.name)
        return template.uid if self._edit_templates(text, edit) else None

    def delete_template(self, uid: str) -> bool:
        """Delete a template. The last one stays: without any there is nothing to begin from."""
        name = next((it.name for it in self.templates() if it.uid == uid), "")
        if len(self.templates()) < 2:
            self.failed.emit(self.tr("The last template stays; restore the others to delete it."))
            return False
        text = self.tr("Delete template {name}").format(name=name)
        return self._edit_templates(text, lambda have: [it for it in have if it.uid != uid])

    def restore_templates(self) -> bool:
        """Forget the user's own templates: the program's are there again."""
        return self._run(self.tr("Restore templates"), lambda store: store.set_templates([]))

    def _edit_templates(self, text: str, edit: Callable[[list[Template]], Sequence[Template]]) -> bool:
        wanted = edit(self.templates())
        return self._run(text, lambda store: store.set_templates(wanted))

    # --- useful things -------------------------------------------------------------------------------------------

    def useful_things(self, *, retired: bool = False) -> list[UsefulThing]:
        """The shelf, the latest first; `retired`: with what is no longer offered."""
        return [it for it in reversed(self._store.useful_things()) if retired or not it.retired]

    def save_useful_thing(self, thing: UsefulThing) -> str | None:
        """Put a thing on the shelf (an empty uid gets one), or change it. Returns the uid, None if it failed."""
        thing = replace(thing, uid=thing.uid or new_uid(), added_at=thing.added_at or self.now().at)
        text = self.tr("Edit useful thing {title}").format(title=thing.title)
        return thing.uid if self._run(text, lambda store: store.save_useful_thing(thing)) else None
