"""Vietnamese text, by the standard library alone.

normal: clean, one_line - what is kept. fold: fold, find_folded - searching without marks.
sorting: sort_key - the order of words. casing, syllables: capitals, abbreviations, spelling.
numbers, amounts: in words, and money as typed. document_numbers, citations: "84/KH-LMHTX" and what
stands around it. anniversaries, abbreviations: what a checker asks of them. legacy: the fonts of
before Unicode.
"""
