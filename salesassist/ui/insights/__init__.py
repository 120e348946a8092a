"""Insights: the user's own numbers, each with how it is counted and the list behind it."""
