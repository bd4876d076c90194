"""Kế hoạch Hợp tác xã: plans of Viet Nam's Cooperative Alliances, one record for paper, calendar and sheet."""

__version__ = "0.1.0"
