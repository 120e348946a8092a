"""Tells the builder of the wheel what requirements.txt says: it is written down once."""

from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface


class RequirementsHook(MetadataHookInterface):
    def update(self, metadata: dict[str, Any]) -> None:
        lines = Path(self.root, "requirements.txt").read_text("utf-8").splitlines()
        wanted = (line.partition(" #")[0].strip() for line in lines)
        metadata["dependencies"] = [line for line in wanted if line and not line.startswith("#")]
