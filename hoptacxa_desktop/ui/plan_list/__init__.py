"""The list of plans, grouped by year."""
