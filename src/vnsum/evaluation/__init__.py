"""Evaluation: systems on data with references, reports, comparisons and a gate."""
