"""Waiting for you: reminders that nothing could confirm, or that came while the user was away."""

from salesassist.ui.waiting.model import Role, WaitingModel, WaitingRow
from salesassist.ui.waiting.page import WaitingPage

__all__ = ["Role", "WaitingModel", "WaitingPage", "WaitingRow"]
