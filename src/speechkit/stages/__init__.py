"""The stages: each one pure function from document to document."""
