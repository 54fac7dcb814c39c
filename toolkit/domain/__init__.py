"""What a chapter is, and its rules: no Qt, no SQL, no files."""
