"""Compiled forms of static dialogs: see forms/ and build/forms.py."""
