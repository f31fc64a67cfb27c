"""Offices: who holds which one in the source, and which one the draft gives.

From what a text says (`reading`) over what may be the same (`agreeing`) to verdicts on persons with
an office (`judging`) and on offices whose holder has no name (`unnamed`).
"""
