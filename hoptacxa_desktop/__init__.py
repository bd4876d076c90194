"""Kế hoạch Hợp tác xã: the plans of Viet Nam's Cooperative Alliances, typed once."""

__version__ = "0.1.0"
