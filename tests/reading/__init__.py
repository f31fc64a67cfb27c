"""Tests of how a release is read: what a site, a letter or a writer puts round its text."""
