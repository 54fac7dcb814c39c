"""The bundle file: manifest, container, records."""
