"""Settings out to a file of their own and in again, seen before they are taken: one step to undo."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from salesassist.domain.cadence import DEFAULTS, Cadence, CadenceStep
from salesassist.frozen import dataclass
from salesassist.session.many import ManyVerbs
from salesassist.settings import Preferences
from salesassist.store.errors import StoreError

if TYPE_CHECKING:
    from salesassist.domain.messages import Template
    from salesassist.domain.saved_filter import SavedFilter
    from salesassist.store.store import Store


@dataclass(frozen=True, slots=True)
class SettingsPlan:
    """What a file of settings would change, and nothing else. What may be taken is taken by itself: preferences by
    name, rules by cadence."""

    preferences: Preferences
    """All of them as they would be."""
    names: frozenset[str] = frozenset()
    """Which of them change."""
    rules: dict[Cadence, tuple[CadenceStep, ...]] | None = None
    """The rules of each cadence that would have others, in their order."""
    templates: "tuple[Template, ...]" = ()
    """Templates that are new, or not as they are here; none goes away."""
    filters: "tuple[SavedFilter, ...]" = ()
    """Likewise."""
    refused: tuple[str, ...] = ()
    """Preferences in the file that this program does not know, or with a value that cannot be."""
    problems: tuple[str, ...] = ()
    """What else could not be read, in plain English sentences."""

    @property
    def is_empty(self) -> bool:
        return not (self.names or self.rules or self.templates or self.filters)


class SettingsFileVerbs(ManyVerbs):
    """What a file of settings holds: preferences, rules, templates, saved filters. Never a passphrase, a key, or what
    belongs to this computer alone."""

    def export_settings(self, target: Path) -> bool:
        """Write the settings in force to a file, whole or not at all."""
        from salesassist.exchange.settings_file import OwnSettings, text_of
        from salesassist.exporting.files import replace_file

        try:
            settings = OwnSettings(
                self.preferences.stored(), tuple(self._store.cadence_steps()), tuple(self._store.templates()),
                self.saved_filters(),
            )  # fmt: skip
            replace_file(target, [text_of(settings).encode()])
        except StoreError as error:
            self._fail(error)
            return False
        except OSError as error:
            why = error.strerror or str(error)
            self._fail(StoreError(f"{target} cannot be written: {why}. Choose another place."))
            return False
        return True

    def plan_settings(self, file: Path) -> SettingsPlan:
        """What taking the settings of a file would change. Raises StoreError, with a sentence, if it is none."""
        from salesassist.exchange.reading import Unreadable
        from salesassist.exchange.settings_file import read

        try:
            found = read(file)
        except Unreadable as error:
            raise StoreError(str(error)) from error
        refused = Preferences.refused(found.preferences)
        told = {name: value for name, value in found.preferences.items() if name not in refused}
        new = Preferences.from_stored(self.preferences.stored() | told)
        names = frozenset(n for n in Preferences.__match_args__ if getattr(new, n) != getattr(self.preferences, n))
        templates = {it.uid: it for it in self.templates()}
        filters = {it.name: it for it in self.saved_filters()}
        return SettingsPlan(
            new, names, self._other_rules(found.rules),
            tuple(it for it in found.templates or () if templates.get(it.uid) != it),
            tuple(it for it in found.filters or () if filters.get(it.name) != it), tuple(refused), found.problems,
        )  # fmt: skip

    def _other_rules(self, told: tuple[CadenceStep, ...] | None) -> dict[Cadence, tuple[CadenceStep, ...]]:
        if told is None:
            return {}
        now, then = _by_cadence(self.rules.steps), _by_cadence(told or DEFAULTS)
        return {cadence: then[cadence] for cadence in Cadence if then[cadence] != now[cadence]}

    def take_settings(self, plan: SettingsPlan) -> bool:
        """Do what the plan says, as one step."""
        wanted: dict[str, Any] = plan.preferences.stored(set(plan.names)) if plan.names else {}
        if plan.filters:
            from salesassist.domain.saved_filter import SETTING

            filters = {it.name: it for it in (*self.saved_filters(), *plan.filters)}
            wanted[SETTING] = [it.stored() for it in filters.values()]
        rules = _by_cadence(self.rules.steps) | (plan.rules or {})
        steps = [step for cadence in Cadence for step in rules[cadence]]
        own = _by_cadence(DEFAULTS)
        kept = () if all(rules[cadence] == own[cadence] for cadence in Cadence) else steps
        templates = {it.uid: it for it in (*self.templates(), *plan.templates)}

        def work(store: "Store") -> None:
            store.set_settings(wanted)
            if plan.rules:
                store.save_cadence_steps(kept)
            if plan.templates:
                store.set_templates(list(templates.values()))

        return not plan.is_empty and self._run(self.tr("Import settings"), work)


def _by_cadence(steps: tuple[CadenceStep, ...]) -> dict[Cadence, tuple[CadenceStep, ...]]:
    """The rules of each cadence, in their order."""
    ordered = sorted(steps, key=lambda step: step.position)
    return {cadence: tuple(step for step in ordered if step.cadence is cadence) for cadence in Cadence}
