"""The calling session: one contact of the day's list at a time, and nothing else."""
