"""Passages that speeches share, the families they make, and what was changed."""
