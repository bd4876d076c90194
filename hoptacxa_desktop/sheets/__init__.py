"""A plan as the workbook in which it is followed up, and as a calendar file."""
