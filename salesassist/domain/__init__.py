"""The words and the rules: no Qt, no database, no files and no clock."""
