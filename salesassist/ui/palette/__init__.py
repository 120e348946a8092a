"""The command palette (Ctrl+K): any contact, any act, by a few letters."""
