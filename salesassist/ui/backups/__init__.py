"""Backups and restore: the moments that were kept, what differs from now, and the way back."""
