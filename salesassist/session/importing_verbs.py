"""What the import window needs: the work for its thread, and how the user explained the columns of tables.

Each verb reads in by itself what reads the files (`import_order`): the start waits for none of it.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from salesassist.domain.contact import Contact
from salesassist.session.day import DayVerbs

if TYPE_CHECKING:
    from salesassist.exchange.mapping import Mapping as ColumnMapping
    from salesassist.exchange.mapping import TablePreview
    from salesassist.importing import ImportReport
    from salesassist.importing.entries import Wish
    from salesassist.session.import_order import ImportOrder, Mappings


class ImportVerbs(DayVerbs):
    """Orders for imports, and remembered columns."""

    def import_order(
        self, files: Sequence[Path], *, mappings: "Mappings | None" = None,
        wishes: "Mapping[int, Wish] | None" = None, previewed: "ImportReport | None" = None,
    ) -> "ImportOrder":  # fmt: skip
        """An import of these files. `mappings` are for this import alone, over those remembered."""
        from salesassist.session.import_order import ImportOrder

        return ImportOrder(
            self._store.path.parent, tuple(files), self.now(), self.preferences.region,
            {**self.mappings(), **(mappings or {})}, wishes or {}, previewed, self.backup_folder,
        )  # fmt: skip

    def mappings(self) -> "dict[tuple[str, ...], ColumnMapping]":
        """What the user said about the columns of tables, by header."""
        from salesassist.session.import_order import stored_mappings

        return stored_mappings(self._store.settings())

    def remember_mapping(self, header: tuple[str, ...], mapping: "ColumnMapping") -> bool:
        """Remember what the columns of tables with this header mean. The encoding is of one file, and is not kept."""
        from salesassist.session.import_order import SETTING, kept_with

        stored = kept_with(self.mappings(), header, mapping)
        text = self.tr("Remember the columns of a table")
        return self._run(text, lambda store: store.set_settings({SETTING: stored}))

    def read_table(self, file: Path, mapping: "ColumnMapping") -> "tuple[TablePreview, list[Contact]]":
        """How the beginning of a table is read by `mapping`, and its first contacts. Raises Unreadable, OSError."""
        from salesassist.session.import_order import beginning_of

        return beginning_of(file, mapping, self.preferences.region)

    def read_pasted(self, text: str) -> tuple[list[Contact], list[str]]:
        """The contacts in a text that was copied elsewhere, and a sentence for each thing that is doubtful."""
        from salesassist.session.import_order import pasted

        return pasted(text, self.preferences.region)

    def with_added(self, existing: Contact, incoming: Contact) -> Contact:
        """What the existing contact would be with all that the incoming one adds; nothing is changed."""
        from salesassist.exchange.merging import merge

        return merge(existing, incoming)[0]
