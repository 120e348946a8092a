"""The call sheet beside every list."""
