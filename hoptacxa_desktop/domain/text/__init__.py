"""Vietnamese text: normal form, folding, sorting, numbers, citations."""
