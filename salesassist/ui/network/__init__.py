"""The network: the warm way in."""
