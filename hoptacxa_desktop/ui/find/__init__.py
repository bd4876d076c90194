"""Ctrl+K: one field that finds plans, activities, units, bases, commands and help."""
