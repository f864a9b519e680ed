"""Proposals: what a corpus repeats like a set formulation and no lexicon lists."""

from speechkit.proposals.candidates import PROPOSALS, Proposal, propose
from speechkit.proposals.stretches import STRETCHES, Stretches, unlisted

__all__ = [
    "PROPOSALS",
    "STRETCHES",
    "Proposal",
    "Stretches",
    "propose",
    "unlisted",
]
