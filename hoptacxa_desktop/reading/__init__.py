"""Plans that exist, from files and pasted text: what they say, and what was not understood."""
