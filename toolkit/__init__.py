"""Baton: the local-chapter handoff toolkit."""

__version__ = "0.1.0"
