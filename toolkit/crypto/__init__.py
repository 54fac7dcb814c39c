"""Keys, key slots, chapter identities and sealing."""
