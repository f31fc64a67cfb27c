"""Figures that follow from others: the ways they come out, and the odds that it is no chance."""
