"""One named function for each thing that a person does; each returns what it changed."""
