"""The window. Qt only; it reads and writes through the session."""
