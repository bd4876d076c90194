"""Qt models over frozen values: each shows what it is given and tells exactly what changed."""
