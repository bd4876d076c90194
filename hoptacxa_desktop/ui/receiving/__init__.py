"""The window in which a plan from Word or pasted text is looked through before it is taken in."""
