"""Chinese party-building speeches (党建讲话) as tables."""

__version__ = "0.1.0"
