"""The encrypted database: cells, history, search."""
