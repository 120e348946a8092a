"""The tour: five cards beside the real widgets, each done by doing it."""

from salesassist.ui.tour.tour import Tour

__all__ = ["Tour"]
