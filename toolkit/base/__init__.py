"""Ground that every layer stands on: standard library only."""
