"""Notices, invitations, timetables, obituaries, letters: what they announce, and how."""
