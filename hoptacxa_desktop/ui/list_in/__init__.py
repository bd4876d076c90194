"""The window of a list in a spreadsheet that is read against a plan."""
