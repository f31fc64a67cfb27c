"""Leads: which are offered, what completes them, which one is chosen."""
