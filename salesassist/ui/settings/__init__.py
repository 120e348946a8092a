"""Settings: one searchable page; everything on it applies at once."""

from salesassist.ui.settings.page import SettingsPage

__all__ = ["SettingsPage"]
