"""Cracks: what brings those who fall through them back."""
