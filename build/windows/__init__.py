"""The Windows program, made and tried on Debian: `python3 build/dev.py windows`.

A genuine Windows Python runs under Wine; PyInstaller packs the program there, NSIS makes its
installer, and what came out is installed, tried and removed again.
"""
