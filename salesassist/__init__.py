"""SalesAssist: a follow-up assistant for one person who sells their own work."""

__version__ = "0.1.0"
