"""The pages of the window, one file each; they do not know each other."""
