"""The words of time and the days they mean."""
