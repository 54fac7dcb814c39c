"""What a person can do, with or without a window."""
