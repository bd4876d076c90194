"""The month: what falls on which day (pure), where it is painted, and the view with its keys."""
