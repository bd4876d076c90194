"""Registers that plans refer to: the provinces, the types of documents."""
