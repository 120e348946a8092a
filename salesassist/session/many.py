"""What is done to many contacts at once: at once where they are few, in a thread where it takes longer."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from salesassist.domain.contact import Tier
from salesassist.domain.cracks import Spread
from salesassist.domain.text import fold
from salesassist.frozen import dataclass
from salesassist.session.filters import FilterVerbs
from salesassist.session.task import Work
from salesassist.store.changes import Changes
from salesassist.store.errors import Stopped
from salesassist.store.store import Store

FEW = 100
"""Contacts that are changed in the window's thread in less than a frame or two."""
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Order:
    """Something to be done to contacts (uids), as the undo step `text`."""

    text: str
    uids: tuple[str, ...]
    act: Callable[[Store, Sequence[str]], None]

    @property
    def is_quick(self) -> bool:
        return len(self.uids) <= FEW


class ManyVerbs(FilterVerbs):
    """Orders for `do_order`, or for a Task with `order_work` whose result `note_order` takes up: one step each."""

    def do_order(self, order: Order) -> bool:
        return self._run(order.text, lambda store: order.act(store, order.uids))

    def order_work(self, order: Order) -> Work:
        """The same in a thread; its result are the Changes. Stopped, it has changed nothing."""
        open_store = self.another_store

        def work(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Changes:
            with open_store() as store:
                with store.change() as change:
                    for start in range(0, len(order.uids), _AT_ONCE):
                        if cancelled():
                            raise Stopped
                        progress(start, len(order.uids))
                        order.act(store, order.uids[start : start + _AT_ONCE])
                    if cancelled():
                        raise Stopped
                return change.done

        return work

    def can_begin_order(self) -> bool:
        """Whether nothing else is under way; says so if not."""
        if self.undo_stack.busy:
            self.failed.emit(self.tr("A large step is being undone or redone; try again in a moment."))
        return not self.undo_stack.busy

    def note_order(self, order: Order, changes: Changes) -> None:
        self.note(order.text, changes)

    def tier_order(self, uids: Sequence[str], tier: Tier | None) -> Order:
        """Give contacts a tier, or none."""
        if tier is None:
            text = QCoreApplication.translate("CrackVerbs", "No tier for %n contact(s)", "", len(uids))
        else:
            many = QCoreApplication.translate("CrackVerbs", "Tier {tier} for %n contact(s)", "", len(uids))
            text = many.replace("{tier}", tier.value)
        return Order(text, tuple(uids), lambda store, some: store.set_tier(some, tier))

    def plan_order(self, days: Spread, purpose: str = "") -> Order:
        """Plan a call with each contact on its day of `days`. An empty purpose says why by itself."""
        uids = tuple(uid for uid, _day in days.days)
        return Order(self._calls_in_words(uids), uids, self._calls(days, purpose))

    def tag_order(self, uids: Sequence[str], add: Iterable[str], remove: Iterable[str]) -> Order:
        """Add tags to contacts and take others away."""
        text = QCoreApplication.translate("CrackVerbs", "Tag %n contact(s)", "", len(uids))
        clean = tuple(dict.fromkeys(tag.strip() for tag in add if tag.strip()))
        gone = tuple(remove)
        return Order(text, tuple(uids), lambda store, some: store.set_tags(some, clean, gone))

    def rest_order(self, uids: Sequence[str], until: date, reason: str) -> Order:
        """Let contacts rest until a day. What is planned stays; who rests for longer, or asked not to be contacted,
        stays so."""
        text = QCoreApplication.translate("ManyVerbs", "Rest %n contact(s)", "", len(uids))
        return Order(text, tuple(uids), lambda store, some: store.set_rests(some, until, reason))

    def delete_order(self, uids: Sequence[str]) -> Order:
        """Put contacts into the trash."""
        at = self.now().at
        text = QCoreApplication.translate("ContactVerbs", "Delete %n contacts", "", len(uids))
        return Order(text, tuple(uids), lambda store, some: store.delete_contacts(some, at))

    def tag_counts_order(self, uids: Sequence[str]) -> Work:
        """How many of these contacts have each tag there is, in their order or else the most used first: for a
        thread."""
        open_store, wanted = self.another_store, tuple(uids)

        def work(_progress: object, _cancelled: object) -> dict[str, int]:
            with open_store() as store:
                counts = store.tag_counts(list(store.numbers(wanted).values()))
                had = set(map(fold, counts))
                return counts | dict.fromkeys((name for name in store.tag_names() if fold(name) not in had), 0)

        return work
