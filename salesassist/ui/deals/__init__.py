"""The deals: a board by stage, or a table."""
