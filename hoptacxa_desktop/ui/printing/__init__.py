"""Printing: the pages and the choices before, the job page by page after."""
