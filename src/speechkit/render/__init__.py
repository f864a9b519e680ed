"""The only place that prints and writes."""
