"""The bars of the benchmark: what is measured, by whose side, against what limit."""
