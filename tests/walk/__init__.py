"""A new user's walk through the program in a real window, by keyboard and mouse."""
