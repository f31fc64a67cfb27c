"""Tests of what may not be parted: each cut beside the rule that it goes against."""
