"""What a plan is: frozen values and pure functions.

The standard library alone, but for `timing.lunar`, which asks lunar_vn for the lunar calendar.
"""
