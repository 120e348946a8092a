"""The passphrase in the window: asking for it, setting it, and what Settings shows of it."""
