"""Quick add: what a line was read as, part by part, and where each part is corrected."""
